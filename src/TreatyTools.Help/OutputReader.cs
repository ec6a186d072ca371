using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;

namespace TreatyTools.Help;

/// <summary>Reads what cmdlets give: the types, what their comments say of them, and their properties with what is said of each.</summary>
internal sealed class OutputReader(XmlDocumentation docs, DocumentationText text)
{
    /// <summary>The types that a cmdlet gives, in their order. One that gives nothing has none.</summary>
    internal IEnumerable<TypeHelp> Of(CmdletInfo cmdlet)
    {
        Type[] all = [.. cmdlet.OutputType.Select(output => output.Type).OfType<Type>()];
        return cmdlet.OutputType.Where(output => output.Type != typeof(void)).Select(output =>
        {
            List<string> description = [.. text.Paragraphs(docs.OfType(output.Name)?.Element("summary"))];
            string[] properties = output.Type is { } type && description.Count > 0 ? [.. Properties(type, "", all)] : [];
            return new TypeHelp(output.Name, properties.Length == 0 ? description : [.. description, string.Join('\n', properties)]);
        });
    }

    // Those of the elements of a list follow it, unless they are told anyway, or are lists within a list.
    private IEnumerable<string> Properties(Type type, string prefix, Type[] told)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            XElement? summary = docs.Of(property)?.Element("summary");
            if (summary is null || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            yield return $"- {prefix}{property.Name}: {string.Join(' ', text.Paragraphs(summary))}";
            Type? element = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : null;
            if (prefix.Length == 0 && element is { IsClass: true } && element != type && !told.Contains(element) && docs.Of(element) is not null)
            {
                foreach (string line in Properties(element, property.Name + ".", told))
                {
                    yield return line;
                }
            }
        }
    }
}
