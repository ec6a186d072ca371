using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Schema;

/// <summary>The fields in which a search looks, and what a word in each is worth.</summary>
public static class SearchFields
{
    /// <summary>Names, titles and headings.</summary>
    public const string Heading = "heading";

    /// <summary>What a record says, in the dataset's own words.</summary>
    public const string Summary = "summary";

    /// <summary>The words of a text, verbatim.</summary>
    public const string Text = "text";

    /// <summary>What a stakeholder asked for.</summary>
    public const string Ask = "ask";

    /// <summary>What a stakeholder said, verbatim.</summary>
    public const string Quote = "quote";

    /// <summary>What a reader should know, and on what an outcome rests.</summary>
    public const string Note = "note";

    /// <summary>Themes and topics.</summary>
    public const string Theme = "theme";

    /// <summary>Stakeholders, actors, parties, publishers and authors.</summary>
    public const string Stakeholder = "stakeholder";

    /// <summary>Treaties, and the documents that texts come from.</summary>
    public const string Treaty = "treaty";

    /// <summary>Provisions that a record is about.</summary>
    public const string Provision = "provision";

    /// <summary>Kinds, stages, relations.</summary>
    public const string Kind = "kind";

    /// <summary>Stances.</summary>
    public const string Stance = "stance";

    /// <summary>Outcomes and verdicts.</summary>
    public const string Outcome = "outcome";

    /// <summary>Countries and places.</summary>
    public const string Place = "place";

    /// <summary>Ids and document symbols.</summary>
    public const string Id = "id";

    private static readonly (string Name, double Weight, string Description)[] Weighted =
    [
        (Heading, 5, "Names, titles and headings."),
        (Summary, 2, "What a record says, in the dataset's own words."),
        (Text, 1, "The words of a text, verbatim."),
        (Ask, 1.5, "What a stakeholder asked for."),
        (Quote, 1, "What a stakeholder said, verbatim."),
        (Note, 0.5, "What a reader should know, and on what an outcome rests."),
        (Theme, 2, "Themes and topics."),
        (Stakeholder, 2, "Stakeholders, actors, parties, publishers and authors."),
        (Treaty, 1, "Treaties, and the documents that texts come from."),
        (Provision, 1, "Provisions that a record is about."),
        (Kind, 1, "Kinds, stages, relations."),
        (Stance, 1, "Stances."),
        (Outcome, 1, "Outcomes and verdicts."),
        (Place, 1, "Countries and places."),
        (Id, 3, "Ids and document symbols."),
    ];

    // Names by which people may know a field.
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actor"] = Stakeholder, ["article"] = Provision, ["author"] = Stakeholder, ["country"] = Place, ["definition"] = Summary, ["document"] = Treaty,
        ["label"] = Heading, ["name"] = Heading, ["party"] = Stakeholder, ["question"] = Heading, ["stage"] = Kind, ["statement"] = Summary, ["symbol"] = Id,
        ["title"] = Heading, ["topic"] = Theme, ["verdict"] = Outcome,
    };

    /// <summary>The names, in the order of the columns of an index.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Weighted.Select(field => field.Name)];

    /// <summary>What a word in each is worth, in the same order.</summary>
    internal static IReadOnlyList<double> Weights { get; } = [.. Weighted.Select(field => field.Weight)];

    /// <summary>What stands in a field, in a sentence.</summary>
    public static string Describe(string field) => Weighted[Index(field)].Description;

    /// <summary>The field of a name, whatever its case; null where there is none.</summary>
    internal static string? Find(string name) =>
        All.FirstOrDefault(field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase)) ?? Others.GetValueOrDefault(name);

    /// <summary>The place of a field among the columns.</summary>
    internal static int Index(string field)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i] == field)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(field), field, "No such field.");
    }

    /// <summary>The field that is nearest to a name; null where none is near.</summary>
    internal static string? Nearest(string name) =>
        NameSuggestion.Nearest(name, All.Concat(Others.Keys), 1) is [var near] ? Find(near) : null;
}
