using System.Collections;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Query;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Completion;

/// <summary>Completes names of datasets.</summary>
internal sealed class DatasetCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) =>
        DatasetCatalog.Names().Select(name => new Candidate(name, ""));
}

/// <summary>Completes ids of one kind of record; of provisions, paragraphs only below an article that was typed.</summary>
internal sealed class RecordIdCompleter<T> : DatasetValueCompleter
    where T : TreatyRecord
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound)
    {
        bool below = word.AsSpan().Count('/') >= 2;
        return RecordGraph.Of(dataset).Records<T>()
            .Where(record => below || record is not Provision { Paragraph: not null })
            .OrderBy(record => record is Provision provision && provision.Treaty != MainTreaty.Of(dataset)?.Id)
            .Select(record => new Candidate(record.Id, RecordLabel.Of(record), RecordLabel.NameOf(record)));
    }
}

/// <summary>Completes numbers of articles, of the treaty that -Treaty names or of the main one.</summary>
internal sealed class ArticleCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        Scope.Articles(dataset, Texts(bound, "Treaty")).Select(
            article => new Candidate(article.Article ?? Terms.ProvisionKind.Preamble, RecordLabel.Of(article), article.Heading));
}

/// <summary>Completes chapters, of the treaty that -Treaty names or of the main one.</summary>
internal sealed class ChapterCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        Scope.Articles(dataset, Texts(bound, "Treaty"))
            .Where(article => article.Chapter is not null)
            .DistinctBy(article => article.Chapter)
            .Select(article => new Candidate(article.Chapter!, $"{article.Chapter}: {article.ChapterTitle}", article.ChapterTitle));
}

/// <summary>Completes topics of provisions.</summary>
internal sealed class TopicCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        dataset.Tables.Provisions
            .SelectMany(article => article.Topics.Select(topic => (topic, article)))
            .GroupBy(pair => pair.topic, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Candidate(group.Key, string.Join(", ", group.Select(pair => pair.article.Id))));
}

/// <summary>Completes codes of countries; also found by the country's name.</summary>
internal sealed class CountryCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound)
    {
        HashSet<string> known = [.. dataset.Tables.Stakeholders.Select(stakeholder => stakeholder.Country).OfType<string>(),
            .. dataset.Tables.Votes.Select(vote => vote.Country)];
        return CountryTable.All.Where(country => country.Region is not null || country.Code == CountryTable.EuropeanUnion || known.Contains(country.Code))
            .Select(country => new Candidate(country.Code, country.Name, string.Join('|', country.Names)));
    }
}

/// <summary>Completes events whose roll call is known.</summary>
internal sealed class RollCallCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        dataset.Tables.Votes.Select(vote => dataset.Find(vote.Event)).OfType<TreatyEvent>().Distinct()
            .Select(happened => new Candidate(happened.Id, RecordLabel.Of(happened), happened.Title));
}

/// <summary>Completes codes of parties; also found by the party's name.</summary>
internal sealed class PartyCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        dataset.Tables.Participation
            .DistinctBy(participation => participation.Party)
            .OrderBy(participation => participation.Party, StringComparer.Ordinal)
            .Select(participation => new Candidate(participation.Party, participation.PartyName, participation.PartyName));
}

/// <summary>Completes treaties and provisions from which correspondences lead.</summary>
internal sealed class CorrespondenceFromCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        Scope.Side(dataset, correspondence => correspondence.From);
}

/// <summary>Completes treaties and provisions to which correspondences lead.</summary>
internal sealed class CorrespondenceToCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        Scope.Side(dataset, correspondence => correspondence.To);
}

/// <summary>Completes texts that differ: publishers, languages and the like.</summary>
internal abstract class DistinctValueCompleter(Func<Dataset, IEnumerable<string?>> values) : DatasetValueCompleter
{
    protected sealed override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        values(dataset).OfType<string>().Distinct(StringComparer.Ordinal).Order(NaturalOrder.Comparer).Select(value => new Candidate(value, ""));
}

/// <summary>Completes publishers of sources.</summary>
internal sealed class PublisherCompleter() : DistinctValueCompleter(dataset => dataset.Tables.Sources.Select(source => source.Publisher));

/// <summary>Completes languages of sources.</summary>
internal sealed class LanguageCompleter() : DistinctValueCompleter(dataset => dataset.Tables.Sources.Select(source => source.Language));

/// <summary>Completes sources that make claims.</summary>
internal sealed class ClaimSourceCompleter() : DistinctValueCompleter(dataset => dataset.Tables.Claims.Select(claim => claim.Source));

/// <summary>Completes numbers of articles in earlier texts: in those that -Draft names, where it does.</summary>
internal sealed class DraftNumberCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound)
    {
        HashSet<string> drafts = [.. Texts(bound, "Draft").Concat(Texts(bound, "Text")).SelectMany(name => RecordNames.Find(dataset, name).OfType<TreatyText>())
            .Select(text => text.Id)];
        return dataset.Tables.DraftingPositions
            .Where(position => position.Number is not null && (drafts.Count == 0 || drafts.Contains(position.Text)))
            .DistinctBy(position => position.Number)
            .OrderBy(position => position.Number!, NaturalOrder.Comparer)
            .Select(position => new Candidate(position.Number!, drafts.Count == 0 ? "" : position.Heading ?? "", drafts.Count == 0 ? null : position.Heading));
    }
}

/// <summary>Completes records on which sources disagree.</summary>
internal sealed class DisagreementSubjectCompleter() : DistinctValueCompleter(dataset => dataset.Tables.Disagreements.Select(d => d.Subject));

/// <summary>Completes fields on which sources disagree.</summary>
internal sealed class DisagreementFieldCompleter() : DistinctValueCompleter(dataset => dataset.Tables.Disagreements.Select(d => d.Field));

/// <summary>What several completers look up.</summary>
file static class Scope
{
    internal static IEnumerable<Provision> Articles(Dataset dataset, IEnumerable<string> treaties)
    {
        HashSet<string> wanted = new(treaties, StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0 && MainTreaty.Of(dataset) is { } main)
        {
            wanted.Add(main.Id);
        }

        return dataset.Tables.Provisions.Where(article => wanted.Contains(article.Treaty));
    }

    internal static IEnumerable<Candidate> Side(Dataset dataset, Func<Correspondence, string> side)
    {
        string[] provisions = [.. dataset.Tables.Correspondences.Select(side).Distinct(StringComparer.Ordinal)];
        HashSet<string> treaties = [.. provisions.Select(ProvisionReferences.TreatyOf)];
        return dataset.Tables.Treaties
            .Where(treaty => treaties.Contains(treaty.Id))
            .Select(treaty => new Candidate(treaty.Id, treaty.Name, treaty.ShortName))
            .Concat(provisions.Order(NaturalOrder.Comparer)
                .Select(id => dataset.Find(id) is { } provision ? new Candidate(id, RecordLabel.Of(provision)) : new Candidate(id, "")));
    }
}
