using System.Reflection;
using System.Xml.Linq;

namespace TreatyTools.Help;

/// <summary>The documentation comments of some assemblies, as the compiler wrote them, by the id of the member.</summary>
public sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    /// <summary>Takes documents of documentation comments.</summary>
    public XmlDocumentation(IEnumerable<XDocument> documents)
    {
        foreach (XElement member in documents.SelectMany(document => document.Descendants("member")))
        {
            _members[(string?)member.Attribute("name") ?? ""] = member;
        }
    }

    /// <summary>Reads the files that the compiler wrote.</summary>
    public static XmlDocumentation Load(IEnumerable<string> paths) =>
        new(paths.Select(path => XDocument.Load(path, LoadOptions.PreserveWhitespace)));

    /// <summary>What is written at a type, or null.</summary>
    public XElement? Of(Type type) => _members.GetValueOrDefault("T:" + Id(type));

    /// <summary>What is written at a type with this full name, or null.</summary>
    public XElement? OfType(string fullName) => _members.GetValueOrDefault("T:" + fullName);

    /// <summary>What is written at a property; where that is <c>inheritdoc</c> or nothing, what is written at the one that it overrides or hides. Or
    /// null.</summary>
    public XElement? Of(PropertyInfo property)
    {
        for (Type? type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            XElement? member = _members.GetValueOrDefault($"P:{Id(type)}.{property.Name}");
            if (member?.Element("summary") is not null)
            {
                return member;
            }
        }

        return null;
    }

    private static string Id(Type type)
    {
        Type open = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (open.FullName ?? open.Name).Replace('+', '.');
    }
}
