using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace TreatyTools.Core.Texts.Formats.Html;

/// <summary>Finds the footnotes of a page: what a short mark in the text leads to, and what leads back to it or is called a note.</summary>
internal sealed partial class HtmlNotes
{
    private readonly Dictionary<IElement, string> _notes = [];
    private readonly HashSet<IElement> _marks = [];

    internal HtmlNotes(IDocument document)
    {
        Dictionary<string, IElement> targets = new(StringComparer.Ordinal);
        List<IElement> links = [];
        foreach (IElement element in document.All)
        {
            if (element.Id is { Length: > 0 } id)
            {
                targets.TryAdd(id, element);
            }

            if (element.LocalName == "a")
            {
                if (element.GetAttribute("name") is { Length: > 0 } name)
                {
                    targets.TryAdd(name, element);
                }

                if (element.GetAttribute("href") is ['#', _, ..])
                {
                    links.Add(element);
                }
            }
        }

        foreach (IElement link in links)
        {
            string text = link.TextContent.Trim();
            if (!targets.TryGetValue(link.GetAttribute("href")![1..], out IElement? target) || text.Length > 8)
            {
                continue;
            }

            if (Mark().Match(text) is { Success: true } mark && Container(target) is { } note && !_marks.Contains(link) && !IsInNote(link)
                && (link.GetAttribute("role") == "doc-noteref" || IsCalledNote(target) || LeadsBack(note, link)))
            {
                _marks.Add(link);
                _notes.TryAdd(note, mark.Groups[1].Value);
            }
            else if (IsInNote(link))
            {
                // The way back from a note to its mark.
                _marks.Add(link);
            }
        }
    }

    /// <summary>The mark of a note; null where the element is none.</summary>
    internal string? Note(IElement element) => _notes.GetValueOrDefault(element);

    /// <summary>Whether an element is the mark of a note in the text, or the way back from a note to it.</summary>
    internal bool IsMark(IElement element) => _marks.Contains(element);

    private bool IsInNote(IElement element)
    {
        for (IElement? around = element; around is not null; around = around.ParentElement)
        {
            if (_notes.ContainsKey(around))
            {
                return true;
            }
        }

        return false;
    }

    private static IElement? Container(IElement target)
    {
        IElement? around = target;
        while (around is not null && around.LocalName is not ("li" or "p" or "div" or "aside" or "dd" or "td"))
        {
            around = around.ParentElement;
        }

        return around;
    }

    private static bool IsCalledNote(IElement target) => target.GetAttribute("role") is "doc-footnote" or "doc-endnote"
        || NoteName().IsMatch(target.Id ?? target.GetAttribute("name") ?? "");

    private static bool LeadsBack(IElement note, IElement link)
    {
        string? id = link.Id ?? link.GetAttribute("name") ?? link.ParentElement?.Id;
        return id is not null && note.TextContent.Length < 20_000
            && note.QuerySelectorAll("a").Any(back => back.GetAttribute("href") is { } href && href.Length == id.Length + 1 && href.EndsWith(id, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[\[(]?([0-9]{1,3}|[a-z]|[*†‡§]{1,4})[\])]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex("^_?(?:fn|ftn|footnote|note|endnote|edn|en)[-_:.]?[0-9a-z]{1,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NoteName();
}
