using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Schema;

/// <summary>Types of a field.</summary>
internal enum FieldType
{
    Text,
    Integer,
    Number,
    Boolean,
    List,

    /// <summary>Text that is an EDTF date.</summary>
    Date,
}

/// <summary>What the values of a field refer to.</summary>
internal enum ReferenceKind
{
    /// <summary>The id of a record in one table.</summary>
    Table,

    /// <summary>A provision, below the level of articles too.</summary>
    Provision,

    /// <summary>A provision; of a treaty whose provisions the dataset does not hold, the treaty alone is checked.</summary>
    ProvisionOrTreaty,

    /// <summary>The id of a record of whatever kind, or a provision.</summary>
    AnyRecord,
}

/// <summary>What the values of a field refer to.</summary>
/// <param name="Kind">Kind of target.</param>
/// <param name="Table">The table, where the kind is <see cref="ReferenceKind.Table"/>.</param>
internal sealed record FieldReference(ReferenceKind Kind, string? Table = null);

/// <summary>One field of a table: its type, its rules, and where the seeds hold it.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Type">Type of the values.</param>
/// <param name="Description">What it holds, in a sentence.</param>
internal sealed record FieldSchema(string Name, FieldType Type, string Description)
{
    /// <summary>Separates the items of a list in a cell.</summary>
    public const char ListDelimiter = ';';

    private readonly Lazy<Regex>? _pattern;

    /// <summary>No record goes without it.</summary>
    public bool Required { get; init; }

    /// <summary>Required where another field of the same seed mapping has a value.</summary>
    public bool RequiredInGroup { get; init; }

    /// <summary>The closed vocabulary of its values, or of the items of a list.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>Pattern of the whole value, or of the items of a list, in the common subset of .NET, Python and JavaScript.</summary>
    public string? Pattern
    {
        get;
        init
        {
            field = value;
            _pattern = value is null
                ? null
                : new Lazy<Regex>(() => new Regex(value, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
    }

    /// <summary>What a value that breaks the pattern should look like.</summary>
    public string? PatternAdvice { get; init; }

    /// <summary>What the values refer to.</summary>
    public FieldReference? Reference { get; init; }

    /// <summary>Smallest number allowed.</summary>
    public int? Minimum { get; init; }

    /// <summary>Largest number of words allowed.</summary>
    public int? MaximumWords { get; init; }

    /// <summary>ISO 3166-1 alpha-3 codes; the European Union is let in where this says so.</summary>
    public CountryRule Country { get; init; }

    /// <summary>Symbols of documents.</summary>
    public bool IsSymbol { get; init; }

    /// <summary>As others wrote it: a name, a title, a heading, a quotation.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Key in the seeds, with dots for nested mappings; null where the compiler works the value out.</summary>
    public string? SeedKey { get; init; } = Name;

    /// <summary>Seeds may leave the key out; every other key stands in every record, with null for unknown.</summary>
    public bool SeedOptional { get; init; }

    /// <summary>The column of the parent table whose value a nested record has where it has none of its own.</summary>
    public FieldSchema? InheritsFrom { get; init; }

    /// <summary>The field, held elsewhere in the seeds than under its name.</summary>
    /// <param name="key">The key, with dots for nested mappings.</param>
    public FieldSchema At(string key) => this with { SeedKey = key };

    /// <summary>The field, as others wrote it.</summary>
    public FieldSchema Verbatim() => this with { IsVerbatim = true };

    /// <summary>The field, worked out by the compiler.</summary>
    public FieldSchema Derived() => this with { SeedKey = null };

    /// <summary>The field, taken from the parent where the seeds leave it out.</summary>
    public FieldSchema From(FieldSchema parent) => this with { InheritsFrom = parent, SeedOptional = true };

    /// <summary>A column is that of one table: another with the same name and rules is another.</summary>
    public bool Equals(FieldSchema? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Whether the value has the form of <see cref="Pattern"/>.</summary>
    public bool Matches(string value) => _pattern is null || _pattern.Value.IsMatch(value);
}

/// <summary>Whether a field holds country codes.</summary>
internal enum CountryRule
{
    None,
    Country,
    CountryOrUnion,
}
