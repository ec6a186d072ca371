using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>What people call records of a kind.</summary>
internal static class RecordNames
{
    /// <summary>The name of many records of a type, such as <c>Drafting positions</c>; null for what is no record of a dataset.</summary>
    internal static string? Plural(Type type)
    {
        if (!type.IsSubclassOf(typeof(TreatyRecord)))
        {
            return null;
        }

        string name = type == typeof(Treaty) || !type.Name.StartsWith(nameof(Treaty), StringComparison.Ordinal) ? type.Name : type.Name[nameof(Treaty).Length..];
        StringBuilder words = new();
        foreach (char c in name)
        {
            words.Append(char.IsAsciiLetterUpper(c) && words.Length > 0 ? $" {char.ToLowerInvariant(c)}" : $"{c}");
        }

        // Participation has no plural; the sheet is one of all states' participation.
        return type == typeof(Participation) ? words.ToString()
            : words[^1] == 'y' ? words.ToString(0, words.Length - 1) + "ies"
            : words.Append('s').ToString();
    }
}
