using TreatyTools.Core.Strings;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Finding;

/// <summary>A text, or a unit of one, as it is compared with others: its words, and what it is called.</summary>
public sealed record ComparedText
{
    /// <summary>What texts are taken as where they are compared as a whole.</summary>
    public const string Whole = "text";

    /// <summary>Below so many characters, letters and digits with one space between words, texts are alike by chance, and are not compared.</summary>
    public const int LeastCharacters = 20;

    private int? _wordCount;

    /// <summary>Name of the text.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the unit; null for a whole text.</summary>
    public string? Unit { get; init; }

    /// <summary>Heading of the unit, or title of the text; null where there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>Language by its ISO 639-1 code; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The day of the text; null where it is not known.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Where the text was read from; null where it was from no file.</summary>
    public string? Path { get; init; }

    /// <summary>The words, verbatim, without numbers and headings.</summary>
    public required string Text { get; init; }

    /// <summary>Number of words: runs of letters.</summary>
    public int Words => _wordCount ??= WordTokens.Of(Text, new Lexicon()).Count;

    /// <summary>Whether the text is too short to be compared.</summary>
    public bool IsShort => Text.Length < LeastCharacters || (Text.Length < 50 * LeastCharacters && TextFolding.Words(Text).Length - 2 < LeastCharacters);

    /// <summary>The units of a text, or the text as a whole where it has none of the kind.</summary>
    /// <param name="document">The text.</param>
    /// <param name="kind">A term of <see cref="TextUnitKinds"/>, or <see cref="Whole"/>.</param>
    /// <param name="labels">Whether the numbers of paragraphs and points, such as <c>(a)</c>, count as words of theirs.</param>
    public static IReadOnlyList<ComparedText> Of(TextDocument document, string kind, bool labels = false)
    {
        TextUnit[] units = [.. document.Units.Where(unit => unit.Kind == kind)];
        EdtfDate? date = EdtfDate.TryParse(document.Date, out EdtfDate? known) ? known : null;
        if (units.Length == 0)
        {
            return
            [
                new ComparedText
                {
                    Document = document.Name,
                    Heading = document.Title,
                    Language = document.Language,
                    Date = date,
                    Path = document.Path,
                    Text = Lines(document.Units, labels),
                },
            ];
        }

        TextTree tree = new(document);
        return
        [
            .. units.Select(unit => new ComparedText
            {
                Document = document.Name,
                Unit = unit.Id,
                Heading = unit.Heading,
                Language = unit.Language ?? document.Language,
                Date = date,
                Path = document.Path,
                Text = Lines(tree.Within(unit), labels),
            }),
        ];
    }

    /// <summary>The words of units, a line for each.</summary>
    /// <param name="units">The units, in the order of reading.</param>
    /// <param name="labels">Whether the numbers of paragraphs and points stand before their words.</param>
    public static string Lines(IEnumerable<TextUnit> units, bool labels = false) =>
        string.Join('\n', units.Select(unit => labels && IsNumbered(unit) ? $"{unit.Label} {unit.Text}".TrimEnd() : unit.Text).Where(text => text.Length > 0));

    /// <summary>Whether both are of one text.</summary>
    public bool IsOfText(ComparedText other) => Document == other.Document && Path == other.Path;

    /// <summary>Whether both are the same unit of the same text, so that nothing is learnt from comparing them.</summary>
    public bool IsSame(ComparedText other) => IsOfText(other) && Unit == other.Unit && Text == other.Text;

    /// <summary>Whether the text is certainly earlier than another: its last possible day lies before the first one of the other.</summary>
    public bool IsBefore(ComparedText other) => Date is { HasLatest: true } date && other.Date is { HasEarliest: true } later && date.Latest < later.Earliest;

    // Headings and the numbers that go with them are no words of a text.
    private static bool IsNumbered(TextUnit unit) => unit.Label is not null && unit.Kind is (TextUnitKinds.Paragraph
        or TextUnitKinds.Subparagraph or TextUnitKinds.Point or TextUnitKinds.Clause or TextUnitKinds.Recital);
}
