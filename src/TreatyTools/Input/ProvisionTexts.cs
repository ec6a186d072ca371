using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Input;

/// <summary>Provisions of a dataset as texts: the words of the file that is registered for the final text of their treaty.</summary>
/// <param name="current">Opens the dataset of ids.</param>
/// <param name="stop">Stops the reading of files.</param>
internal sealed class ProvisionTexts(Func<Dataset> current, CancellationToken stop)
{
    private readonly Dictionary<TreatyText, TextBinding> _bound = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of a provision, or of the id of one; null for what is neither.</summary>
    /// <exception cref="TreatyFault"><c>TextNotRegistered</c>, <c>ProvisionNotBound</c>, or what reading the file finds wrong.</exception>
    internal TextDocument? Of(object value) => InputRecords.Bare(value) switch
    {
        Provision provision => Of(DatasetCatalog.OwnerOf(provision) ?? current(), provision),
        string id when id.Contains('/', StringComparison.Ordinal) && current() is var dataset && dataset.Find<Provision>(id) is { } provision =>
            Of(dataset, provision),
        _ => null,
    };

    /// <summary>The words of both sides of a correspondence.</summary>
    /// <exception cref="TreatyFault">As <see cref="Of(object)"/>.</exception>
    internal (TextDocument From, TextDocument To) Of(Correspondence correspondence)
    {
        Dataset dataset = DatasetCatalog.OwnerOf(correspondence) ?? current();
        return (Of(dataset, Find(dataset, correspondence, correspondence.From)), Of(dataset, Find(dataset, correspondence, correspondence.To)));
    }

    private static Provision Find(Dataset dataset, Correspondence correspondence, string side) => dataset.Find<Provision>(side)
        ?? throw new TreatyFault("ProvisionNotBound", FaultKind.NotFound,
            $"The correspondence '{correspondence.Id}' leads to '{side}', of which the dataset has no provision whose words could be compared.",
                correspondence);

    private TextDocument Of(Dataset dataset, Provision provision)
    {
        TextBinding binding = Binding(dataset, provision);
        return binding.Excerpt(provision) ?? throw NotBound(binding, provision);
    }

    /// <summary>The words of a provision in one text, a line for each unit.</summary>
    /// <param name="dataset">Its dataset.</param>
    /// <param name="provision">The provision.</param>
    /// <exception cref="TreatyFault">As <see cref="Of(object)"/>.</exception>
    internal string Words(Dataset dataset, Provision provision)
    {
        TextBinding binding = Binding(dataset, provision);
        return binding.WordsOf(provision) ?? throw NotBound(binding, provision);
    }

    private static TreatyFault NotBound(TextBinding binding, Provision provision) => new("ProvisionNotBound", FaultKind.NotFound,
        $"The file that is registered as '{binding.Text.Id}' has nothing of the number of '{provision.Id}'. Test-TreatyText {binding.Text.Id} tells what else it "
            + "lacks.", provision);

    private TextBinding Binding(Dataset dataset, Provision provision)
    {
        TreatyText[] texts = [.. dataset.Tables.Texts.Where(text => text.Treaty == provision.Treaty && text.Stage == Terms.TextStage.Final)];
        if (texts.Length == 0)
        {
            throw new TreatyFault("TextNotRegistered", FaultKind.NotFound,
                $"The dataset '{dataset.Info.Name}' has no final text of '{provision.Treaty}' for which a file could be registered.", provision);
        }

        return texts.Select(text => Bound(dataset, text)).FirstOrDefault(found => found is not null) ?? throw TextCatalog.NotRegistered(texts[0]);
    }

    private TextBinding? Bound(Dataset dataset, TreatyText text)
    {
        if (_bound.TryGetValue(text, out TextBinding? known))
        {
            return known;
        }

        return TextCatalog.Document(dataset.Info.Name, text.Id, stop) is { } document ? _bound[text] = TextBinding.Of(dataset, text, document) : null;
    }
}
