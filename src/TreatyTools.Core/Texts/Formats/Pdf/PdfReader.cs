using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>Reads the text of a PDF file.</summary>
internal static class PdfReader
{
    // What reading may take of memory in passing: where a font is damaged, the library reads the whole of it again for every letter.
    private const long LeastSpent = 16L << 30, MostOfPage = 512L << 20;

    /// <summary>The blocks of a file.</summary>
    /// <exception cref="TreatyFault"><c>TextEncrypted</c>, <c>TextDamaged</c> or <c>TextWithoutWords</c>.</exception>
    internal static SourceText Read(TextFile file, CancellationToken cancellation)
    {
        (List<PdfPage> pages, string? title, string? language, bool pictures) = LibraryDoor.Parse(file, "PDF", () => Pages(file, cancellation), cancellation);
        if (!pages.Exists(page => page.Lines.Any(line => CleanText.HasWords(line.Text))))
        {
            throw TextFault.WithoutWords(file.Path, pictures
                ? "has pictures of pages and no text in them: it was scanned. Run a program for text recognition (OCR) over it, and read what that gives."
                : "has no words. If it was scanned, run a program for text recognition (OCR) over it; otherwise download it again.");
        }

        (List<PdfPage> body, List<PdfLine> notes) = PdfNotes.Take(PdfFurniture.Remove(pages));
        cancellation.ThrowIfCancellationRequested();
        SourceTextBuilder blocks = new();
        PdfParagraphs.Add(blocks, body, notes);
        return blocks.Build("pdf") with { Pages = pages.Count, Title = title, Language = language };
    }

    private static (List<PdfPage> Pages, string? Title, string? Language, bool Pictures) Pages(TextFile file, CancellationToken cancellation)
    {
        try
        {
            using PdfDocument document = PdfDocument.Open(file.Content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new PdfFilters(),
            });
            List<PdfPage> pages = [];
            bool pictures = false;
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int number = 1; number <= document.NumberOfPages; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                Page page = document.GetPage(number);
                pages.Add(PdfLines.Of(page));
                pictures |= pages[^1].Lines.Count == 0 && page.NumberOfImages > 0;
                if (IsHopeless(GC.GetAllocatedBytesForCurrentThread() - before, number) && number < document.NumberOfPages)
                {
                    throw TextFault.Damaged(file.Path, "PDF",
                        "its fonts are broken, so that reading it would take hours; print it to a new PDF, or take another copy");
                }
            }

            return (pages, Title(document), Language(document), pictures);
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw TextFault.Encrypted(file.Path, e);
        }
    }

    /// <summary>Whether pages take so much that reading the rest of them has no end that anybody waits for.</summary>
    /// <param name="spent">The memory that was taken in passing, in bytes.</param>
    /// <param name="pages">The pages that were read for it.</param>
    internal static bool IsHopeless(long spent, int pages) => spent > LeastSpent && spent / pages > MostOfPage;

    // Word writes the name of the file where nobody wrote a title.
    private static string? Title(PdfDocument document)
    {
        string title = CleanText.Fold(document.Information.Title ?? "");
        return title.Length == 0 || title.StartsWith("Microsoft Word - ", StringComparison.Ordinal) ? null : title;
    }

    private static string? Language(PdfDocument document) =>
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Lang, out StringToken name) ? CleanText.Language(name.Data) : null;
}
