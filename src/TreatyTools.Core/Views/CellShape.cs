using System.Globalization;

namespace TreatyTools.Core.Views;

/// <summary>How a cell shows a value: by a function of <c>TreatyTools.Formatting</c> in the cmdlet assembly, which makes a text of it.</summary>
/// <param name="Function">The function, as PowerShell calls it.</param>
/// <param name="Arguments">What it is given after the value; <c>{0}</c> stands for a number of cells: the width of the column, or, where the cell takes
/// the rest of the line, what the other columns or the labels take.</param>
internal sealed record CellShape(string Function, string Arguments = "")
{
    private const string Width = ", {0}";
    private const string Line = ", {0}, $Host";

    /// <summary>A text whole, on as many lines as it takes.</summary>
    internal static readonly CellShape Wrap = Alike("Wrap", Line);

    /// <summary>All of several values, with commas between them.</summary>
    internal static readonly CellShape All = Alike("All", Line);

    /// <summary>Several values, each on a line of its own.</summary>
    internal static readonly CellShape Lines = Alike("Lines", Line);

    /// <summary>A text of several lines, each of them whole.</summary>
    internal static readonly CellShape Paragraphs = Alike("Paragraphs", Line);

    /// <summary>A day in the form of every other date.</summary>
    internal static readonly CellShape Day = Alike("Day");

    /// <summary>How many values a list has.</summary>
    internal static readonly CellShape Count = Alike("Count");

    /// <summary>An id, never cut.</summary>
    internal static readonly CellShape Id = Cell("Id", Width);

    /// <summary>The first of several ids, and how many more there are.</summary>
    internal static readonly CellShape First = Cell("First", Width);

    /// <summary>A text on at most two lines of a column.</summary>
    internal static readonly CellShape Fold = Cell("Fold", Width) with { InList = Wrap };

    /// <summary>A text cut to what is left of the line.</summary>
    internal static readonly CellShape Rest = Cell("Rest", Line) with { InList = Wrap };

    /// <summary>The runs of words of a comparison: those that changed in a table, with what stands about them; all of them in a list.</summary>
    internal static readonly CellShape Changes = OfChanges("Changed") with { InList = OfChanges("All") };

    /// <summary>The words about a hit of a search, with marks: on a few lines in a table, whole in a list.</summary>
    internal static readonly CellShape Snippet = OfSnippet("Short") with { InList = OfSnippet("Whole") };

    /// <summary>The shape in a list of what has this one in a table; null: as any property of its type.</summary>
    internal CellShape? InList { get; private init; }

    /// <summary>A number with so many digits after the point.</summary>
    internal static CellShape Figure(int digits) => Alike("Figure", string.Create(CultureInfo.InvariantCulture, $", {digits}"));

    /// <summary>An id that takes as much room as leaves whole columns of these widths behind it.</summary>
    internal static CellShape Leading(IEnumerable<int> widths) => Cell("Leading", $", $Host{string.Concat(widths.Select(width => $", {width}"))}");

    /// <summary>What another shape makes, at least as wide as the column; null: of the value itself.</summary>
    internal static string Padded(CellShape? shape, string value, int width) => Cell("Pad", Width).Script(shape?.Script(value, width) ?? value, width);

    /// <summary>A function of <c>TreatyTools.Formatting.Cell</c> for a table only.</summary>
    internal static CellShape Cell(string function, string arguments = "") => new($"[TreatyTools.Formatting.Cell]::{function}", arguments);

    /// <summary>A function of <c>TreatyTools.Formatting.Cell</c> that shows a value alike in a table and in a list.</summary>
    internal static CellShape Alike(string function, string arguments = "")
    {
        CellShape shape = Cell(function, arguments);
        return shape with { InList = shape };
    }

    private static CellShape OfChanges(string function) => new($"[TreatyTools.Formatting.ChangeView]::{function}", Line);

    private static CellShape OfSnippet(string function) => new($"[TreatyTools.Formatting.SnippetView]::{function}", Line);

    /// <summary>As <see cref="Alike"/>, for a function that breaks its text into lines that fit the terminal.</summary>
    internal static CellShape Broken(string function) => Alike(function, Line);

    /// <summary>The expression that the engine works out for each object, <c>$_</c>.</summary>
    /// <param name="value">The expression of the value.</param>
    /// <param name="cells">What <c>{0}</c> stands for.</param>
    internal string Script(string value, int cells) => $"{Function}({value}{string.Format(CultureInfo.InvariantCulture, Arguments, cells)})";
}
