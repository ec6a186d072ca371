using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Drafts;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Search;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Session;

/// <summary>
/// The files that are bound to texts: those of the session, whose words it holds, and those of the user, which are read when they are asked for.
/// </summary>
internal static class TextCatalog
{
    // As with datasets, another runspace of the process registers for itself.
    private static readonly ConditionalWeakTable<Runspace, ConcurrentDictionary<(string Dataset, string Text), Registered>> Sessions = [];

    // What was read of the files of the user, by path; as long as a file has the same length and time, it is not read again.
    private static readonly ConcurrentDictionary<string, Held> Files = new(StringComparer.Ordinal);

    private static ConcurrentDictionary<(string Dataset, string Text), Registered> Session =>
        Sessions.GetValue(Runspace.DefaultRunspace, _ => new ConcurrentDictionary<(string, string), Registered>());

    /// <summary>What is registered for texts of a dataset, by text, those of the session first. The files of the user are looked at.</summary>
    /// <exception cref="TreatyFault"><c>TextRegisterDamaged</c>.</exception>
    internal static IReadOnlyList<TextRegistration> Of(string dataset) =>
    [
        .. Session.Values.Select(registered => registered.Registration).Concat(TextRegister.OfUser().Read().Select(Looked))
            .Where(registration => registration.Dataset == dataset)
            .OrderBy(registration => registration.Text, StringComparer.Ordinal).ThenBy(registration => registration.Scope),
    ];

    /// <summary>What is registered for texts of a dataset, as <see cref="Of"/>; nothing of the user where the list of the user is damaged.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="warn">Is told where the list is damaged.</param>
    internal static IReadOnlyList<TextRegistration> Told(Dataset dataset, Action<string> warn) => Told(() => Of(dataset.Info.Name), warn)
        ?? [.. Session.Values.Select(registered => registered.Registration).Where(registration => registration.Dataset == dataset.Info.Name)];

    /// <summary>Registers a file that was read.</summary>
    /// <exception cref="TreatyFault">As <see cref="TextRegister.Add"/>.</exception>
    internal static void Add(TextRegistration registration, TextDocument document)
    {
        if (registration.Scope == TextScope.User)
        {
            TextRegister.OfUser().Add(registration);
        }
        else
        {
            Session[(registration.Dataset, registration.Text)] = new Registered(registration, document);
        }
    }

    /// <summary>Takes a registration back.</summary>
    /// <exception cref="TreatyFault">As <see cref="TextRegister.Remove"/>.</exception>
    internal static void Remove(TextRegistration registration)
    {
        if (registration.Scope == TextScope.User)
        {
            TextRegister.OfUser().Remove(registration.Dataset, registration.Text);
        }
        else
        {
            Session.TryRemove((registration.Dataset, registration.Text), out _);
        }
    }

    /// <summary>Forgets what the session registered.</summary>
    internal static void RemoveSession()
    {
        // A module can be removed while its runspace closes, and then there is none.
        if (Runspace.DefaultRunspace is { } runspace)
        {
            Sessions.Remove(runspace);
        }
    }

    /// <summary>The texts of a dataset that are meant.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="text">Id, title or symbol of one, or a wildcard, which may stand for none.</param>
    /// <exception cref="TreatyFault"><c>RecordNotFound</c>.</exception>
    internal static IReadOnlyList<TreatyText> All(Dataset dataset, string text)
    {
        CompiledQuery query = new TextQuery { Id = [text] }.Compile(dataset);
        return query.Missing is [var missing, ..] ? throw missing : [.. query.List().Cast<TreatyText>()];
    }

    /// <summary>The text of a dataset that is meant.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="text">Its id, title or symbol, or a wildcard.</param>
    /// <exception cref="TreatyFault"><c>RecordNotFound</c>, <c>SeveralTexts</c>.</exception>
    internal static TreatyText Find(Dataset dataset, string text)
    {
        IReadOnlyList<TreatyText> found = All(dataset, text);
        return found is [var only] ? only : throw new TreatyFault("SeveralTexts",
            FaultKind.InvalidArgument, found.Count == 0 ? $"The dataset '{dataset.Info.Name}' has no text '{text}'. Get-TreatyText lists them."
                : $"'{text}' stands for {string.Join(", ", found.Select(one => one.Id))}. Name one of them.", text);
    }

    /// <summary>No file is registered for a text.</summary>
    internal static TreatyFault NotRegistered(TreatyText text) => new("TextNotRegistered", FaultKind.NotFound,
        $"No file is registered as '{text.Id}'. Register one with Register-TreatyText {text.Id} -Path FILE; Save-TreatyText fetches it.", text.Id);

    /// <summary>The document that is registered for a text, or null where none is.</summary>
    /// <exception cref="TreatyFault"><c>RegisteredTextChanged</c>, <c>RegisteredTextMissing</c>, or what reading the file finds wrong.</exception>
    internal static TextDocument? Document(string dataset, string text, CancellationToken cancellation) =>
        Of(dataset).FirstOrDefault(registration => registration.Text == text) is { } found ? Read(found, cancellation) : null;

    /// <summary>
    /// Finds the words of provisions of a dataset; null where no text of it is registered. A file is read when the first provision of its treaty is asked for.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="warn">Is told, once, of each file that cannot be used.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static Func<Provision, string?>? Words(Dataset dataset, Action<string> warn, CancellationToken cancellation)
    {
        Dictionary<string, Lazy<TextBinding?>> byTreaty = new(StringComparer.Ordinal);
        foreach (TextRegistration registration in Told(dataset, warn))
        {
            if (dataset.Find<TreatyText>(registration.Text) is { Stage: Terms.TextStage.Final } text)
            {
                byTreaty.TryAdd(text.Treaty, new Lazy<TextBinding?>(
                    () => Told(() => Read(registration, cancellation) is { } document ? TextBinding.Of(dataset, text, document) : null, warn),
                    LazyThreadSafetyMode.None));
            }
        }

        return byTreaty.Count == 0 ? null : provision => byTreaty.GetValueOrDefault(provision.Treaty)?.Value?.WordsOf(provision);
    }

