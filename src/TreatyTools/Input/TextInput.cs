using System.Management.Automation;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Input;

/// <summary>Reads what is given to a cmdlet as texts: texts themselves, paths of their files, or files.</summary>
internal static class TextInput
{
    /// <summary>The texts that one item stands for; a path with wildcards stands for several.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="item">The item, wrapped or not.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="TreatyFault"><c>NotAText</c>, or as <see cref="SessionPath.Files"/> and <see cref="TextDocuments.Read"/>.</exception>
    internal static IEnumerable<TextDocument> Read(PSCmdlet cmdlet, object item, CancellationToken stop) => InputRecords.Bare(item) switch
    {
        TextDocument document => [document],
        TextUnit unit when IsHit(item) => [OfUnits([unit])],
        string path => SessionPath.Files(cmdlet, path, literal: false).Select(file => Open(file, stop)),
        FileInfo file => [Open(file.FullName, stop)],
        var other => throw NotAText(other, ""),
    };

    /// <summary>The one text that a value stands for; units of a text are a text of their own.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="value">The value.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="TreatyFault"><c>NotAText</c>, <c>SeveralTexts</c> or <c>UnitWithoutWords</c>, or as <see cref="SessionPath.Files"/> and
    /// <see cref="TextDocuments.Read"/>.</exception>
    internal static TextDocument One(PSCmdlet cmdlet, PSObject value, CancellationToken stop)
    {
        object[] items = [.. InputRecords.Elements(value).Select(InputRecords.Bare)];
        if (items.Length > 0 && items.All(item => item is TextUnit))
        {
            return OfUnits([.. items.Cast<TextUnit>()]);
        }

        return items switch
        {
            [string path] => Open(SessionPath.Files(cmdlet, path, literal: true)[0], stop),
            [var item] => Read(cmdlet, item, stop).First(),
            [] => throw NotAText(value, ", or units of one text"),
            _ => throw new TreatyFault("SeveralTexts", FaultKind.InvalidArgument, $"{items.Length} texts were given, and one is compared with another. "
                + "Pipe texts to be compared with the one of -Reference.", value),
        };
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="TreatyFault">As <see cref="TextFile.Open"/> and <see cref="TextDocuments.Read"/>.</exception>
    internal static TextDocument Open(string path, CancellationToken stop) => TextDocuments.Read(TextFile.Open(path, stop), cancellation: stop);

    private static TextDocument OfUnits(TextUnit[] units)
    {
        if (units.FirstOrDefault(unit => unit.Document != units[0].Document) is { } other)
        {
            throw new TreatyFault("SeveralTexts", FaultKind.InvalidArgument,
                $"Unit '{other.Id}' is of the text '{other.Document}', and those before of '{units[0].Document}'. Give units of one text.", other);
        }

        TextDocument document = new()
        {
            Name = units[0].Document, Format = "units", Language = units[0].Language, Units = [.. units.OrderBy(unit => unit.Position)],
        };
        TextTree tree = new(document);
        return tree.Roots.FirstOrDefault(root => tree.Text(root).Length == 0) is { } empty
            ? throw new TreatyFault("UnitWithoutWords", FaultKind.InvalidArgument, $"Unit '{empty.Id}' has no words but those of the units in it, which were "
                + $"not given. Give the text, and the unit by its id: -ReferenceUnit {empty.Id} or -DifferenceUnit {empty.Id}.", empty)
            : document;
    }

    // A unit that was found has all words of what is in it, and is a text of its own; another one has its own alone.
    private static bool IsHit(object item) => (item is PSObject wrapped ? wrapped.BaseObject : item) is SearchHit;

    private static TreatyFault NotAText(object value, string further) => new("NotAText", FaultKind.InvalidArgument,
        $"An object of type {value.GetType().FullName} is no text. Give what Import-TreatyText gives, or the path of a file{further}.", value);
}
