using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace TreatyTools.Help;

/// <summary>Turns the markup of documentation comments into paragraphs of plain text.</summary>
/// <param name="commandNames">Name of the cmdlet by the full name of its class.</param>
/// <param name="isParameter">Whether a property, <c>Namespace.Class.Name</c>, is a parameter of a cmdlet.</param>
public sealed class DocumentationText(IReadOnlyDictionary<string, string> commandNames, Predicate<string> isParameter)
{
    /// <summary>The paragraphs of an element; none where it is null or empty.</summary>
    public IReadOnlyList<string> Paragraphs(XElement? element)
    {
        Page page = new();
        if (element is not null)
        {
            Add(page, element);
        }

        return page.Finish();
    }

    /// <summary>The lines of a <c>code</c> element, without the indentation that they share.</summary>
    public static string Code(XElement element)
    {
        string text = element.Value.ReplaceLineEndings("\n");
        List<string> lines = [.. text.Split('\n')];

        // Code that begins right after the tag has lost the indentation of its first line.
        bool begun = lines[0].Trim().Length > 0;
        int indent = lines.Skip(begun ? 1 : 0)
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        IEnumerable<string> bare = lines.Select((line, i) =>
            begun && i == 0 ? line.Trim() : line.Length < indent ? "" : line[indent..].TrimEnd());
        return string.Join('\n', bare).Trim('\n');
    }

    /// <summary>The name of the cmdlet whose class a <c>cref</c> names, or null.</summary>
    public string? Command(string cref) =>
        cref.StartsWith("T:", StringComparison.Ordinal) ? commandNames.GetValueOrDefault(cref[2..]) : null;

    private void Add(Page page, XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    page.Text(text.Value);
                    break;
                case XElement child:
                    AddElement(page, child);
                    break;
            }
        }
    }

    private void AddElement(Page page, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "para":
                page.Break();
                Add(page, element);
                page.Break();
                break;
            case "br":
                page.Break();
                break;
            case "code":
                page.Break();
                page.Verbatim(Code(element));
                break;
            case "list":
                AddList(page, element);
                break;
            case "see" or "seealso":
                page.Text(Reference(element));
                break;
            case "paramref" or "typeparamref":
                page.Text((string?)element.Attribute("name") ?? "");
                break;
            default:
                Add(page, element);
                break;
        }
    }

    private void AddList(Page page, XElement list)
    {
        bool numbered = (string?)list.Attribute("type") == "number";
        int number = 0;
        List<string> lines = [];
        page.Break();
        foreach (XElement item in list.Elements("item"))
        {
            number++;
            Page line = new();
            line.Text(numbered ? number.ToString(CultureInfo.InvariantCulture) + ". " : "- ");
            if (item.Element("term") is { } term)
            {
                Add(line, term);
                line.Text(item.Element("description") is null ? "" : ": ");
            }

            Add(line, item.Element("description") ?? (item.Element("term") is null ? item : new XElement("description")));
            lines.AddRange(line.Finish());
        }

        page.Verbatim(string.Join('\n', lines));
    }

    /// <summary>The values of a vocabulary that a <c>cref</c> names: a static property with a list <c>Values</c>. Null for anything else.</summary>
    private static string? Vocabulary(string cref)
    {
        int dot = cref.LastIndexOf('.');
        if (!cref.StartsWith("P:", StringComparison.Ordinal) || dot < 0)
        {
            return null;
        }

        Type? type = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(cref[2..dot])).FirstOrDefault(found => found is not null);
        object? vocabulary = type?.GetProperty(cref[(dot + 1)..], BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        return vocabulary?.GetType().GetProperty("Values")?.GetValue(vocabulary) is IEnumerable<string> values ? string.Join(", ", values) : null;
    }

    private string Reference(XElement element)
    {
        if ((string?)element.Attribute("langword") is { } word)
        {
            return word is "null" or "true" or "false" ? "$" + word : word;
        }

        string label = element.Value.Trim();
        if ((string?)element.Attribute("href") is { } address)
        {
            return label.Length == 0 ? address : $"{label} ({address})";
        }

        string cref = (string?)element.Attribute("cref") ?? "";
        if (label.Length > 0 || cref.Length < 2)
        {
            return label;
        }

        if (Vocabulary(cref) is { } values)
        {
            return values;
        }

        string target = cref[2..].Split('(')[0];
        string name = target[(target.LastIndexOf('.') + 1)..].Split('`')[0];
        return Command(cref) ?? (cref[0] == 'P' && isParameter(target) ? "-" + name : name);
    }

    /// <summary>Paragraphs as they grow.</summary>
    private sealed class Page
    {
        private readonly List<string> _paragraphs = [];
        private readonly StringBuilder _current = new();

        internal void Text(string text)
        {
            foreach (char c in text)
            {
                if (!char.IsWhiteSpace(c))
                {
                    _current.Append(c);
                }
                else if (_current.Length > 0 && _current[^1] != ' ')
                {
                    _current.Append(' ');
                }
            }
        }

        internal void Verbatim(string text) => _paragraphs.Add(text);

        internal void Break()
        {
            string paragraph = _current.ToString().TrimEnd();
            if (paragraph.Length > 0)
            {
                _paragraphs.Add(paragraph);
            }

            _current.Clear();
        }

        internal IReadOnlyList<string> Finish()
        {
            Break();
            return _paragraphs;
        }
    }
}
