using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>The kinds of record, in the order in which a dataset holds them.</summary>
public enum RecordKind
{
    /// <summary>A treaty.</summary>
    Treaty,

    /// <summary>A draft or final text.</summary>
    Text,

    /// <summary>An article, a preamble or a paragraph.</summary>
    Provision,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A party's standing towards a treaty.</summary>
    Participation,

    /// <summary>A stakeholder.</summary>
    Stakeholder,

    /// <summary>A concern.</summary>
    Concern,

    /// <summary>A theme.</summary>
    Theme,

    /// <summary>A correspondence between two provisions.</summary>
    Correspondence,

    /// <summary>The place of an article in an earlier text.</summary>
    DraftingPosition,

    /// <summary>A claim that was checked.</summary>
    Claim,

    /// <summary>A value on which sources disagree.</summary>
    Disagreement,

    /// <summary>A source.</summary>
    Source,
}

/// <summary>What is known about each kind of record.</summary>
public static class RecordKinds
{
    private static readonly Dictionary<Type, RecordKind> ByType = new()
    {
        [typeof(Treaty)] = RecordKind.Treaty,
        [typeof(TreatyText)] = RecordKind.Text,
        [typeof(Provision)] = RecordKind.Provision,
        [typeof(TreatyEvent)] = RecordKind.Event,
        [typeof(Participation)] = RecordKind.Participation,
        [typeof(Stakeholder)] = RecordKind.Stakeholder,
        [typeof(Concern)] = RecordKind.Concern,
        [typeof(Theme)] = RecordKind.Theme,
        [typeof(Correspondence)] = RecordKind.Correspondence,
        [typeof(DraftingPosition)] = RecordKind.DraftingPosition,
        [typeof(Claim)] = RecordKind.Claim,
        [typeof(Disagreement)] = RecordKind.Disagreement,
        [typeof(Source)] = RecordKind.Source,
    };

    /// <summary>The kind of a record.</summary>
    public static RecordKind Of(TreatyRecord record) => ByType[record.GetType()];

    /// <summary>The kind of a type of record.</summary>
    public static RecordKind Of<T>()
        where T : TreatyRecord => ByType[typeof(T)];

    /// <summary>What people call a record of this kind, in the singular.</summary>
    public static string Noun(RecordKind kind) => kind switch
    {
        RecordKind.DraftingPosition => "drafting position",
        RecordKind.Participation => "participation record",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>What people call many records of a type, as a title: <c>Drafting positions</c>; null for what is no record of a dataset.</summary>
    public static string? Plural(Type type)
    {
        if (!ByType.TryGetValue(type, out RecordKind kind))
        {
            return null;
        }

        string many = kind switch
        {
            // One sheet of what all States do; the word has no plural.
            RecordKind.Participation => "participation",
            RecordKind.Treaty => "treaties",
            _ => Noun(kind) + "s",
        };
        return char.ToUpperInvariant(many[0]) + many[1..];
    }

    /// <summary>The noun with its article: <c>an event</c>.</summary>
    public static string WithArticle(RecordKind kind) => kind is RecordKind.Event ? "an event" : "a " + Noun(kind);

    /// <summary>The cmdlet that gives records of this kind.</summary>
    public static string Cmdlet(RecordKind kind) => kind is RecordKind.Treaty ? "Get-Treaty" : "Get-Treaty" + kind;
}
