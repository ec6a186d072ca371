using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Formats.Pdf;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Formats;

/// <summary>Small files that say they are much: each would take gigabytes, or have no end.</summary>
public sealed class HostilePdfTests
{
    private const string Words = "BT /F1 12 Tf 100 700 Td (Article 1 Lamps) Tj ET";

    [Fact]
    public void A_font_with_names_of_gigabytes_is_left_out_and_the_words_are_read()
    {
        byte[] font = Font(names: 40_000);
        Assert.Throws<OversizedPartException>(() => PdfFontProgram.Check(font));
        Assert.Contains("Article 1 Lamps", Read(Deflate(Encoding.ASCII.GetBytes(Words)), font: Deflate(font)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_whose_glyphs_are_all_the_same_large_outline_is_refused() =>
        Assert.Throws<OversizedPartException>(() => PdfFontProgram.Check(Font(names: 1, points: 60_000)));

    [Fact]
    public void A_font_with_a_table_longer_than_itself_is_refused() =>
        Assert.Throws<OversizedPartException>(() => PdfFontProgram.Check(Font(names: 1, longest: 1 << 30)));

    [Fact]
    public void Honest_fonts_and_what_is_no_font_pass()
    {
        PdfFontProgram.Check(Font(names: 20, points: 100));
        PdfFontProgram.Check(Encoding.ASCII.GetBytes(Words));
        PdfFontProgram.Check([]);
    }

    [Theory]
    [InlineData("BT /F1 12 Tf 1 0 0 1 99999999999999999999 700 Tm (Far away) Tj ET")]
    [InlineData("BT /F1 12 Tf 1 0 0 1 100 99999999999999999999 Tm (Far above) Tj ET")]
    public void Words_where_no_page_reaches_are_left_out(string far)
    {
        SourceText read = Read(Deflate(Encoding.ASCII.GetBytes(Words + "\n" + far)));
        Assert.Equal("Article 1 Lamps", read.Text);
        Assert.Equal("TextWithoutWords", Assert.Throws<TreatyFault>(() => Read(Deflate(Encoding.ASCII.GetBytes(far)))).ErrorId);
    }

    [Fact]
    public void A_page_that_unpacks_to_gigabytes_is_too_large()
    {
        byte[] zeros = new byte[1 << 20];
        using MemoryStream stream = new();
        stream.Write([120, 1]);
        using (DeflateStream deflate = new(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(zeros);
            deflate.Flush();
            long first = stream.Length;
            deflate.Write(zeros);
            deflate.Flush();
            byte[] again = stream.ToArray()[(int)first..];
            for (int i = 0; i < 300; i++)
            {
                stream.Write(again);
            }
        }

        Assert.Equal("TextTooLarge", Assert.Throws<TreatyFault>(() => Read(stream.ToArray())).ErrorId);
    }

    [Theory]
    [InlineData("/Predictor 2 /Columns 0")]
    [InlineData("/Predictor 12 /Columns 2000000000 /Colors 8")]
    public void Rows_of_nothing_and_rows_without_end_are_too_large(string parameters) =>
        Assert.Equal("TextTooLarge",
            Assert.Throws<TreatyFault>(() => Read(Deflate(Encoding.ASCII.GetBytes(Words)), $"/DecodeParms << {parameters} >>")).ErrorId);

    private static SourceText Read(byte[] content, string parameters = "", byte[]? font = null)
    {
        using MemoryStream pdf = new();
        void Add(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
        void AddStream(int number, byte[] bytes, string more)
        {
            Add($"{number} 0 obj\n<</Filter /FlateDecode /Length {bytes.Length} {more}>>\nstream\n");
            pdf.Write(bytes);
            Add("\nendstream\nendobj\n");
        }

        Add("%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n");
        Add("3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>\nendobj\n");
        AddStream(4, content, parameters);
        Add("5 0 obj\n<</Type /Font /Subtype /TrueType /BaseFont /Lamp /FirstChar 32 /LastChar 126 /Encoding /WinAnsiEncoding "
            + $"/Widths [{string.Join(' ', Enumerable.Repeat(500, 95))}] /FontDescriptor 6 0 R>>\nendobj\n");
        Add($"6 0 obj\n<</Type /FontDescriptor /FontName /Lamp /Flags 32 /FontBBox [0 0 1000 1000] {(font is null ? "" : "/FontFile2 7 0 R")}>>\nendobj\n");
        if (font is not null)
        {
            AddStream(7, font, "");
        }

        Add("trailer\n<</Root 1 0 R /Size 8>>\nstartxref\n0\n%%EOF\n");
        return TextFormats.Read(new TextFile("a.pdf", pdf.ToArray()));
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using MemoryStream stream = new();
        using (ZLibStream zlib = new(stream, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return stream.ToArray();
    }

    // Tables with what the check looks at: names of 64 kilobytes each, and 800 glyphs that stand in one place.
    private static byte[] Font(int names, int points = 3, int longest = 0)
    {
        (string Tag, byte[] Bytes)[] tables =
        [
            ("glyf", new byte[64]), ("head", new byte[54]), ("hhea", new byte[36]), ("loca", new byte[1602]), ("maxp", new byte[32]),
            ("name", new byte[6 + (12 * names)]),
        ];
        BinaryPrimitives.WriteUInt16BigEndian(tables[0].Bytes, 1);
        BinaryPrimitives.WriteUInt16BigEndian(tables[0].Bytes.AsSpan(10), (ushort)(points - 1));
        for (int glyph = 1; glyph <= 800; glyph += 2)
        {
            BinaryPrimitives.WriteUInt16BigEndian(tables[3].Bytes.AsSpan(2 * glyph), 8);
        }

        BinaryPrimitives.WriteUInt16BigEndian(tables[4].Bytes.AsSpan(4), 800);
        BinaryPrimitives.WriteUInt16BigEndian(tables[5].Bytes.AsSpan(2), (ushort)names);
        for (int name = 0; name < names; name++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(tables[5].Bytes.AsSpan(6 + (12 * name) + 8), ushort.MaxValue);
        }

        using MemoryStream font = new();
        font.Write([0, 1, 0, 0, 0, (byte)tables.Length, 0, 0, 0, 0, 0, 0]);
        int place = 12 + (16 * tables.Length);
        Span<byte> row = stackalloc byte[16];
        foreach ((string tag, byte[] bytes) in tables)
        {
            row.Clear();
            Encoding.ASCII.GetBytes(tag, row);
            BinaryPrimitives.WriteInt32BigEndian(row[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(row[12..], tag == "glyf" && longest > 0 ? longest : bytes.Length);
            font.Write(row);
            place += bytes.Length;
        }

        foreach ((string _, byte[] bytes) in tables)
        {
            font.Write(bytes);
        }

        return font.ToArray();
    }
}
