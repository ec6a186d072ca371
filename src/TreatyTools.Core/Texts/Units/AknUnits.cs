using System.Xml.Linq;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Units;

/// <summary>Takes back the units of a text that was written as Akoma Ntoso by the names of <see cref="AknNames"/>: exactly those that were written.</summary>
internal static class AknUnits
{
    private static readonly XNamespace Own = AknNames.Own;

    /// <summary>The document, or null where the file is not one of ours: elements are then to be read for what they are.</summary>
    /// <param name="root">The element <c>akomaNtoso</c>.</param>
    /// <param name="name">Name of the document; null for the one that it had.</param>
    /// <param name="path">Full path of the file; null where there is none.</param>
    /// <param name="hash">SHA-256 of the file; null where there is none.</param>
    internal static TextDocument? Read(XElement root, string? name, string? path, string? hash)
    {
        XElement? work = root.Descendants().FirstOrDefault(element => element.Name.LocalName == "FRBRWork");
        string document = name ?? Named(work, "FRBRalias", alias => (string?)alias.Attribute("name") == AknNames.DocumentAlias) ?? "";
        string? language = AknNames.LanguageFromAkn((string?)root.Descendants().FirstOrDefault(element => element.Name.LocalName == "FRBRlanguage")?.Attribute(
            "language"));
        Dictionary<string, TextUnit> units = new(StringComparer.Ordinal);
        List<TextUnit> ordered = [];
        int offset = 0;
        foreach (XElement element in root.Descendants().Where(element => element.Attribute(Own + "id") is not null))
        {
            string id = (string)element.Attribute(Own + "id")!;
            XElement? around = element.Ancestors().FirstOrDefault(outer => outer.Attribute(Own + "id") is not null);
            TextUnit? parent = around is null ? null : units.GetValueOrDefault((string)around.Attribute(Own + "id")!);
            if (AknNames.Kind(element.Name.LocalName, (string?)element.Attribute("name")) is not { } kind || units.ContainsKey(id))
            {
                return null;
            }

            string? own = (string?)element.Attribute(XNamespace.Xml + "lang");
            TextUnit unit = new()
            {
                Id = id,
                Kind = kind,
                Label = Child(element, "num", AknNames.NumberClass),
                Number = (string?)element.Attribute(Own + "number"),
                Heading = Child(element, "heading", AknNames.HeadingClass),
                Text = Text(element),
                Level = parent is null ? 0 : parent.Level + 1,
                Parent = parent?.Id,
                Position = ordered.Count + 1,
                Offset = offset,
                Language = own is null ? language : own.Length == 0 ? null : own,
                Document = document,
            };
            offset += (unit.Label?.Length ?? 0) + (unit.Heading?.Length ?? 0) + unit.Text.Length + 1;
            units[id] = unit;
            ordered.Add(unit);
        }

        return ordered.Count == 0 ? null : new TextDocument
        {
            Name = document,
            Path = path,
            Format = "akn",
            Title = Named(work, "FRBRname", _ => true),
            Language = language,
            Hash = hash,
            Units = ordered,
        };
    }

    private static string? Named(XElement? work, string element, Func<XElement, bool> which) =>
        (string?)work?.Elements().FirstOrDefault(child => child.Name.LocalName == element && which(child))?.Attribute("value");

    private static string? Child(XElement element, string name, string mark) => element.Elements()
        .FirstOrDefault(child => child.Name.LocalName == name || (child.Name.LocalName == "p" && (string?)child.Attribute("class") == mark))?.Value;

    private static string Text(XElement element)
    {
        XElement? holder = element.Name.LocalName switch
        {
            "attachment" => element.Elements().FirstOrDefault(child => child.Name.LocalName == "doc")?.Elements()
                .FirstOrDefault(child => child.Name.LocalName == "mainBody"),
            "recital" or "container" or "preamble" or "conclusions" => element,
            _ => element.Elements().FirstOrDefault(child => child.Name.LocalName is "content" or "intro"),
        };
        return string.Join('\n', (holder?.Elements() ?? [])
            .Where(child => child.Name.LocalName == "p" && (string?)child.Attribute("class") is not (AknNames.NumberClass or AknNames.HeadingClass))
            .Select(child => child.Value));
    }
}
