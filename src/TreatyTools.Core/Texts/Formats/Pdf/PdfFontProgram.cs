using System.Buffers.Binary;
using TreatyTools.Core.IO;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>
/// Fonts of the TrueType family say in one place how often something in another place is to be read. Where one is damaged these numbers are any, and a font of
/// some hundred kilobytes has names or outlines of gigabytes; the library makes all of them. Such a font is refused. Words in it are read without it.
/// </summary>
internal static class PdfFontProgram
{
    // In fonts for Chinese with 65,000 glyphs: names of some tens of kilobytes, six tables of characters, four million points.
    private const int MostOfNames = 4 << 20, MostCharacterTables = 64, MostPoints = 16 << 20, TableBytes = 16, NameBytes = 12;

    /// <summary>Looks at a stream; one that is no such font is let pass.</summary>
    /// <exception cref="OversizedPartException">It would be read into far more than it is.</exception>
    internal static void Check(ReadOnlySpan<byte> font)
    {
        if (font.Length < 12 || !(font.StartsWith("\0\u0001\0\0"u8) || font.StartsWith("true"u8) || font.StartsWith("OTTO"u8)))
        {
            return;
        }

        int shape = Table(font, "head"u8), glyphs = Table(font, "maxp"u8), places = Table(font, "loca"u8), outlines = Table(font, "glyf"u8);
        if (Names(font, Table(font, "name"u8)) > MostOfNames || Word(font, Table(font, "cmap"u8), 2) > MostCharacterTables
            || (places >= 0 && outlines >= 0 && Points(font, places, outlines, Word(font, glyphs, 4), Word(font, shape, 50) != 0) > MostPoints))
        {
            throw new OversizedPartException();
        }
    }

    // Where a table begins; -1 where there is none. Of two with one name the last counts, as it does for the library.
    private static int Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        int found = -1;
        for (int i = 0, at = 12; i < Word(font, 0, 4) && at + TableBytes <= font.Length; i++, at += TableBytes)
        {
            if (font.Slice(at, 4).SequenceEqual(tag) && Long(font, at, 12) > 0)
            {
                uint place = Long(font, at, 8), length = Long(font, at, 12);
                found = place <= int.MaxValue ? (int)place : -1;
                if (length > font.Length)
                {
                    throw new OversizedPartException();
                }
            }
        }

        return found;
    }

    private static long Names(ReadOnlySpan<byte> font, int table)
    {
        long sum = 0;
        for (int i = 0, count = Word(font, table, 2); i < count; i++)
        {
            sum += Word(font, table, 6 + (i * NameBytes) + 8);
        }

        return sum;
    }

    // A glyph tells the number of its last point behind the number of its contours.
    private static long Points(ReadOnlySpan<byte> font, int places, int outlines, int count, bool wide)
    {
        long sum = 0, place = Place(font, places, 0, wide);
        for (int i = 0; i < count; i++)
        {
            long next = Place(font, places, i + 1, wide);
            short contours = (short)Word(font, outlines + place, 0);
            sum += next > place && contours > 0 ? contours + Word(font, outlines + place, 8 + (2 * contours)) + 1 : 0;
            place = next;
        }

        return sum;
    }

    private static long Place(ReadOnlySpan<byte> font, int places, int glyph, bool wide) =>
        wide ? Long(font, places, 4 * glyph) : 2L * Word(font, places, 2 * glyph);

    private static int Word(ReadOnlySpan<byte> font, long table, int at) =>
        table >= 0 && table + at + 2 <= font.Length ? BinaryPrimitives.ReadUInt16BigEndian(font[(int)(table + at)..]) : 0;

    private static uint Long(ReadOnlySpan<byte> font, int table, int at) => ((uint)Word(font, table, at) << 16) | (uint)Word(font, table, at + 2);
}
