using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Formats.Pdf;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Formats;

public sealed class PdfTests
{
    private const string Long = "The keeper of a lighthouse shall keep the lamp in good order and shall write down in a book of the house every ship that "
        + "passes by night, with its lights and the hour, so that whoever asks for it later can be told what went by and when it did.";

    [Theory]
    [InlineData(40L << 30, 40, true)]
    [InlineData(40L << 30, 1000, false)]
    [InlineData(8L << 30, 1, false)]
    public void Pages_that_take_without_end_are_given_up(long spent, int pages, bool hopeless) =>
        Assert.Equal(hopeless, PdfReader.IsHopeless(spent, pages));

    [Fact]
    public void Lines_are_joined_to_paragraphs_across_pages()
    {
        SamplePdf pdf = new() { Y = 120 };
        pdf.Paragraph("1. " + Long);
        pdf.Y = 60;
        const string First = "The keeper of the harbour helps the keeper of the lighthouse wherever he can, and nobody may keep a";
        pdf.Line(First);
        pdf.NewPage().Line("boat from the shore while a lamp is out.").Paragraph("2. " + Long);
        SourceText text = Read(pdf);
        Assert.Equal(["1. " + Long, First + " boat from the shore while a lamp is out.", "2. " + Long], text.Blocks.Select(block => block.Text));
        Assert.Equal([1, 1, 2], text.Blocks.Select(block => block.Page!.Value));
        Assert.All(text.Blocks, block => Assert.Equal(block.Text, text.Text.Substring(block.Offset, block.Text.Length)));
    }

    [Fact]
    public void First_lines_that_are_set_in_begin_a_paragraph_without_a_gap()
    {
        SamplePdf pdf = new();
        pdf.Paragraph(Long, indent: 20, gap: 0).Paragraph("(a) " + Long, indent: 20, gap: 0).Paragraph(Long, indent: 20, gap: 0);
        SourceText text = Read(pdf);
        Assert.Equal([Long, "(a) " + Long, Long], text.Blocks.Select(block => block.Text));
        Assert.All(text.Blocks, block => Assert.Equal(20, block.Indent, 0.5));
    }

    [Fact]
    public void Heads_feet_and_numbers_of_pages_are_no_text_and_articles_at_the_top_are()
    {
        SourceText text = TextFormats.Read(new TextFile("a.pdf", SamplePdf.Whole()));
        Assert.DoesNotContain("Treaty on Lighthouses", text.Text, StringComparison.Ordinal);
        Assert.Equal(["Article 1", "Article 2", "Article 3"],
            text.Blocks.Where(block => block.Text.StartsWith("Article", StringComparison.Ordinal)).Select(block => block.Text));
        Assert.Equal(3 * 4, text.Blocks.Count);
        Assert.Equal(3, text.Pages);
    }

