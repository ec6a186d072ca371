using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>
/// A descriptor that was read: what the package says about itself and where its tables lie. Its author is not trusted; a path that leads
/// out of the package, and whatever is not in the form that the module writes, is refused.
/// </summary>
internal sealed class PackageDescriptor
{
    private const long MaximumBytes = 16L * 1024 * 1024;
    private static readonly JsonElement Nothing = JsonDocument.Parse("[]").RootElement;

    private PackageDescriptor(TreatyDataset info, IReadOnlyDictionary<string, PackageResource> resources)
    {
        Info = info;
        Resources = resources;
    }

    /// <summary>What the package says about itself; the numbers of rows are not known yet.</summary>
    public TreatyDataset Info { get; }

    /// <summary>The tables of the schema that the package has, by name. Other resources are passed over.</summary>
    public IReadOnlyDictionary<string, PackageResource> Resources { get; }

    /// <summary>Reads the descriptor of a folder.</summary>
    /// <exception cref="TreatyFault">The folder or the descriptor is missing or cannot be used; the id says which.</exception>
    public static PackageDescriptor Read(string directory)
    {
        (string folder, string path, JsonDocument json) = Open(directory);
        using (json)
        {
            return From(json.RootElement, folder, path);
        }
    }

    /// <summary>Reads the descriptor of a folder as it is written: of a package that another version of the module may have made.</summary>
    /// <exception cref="TreatyFault">As <see cref="Read"/>.</exception>
    public static (TreatyDataset Info, JsonDocument Json) ReadDocument(string directory)
    {
        (string folder, string path, JsonDocument json) = Open(directory);
        return (Head(json.RootElement, folder, path), json);
    }

    /// <summary>The bytes of the file of a table, whose path the descriptor gives.</summary>
    /// <exception cref="TreatyFault"><c>DatasetResourcePath</c>, <c>DatasetFileMissing</c>, <c>DatasetFileTooLarge</c>, <c>DatasetFileAccess</c>.</exception>
    public static byte[] Content(string folder, string relative)
    {
        string path = Locate(folder, relative, relative, Path.Combine(folder, DataPackageWriter.DescriptorName));
        PackageFile.RefuseLarge(path, PackageFile.MaximumBytes);
        return PackageFile.Bytes(path);
    }

    private static (string Folder, string Path, JsonDocument Json) Open(string directory)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (!Directory.Exists(folder))
        {
            throw new TreatyFault("DatasetNotFound", FaultKind.NotFound, $"The folder '{folder}' does not exist. Name the folder of a data package.", folder);
        }

        string path = Path.Combine(folder, DataPackageWriter.DescriptorName);
        if (!File.Exists(path))
        {
            throw new TreatyFault("DatasetDescriptorMissing", FaultKind.NotFound,
                $"The folder '{folder}' holds no {DataPackageWriter.DescriptorName}, so it is no data package. Name another folder, or build the package with "
                    + "Build-TreatyDataset.", folder);
        }

