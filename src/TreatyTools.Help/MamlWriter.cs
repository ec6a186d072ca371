using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TreatyTools.Help;

/// <summary>Writes help in the XML that <c>Get-Help</c> reads. The same help always gives the same text.</summary>
public static class MamlWriter
{
    private static readonly XNamespace Msh = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The help file of some commands.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="online">The address that Get-Help -Online opens; null where there is none, of which the engine then tells.</param>
    public static string Write(IEnumerable<CommandHelp> commands, Uri? online = null)
    {
        XElement root = new(Msh + "helpItems", new XAttribute("schema", "maml"), commands.Select(command => Item(command, online)));
        StringBuilder text = new();
        XmlWriterSettings settings = new()
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            root.WriteTo(writer);
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    private static XElement Item(CommandHelp command, Uri? online) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(Command + "details",
            new XElement(Command + "name", command.Name),
            new XElement(Command + "verb", command.Verb),
            new XElement(Command + "noun", command.Noun),
            Text(Maml + "description", [command.Synopsis])),
        Text(Maml + "description", command.Description),
        new XElement(Command + "syntax", command.Syntax.Select(set => new XElement(
            Command + "syntaxItem",
            new XElement(Maml + "name", command.Name),
            set.Select(parameter => Parameter(parameter, inSyntax: true))))),
        new XElement(Command + "parameters", command.Parameters.Select(parameter => Parameter(parameter, inSyntax: false))),
        new XElement(Command + "inputTypes", TypesOrNone(command.Inputs).Select(type => Type(Command + "inputType", type))),
        new XElement(Command + "returnValues", TypesOrNone(command.Outputs).Select(type => Type(Command + "returnValue", type))),
        command.Notes.Count == 0 ? null : new XElement(Maml + "alertSet", Text(Maml + "alert", command.Notes)),
        new XElement(Command + "examples", command.Examples.Select(Example)),
        new XElement(Maml + "relatedLinks", online is null ? null : Link("Online version:", online.AbsoluteUri), command.Links.Select(link => Link(link, ""))));

    private static XElement Link(string text, string address) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", text),
        new XElement(Maml + "uri", address));

    private static XElement Parameter(ParameterHelp parameter, bool inSyntax) => new(
        Command + "parameter",
        new XAttribute("required", Text(parameter.IsRequired)),
        new XAttribute("variableLength", Text(parameter.TakesRest)),
        new XAttribute("globbing", Text(parameter.AcceptsWildcards)),
        new XAttribute("pipelineInput", parameter.PipelineInput),
        new XAttribute("position", parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        Text(Maml + "description", inSyntax ? [] : parameter.Description),
        parameter.Values.Count == 0 ? null : new XElement(Command + "parameterValueGroup", parameter.Values.Select(value =>
            new XElement(Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), value))),
        parameter.IsSwitch && inSyntax ? null : new XElement(
            Command + "parameterValue",
            new XAttribute("required", Text(!parameter.IsSwitch)),
            new XAttribute("variableLength", "false"),
            parameter.Type),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.Type), new XElement(Maml + "uri")),
        new XElement(Dev + "defaultValue", parameter.Default));

    private static IReadOnlyList<TypeHelp> TypesOrNone(IReadOnlyList<TypeHelp> types) => types.Count > 0 ? types : [new TypeHelp("None", [])];

    private static XElement Type(XName name, TypeHelp type) => new(
        name,
        new XElement(Dev + "type", new XElement(Maml + "name", type.Name), new XElement(Maml + "uri")),
        Text(Maml + "description", type.Description));

    private static XElement Example(ExampleHelp example, int index)
    {
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        string rule = new('-', 26);
        return new XElement(
            Command + "example",
            new XElement(Maml + "title", $"{rule} Example {number} {rule}"),
            new XElement(Dev + "code", example.Code),
            Text(Dev + "remarks", example.Remarks));
    }

    private static XElement Text(XName name, IReadOnlyList<string> paragraphs) =>
        new(name, (paragraphs.Count == 0 ? [""] : paragraphs).Select(paragraph => new XElement(Maml + "para", paragraph)));

    private static string Text(bool value) => value ? "true" : "false";
}
