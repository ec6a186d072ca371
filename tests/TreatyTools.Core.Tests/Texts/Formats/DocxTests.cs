using System.IO.Compression;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Formats;

public sealed class DocxTests
{
    [Fact]
    public void Automatic_numbers_are_counted_and_begin_again_where_the_list_says()
    {
        SourceText text = Read(SampleDocx.Make(
            SampleDocx.Item("One") + SampleDocx.Item("A", 1) + SampleDocx.Item("B", 1) + SampleDocx.Item("Deep", 2) + SampleDocx.Item("Two")
            + SampleDocx.Item("A", 1) + SampleDocx.Item("Again", 0, 2) + SampleDocx.Item("Next", 0, 2), SampleDocx.Numbering));
        Assert.Equal(["1.", "(a)", "(b)", "1.b.i", "2.", "(a)", "1.", "2."], text.Blocks.Select(block => block.Marker));
        Assert.Equal([1, 2, 2, 3, 1, 2, 1, 1], text.Blocks.Select(block => block.Depth));
        Assert.All(text.Blocks, block => Assert.Equal(BlockKind.ListItem, block.Kind));
    }

    [Fact]
    public void Headings_footnotes_and_tables_are_what_they_are()
    {
        SourceText text = Read(SampleDocx.Whole());
        Assert.Equal(
            [
                (BlockKind.Heading, null, "Treaty on Lighthouses"), (BlockKind.ListItem, "1.", "Each keeper shall light the lamp."),
                (BlockKind.ListItem, "(a)", "At dusk;"),
                (BlockKind.ListItem, "(b)", "In fog."), (BlockKind.Paragraph, null, "A lamp"), (BlockKind.Paragraph, null, "Cell"),
                (BlockKind.Footnote, "1", "Of oil."),
            ],
            text.Blocks.Select(block => (block.Kind, block.Marker, block.Text)));
        Assert.Equal(1, text.Blocks[0].Depth);
    }

    [Fact]
    public void Changes_are_read_as_if_they_were_accepted()
    {
        SourceText text = Read(SampleDocx.Make(
            "<w:p><w:r><w:t xml:space=\"preserve\">A lamp </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>may</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\"><w:r><w:t>shall</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> burn</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">One </w:t></w:r></w:p>" + SampleDocx.P("whole")
            + SampleDocx.P("hidden", run: "<w:vanish/>")));
        Assert.Equal(["A lamp shall burn", "One whole"], text.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Style_comes_from_the_words_and_from_styles()
    {
        SourceText text = Read(SampleDocx.Make(
            SampleDocx.P("Bold by its style", "<w:pStyle w:val=\"B\"/>") + SampleDocx.P("Plain against it", "<w:pStyle w:val=\"B\"/>", "<w:b w:val=\"0\"/>")
            + "<w:p><w:pPr><w:jc w:val=\"center\"/><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> it</w:t></w:r></w:p>",
            styles: "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:rPr><w:b/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"));
        Assert.Equal([true, false, false], text.Blocks.Select(block => block.Bold));
        Assert.True(text.Blocks[2] is { ItalicStart: 9, Italic: false, Centred: true, Indent: 18 });
    }

    [Fact]
    public void A_break_parts_lines_and_only_the_first_has_the_number()
    {
        SourceText text = Read(SampleDocx.Make(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>First</w:t><w:br/><w:t>second</w:t></w:r></w:p>",
            SampleDocx.Numbering));
        Assert.Equal([("1.", "First"), (null, "second")], text.Blocks.Select(block => (block.Marker, block.Text)));
    }

    [Fact]
    public void What_unpacks_to_too_much_is_refused_before_it_is_read()
    {
        byte[] bomb = Rewrite(SampleDocx.Whole(), "word/document.xml", stream =>
        {
            byte[] blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (int i = 0; i < 64; i++)
            {
                stream.Write(blanks);
            }
        });
        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal("TextTooLarge", Fault(bomb).ErrorId);
    }

    [Fact]
    public void What_is_nested_too_deep_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000));
        Assert.Equal("TextTooLarge", Fault(SampleDocx.Make(deep)).ErrorId);
    }

    [Fact]
    public void Document_types_and_packages_that_are_damaged_are_refused()
    {
        byte[] typed = Rewrite(SampleDocx.Whole(), "word/document.xml", stream => stream.Write("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"u8));
        Assert.Equal("TextDamaged", Fault(typed).ErrorId);
        byte[] whole = SampleDocx.Whole();
        Assert.Equal("TextDamaged", Fault(whole[..(whole.Length / 2)]).ErrorId);
        Assert.Equal("TextDamaged", Fault(SampleText.Bytes("not a package")).ErrorId);
    }

    [Fact]
    public void A_password_an_old_format_and_another_package_are_told_apart()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];
        Assert.Equal("TextNotRecognised", Fault(old).ErrorId);
        Assert.Equal("TextEncrypted", Fault([.. old, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")]).ErrorId);
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntry("picture.png");
        }

        Assert.Equal("TextNotRecognised", Fault(zip.ToArray()).ErrorId);
    }

    private static SourceText Read(byte[] content) => TextFormats.Read(new TextFile("a.docx", content));

    private static TreatyFault Fault(byte[] content) => Assert.Throws<TreatyFault>(() => Read(content));

    private static byte[] Rewrite(byte[] package, string part, Action<Stream> write)
    {
        using MemoryStream stream = new();
        stream.Write(package);
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            using Stream entry = archive.CreateEntry(part).Open();
            write(entry);
        }

        return stream.ToArray();
    }
}
