using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>
/// A text as JSON: one object with the properties of <see cref="TextDocument"/>, its units and diagnostics as lists of objects; names in camel case, nulls
/// left out. Reading what was written gives an equal text.
/// </summary>
public static class JsonText
{
    /// <summary>How deep units may lie: treaties have six or seven levels.</summary>
    private const int Deepest = 100;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a text; the stream is left open.</summary>
    public static void Write(TextDocument document, Stream stream) => JsonSerializer.Serialize(stream, document, Options);

    /// <summary>Reads a text that was written.</summary>
    /// <param name="stream">The JSON, in UTF-8.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="name">Name of the document; null for the one that it had.</param>
    /// <exception cref="TreatyFault"><c>TextJsonInvalid</c>: it is not JSON, or not that of a text.</exception>
    public static TextDocument Read(Stream stream, string file, string? name = null)
    {
        try
        {
            TextDocument document = Checked(JsonSerializer.Deserialize<TextDocument>(stream, Options) ?? throw Invalid(file, "It holds null."), file);
            return name is null ? document : Named(document, name);
        }
        catch (JsonException error)
        {
            throw Invalid(file, error.Message, error);
        }
    }

    /// <summary>A text under another name.</summary>
    internal static TextDocument Named(TextDocument document, string name) => document with
    {
        Name = name,
        Units = [.. document.Units.Select(unit => unit with { Document = name })],
        Diagnostics = [.. document.Diagnostics.Select(diagnostic => diagnostic with { Document = name })],
    };

    /// <summary>A text that came from outside, whole: every unit has what a unit has, and lies in one before it.</summary>
    /// <param name="document">The text.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <exception cref="TreatyFault"><c>TextJsonInvalid</c>.</exception>
    internal static TextDocument Checked(TextDocument document, string file)
    {
        Dictionary<string, int> levels = new(StringComparer.Ordinal);
        foreach (TextUnit? unit in document.Units ?? throw Invalid(file, "'units' is null."))
        {
            if (unit?.Id is null || unit.Kind is null || unit.Text is null || unit.Document is null)
            {
                throw Invalid(file, "A unit lacks 'id', 'kind', 'text' or 'document'.");
            }

            if (!TextUnitKinds.All.Contains(unit.Kind, StringComparer.Ordinal))
            {
                throw Invalid(file, $"Unit '{unit.Id}' is of the kind '{unit.Kind}'; the kinds are {string.Join(", ", TextUnitKinds.All)}.");
            }

            if (unit.Parent is not null && !levels.ContainsKey(unit.Parent))
            {
                throw Invalid(file, $"Unit '{unit.Id}' lies in '{unit.Parent}', which does not come before it.");
            }

            int level = unit.Parent is null ? 0 : levels[unit.Parent] + 1;
            if (level > Deepest || !levels.TryAdd(unit.Id, level))
            {
                throw Invalid(file, level > Deepest ? $"Unit '{unit.Id}' lies deeper than {Deepest} others." : $"Two units have the id '{unit.Id}'.");
            }
        }

        if (document.Diagnostics?.Any(diagnostic => diagnostic?.Rule is null || diagnostic.Message is null || diagnostic.Document is null) == true)
        {
            throw Invalid(file, "A diagnostic lacks 'rule', 'message' or 'document'.");
        }

        return document.Name is null || document.Format is null || document.Diagnostics is null
            ? throw Invalid(file, "'name', 'format' or 'diagnostics' is null.") : document;
    }

    private static TreatyFault Invalid(string file, string problem, Exception? inner = null) => new("TextJsonInvalid", FaultKind.InvalidData,
        $"'{file}' is not the JSON of a text. {problem} Such files are made by the export of texts as JSON.", file, inner);
}
