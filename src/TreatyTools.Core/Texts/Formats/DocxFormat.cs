using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats.Word;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Word documents, by the OpenXml SDK: see <see cref="WordReader"/>.</summary>
internal sealed class DocxFormat() : BlockFormat("docx", ".docx", ".docm", ".dotx")
{
    public override SourceText Read(TextFile file, CancellationToken cancellation = default)
    {
        WordPackage.Check(file, cancellation);
        SourceText text = LibraryDoor.Parse(file, "a Word document", () => WordReader.Read(file, cancellation), cancellation);
        return CleanText.HasWords(text.Text)
            ? text
            : throw TextFault.WithoutWords(file.Path, "has no words. If it holds pictures of pages, run a program for text recognition (OCR) over them.");
    }
}
