using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>What people call each kind of record, and how it is asked for.</summary>
public static class RecordKinds
{
    /// <summary>The kind of a record.</summary>
    public static RecordKind Of(TreatyRecord record) => RecordTables.Of(record).Kind;

    /// <summary>The kind of a type of record.</summary>
    public static RecordKind Of<T>()
        where T : TreatyRecord => RecordTables.Of<T>().Kind;

    /// <summary>What people call a record of this kind, in the singular.</summary>
    public static string Noun(RecordKind kind) => RecordTables.Of(kind).Noun;

    /// <summary>What people call many records of a type, as a title: <c>Drafting positions</c>; null for what is no record of a dataset.</summary>
    public static string? Plural(Type type) => RecordTables.Find(type)?.Title;

    /// <summary>The noun with its article: <c>an event</c>.</summary>
    public static string WithArticle(RecordKind kind) => (Noun(kind)[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Noun(kind);

    /// <summary>The cmdlet that gives records of this kind.</summary>
    public static string Cmdlet(RecordKind kind) => kind is RecordKind.Treaty ? "Get-Treaty" : "Get-Treaty" + kind;
}
