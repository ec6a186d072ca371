using System.Buffers;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Plain text: a block a line. A form feed ends a page.</summary>
internal sealed class PlainFormat() : BlockFormat("txt", ".txt", ".text")
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    private const int ChunkLines = 4096;

    public override SourceText Read(TextFile file, CancellationToken cancellation = default)
    {
        DecodedText decoded = DecodedText.Of(file);
        cancellation.ThrowIfCancellationRequested();
        SourceTextBuilder blocks = new();
        ReadOnlySpan<char> text = decoded.Text;
        bool hasPages = text.Contains('\f'), gap = false, words = false;
        int page = 1, lines = 0;
        while (!text.IsEmpty)
        {
            if (++lines % ChunkLines == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int end = text.IndexOfAny(LineEnds);
            ReadOnlySpan<char> line = end < 0 ? text : text[..end];
            string clean = CleanText.Fold(line, cancellation);
            gap |= clean.Length == 0;
            words = words || CleanText.HasWords(clean);
            blocks.Add(new SourceBlock
            {
                Text = clean,
                Kind = BlockKind.Line,
                Page = hasPages ? page : null,
                Offset = 0,
                Indent = Indent(line),
                GapBefore = gap && blocks.Any,
            });
            if (clean.Length > 0)
            {
                gap = false;
            }

            if (end < 0)
            {
                break;
            }

            page += text[end] == '\f' ? 1 : 0;
            text = text[(end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1))..];
        }

        return words
            ? blocks.Build(Name) with { Encoding = decoded.EncodingName, Pages = hasPages ? page : null }
            : throw TextFault.WithoutWords(file.Path, "has no words, only blanks and signs.");
    }

    // By blanks before the first word, at 7.2 points each, as on a typewriter with ten characters an inch.
    private static double Indent(ReadOnlySpan<char> line)
    {
        double blanks = 0;
        foreach (char character in line)
        {
            switch (character)
            {
                case ' ' or '\u00A0':
                    blanks++;
                    break;
                case '\t':
                    blanks = (Math.Floor(blanks / 8) + 1) * 8;
                    break;
                default:
                    return blanks * 7.2;
            }
        }

        return 0;
    }
}
