using System.Management.Automation;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Search;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Input;

/// <summary>Reads what is given to a cmdlet as texts to be compared: provisions and their ids, texts and their units, files, folders, and words.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="unit">What a text is taken apart into: a kind of unit, or the whole.</param>
/// <param name="labels">Whether the numbers of paragraphs and points count as words.</param>
/// <param name="current">Opens the dataset of ids.</param>
/// <param name="report">Is told of each file of a folder, or of several, that cannot be read.</param>
/// <param name="stop">Stops the reading.</param>
internal sealed class SimilarityInput(
    PSCmdlet cmdlet, string unit, bool labels, Func<Dataset> current, Action<TreatyFault> report, CancellationToken stop)
{
    // Longer words than a path has.
    private const int LongestPath = 400;

    private readonly ProvisionTexts _provisions = new(current, stop);

    /// <summary>The texts of one item; units of texts are no item, but are given together to <see cref="OfUnits"/>.</summary>
    /// <exception cref="TreatyFault"><c>NotAText</c>, <c>FileNotFound</c>, <c>NoTexts</c>, or what reading a file finds wrong.</exception>
    internal IEnumerable<ComparedText> Of(object item) => Bare(item) switch
    {
        Provision provision => [OfProvision(provision)],
        TextDocument document => ComparedText.Of(document, unit, labels),
        TextUnit one => OfUnits([one]),
        string text => OfString(text),
        FileInfo file => ComparedText.Of(TextInput.Open(file.FullName, stop), unit, labels),
        DirectoryInfo folder => OfFiles(FilesOf(folder.FullName)),
        var other => throw new TreatyFault("NotAText", FaultKind.InvalidArgument, $"An object of type {other.GetType().FullName} is no text. Give what "
            + "Import-TreatyText or Get-TreatyProvision gives, the path of a file or a folder, or words.", other),
    };

    /// <summary>Units of one text, each with those in it that were given too.</summary>
    /// <exception cref="TreatyFault"><c>UnitWithoutWords</c>: a unit has only the words of units that were not given.</exception>
    internal IReadOnlyList<ComparedText> OfUnits(IReadOnlyList<TextUnit> units)
    {
        TextTree tree = new(new TextDocument { Name = units[0].Document, Format = "units", Units = units });
        return
        [
            .. tree.Roots.Select(root => ComparedText.Lines(tree.Within(root), labels) is { Length: > 0 } text
                ? new ComparedText { Document = root.Document, Unit = root.Id, Heading = root.Heading, Language = root.Language, Text = text }
                : throw new TreatyFault("UnitWithoutWords", FaultKind.InvalidArgument, $"Unit '{root.Id}' of '{root.Document}' has no words but those of the "
                    + "units in it, which were not given. Give the text itself, and -Unit for what is compared of it.", root)),
        ];
    }

    /// <summary>The texts that are registered for treaties of a dataset.</summary>
    /// <exception cref="TreatyFault"><c>TextNotRegistered</c>: none is.</exception>
    internal IReadOnlyList<ComparedText> Registered(Dataset dataset, Action<string> warn)
    {
        List<ComparedText> texts = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (TextRegistration registration in TextCatalog.Told(dataset, warn))
        {
            if (dataset.Find<TreatyText>(registration.Text) is { Stage: Terms.TextStage.Final } text && seen.Add(text.Treaty)
                && TextCatalog.Document(dataset.Info.Name, text.Id, stop) is { } document)
            {
                EdtfDate? date = dataset.Find<Treaty>(text.Treaty)?.Adopted;
                TextBinding binding = TextBinding.Of(dataset, text, document);
                Provision[] provisions = unit == TextUnitKinds.Paragraph ? [.. binding.Provisions.SelectMany(provision => provision.Paragraphs)]
                    : [.. binding.Provisions];
                texts.AddRange(unit is TextUnitKinds.Article or TextUnitKinds.Paragraph
                    ? provisions.Select(provision => (provision, excerpt: binding.Excerpt(provision))).Where(pair => pair.excerpt is not null)
                        .Select(pair => Named(pair.provision, pair.excerpt!, date))
                    : ComparedText.Of(document with { Name = text.Treaty }, unit, labels).Select(one => one with { Date = date }));
            }
        }

        return texts.Count > 0 ? texts : throw new TreatyFault("TextNotRegistered", FaultKind.NotFound, $"No file is registered for a final text of the "
            + $"dataset '{dataset.Info.Name}', so that there is nothing to search. Register files with Register-TreatyText, or name texts with -Corpus.",
            dataset.Info.Name);
    }

    private ComparedText OfProvision(Provision provision)
    {
        Dataset dataset = DatasetCatalog.OwnerOf(provision) ?? current();
        return Named(provision, _provisions.Of(provision)!, dataset.Find<Treaty>(provision.Treaty)?.Adopted);
    }

    private ComparedText Named(Provision provision, TextDocument excerpt, EdtfDate? date) => new()
    {
        Document = provision.Treaty,
        Unit = provision.Id,
        Heading = provision.Heading,
        Language = excerpt.Language,
        Date = date,
        Text = ComparedText.Lines(excerpt.Units, labels),
    };

    private IEnumerable<ComparedText> OfString(string text)
    {
        if (text.Length < LongestPath && text.Contains('/', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace)
            && current() is var dataset && dataset.Find<Provision>(text) is { } provision)
        {
            return [OfProvision(provision)];
        }

        bool words = text.Length is 0 or > LongestPath || text.Contains('\n', StringComparison.Ordinal);
        if (words)
        {
            return [OfWords(text)];
        }

        try
        {
            return Paths(text);
        }
        catch (TreatyFault fault) when (fault.ErrorId is "FileNotFound" or "DriveNotFound" or "NotAFilePath" && LooksLikeWords(text))
        {
            return [OfWords(text)];
        }
    }

    private IEnumerable<ComparedText> Paths(string path)
    {
        IReadOnlyList<string> found = SessionPath.Files(cmdlet, path, literal: false, folders: true);
        return found is [var only] && File.Exists(only) ? ComparedText.Of(TextInput.Open(only, stop), unit, labels)
            : OfFiles([.. found.SelectMany(IEnumerable<string> (one) => Directory.Exists(one) ? FilesOf(one) : [one])]);
    }

    // Words have white space, and do not end as the name of a file of texts.
    private static bool LooksLikeWords(string text) => text.Trim().Any(char.IsWhiteSpace)
        && !TextFormats.All.SelectMany(format => format.Extensions).Any(extension => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static ComparedText OfWords(string text)
    {
        string[] words = text.Split((char[]?)null, 6, StringSplitOptions.RemoveEmptyEntries);
        return new ComparedText { Document = words.Length > 5 ? string.Join(' ', words[..5]) + "\u2026" : string.Join(' ', words), Text = text };
    }

    private static IReadOnlyList<string> FilesOf(string folder) => TextCorpus.Files(folder) is { Count: > 0 } files ? files
        : throw new TreatyFault("NoTexts", FaultKind.NotFound, $"The folder '{folder}' has no file of texts.", folder);

    // Several at a time, in their order. A file that cannot be read is told, and the rest goes on.
    private IEnumerable<ComparedText> OfFiles(IReadOnlyList<string> files)
    {
        foreach ((IReadOnlyList<ComparedText> texts, TreatyFault? fault) in files.AsParallel().AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stop).Select(Read))
        {
            if (fault is not null)
            {
                report(fault);
            }

            foreach (ComparedText text in texts)
            {
                yield return text;
            }
        }
    }

    private (IReadOnlyList<ComparedText> Texts, TreatyFault? Fault) Read(string file)
    {
        try
        {
            return (ComparedText.Of(TextInput.Open(file, stop), unit, labels), null);
        }
        catch (TreatyFault fault)
        {
            return ([], fault);
        }
    }

    // A hit of a search stands for what was found; a unit among them has all words of what lies in it.
    private static object Bare(object item) => InputRecords.Bare(item);
}
