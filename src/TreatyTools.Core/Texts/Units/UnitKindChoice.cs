using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Units;

/// <summary>Kinds of units that somebody asks for.</summary>
public static class UnitKindChoice
{
    /// <summary>The kinds that are meant, among those of <see cref="TextUnitKinds"/>.</summary>
    /// <param name="wanted">Kinds, or wildcards; case does not matter.</param>
    /// <exception cref="TreatyFault"><c>UnknownUnitKind</c>: there is no such kind, and it is no wildcard.</exception>
    public static IReadOnlySet<string> Of(IEnumerable<string> wanted)
    {
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach (string value in wanted)
        {
            Wildcard pattern = new(value);
            string[] kinds = [.. TextUnitKinds.All.Where(kind => pattern.IsMatch(kind))];
            if (kinds.Length == 0 && !Wildcard.IsPattern(value))
            {
                throw new TreatyFault("UnknownUnitKind", FaultKind.InvalidArgument,
                    $"There is no kind of unit '{value}'.{NameSuggestion.Question(value, TextUnitKinds.All)} The kinds are "
                        + $"{string.Join(", ", TextUnitKinds.All)}.", value);
            }

            chosen.UnionWith(kinds);
        }

        return chosen;
    }
}