        PackageFile.RefuseLinksOut(folder, path);
        try
        {
            PackageFile.RefuseLarge(path, MaximumBytes);
            JsonDocument json = JsonDocument.Parse(StrictUtf8.Encoding.GetString(PackageFile.Bytes(path)).TrimStart('\uFEFF'),
                new JsonDocumentOptions { MaxDepth = 32 });
            ReadTexts(json.RootElement);
            return (folder, path, json);
        }
        catch (JsonException e)
        {
            throw Invalid(path, $"it is no valid JSON (line {(e.LineNumber ?? 0) + 1}).", e);
        }
        catch (InvalidOperationException e)
        {
            throw Invalid(path, "it holds half a character, as the escape \\ud800 alone is.", e);
        }
        catch (DecoderFallbackException e)
        {
            throw Invalid(path, "it is not UTF-8.", e);
        }
    }

    // The library notices half a character when a text is asked for, which may be anywhere.
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    ReadTexts(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadTexts(property.Value);
                }

                break;
        }
    }

    private static TreatyDataset Head(JsonElement root, string folder, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Invalid(path, "it is not a JSON object.");
        }

        string? created = Text(root, "created");
        if (created is null || created.Length < 10
            || !DateOnly.TryParseExact(created[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            throw Invalid(path, "'created' is missing or no date.");
        }

        string name = Text(root, "name") ?? throw Invalid(path, "'name' is missing.");
        if (!DatasetName.IsValid(name))
        {
            throw Invalid(path, $"its name, '{Shorten(name)}', is none. Names are in lower case with hyphens, such as cybercrime.");
        }

        return new TreatyDataset
        {
            Name = name,
            Title = Text(root, "title") ?? throw Invalid(path, "'title' is missing."),
            Description = Text(root, "description"),
            Version = Text(root, "version") ?? throw Invalid(path, "'version' is missing."),
            Created = day,
            Licence = Each(root, "licenses", licence => Text(licence, "name")).FirstOrDefault(),
            Contributors = Each(root, "contributors", item => Text(item, "title") is { } title ? new DatasetContributor(title, Texts(item, "roles")) : null),
            Keywords = Texts(root, "keywords"),
            Citation = Text(root, "citation"),
            Homepage = Text(root, "homepage"),
            Gaps = Each(root, "gaps", item => Text(item, "text") is { } text ? new DatasetGap(Text(item, "topic"), text) : null),
            Directory = folder,
        };
    }

    private static PackageDescriptor From(JsonElement root, string folder, string path)
    {
        TreatyDataset info = Head(root, folder, path);
        Dictionary<string, PackageResource> resources = new(StringComparer.Ordinal);
        foreach (JsonElement item in Items(root, "resources"))
        {
            string? resource = Text(item, "name");
            if (resource is not null && RecordTables.Find(resource) is { } table
                && !resources.TryAdd(table.Name, Resource(item, table, folder, path)))
            {
                throw Invalid(path, $"it has two resources of the name '{resource}'.");
            }
        }

        if (!resources.ContainsKey(TreatyTable.TableName))
        {
            throw Invalid(path, $"it has no resource '{TreatyTable.TableName}', so it is no dataset of treaties.");
        }

        return new PackageDescriptor(info, resources);
    }

    private static PackageResource Resource(JsonElement item, TableSchema table, string folder, string descriptor)
    {
        string relative = Text(item, "path") ?? throw Invalid(descriptor, $"the resource '{table.Name}' has no path to a file.");
        return new PackageResource(table, relative, Locate(folder, relative, table.Name, descriptor), Text(item, "hash"));
    }

    private static string Locate(string folder, string relative, string resource, string descriptor)
    {
        if (!IsSafe(relative))
        {
            throw new TreatyFault("DatasetResourcePath", FaultKind.InvalidData,
                $"In '{descriptor}' the resource '{Shorten(resource)}' has the path '{Shorten(relative)}'. Only files inside the folder of the package are "
                + "read: no addresses, no absolute paths, no '..', no hidden folders.", relative);
        }

        string path = Path.Combine(folder, relative.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(path))
        {
            throw new TreatyFault("DatasetFileMissing", FaultKind.NotFound,
                $"The file '{path}' of the table '{resource}' does not exist. Build the package again.", path);
        }

        PackageFile.RefuseLinksOut(folder, path);
        return path;
    }

    /// <summary>Whether a path is plain segments, set apart by strokes, none of which leads upwards or is hidden.</summary>
    private static bool IsSafe(string path) =>
        path.Length is > 0 and <= 200
        && path.Split('/').All(segment => segment.Length > 0 && segment[0] != '.' && segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? Printable(value.GetString()!) : null;

    // Loops, not queries: what a query over elements of JSON takes is compiled when it runs first, also where the module is compiled ahead.
    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray() : Nothing.EnumerateArray();

    /// <summary>What is made of each item of an array, those left out of which nothing is made.</summary>
    private static ReadOnlyCollection<T> Each<T>(JsonElement element, string name, Func<JsonElement, T?> make)
        where T : class
    {
        List<T> made = [];
        foreach (JsonElement item in Items(element, name))
        {
            if (make(item) is { } one)
            {
                made.Add(one);
            }
        }

        return made.AsReadOnly();
    }

    private static ReadOnlyCollection<string> Texts(JsonElement element, string name) =>
        Each(element, name, item => item.ValueKind == JsonValueKind.String ? Printable(item.GetString()!) : null);

    /// <summary>A text in which control characters, which a terminal might obey, are replaced.</summary>
    private static string Printable(string text) =>
        text.Any(c => char.IsControl(c) && c != '\n') ? string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c)) : text;

    private static string Shorten(string value) => value.Length <= 120 ? value : value[..117] + "...";

    private static TreatyFault Invalid(string path, string what, Exception? inner = null) =>
        new("DatasetDescriptorInvalid", FaultKind.InvalidData, $"The descriptor '{path}' cannot be used: {what} Build the package again.", path, inner);
}

/// <summary>The file of a table in a package.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">Path inside the package.</param>
/// <param name="Path">Full path.</param>
/// <param name="Hash">Hash that the descriptor gives, such as <c>sha256:…</c>.</param>
internal sealed record PackageResource(TableSchema Table, string Name, string Path, string? Hash);
