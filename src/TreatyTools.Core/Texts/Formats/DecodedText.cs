using System.Text;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;
using UtfUnknown;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>The characters of a file and the encoding they were in.</summary>
/// <param name="Text">The characters, without a mark of byte order.</param>
/// <param name="EncodingName">Name of the encoding, such as <c>utf-8</c>.</param>
internal sealed record DecodedText(string Text, string EncodingName)
{
    // Enough to tell an encoding by; the detector would walk through 100 MB otherwise.
    private const int Sample = 1 << 18;

    /// <summary>Decodes a file: by its mark, as UTF-8 if it is that without fault, by a name that the file gives, or by what its bytes look like.</summary>
    /// <param name="file">The file.</param>
    /// <param name="named">Name of the encoding that the file itself gives; null for none.</param>
    /// <exception cref="TreatyFault"><c>TextNotRecognised</c> for bytes that are no text.</exception>
    internal static DecodedText Of(TextFile file, string? named = null)
    {
        byte[] bytes = file.Content;
        (Encoding encoding, int skip) = Mark(bytes) ?? (Choose(bytes, named), 0);
        string text = encoding.GetString(bytes, skip, bytes.Length - skip);
        if (!IsText(text))
        {
            throw TextFault.NotRecognised(file.Path, "holds no text: its bytes are those of a program, a picture or another binary file. "
                + "If it is a document, give it the extension of its format.");
        }

        return new DecodedText(text, encoding.WebName);
    }

    private static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static Encoding Choose(ReadOnlySpan<byte> bytes, string? named)
    {
        if (WideBytes(bytes[..Math.Min(bytes.Length, Sample)]) is { } wide)
        {
            return wide;
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8;
        }

        return Named(named) ?? Detected(bytes) ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    // UTF-16 without a mark: in most scripts, one byte of two says little.
    private static Encoding? WideBytes(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        int pairs = sample.Length / 2;
        return odd > 0.4 * pairs && even * 20 < odd ? Encoding.Unicode : even > 0.4 * pairs && odd * 20 < even ? Encoding.BigEndianUnicode : null;
    }

    // A name that promises UTF-8 for bytes that are not is no help.
    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            string trimmed = name.Trim();
            Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);

            // What the web calls Latin 1 is what Windows wrote.
            return encoding.CodePage switch
            {
                65001 or 65000 or 1200 or 1201 or 12000 or 12001 => null,
                28591 or 20127 => CodePagesEncodingProvider.Instance.GetEncoding(1252),
                _ => encoding,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Detected(ReadOnlySpan<byte> bytes)
    {
        // Where most of a long file is plain, the sample is taken around the first byte that is not.
        int first = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) - 1024);
        byte[] sample = bytes[first..Math.Min(bytes.Length, first + Sample)].ToArray();
        DetectionDetail? detail = CharsetDetector.DetectFromBytes(sample).Detected;
        return detail is { Encoding: not null, Confidence: > 0.5f } ? Named(detail.Encoding.WebName) : null;
    }

    private static bool IsText(string text)
    {
        // Form feeds, tabs and the vertical tabs of old word processors are text.
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        int strange = 0;
        foreach (char character in sample)
        {
            strange += character is '\0' or '\uFFFD' || (char.IsControl(character) && character is not ((>= '\t' and <= '\r') or '\u0085' or '\u001A')) ? 1 : 0;
        }

        return strange * 50 <= sample.Length;
    }
}
