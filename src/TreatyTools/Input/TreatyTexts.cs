using System.Management.Automation;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Input;

/// <summary>Whole treaties as texts: the texts of a dataset, in the words of the files that are registered for them, besides what <see cref="TextInput"/>
/// reads.</summary>
/// <param name="cmdlet">The cmdlet, for paths.</param>
/// <param name="current">Opens the dataset of ids.</param>
/// <param name="stop">Stops the reading of files.</param>
internal sealed class TreatyTexts(PSCmdlet cmdlet, Func<Dataset> current, CancellationToken stop)
{
    /// <summary>The texts that an item stands for: a record of a text or the id of one, or as <see cref="TextInput.Read"/>.</summary>
    /// <exception cref="TreatyFault"><c>TextNotRegistered</c>, as <see cref="TextBinding.Of"/>, or as <see cref="TextInput.Read"/>.</exception>
    internal IEnumerable<TextDocument> Read(object item) => Registered(item) is { } binding ? [binding.Treaty] : TextInput.Read(cmdlet, item, stop);

    /// <summary>The texts that the items of a list stand for; those of a data frame are its rows.</summary>
    /// <exception cref="TreatyFault">As <see cref="InputRecords.Anything"/> and <see cref="Read"/>.</exception>
    internal IEnumerable<TextDocument> ReadAll(IEnumerable<PSObject> items) => items.SelectMany(item => InputRecords.Anything(item, current)).SelectMany(Read);

    /// <summary>The one text that an item stands for: as <see cref="Read"/>, or as <see cref="TextInput.One"/>.</summary>
    /// <exception cref="TreatyFault">As <see cref="Read"/> and <see cref="TextInput.One"/>.</exception>
    internal TextDocument One(PSObject item) => Registered(item) is { } binding ? binding.Treaty : TextInput.One(cmdlet, item, stop);

    /// <summary>The texts that an item stands for, each as the text of a dataset whose id it has for a name.</summary>
    /// <exception cref="TreatyFault"><c>TextWithoutRecord</c>: the dataset has no text of that id; as <see cref="TextBinding.RequireFit"/>, or as
    /// <see cref="Read"/>.</exception>
    internal IEnumerable<TextBinding> Bind(object item) =>
        Registered(item) is { } binding ? [binding] : TextInput.Read(cmdlet, item, stop).Select(Bind);

    private static bool IsId(string value) => value.Length > 0 && value.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private TextBinding Bind(TextDocument document)
    {
        Dataset dataset = current();
        TreatyText text = dataset.Find<TreatyText>(document.Name) ?? throw new TreatyFault("TextWithoutRecord", FaultKind.InvalidArgument,
            $"'{document.Name}' is no text of the dataset '{dataset.Info.Name}'. Give the id of a text for which a file is registered, or read the file under "
                + $"that name: Import-TreatyText FILE -Name ID.{NameSuggestion.Sentence(document.Name, [.. dataset.Tables.Texts.Select(known => known.Id)])}",
            document.Name);
        TextBinding binding = TextBinding.Of(dataset, text, document);
        binding.RequireFit();
        return binding;
    }

    /// <summary>The text of a dataset that an item names, with the file that is registered for it; null where it names none.</summary>
    private TextBinding? Registered(object item) => (item is PSObject wrapped ? wrapped.BaseObject : item) switch
    {
        TreatyText text => Registered(DatasetCatalog.OwnerOf(text) ?? current(), text),
        string id when IsId(id) && current() is var dataset && dataset.Find<TreatyText>(id) is { } text => Registered(dataset, text),
        _ => null,
    };

    private TextBinding Registered(Dataset dataset, TreatyText text) => TextBinding.Of(dataset, text,
        TextCatalog.Document(dataset.Info.Name, text.Id, stop) ?? throw TextCatalog.NotRegistered(text));
}
