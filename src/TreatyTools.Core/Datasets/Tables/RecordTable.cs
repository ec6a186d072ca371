using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>A table whose rows are the records of one kind: besides the table, how a record is made, what people call it, and where a search looks.</summary>
internal abstract class RecordTable(string name, RecordKind kind, Type type, string title, string description, IReadOnlyList<FieldSchema> fields)
    : TableSchema(name, title, description, fields)
{
    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; } = kind;

    /// <summary>The type of the records.</summary>
    public Type Type { get; } = type;

    /// <summary>What people call a record, in the singular.</summary>
    public virtual string Noun => Kind.ToString().ToLowerInvariant();

    /// <summary>The records of the rows, in their order. The values have the types and the required fields of the schema.</summary>
    public abstract IReadOnlyList<TreatyRecord> Make(IReadOnlyList<DataRow> rows, RecordScope scope);

    /// <summary>Every record that stands in the records of the table, nested ones too, in the order in which people are shown them.</summary>
    public abstract IEnumerable<TreatyRecord> Listed(IReadOnlyList<TreatyRecord> records);

    /// <summary>One line about a record: its name, if no more is to be said, or what it says.</summary>
    public abstract string Label(TreatyRecord record);

    /// <summary>The name by which people know a record besides its id; null where it has none.</summary>
    public abstract string? NameOf(TreatyRecord record);

    /// <summary>The names by which a record can be asked for besides its id; a null is none.</summary>
    public abstract IEnumerable<string?> NamesOf(TreatyRecord record);

    /// <summary>The names and summaries in which every search looks.</summary>
    public abstract IEnumerable<FieldText> Texts(TreatyRecord record);

    /// <summary>What full-text search looks into besides: terms, remarks, and ids of other records.</summary>
    public abstract IEnumerable<FieldText> Tags(TreatyRecord record);

    /// <summary>When it was: a date, or the beginning and the end of a period; nulls where the kind of record has no date.</summary>
    public abstract (EdtfDate? Date, EdtfDate? End) Dates(TreatyRecord record);
}

/// <summary>The table of one kind of record.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
internal abstract class RecordTable<T>(string name, RecordKind kind, string title, string description, IReadOnlyList<FieldSchema> fields)
    : RecordTable(name, kind, typeof(T), title, description, fields)
    where T : TreatyRecord
{
    /// <summary>How a record is shown, begun: what it rests on comes last.</summary>
    private protected static RecordView<T> View =>
        new RecordView<T>().Last(r => r.Confidence, r => r.Basis, r => r.Note, r => r.Sources, r => r.Dataset).Texts(r => r.Note);

    public sealed override IReadOnlyList<TreatyRecord> Make(IReadOnlyList<DataRow> rows, RecordScope scope)
    {
        T[] records = new T[rows.Count];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = Make(rows[i], scope);
        }

        return Array.AsReadOnly(records);
    }

    public sealed override IEnumerable<TreatyRecord> Listed(IReadOnlyList<TreatyRecord> records) => Listed((IReadOnlyList<T>)records);

    public sealed override string Label(TreatyRecord record) => Label((T)record);

    public sealed override string? NameOf(TreatyRecord record) => NameOf((T)record);

    public sealed override IEnumerable<string?> NamesOf(TreatyRecord record) => Names((T)record);

    public sealed override IEnumerable<FieldText> Texts(TreatyRecord record) => Texts((T)record);

    public sealed override IEnumerable<FieldText> Tags(TreatyRecord record) => Tags((T)record);

    public sealed override (EdtfDate? Date, EdtfDate? End) Dates(TreatyRecord record) => Dates((T)record);

    /// <inheritdoc cref="RecordTable.Listed" />
    public virtual IEnumerable<T> Listed(IEnumerable<T> records) => records;

    /// <inheritdoc cref="RecordTable.Label" />
    public virtual string Label(T record) => NameOf(record) ?? record.Id;

    /// <inheritdoc cref="RecordTable.NameOf" />
    public virtual string? NameOf(T record) => null;

    /// <inheritdoc cref="RecordTable.NamesOf" />
    public virtual IEnumerable<string?> Names(T record) => [NameOf(record)];

    /// <summary>The names that a symbol gives: itself, and that of the document where it is a part of one (<c>A/RES/79/243, annex</c>).</summary>
    protected static IEnumerable<string?> Symbols(string? symbol) =>
        symbol?.IndexOf(", annex", StringComparison.Ordinal) is > 0 and { } annex ? [symbol, symbol[..annex]] : [symbol];

    /// <inheritdoc cref="RecordTable.Texts" />
    public abstract IEnumerable<FieldText> Texts(T record);

    /// <inheritdoc cref="RecordTable.Tags" />
    public virtual IEnumerable<FieldText> Tags(T record) => [];

    /// <inheritdoc cref="RecordTable.Dates" />
    public virtual (EdtfDate? Date, EdtfDate? End) Dates(T record) => default;

    /// <summary>The record of a row.</summary>
    protected abstract T Make(DataRow row, RecordScope scope);
}
