using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;
using static TreatyTools.Core.Workbooks.Parts.SheetXml;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>
/// The comments of a sheet that is added to, with the drawing that shows them. ClosedXML knows those that Excel writes and fails on those of others, so that
/// they are kept as they are.
/// </summary>
internal static class Comments
{
    private const string RelationId = "rIdComments";

    /// <summary>Takes the comments out of a sheet; true if its XML was changed.</summary>
    internal static bool Take(WorksheetPart part, XDocument sheet)
    {
        if (part.WorksheetCommentsPart is not { } comments)
        {
            return false;
        }

        XElement[] references = [.. sheet.Root!.Elements(SheetXml.Main + "legacyDrawing")];
        foreach (XElement reference in references)
        {
            if ((string?)reference.Attribute(Relations + "id") is { } id && part.TryGetPartById(id, out OpenXmlPart? drawing))
            {
                part.DeletePart(drawing);
            }
        }

        references.Remove();
        part.DeletePart(comments);
        return references.Length > 0;
    }

    /// <summary>Puts the comments of the original back.</summary>
    internal static void Restore(WorksheetPart part, WorksheetPart original)
    {
        if (original.WorksheetCommentsPart is not { } comments)
        {
            return;
        }

        part.AddPart(comments);
        if ((string?)PartXml.Load(original).Root!.Element(SheetXml.Main + "legacyDrawing")?.Attribute(Relations + "id") is { } id
            && original.TryGetPartById(id, out OpenXmlPart? drawing))
        {
            part.AddPart(drawing, RelationId);
            Worksheet worksheet = part.Worksheet;
            LegacyDrawing reference = new() { Id = RelationId };
            if (worksheet.ChildElements.FirstOrDefault(child => !IsUpTo(child.LocalName, "legacyDrawing")) is { } next)
            {
                worksheet.InsertBefore(reference, next);
            }
            else
            {
                worksheet.AppendChild(reference);
            }

            worksheet.Save();
        }
    }
}
