using System.Xml.Linq;

namespace TreatyTools.Core.Workbooks.Definitions.Formats;

/// <summary>A conditional format for cells of a sheet.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Range">The ranges, parted by spaces.</param>
/// <param name="Rule">The rule, without its priority and the number of its format.</param>
/// <param name="Format">How the cells look; null where the rule itself says it.</param>
/// <param name="BarColour">Colour of a data bar; null for other rules.</param>
internal sealed record ConditionalRule(string Sheet, string Range, XElement Rule, XElement? Format, string? BarColour);