    [Fact]
    public void Heads_that_mirror_each_other_and_feet_of_a_first_page_are_no_text()
    {
        SamplePdf pdf = new();
        for (int page = 1; page <= 3; page++)
        {
            if (page == 1)
            {
                pdf.At("23-111 (E)", 60, 44);
            }
            else
            {
                pdf.At(page == 2 ? "L/RES/7" : "On lamps", 60, 760, 'b', 8);
                pdf.At(page == 2 ? "On lamps" : "L/RES/7", 500, 760, 'b', 8);
                pdf.At(page == 2 ? "2/3" : "23-111", 60, 38, size: 8);
                pdf.At(page == 2 ? "23-111" : "3/3", 500, 38, size: 8);
            }

            pdf.Paragraph($"{page}. {Long}").Y = 400;
            pdf.Paragraph(Long);
            if (page < 3)
            {
                pdf.NewPage();
            }
        }

        Assert.Equal([$"1. {Long}", Long, $"2. {Long}", Long, $"3. {Long}", Long], Read(pdf).Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Heads_that_change_with_the_chapter_are_no_text()
    {
        SamplePdf pdf = new();
        for (int page = 1; page <= 3; page++)
        {
            pdf.At($"{(page == 1 ? "Oil" : page == 2 ? "Gas" : "Wax")} and its lamps {page + 4}", 60, 760, 'i', 8);
            pdf.Paragraph($"{page}. {Long}");
            if (page < 3)
            {
                pdf.NewPage();
            }
        }

        Assert.Equal([$"1. {Long}", $"2. {Long}", $"3. {Long}"], Read(pdf).Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_head_and_a_foot_that_stand_once_are_no_text()
    {
        SamplePdf pdf = new();
        pdf.At("L/C.1/80/L.7", 480, 750);
        pdf.Paragraph("On lamps. " + Long);
        pdf.NewPage().At("L/C.1/80/L.7", 60, 750);
        pdf.At("2/2", 500, 38);
        for (int line = 0; line < 4; line++)
        {
            pdf.Line($"A lamp of the {line}th kind.");
        }

        Assert.DoesNotContain(Read(pdf).Blocks.Where(block => block.Page == 2), block => block.Text.Contains('/', StringComparison.Ordinal));
    }

    [Fact]
    public void A_footnote_is_apart_and_its_mark_is_not_among_the_words()
    {
        SamplePdf pdf = new();
        pdf.At("1", 100 + 72, 703.5, size: 6);
        pdf.Line("Lamps burn with oil  and with nothing else.").Y = 80;
        pdf.At("1", 100, 83, size: 5);
        pdf.Line("Of whales, until it is", 105, size: 8, leading: 9).Line("forbidden.", 100, size: 8);
        SourceText text = Read(pdf);
        SourceBlock note = Assert.Single(text.Blocks, block => block.Kind is BlockKind.Footnote);
        Assert.Equal(("1", "Of whales, until it is forbidden."), (note.Marker, note.Text));
        Assert.Equal("Lamps burn with oil and with nothing else.", text.Blocks[0].Text);
        Assert.Same(note, text.Blocks[^1]);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_and_lines_across_them_where_they_stand()
    {
        SamplePdf pdf = new();
        pdf.Centred("TREATY ON ALL LAMPS OF THE COAST", 'b', 14);
        pdf.Y = 660;
        pdf.Paragraph("First " + Long + " " + Long, 60, 280).Y = 660;
        pdf.Paragraph("Second " + Long + " " + Long, 320, 540);
        SourceText text = Read(pdf);
        Assert.Equal(["TREATY ON ALL LAMPS OF THE COAST", $"First {Long} {Long}", $"Second {Long} {Long}"],
            text.Blocks.Select(block => block.Text));
        Assert.True(text.Blocks[0] is { Bold: true, Centred: true });
    }

    [Fact]
    public void A_hyphen_at_the_end_of_a_line_stays_where_the_word_has_one()
    {
        SamplePdf pdf = new();
        pdf.Line("A keeper may not keep a lamp that is well-made and an inter-", 100)
            .Line("national lamp, under international law, nor may any lamp-well-", 100)
            .Line("made one burn in the house of the keeper while it is day, as the", 100).Line("seventy-", 100);
        string words = string.Join(' ', Read(pdf).Blocks.Select(block => block.Text));
        Assert.Contains("an international lamp", words, StringComparison.Ordinal);
        Assert.Contains("lamp-well-made", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Style_is_told()
    {
        SamplePdf pdf = new();
        pdf.At("Recalling", 100, 700, 'i');
        pdf.At("the lamp,", 141, 700);
        pdf.Y = 670;
        pdf.Line("Chapter I", font: 'b').Line("Use of lamps", font: 'i');
        SourceText text = Read(pdf);
        Assert.Equal(9, text.Blocks[0].ItalicStart);
        Assert.True(text.Blocks[1] is { Bold: true, GapBefore: true, Italic: false });
        Assert.True(text.Blocks[2] is { Bold: false, Italic: true });
    }

    [Fact]
    public void A_scan_without_text_says_to_recognise_it_first()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read(new SamplePdf().NewPage()));
        Assert.Equal("TextWithoutWords", fault.ErrorId);
        Assert.Contains("OCR", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_password_says_so()
    {
        const string Pdf = """
            %PDF-1.4
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[]/Count 0>>
            endobj
            3 0 obj
            <</Filter/Standard/V 1/R 2/P -4
            /O<0102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F20>
            /U<0102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F20>>>
            endobj
            trailer
            <</Root 1 0 R/Encrypt 3 0 R/Size 4/ID[<01020304><01020304>]>>
            startxref
            0
            %%EOF
            """;
        TreatyFault fault = Assert.Throws<TreatyFault>(() => TextFormats.Read(new TextFile("a.pdf", SampleText.Bytes(Pdf))));
        Assert.Equal("TextEncrypted", fault.ErrorId);
    }

    [Fact]
    public void A_damaged_file_and_one_that_is_none_are_told_apart_from_the_rest()
    {
        byte[] whole = SamplePdf.Whole();
        TreatyFault cut = Assert.Throws<TreatyFault>(() => TextFormats.Read(new TextFile("a.pdf", whole[..200])));
        Assert.Equal("TextDamaged", cut.ErrorId);
        TreatyFault none = Assert.Throws<TreatyFault>(() => TextFormats.Read(new TextFile("a.pdf", SampleText.Bytes("Not Found"))));
        Assert.Equal("TextDamaged", none.ErrorId);
    }

    private static SourceText Read(SamplePdf pdf) => TextFormats.Read(new TextFile("a.pdf", pdf.Bytes()));
}
