using System.Globalization;
using System.Text;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>The seed files of a new dataset: one a table, with every key explained and one record as an example, commented out.</summary>
public static class SeedScaffold
{
    private const int Width = 118;

    /// <summary>Stands in examples for the id of the treaty.</summary>
    private const string ExampleTreaty = "NAME";

    /// <summary>The files by name. They compile as they are, to a dataset without records, and also with the examples uncommented.</summary>
    /// <param name="name">Name of the dataset; in the examples, id of its treaty, too.</param>
    /// <param name="title">Title for people.</param>
    /// <param name="created">Day of the first version.</param>
    /// <exception cref="TreatyFault"><c>DatasetName</c>: the name is none.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Files(string name, string title, DateOnly created)
    {
        if (!DatasetName.IsValid(name))
        {
            throw new TreatyFault("DatasetName", FaultKind.InvalidArgument,
                $"'{name}' is no name of a dataset. Write lower-case letters and digits, with hyphens between words, such as mine-ban.", name);
        }

        List<KeyValuePair<string, string>> files = [new(SeedFiles.Dataset, Description(name, title, created))];
        foreach (TableSchema table in RecordTables.All.Where(table => table.SeedFiles is not null))
        {
            files.Add(new(table.SeedFiles!.Replace("*", name, StringComparison.Ordinal), Table(table, name)));
        }

        files.Add(new(SeedFiles.Gaps, "# What is missing or doubtful (most important first)\n\n## 1. Everything\n- No record has been entered yet. The "
            + "codebook of the package shows this file under \"Known gaps\".\n"));
        return files;
    }

