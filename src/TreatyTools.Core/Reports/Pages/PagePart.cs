using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>A part of the page, which has a heading and a place in the navigation.</summary>
internal abstract class PagePart(ReportData data)
{
    /// <summary>Heading, and the name by which sentences and figures of the message refer to it.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether there is anything to tell; a part without is left out.</summary>
    internal virtual bool HasRecords => true;

    /// <summary>What its place in the page is called.</summary>
    internal string Anchor => Name.ToLowerInvariant().Replace(' ', '-');

    protected ReportData Data { get; } = data;

    /// <summary>Writes what stands below the heading.</summary>
    internal abstract void Write(MarkupWriter page, PageLinks links);
}
