using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats.Pdf;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>PDF, by PdfPig: see <see cref="PdfReader"/>.</summary>
internal sealed class PdfFormat() : BlockFormat("pdf", ".pdf")
{
    public override SourceText Read(TextFile file, CancellationToken cancellation = default) => PdfReader.Read(file, cancellation);
}
