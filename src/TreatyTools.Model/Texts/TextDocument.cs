namespace TreatyTools.Model;

/// <summary>A text that was read from a file: its units in the order of reading, each with its words as they stand there. Immutable.</summary>
public sealed record TextDocument
{
    /// <summary>Name of the file without its extension, or the name that was given.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the file; null where the text did not come from one.</summary>
    public string? Path { get; init; }

    /// <summary>Name of the format, such as <c>pdf</c>, <c>docx</c>, <c>html</c>, <c>txt</c>, <c>md</c>, <c>tota</c>, <c>akn</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Title of the text as it stands at its head; null where none was recognised.</summary>
    public string? Title { get; init; }

    /// <summary>Language by its ISO 639-1 code: <c>ar</c>, <c>en</c>, <c>es</c>, <c>fr</c>, <c>ru</c>, <c>zh</c>; null where it was not recognised.</summary>
    public string? Language { get; init; }

    /// <summary>The day on which the treaty was signed, as an EDTF date; null where the file does not tell it.</summary>
    public string? Date { get; init; }

    /// <summary>Name of the encoding of a text file; null for formats that know their own.</summary>
    public string? Encoding { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal digits; null where the text did not come from a file.</summary>
    public string? Hash { get; init; }

    /// <summary>Number of pages; null for formats without pages.</summary>
    public int? Pages { get; init; }

    /// <summary>The units, in the order of reading; a unit comes before the units in it.</summary>
    public required IReadOnlyList<TextUnit> Units { get; init; }

    /// <summary>What the reading was unsure of, in the order of the text.</summary>
    public IReadOnlyList<TextDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Number of units that are articles.</summary>
    public int Articles => Units.Count(unit => unit.Kind == TextUnitKinds.Article);

    /// <inheritdoc />
    public override string ToString() => Title ?? Name;
}