    /// <summary>Finds the articles of the file that is registered for a text, which may be a draft; it gives null where none is or can be used.</summary>
    /// <param name="dataset">The dataset of the texts.</param>
    /// <param name="warn">Is told of each file that cannot be used.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static Func<TreatyText, IReadOnlyList<ArticleText>?> Articles(Dataset dataset, Action<string> warn, CancellationToken cancellation)
    {
        IReadOnlyList<TextRegistration> registrations = Told(dataset, warn);
        return text => registrations.FirstOrDefault(registration => registration.Text == text.Id) is not { } found ? null
            : Told(() => Read(found, cancellation) is { } document ? TextBinding.Of(dataset, text, document).ArticleTexts : null, warn);
    }

    /// <summary>
    /// The words of the texts of a dataset that are registered, with the units of each that <see cref="Words"/> gives as those of provisions: of several final
    /// texts of a treaty, those of the first.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="warn">Is told of files that cannot be used, but for those of which <see cref="Words"/> tells.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static IReadOnlyList<SearchedText> Texts(Dataset dataset, Action<string> warn, CancellationToken cancellation)
    {
        List<SearchedText> texts = [];
        HashSet<string> treaties = new(StringComparer.Ordinal), known = new(StringComparer.Ordinal);
        foreach (TextRegistration registration in Told(dataset, Silent))
        {
            if (dataset.Find<TreatyText>(registration.Text) is not { } text)
            {
                continue;
            }

            bool bound = text.Stage == Terms.TextStage.Final && treaties.Add(text.Treaty);
            if (Told(() => Read(registration, cancellation), bound ? Silent : warn) is { } document && known.Add(text.Id))
            {
                TextBinding? binding = bound ? Told(() => TextBinding.Of(dataset, text, document), Silent) : null;
                texts.Add(new SearchedText(text, document, binding?.BoundUnits ?? new HashSet<string>()));
            }
        }

        return texts;

        static void Silent(string message)
        {
        }
    }

    private static T? Told<T>(Func<T?> step, Action<string> warn)
        where T : class
    {
        try
        {
            return step();
        }
        catch (TreatyFault fault)
        {
            warn(fault.Message);
            return null;
        }
    }

    // Null for one of the session that was forgotten since it was asked for.
    private static TextDocument? Read(TextRegistration registration, CancellationToken cancellation)
    {
        if (registration.Scope == TextScope.Session)
        {
            return Session.TryGetValue((registration.Dataset, registration.Text), out Registered? registered) ? registered.Document : null;
        }

        string advice = $"Register it again with Register-TreatyText {registration.Text} -Scope User, or forget it with Unregister-TreatyText "
            + $"-Text {registration.Text} -Scope User.";
        if (registration.State == TextFileState.Missing)
        {
            throw new TreatyFault("RegisteredTextMissing", FaultKind.NotFound,
                $"The file that is registered as '{registration.Text}', '{registration.Path}', is not there, or cannot be opened. {advice}", registration.Path);
        }

        if (registration.State == TextFileState.Changed)
        {
            throw new TreatyFault("RegisteredTextChanged", FaultKind.InvalidData,
                $"The file that is registered as '{registration.Text}', '{registration.Path}', is no longer what was registered, and its words are not used. "
                    + advice, registration.Path);
        }

        if (Files.TryGetValue(registration.Path, out Held? held) && held.Hash == registration.Hash && held.Document is { } known)
        {
            return known;
        }

        Stamp stamp = Stamp.Of(registration.Path);
        TextDocument document = TextDocuments.Read(TextFile.Open(registration.Path, cancellation), cancellation: cancellation);
        Files[registration.Path] = new Held(document.Hash!, stamp, document);

        // It may have been changed since it was looked at.
        return document.Hash == registration.Hash ? document : Read(registration with { State = TextFileState.Changed }, cancellation);
    }

    // Looks whether a file is what was registered.
    private static TextRegistration Looked(TextRegistration registration)
    {
        try
        {
            Stamp stamp = Stamp.Of(registration.Path);
            if (!Files.TryGetValue(registration.Path, out Held? held) || held.Stamp != stamp)
            {
                string hash = TextFile.Open(registration.Path).Hash();
                Files[registration.Path] = held = new Held(hash, stamp, held?.Hash == hash ? held.Document : null);
            }

            return registration with { State = held.Hash == registration.Hash ? TextFileState.Usable : TextFileState.Changed };
        }
        catch (TreatyFault)
        {
            return registration with { State = TextFileState.Missing };
        }
    }

    /// <summary>A file that the session registered, with its words.</summary>
    private sealed record Registered(TextRegistration Registration, TextDocument Document);

    /// <summary>What is known of a file: the hash of its bytes, its length and time then, and its words once they were asked for.</summary>
    private sealed record Held(string Hash, Stamp Stamp, TextDocument? Document);

    private readonly record struct Stamp(long Length, DateTime Written)
    {
        internal static Stamp Of(string path) => new FileInfo(path) is { Exists: true } file ? new Stamp(file.Length, file.LastWriteTimeUtc) : default;
    }
}
