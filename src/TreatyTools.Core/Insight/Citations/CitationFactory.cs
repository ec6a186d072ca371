using System.Text;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>
/// Finds the documents that a record is cited by: a source by itself, a treaty, text or provision by the treaty (with a pinpoint),
/// and any other record by its sources.
/// </summary>
/// <param name="dataset">The dataset.</param>
/// <param name="words">The words of a provision that are quoted; it gives null for one that has none. Null for citations without words; with words, a
/// concern is cited by the provisions that it names as well.</param>
public sealed class CitationFactory(Dataset dataset, Func<Provision, string?>? words = null)
{
    /// <summary>The documents of a record, in the order in which the record names them, its sources before its provisions.</summary>
    /// <exception cref="TreatyFault"><c>NothingToCite</c>: the record has no sources; <c>RecordNotFound</c>: it names a treaty that the dataset
    /// lacks.</exception>
    public IReadOnlyList<CitationItem> For(TreatyRecord record) => record switch
    {
        Source source => [FromSource(source)],
        Treaty treaty => [FromTreaty(treaty)],
        TreatyText text => [FromText(text)],
        Provision provision => [FromProvision(provision)],
        Concern concern when words is not null => [.. FromSources(concern), .. concern.Articles.Select(Named).OfType<Provision>().Select(FromProvision)],
        { Sources.Count: > 0 } => FromSources(record),
        _ => throw new TreatyFault("NothingToCite", FaultKind.InvalidData,
            $"'{record.Id}' rests on no source, so there is nothing to cite.", record.Id),
    };

    private CitationItem[] FromSources(TreatyRecord record) => [.. record.Sources.Select(id => FromSource(Need<Source>(id, record)))];

    // What a reference names: the provision of that id, or the article that it lies in.
    private Provision? Named(string reference) => dataset.Find<Provision>(reference) ?? dataset.References.Article(reference);

    private static CitationItem FromSource(Source source)
    {
        bool press = source.Kind is Terms.SourceKind.News;
        return new CitationItem
        {
            Id = Key(source.Id),
            Type = TypeOf(source),
            Title = source.Title,
            Authors = source.Authors,
            Publisher = press ? null : source.Publisher,
            ContainerTitle = press ? source.Publisher : null,
            Genre = GenreOf(source.Kind),
            Number = source.Symbol,
            Issued = source.Date,
            Url = source.Url,
            Accessed = source.Url is null ? null : source.Accessed,
            Language = source.Language,
        };
    }

    private CitationItem FromTreaty(Treaty treaty) => new()
    {
        Id = Key(treaty.Id),
        Type = "treaty",
        Title = treaty.Name,
        TitleShort = treaty.ShortName,
        Authority = treaty.NegotiatedBy,
        Number = treaty.Symbol,
        Issued = treaty.Adopted,
        OriginalDate = treaty.OpenedForSignature,
        AvailableDate = treaty.InForce,
        EventPlace = treaty.Place,
        Url = treaty.Sources.Select(dataset.Find<Source>).FirstOrDefault(source => source is { Kind: Terms.SourceKind.TreatyText, Url: not null })?.Url,
    };

    private CitationItem FromText(TreatyText text)
    {
        Treaty treaty = Need<Treaty>(text.Treaty, text);
        if (text.Stage == Terms.TextStage.Final)
        {
            return FromTreaty(treaty) with { Id = Key(text.Id) };
        }

        return new CitationItem
        {
            Id = Key(text.Id),
            Type = "document",
            Title = text.Title,
            Authority = treaty.NegotiatedBy,
            Genre = "Draft treaty text",
            Number = text.Symbol,
            Issued = text.Date,
            Url = text.Sources.Select(dataset.Find<Source>).FirstOrDefault(source => source?.Url is not null)?.Url,
        };
    }

    private CitationItem FromProvision(Provision provision) =>
        FromTreaty(Need<Treaty>(provision.Treaty, provision)) with
        {
            Id = Key(provision.Id),
            Section = Pinpoint(provision),
            Quote = words?.Invoke(provision),
        };

    /// <summary>The pinpoint of a provision, written out: <c>art. 24, para. 2(a)</c>, <c>preamble, paras. 13-15</c>.</summary>
    private static string Pinpoint(Provision provision)
    {
        string article = provision.Article is null ? "preamble" : $"art. {provision.Article}";
        return provision.Paragraph switch
        {
            null => article,
            { } label when !char.IsAsciiDigit(label[0]) => $"{article}({label})",
            { } label when label.Contains('-', StringComparison.Ordinal) => $"{article}, paras. {label}",
            { } label => $"{article}, para. {label}",
        };
    }

    private static string TypeOf(Source source) => source.Kind switch
    {
        Terms.SourceKind.TreatyText => "treaty",
        Terms.SourceKind.News => "article-newspaper",
        Terms.SourceKind.SessionReport => "report",
        Terms.SourceKind.Analysis or Terms.SourceKind.PressRelease or Terms.SourceKind.Reference => "webpage",
        _ => "document",
    };

    private static string? GenreOf(string kind) => kind switch
    {
        Terms.SourceKind.Resolution => "Resolution",
        Terms.SourceKind.OfficialDocument => "Official document",
        Terms.SourceKind.SessionReport => "Session report",
        Terms.SourceKind.Submission => "Submission",
        Terms.SourceKind.Statement => "Statement",
        Terms.SourceKind.PressRelease => "Press release",
        _ => null,
    };

    private static string Key(string id)
    {
        StringBuilder key = new(id.Length);
        foreach (char c in id)
        {
            key.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        }

        return key.ToString().Trim('-');
    }

    private T Need<T>(string id, TreatyRecord record)
        where T : TreatyRecord =>
        dataset.Find<T>(id) ?? throw new TreatyFault("RecordNotFound", FaultKind.NotFound,
            $"'{record.Id}' names '{id}', which the dataset '{dataset.Info.Name}' does not hold.", id);
}
