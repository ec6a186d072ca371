using System.Xml.Linq;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>XML of a kind that is not known, such as that of journals of laws: what each element holds of words is a paragraph, and nothing more is believed
/// of its markup than what its names say of headings, numbers and footnotes.</summary>
internal sealed class XmlFormat() : BlockFormat("xml", ".xml")
{
    public override SourceText Read(TextFile file, CancellationToken cancellation = default) => LibraryDoor.Parse(file, "XML", () =>
    {
        using MemoryStream stream = new(file.Content, writable: false);
        return MarkedXml.ReadTree(stream, file.Path, "XML", root =>
        {
            XmlWalk walk = new(cancellation);
            walk.Add(root);
            SourceText text = walk.Blocks.Build(Name);
            return CleanText.HasWords(text.Text)
                ? text with { IsMarkupUnknown = true, Language = CleanText.Language(root.Attribute(XNamespace.Xml + "lang")?.Value) }
                : throw TextFault.WithoutWords(file.Path, "is XML without words.");
        });
    }, cancellation);
}
