using System.Diagnostics;
using System.Text;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Writing;
using TreatyTools.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Writer;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>Whole files of texts that the fuzzing changes: real ones where they lie beside the repository, in parts that are read within milliseconds, and
/// those that the program makes.</summary>
internal static class TextFuzzSamples
{
    private const int Part = 12_000, RealFiles = 8;

    private const string Tota =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <treaty><meta><name>Agreement on Lamps</name><treaty_identifier>1</treaty_identifier><language>en</language></meta>
        <body><preamble>The towns,</preamble><chapter number="CHAPTER I" name="Lamps"><article number="ARTICLE 1" name="Light">Keepers shall light it.
        </article><article number="ARTICLE 2" name="Oil">1. The town pays. 2. Nobody else does.</article></chapter></body></treaty>
        """;

    /// <summary>Whether real files lie beside the repository.</summary>
    internal static bool AreReal => Directory.Exists(Shared("corpora/plain"));

    /// <summary>PDF: pages of official documents, one or two at a time.</summary>
    internal static IReadOnlyList<byte[]> Pdf() =>
        [SamplePdf.Whole(), .. Existing("texts", "*.pdf").SelectMany(path => new[] { 1, 2, 12, 45 }.Select(page => Pages(path, page)).OfType<byte[]>())];

    /// <summary>Plain text.</summary>
    internal static IReadOnlyList<byte[]> Plain() => [SampleText.Bytes(SampleText.Plain), .. Parts("*.txt"), Noted("txt")];

    /// <summary>Markdown.</summary>
    internal static IReadOnlyList<byte[]> Markdown() => [SampleText.Bytes(SampleText.Markdown), .. Parts("*.md"), Noted("md")];

    /// <summary>HTML: the plain texts with a tag for each line.</summary>
    internal static IReadOnlyList<byte[]> Html() => [SampleText.Bytes(SampleText.Html), .. Parts("*.txt").Take(RealFiles).Select(part =>
        SampleText.Bytes($"<html><body><p>{Encoding.UTF8.GetString(part).Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>"))];

    /// <summary>Word: the sample, and the plain texts with a paragraph for each line.</summary>
    internal static IReadOnlyList<byte[]> Docx() => [SampleDocx.Whole(), .. Parts("*.txt").Take(RealFiles).Select(part =>
        SampleDocx.Make(string.Concat(Words(part).Split('\n').Select(line => SampleDocx.P(line)))))];

    /// <summary>Akoma Ntoso and JSON: what is written of a text that was read.</summary>
    /// <param name="format">Name of the format.</param>
    internal static IReadOnlyList<byte[]> Written(string format) =>
        [.. Plain().Take(RealFiles).Concat(Markdown().Take(2)).Select((part, i) => Written(TextDocuments.Read(new TextFile($"text{i}.txt", part)), format))];

    /// <summary>Texts of Trade Agreements.</summary>
    internal static IReadOnlyList<byte[]> TradeAgreements()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        List<byte[]> samples = [SampleText.Bytes(Tota)];
        if (File.Exists(Shared("corpora/tota.tar.xz")))
        {
            Directory.CreateDirectory(folder);
            try
            {
                using Process tar = Process.Start(new ProcessStartInfo("tar", ["-xJf", Shared("corpora/tota.tar.xz"), "-C", folder]))!;
                if (tar.WaitForExit(TimeSpan.FromMinutes(1)))
                {
                    samples.AddRange(Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).OrderBy(path => new FileInfo(path).Length)
                        .ThenBy(path => path, StringComparer.Ordinal).Take(RealFiles).Select(File.ReadAllBytes));
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return samples;
    }

    // The beginnings, middles and ends of the plain texts.
    private static IEnumerable<byte[]> Parts(string pattern)
    {
        foreach (byte[] whole in Existing("corpora/plain", pattern).Select(File.ReadAllBytes))
        {
            int middle = Math.Max(0, (whole.Length / 2) - (Part / 2));
            yield return whole[..Math.Min(Part, whole.Length)];
            yield return whole[middle..Math.Min(middle + Part, whole.Length)];
        }
    }

    private static byte[]? Pages(string path, int number)
    {
        using PdfDocument whole = PdfDocument.Open(path);
        using PdfDocumentBuilder part = new();
        if (number > whole.NumberOfPages)
        {
            return null;
        }

        part.AddPage(whole, number);
        return part.Build();
    }

    private static byte[] Written(TextDocument document, string format)
    {
        using MemoryStream stream = new();
        TextWriting.Write(document, stream, format);
        return stream.ToArray();
    }

    // With the note of its units that the export writes.
    private static byte[] Noted(string format)
    {
        using MemoryStream stream = new();
        TextWriting.Write(TextDocuments.Read(new TextFile("a.txt", SampleText.Bytes(SampleText.Plain))), stream, format, noted: true);
        return stream.ToArray();
    }

    // What XML can hold.
    private static string Words(byte[] part) => System.Security.SecurityElement.Escape(
        string.Concat(Encoding.UTF8.GetString(part).Where(sign => sign == '\n' || (sign >= ' ' && !char.IsSurrogate(sign) && sign < '\ufffe'))))!;

    private static IEnumerable<string> Existing(string folder, string pattern) => Directory.Exists(Shared(folder))
        ? Directory.EnumerateFiles(Shared(folder), pattern).Order(StringComparer.Ordinal) : [];

    private static string Shared(string path) => Path.Combine(Repository.Root, "..", "shared", path);
}