    /// <summary>Writes the files that are not there yet; what is there stays as it is.</summary>
    /// <returns>The names of the files that were written.</returns>
    /// <param name="directory">Folder of the seeds; it is made where it does not exist.</param>
    /// <param name="files">The files by name.</param>
    /// <param name="force">Whether the folder may hold something already.</param>
    /// <exception cref="TreatyFault"><c>SeedFolderNotEmpty</c>: it holds something. <c>TargetNotWritable</c>: it cannot be written.</exception>
    public static IReadOnlyList<string> Write(string directory, IReadOnlyList<KeyValuePair<string, string>> files, bool force)
    {
        CheckTarget(directory, force);
        List<string> written = [];
        foreach ((string name, string content) in files)
        {
            string path = Path.Combine(directory, name);
            if (!File.Exists(path))
            {
                AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(content)), noClobber: true, force: true);
                written.Add(name);
            }
        }

        return written;
    }

    /// <summary>Checks that a folder is one in which seeds can be begun.</summary>
    /// <exception cref="TreatyFault"><c>SeedFolderNotEmpty</c>: it holds something and there is no <paramref name="force"/>.
    /// <c>SeedFolderIsFile</c>.</exception>
    public static void CheckTarget(string directory, bool force)
    {
        if (File.Exists(directory))
        {
            throw new TreatyFault("SeedFolderIsFile", FaultKind.InvalidArgument, $"'{directory}' is a file. Name a folder.", directory);
        }

        if (!force && Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
        {
            throw new TreatyFault("SeedFolderNotEmpty", FaultKind.AlreadyExists,
                $"The folder '{directory}' is not empty. Name a new one, or add -Force to have the seed files that it lacks put into it; what is there stays "
                    + "as it is.", directory);
        }
    }

    private static string Description(string name, string title, DateOnly created) =>
        $"""
        # What the dataset is. created is the day of this version; it changes with the version, never by itself.

        # name: what -Dataset takes. title: for people.
        name: {name}
        title: {Quoted(title)}
        # description: what the dataset covers, in a few sentences, or null.
        description: null
        # version: three numbers. The first changes when columns or ids do, the second when records are added, the third when they are corrected.
        version: '0.1.0'
        created: '{created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'
        # licence: identifier of the licence of the data, such as CC-BY-4.0, or null.
        licence: null
        # contributors: a title (name of the person or body) and roles (such as creator, maintainer) for each.
        contributors: []
        # keywords: words to find the dataset by.
        keywords: []
        # citation: how to cite it, or null. homepage: address of its page, or null.
        citation: null
        homepage: null
        # warnings: why a warning of Test-TreatyDataset stands; rule, record (its id) and explanation for each. The codebook tells it.
        warnings: []

        """.ReplaceLineEndings("\n");

    private static string Table(TableSchema table, string name)
    {
        StringBuilder file = new();
        Comment(file, $"{table.Title}. {table.Description} {table.SortRule}", "");
        file.Append("#\n");
        Comment(file, "The keys, in the order in which they stand. Where nothing is known, write null, or [] for a list; only keys marked optional can be "
            + "left out.", "");
        Keys(file, SeedShape.Of(table), table, "");
        file.Append("#\n");
        Comment(file, "An example, invented. Each of its lines begins with # alone; remove it from all of them to try the example, and remove the example "
            + "before you publish.", "");
        file.Append('\n');
        foreach (string line in table.Example!.ReplaceLineEndings("\n").Replace(ExampleTreaty, name, StringComparison.Ordinal).Split('\n'))
        {
            file.Append(line.Length == 0 ? "" : "#").Append(line).Append('\n');
        }

        return file.ToString();
    }

    private static void Keys(StringBuilder file, SeedShape shape, TableSchema table, string indent)
    {
        foreach ((string key, SeedKey value) in shape.Keys)
        {
            string optional = value.Optional ? " Optional." : "";
            if (value.Child is { } child)
            {
                Comment(file, $"{key}: a list, [] where there is none. {child.Description} Keys of each:", indent);
                Keys(file, SeedShape.Of(child), child, indent + "  ");
            }
            else if (value.Group is { } group)
            {
                Comment(file, $"{key}: a mapping, or null.{optional} Its keys:", indent);
                Keys(file, group, table, indent + "  ");
            }
            else
            {
                FieldSchema field = table.Fields[value.Ordinal];
                Comment(file, $"{key}: {field.Description}{Rules(field)}{optional}", indent);
            }
        }
    }

    private static string Rules(FieldSchema field)
    {
        StringBuilder rules = new();
        rules.Append(field.Type switch
        {
            FieldType.List => " A list.",
            FieldType.Integer => " A whole number, without quotes.",
            FieldType.Number => " A number, without quotes.",
            FieldType.Boolean => " true, false or null.",
            FieldType.Date => " An EDTF date in quotes, such as '2024-08-08' or '2024-08~'.",
            _ => "",
        });
        if (field.Required)
        {
            rules.Append(" Required.");
        }

        if (field.Vocabulary is { } vocabulary)
        {
            rules.Append(CultureInfo.InvariantCulture, $" One of: {string.Join(" | ", vocabulary.Values)}.");
        }

        if (field.Reference is { } reference)
        {
            rules.Append(reference.Kind switch
            {
                ReferenceKind.Table => $" An id of {reference.Table}.",
                ReferenceKind.AnyRecord => " An id of any record.",
                _ => " An id of a provision.",
            });
        }

        return rules.ToString();
    }

    private static void Comment(StringBuilder file, string text, string indent)
    {
        string lead = "# " + indent;
        int column = 0;
        foreach (string word in text.Split(' '))
        {
            if (column == 0 || column + 1 + word.Length > Width)
            {
                file.Append(column == 0 ? "" : "\n").Append(lead);
                column = lead.Length;
                lead = "#   " + indent;
            }
            else
            {
                file.Append(' ');
                column++;
            }

            file.Append(word);
            column += word.Length;
        }

        file.Append('\n');
    }

    /// <summary>A text as YAML: between single quotes, on one line.</summary>
    private static string Quoted(string text) =>
        $"'{string.Concat(text.ReplaceLineEndings(" ").Where(c => !char.IsControl(c))).Trim().Replace("'", "''", StringComparison.Ordinal)}'";
}
