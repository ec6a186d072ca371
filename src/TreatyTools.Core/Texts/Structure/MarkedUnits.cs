using System.Globalization;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Labels;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Makes units of a text whose chapters and articles are marked, as a reader of such a format tells them, and finds the paragraphs in the
/// articles.</summary>
internal sealed class MarkedUnits
{
    private readonly SourceText _source;
    private readonly TextLayout _layout;
    private readonly DoubtList _doubts;
    private readonly UnitList _units;
    private readonly string _name;
    private int _plain;

    internal MarkedUnits(SourceText source, string name)
    {
        _source = source;
        _name = name;
        _layout = new TextLayout(source);
        _doubts = new DoubtList(_layout, name);
        _units = new UnitList(name, _ => null, doubts: null);
    }

    /// <summary>Language of the text.</summary>
    internal string? Language
    {
        get => _units.Language;
        init => _units.Language = value;
    }

    /// <summary>Adds a chapter.</summary>
    /// <param name="label">Its number as it is printed; null for none.</param>
    /// <param name="heading">Its heading; null for none.</param>
    /// <param name="offset">Where it begins.</param>
    internal TextUnit AddDivision(string? label, string? heading, int offset)
    {
        (string series, string? number) = ReadLabel(label, HeadingRank.Chapter);
        string id = number ?? (string.IsNullOrWhiteSpace(heading) ? "unnumbered" : Slug(heading));
        return _units.Add($"{(series.Length == 0 ? "chapter" : series)}-{Key(id)}", TextUnitKinds.Chapter, null, offset, "", Clean(label), number,
            Clean(heading));
    }

    /// <summary>Adds an article and what is in it.</summary>
    /// <param name="parent">The chapter around it; null for none.</param>
    /// <param name="label">Its number as it is printed; null for none.</param>
    /// <param name="heading">Its heading; null for none.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    internal void AddArticle(TextUnit? parent, string? label, string? heading, int start, int end)
    {
        string? number = ReadLabel(label, HeadingRank.Article).Number;
        string id = number ?? "article-" + (++_plain).ToString(CultureInfo.InvariantCulture);
        Item items = ItemTree.Read(_layout, _doubts, BodyPieces.Between(_layout, start, end), start);
        TextUnit article = _units.Add(Key(id), TextUnitKinds.Article, parent, start, items.Text, Clean(label), number, Clean(heading));
        _units.AddItems(article, items.Items, article.Id + "/");
    }

    /// <summary>The document.</summary>
    internal TextDocument Document(string? path, string? hash) => new()
    {
        Name = _name,
        Path = path,
        Format = _source.Format,
        Title = _source.Title,
        Language = Language,
        Hash = hash,
        Units = _units.Units,
        Diagnostics = _doubts.All,
    };

    // The word and the number of a label; a label that is a number alone has no word.
    private static (string Series, string? Number) ReadLabel(string? label, HeadingRank rank)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            return ("", null);
        }

        string text = label.Trim();
        HeadingWord? word = HeadingWords.At(text, 0);
        int start = word?.Text.Length ?? (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and int blank && !char.IsAsciiDigit(text[0]) ? blank : 0);
        List<NumberReading> readings = NumberReader.After(text, start, rank is HeadingRank.Article ? rank : HeadingRank.Part, glued: false);
        string rest = text[start..].Trim(' ', '.', ':', '-');
        return (word?.Series ?? "", readings.Count > 0 ? readings[0].Text : rest.Length > 0 ? rest : null);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Key(string id) => id.Replace(" ", "", StringComparison.Ordinal);

    private static string Slug(string heading)
    {
        string folded = Strings.TextFolding.Words(heading).Trim().Replace(' ', '-');
        return folded.Length <= 40 ? folded : folded[..40].TrimEnd('-');
    }
}
