using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;

namespace TreatyTools.Help;

/// <summary>
/// Reads the help of cmdlets: their texts from documentation comments, everything else from what the engine knows of them. What is missing is collected
/// in <see cref="Problems"/>.
/// </summary>
public sealed class CommandHelpReader
{
    private readonly XmlDocumentation _docs;
    private readonly IReadOnlyList<CmdletInfo> _cmdlets;
    private readonly DocumentationText _text;
    private readonly OutputReader _output;
    private readonly List<string> _problems = [];

    /// <summary>Takes the comments and the cmdlets.</summary>
    public CommandHelpReader(XmlDocumentation docs, IReadOnlyList<CmdletInfo> cmdlets)
    {
        _docs = docs;
        _cmdlets = cmdlets;
        HashSet<string> parameters = cmdlets
            .SelectMany(cmdlet => cmdlet.ImplementingType.GetProperties())
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .Select(property => $"{property.DeclaringType!.FullName!.Split('[')[0].Replace('+', '.')}.{property.Name}")
            .ToHashSet(StringComparer.Ordinal);
        _text = new DocumentationText(
            cmdlets.ToDictionary(cmdlet => cmdlet.ImplementingType.FullName!.Replace('+', '.'), cmdlet => cmdlet.Name, StringComparer.Ordinal),
            parameters.Contains);
        _output = new OutputReader(docs, _text);
    }

    /// <summary>What is missing, a sentence each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads the help of each cmdlet, in their order.</summary>
    public IReadOnlyList<CommandHelp> Read() => _cmdlets.Select(Read).ToList();

    private CommandHelp Read(CmdletInfo cmdlet)
    {
        XElement? member = _docs.Of(cmdlet.ImplementingType);
        string synopsis = string.Join(' ', _text.Paragraphs(member?.Element("summary")));
        IReadOnlyList<string> description = _text.Paragraphs(member?.Element("remarks"));
        List<ExampleHelp> examples = (member?.Elements("example") ?? []).Select(Example).ToList();
        Require(cmdlet, synopsis.Length > 0, "has no <summary>, which is its synopsis");
        Require(cmdlet, description.Count > 0, "has no <remarks>, which are its description");
        Require(cmdlet, examples.Count >= 2, $"has {examples.Count} of the two <example> elements that it needs at least");
        Require(cmdlet, examples.All(example => example.Code.Length > 0 && example.Remarks.Count > 0),
            "has an <example> without a <code> or without a <para> that says what it does");

        ParameterReader parameters = new(cmdlet, _docs, _text);
        IReadOnlyList<ParameterHelp> all = parameters.All();
        foreach (ParameterHelp parameter in all)
        {
            Require(cmdlet, parameter.Description.Count > 0, $"has a parameter -{parameter.Name} without a <summary>");
        }

        return new CommandHelp(
            cmdlet.Verb,
            cmdlet.Noun,
            synopsis,
            description,
            parameters.Syntax(),
            all,
            [.. parameters.PipelineTypes().Select(input => new TypeHelp(input.Type.FullName!, [InputText(input)])), .. Properties(parameters)],
            [.. _output.Of(cmdlet)],
            _text.Paragraphs(member?.Element("notes")),
            examples,
            Links(cmdlet, member));
    }

    private ExampleHelp Example(XElement example)
    {
        XElement? code = example.Element("code");
        XElement remarks = new("example", example.Nodes().Where(node => node != code));
        return new ExampleHelp(code is null ? "" : DocumentationText.Code(code), _text.Paragraphs(remarks));
    }

    private static string InputText((Type Type, IReadOnlyList<string> Parameters) input) =>
        $"Objects from the pipeline go to {string.Join(" and ", input.Parameters.Select(name => "-" + name))}.";

    /// <summary>What of objects from the pipeline goes to parameters by its name, where anything does.</summary>
    private static IEnumerable<TypeHelp> Properties(ParameterReader parameters)
    {
        string[] ways = [.. parameters.PipelineProperties().Select(way => $"{string.Join(" or ", way.Properties)} to -{way.Parameter}")];
        return ways.Length == 0 ? [] : [new TypeHelp("System.Management.Automation.PSObject",
            [$"Properties of objects from the pipeline go to the parameters of their names: {string.Join("; ", ways)}."])];
    }

    /// <summary>What the comment points to, commands and topics (by <c>href</c>), then the cmdlets of the same noun, then those of the same verb, then the
    /// topic.</summary>
    private List<string> Links(CmdletInfo cmdlet, XElement? member)
    {
        IEnumerable<string> pointed = (member?.Descendants() ?? [])
            .Where(element => element.Name.LocalName is "seealso" or "see")
            .Select(element => _text.Command((string?)element.Attribute("cref") ?? "") ?? Topic(element))
            .OfType<string>();
        return pointed
            .Concat(_cmdlets.Where(other => other.Noun == cmdlet.Noun).Select(other => other.Name))
            .Concat(_cmdlets.Where(other => other.Verb == cmdlet.Verb).Select(other => other.Name))
            .Append("about_TreatyTools")
            .Distinct(StringComparer.Ordinal)
            .Where(name => name != cmdlet.Name)
            .ToList();
    }

    private static string? Topic(XElement element) =>
        (string?)element.Attribute("href") is { } topic && topic.StartsWith("about_", StringComparison.Ordinal) ? topic : null;

    private void Require(CmdletInfo cmdlet, bool condition, string problem)
    {
        if (!condition)
        {
            _problems.Add($"{cmdlet.Name} ({cmdlet.ImplementingType.Name}) {problem}.");
        }
    }
}
