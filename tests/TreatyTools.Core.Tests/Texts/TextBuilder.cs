using System.Globalization;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts;

/// <summary>Puts together a text from units in the order of reading.</summary>
internal sealed class TextBuilder(string name, string language = "en")
{
    private static readonly string[] Depth =
        [TextUnitKinds.Part, TextUnitKinds.Chapter, TextUnitKinds.Article, TextUnitKinds.Paragraph, TextUnitKinds.Subparagraph, TextUnitKinds.Point];

    private readonly List<TextUnit> _units = [];
    private readonly List<TextUnit> _open = [];
    private int _offset;

    public string? Title { get; set; }

    public bool IsEmpty => _units.Count == 0;

    public bool InArticle => _open.Exists(unit => unit.Kind == TextUnitKinds.Article);

    /// <summary>
    /// A text by lines: <c># Chapter I: Heading</c>, <c>## 3 Heading</c> for an article, <c>1. words</c>, <c>(a) words</c>, <c>(i) words</c>, <c>- words</c>
    /// for an unnumbered paragraph, <c>&gt; words</c> for a recital; anything else is the article's own words.
    /// </summary>
    public static TextDocument Parse(string name, string lines, string language = "en")
    {
        TextBuilder text = new(name, language);
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = line.Split(' ', 3);
            switch (words[0])
            {
                case "#":
                    text.Add(TextUnitKinds.Chapter, "Chapter " + words[1], words[1], words.ElementAtOrDefault(2), "");
                    break;
                case "##":
                    text.Add(TextUnitKinds.Article, "Article " + words[1], words[1], words.ElementAtOrDefault(2), "");
                    break;
                case ">":
                    text.Add(TextUnitKinds.Recital, null, null, null, line[2..]);
                    break;
                case "-":
                    text.Add(TextUnitKinds.Paragraph, null, null, null, line[2..]);
                    break;
                default:
                    if (words[0].EndsWith('.') && char.IsAsciiDigit(words[0][0]) || words[0].StartsWith('(') && words[0].EndsWith(')'))
                    {
                        text.AddNumbered(words[0], line[(words[0].Length + 1)..]);
                    }
                    else
                    {
                        text.Own(line);
                    }

                    break;
            }
        }

        return text.Build();
    }

    public void AddNumbered(string label, string text)
    {
        string number = label.Trim('.', '(', ')');
        bool digit = char.IsAsciiDigit(number[0]);
        bool point = !digit && number.All(letter => letter is 'i' or 'v' or 'x') && _open.Exists(unit => unit.Kind == TextUnitKinds.Subparagraph)
            && number != Next();
        Add(digit ? TextUnitKinds.Paragraph : point ? TextUnitKinds.Point : TextUnitKinds.Subparagraph, label, number, null, text);
    }

    public void Add(string kind, string? label, string? number, string? heading, string text)
    {
        if (kind == TextUnitKinds.Recital && _open.Count == 0)
        {
            Push(TextUnitKinds.Preamble, "preamble", null, null, null, "");
        }

        int depth = kind == TextUnitKinds.Recital ? Depth.Length : Array.IndexOf(Depth, kind);
        _open.RemoveAll(unit => kind == TextUnitKinds.Recital
            ? unit.Kind != TextUnitKinds.Preamble
            : unit.Kind is TextUnitKinds.Preamble or TextUnitKinds.Recital || Array.IndexOf(Depth, unit.Kind) >= depth);
        number = kind == TextUnitKinds.Chapter && RomanNumeral.Value(number!) is { } value ? value.ToString(CultureInfo.InvariantCulture) : number;
        string own = kind switch
        {
            TextUnitKinds.Chapter => "chapter-" + number,
            TextUnitKinds.Article => number!,
            _ => number ?? (_units.Count(unit => unit.Parent == _open.LastOrDefault()?.Id && unit.Number is null) + 1).ToString(CultureInfo.InvariantCulture),
        };
        TextUnit? parent = _open.LastOrDefault();
        string id = parent is null || kind is TextUnitKinds.Article ? own : $"{parent.Id}/{own}";
        for (int i = 2; _units.Exists(unit => unit.Id == id); i++)
        {
            id = id.Split('~')[0] + "~" + i.ToString(CultureInfo.InvariantCulture);
        }

        Push(kind, id, label, number, heading, text);
    }

    public void Own(string text)
    {
        TextUnit last = _units[^1];
        TextUnit changed = last with { Text = last.Text.Length == 0 ? text : last.Text + "\n" + text };
        _units[^1] = changed;
        _open[^1] = changed;
    }

    public TextDocument Build() => new() { Name = name, Format = "txt", Language = language, Title = Title, Units = [.. _units] };

    // The letter that would follow the last subparagraph, so that (i) after (h) is a letter.
    private string Next() => _open.FindLast(unit => unit.Kind == TextUnitKinds.Subparagraph) is { Number.Length: 1 } last
        ? ((char)(last.Number![0] + 1)).ToString() : "";

    private void Push(string kind, string id, string? label, string? number, string? heading, string text)
    {
        TextUnit? parent = _open.LastOrDefault();
        TextUnit unit = new()
        {
            Id = id,
            Kind = kind,
            Label = label,
            Number = number,
            Heading = heading,
            Text = text,
            Level = parent is null ? 0 : parent.Level + 1,
            Parent = parent?.Id,
            Position = _units.Count + 1,
            Offset = _offset,
            Language = language,
            Document = name,
        };
        _offset += text.Length + 1;
        _units.Add(unit);
        _open.Add(unit);
    }
}
