using TreatyTools.Core.IO;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.HeatMaps;

/// <summary>Writes a map of similarity as a picture (.png, .svg) or as a workbook (.xlsx), whose sheet has the scores and colours them.</summary>
public static class SimilarityMapFile
{
    private const string Sheet = "Similarity";

    // What tells of a text itself, before its scores.
    private static readonly string[] Own = ["Date", "Text", "Title"];
    private static readonly FileFormats<string> Formats = new(("png", [".png"]), ("svg", [".svg"]), ("xlsx", [".xlsx"]));

    /// <summary>Makes sure that a path is that of a picture or a workbook.</summary>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    public static void Require(string path) => FormatOf(path);

    /// <summary>Writes a map by the extension of a path.</summary>
    /// <param name="map">The map.</param>
    /// <param name="path">Full path of the file.</param>
    /// <param name="options">Title, source and width of the picture; a workbook takes the title.</param>
    /// <param name="noClobber">Refuse to replace a file that is there.</param>
    /// <param name="force">Make the folder if it is missing, and replace a file that is marked read-only.</param>
    /// <param name="warn">Is told of a text that the picture cannot show as it should.</param>
    /// <param name="cancellation">When it is cancelled, the target stays as it was.</param>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>, or as <see cref="AtomicFile.Write"/> and <see cref="WorkbookWriter.Write"/>.</exception>
    public static void Write(SimilarityMap map, string path, ChartOptions options, bool noClobber, bool force, Action<string> warn,
        CancellationToken cancellation = default)
    {
        string format = FormatOf(path);
        if (format == "xlsx")
        {
            string[] names = Names(map);
            WorkbookSheet sheet = new(Sheet, Table(map, names)) { Title = options.Title, NumberFormats = Two(names), FrozenColumns = Own.Length };
            WorkbookWriter.Write(path, [sheet], new WorkbookOptions
            {
                NoClobber = noClobber,
                Force = force,
                Title = options.Title ?? Sheet,
                ConditionalFormats =
                [
                    new ConditionalFormatDefinition
                    {
                        Column = names,
                        RuleType = ConditionalRuleType.ColorScale,
                        // Excel writes the scores in black whatever is below them.
                        Colors = [Palette.Paper, Palette.Tint(Palette.Blue, 0.65)],
                    },
                ],
                Warn = warn,
            }, cancellation);
            return;
        }

        ChartScene scene = SimilarityMapChart.Draw(map, options);
        if (format == "png" && scene.TextBeyondFonts() is { } text)
        {
            warn($"The picture does not show '{text}' as it should: some of its letters are in no font at hand. Write .svg, which leaves letters to the "
                + "program that shows it.");
        }

        AtomicFile.Write(path, stream => scene.Write(stream, format == "png" ? ChartFormat.Png : ChartFormat.Svg), noClobber, force, cancellation);
    }

    /// <summary>The map as a table: a row a text with its day, its name and its title, and a column for each text with the scores, to four places.</summary>
    /// <param name="map">The map.</param>
    public static Table Table(SimilarityMap map) => Table(map, Names(map));

    private static Table Table(SimilarityMap map, string[] names)
    {
        List<TableColumn> columns =
        [
            new ReferenceColumn<EdtfDate>("Date", [.. map.Texts.Select(text => text.Date)]),
            new ReferenceColumn<string>("Text", [.. map.Texts.Select(text => text.Document)]),
            new ReferenceColumn<string>("Title", [.. map.Texts.Select(text => text.Heading)]),
        ];
        for (int column = 0; column < names.Length; column++)
        {
            double[] scores = [.. Enumerable.Range(0, names.Length).Select(row => Math.Round(map.Scores[row, column], 4))];
            columns.Add(new ValueColumn<double>(names[column], scores, null));
        }

        return new Table(columns, names.Length);
    }

    // Names of files may have what stands for other letters where columns are named.
    private static string[] Names(SimilarityMap map)
    {
        HashSet<string> taken = new(Own, StringComparer.OrdinalIgnoreCase);
        return [.. map.Texts.Select(text => FreeName.Of(taken, text.Unit is null ? Plain(text.Document) : Plain($"{text.Document} {text.Unit}")))];
    }

    private static string Plain(string name) => string.Join('_', name.Split('*', '?', '[', ']'));

    private static Dictionary<string, string> Two(string[] names) => names.ToDictionary(name => name, _ => "0.00", StringComparer.OrdinalIgnoreCase);

    private static string FormatOf(string path) => Formats.Require(path, "a map of similarity is written as", "UnsupportedFormat");
}
