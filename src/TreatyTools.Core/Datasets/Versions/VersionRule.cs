using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Versions;

/// <summary>
/// Which part of a version a change calls to raise: the pattern of the Data Package standard for versions. What breaks a script that reads the package is
/// major, more data minor, corrections patch.
/// </summary>
internal static partial class VersionRule
{
    private static readonly string[] Parts = [.. Vocabularies.VersionPart.Values];

    /// <summary>The higher one of two parts.</summary>
    public static string Higher(string left, string right) => Array.IndexOf(Parts, left) <= Array.IndexOf(Parts, right) ? left : right;

    /// <summary>What it means that a rule of a field changed: one that lets in fewer values than before breaks what follows it.</summary>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="old">What it was; null where there was none.</param>
    /// <param name="now">What it is; null where there is none.</param>
    public static string OfRule(string rule, string? old, string? now) => rule switch
    {
        "required" or "unique" => now is "true" ? Terms.VersionPart.Major : Terms.VersionPart.Minor,
        "minimum" or "minLength" => Limit(old, now, lower: true),
        "maximum" or "maxLength" => Limit(old, now, lower: false),
        "pattern" => now is null ? Terms.VersionPart.Minor : Terms.VersionPart.Major,
        "enum" => now is null || old is not null && Items(old).IsSubsetOf(Items(now)) ? Terms.VersionPart.Minor : Terms.VersionPart.Major,
        "references" => Terms.VersionPart.Minor,
        _ => Terms.VersionPart.Major,
    };

    /// <summary>The version that follows one; null where it has not the form 1.2.3. While the first number is 0 nothing is promised yet, and what would raise
    /// it raises the second one.</summary>
    public static string? Next(string version, string part)
    {
        if (Read(version) is not { } numbers)
        {
            return null;
        }

        (int major, int minor, int patch) = numbers;
        (major, minor, patch) = part switch
        {
            Terms.VersionPart.Major when major > 0 => (major + 1, 0, 0),
            Terms.VersionPart.Major or Terms.VersionPart.Minor => (major, minor + 1, 0),
            Terms.VersionPart.Patch => (major, minor, patch + 1),
            _ => (major, minor, patch),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}.{patch}");
    }

    /// <summary>Whether a version is another one or a higher one; null where one of them has not the form 1.2.3.</summary>
    public static bool? Reaches(string version, string? wanted) =>
        wanted is not null && Read(version) is { } own && Read(wanted) is { } other ? own.CompareTo(other) >= 0 : null;

    private static (int Major, int Minor, int Patch)? Read(string version)
    {
        Match match = Form().Match(version);
        return match.Success && Number(1) is { } major && Number(2) is { } minor && Number(3) is { } patch ? (major, minor, patch) : null;

        int? Number(int group) => int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static string Limit(string? old, string? now, bool lower)
    {
        double None() => lower ? double.NegativeInfinity : double.PositiveInfinity;
        double Value(string? text) => text is null ? None()
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
        return (lower ? Value(now) <= Value(old) : Value(now) >= Value(old)) ? Terms.VersionPart.Minor : Terms.VersionPart.Major;
    }

    private static HashSet<string> Items(string json)
    {
        using JsonDocument list = JsonDocument.Parse(json);
        return list.RootElement.ValueKind != JsonValueKind.Array ? [json]
            : [.. list.RootElement.EnumerateArray().Select(item => item.GetRawText())];
    }

    [GeneratedRegex(@"\A([0-9]+)\.([0-9]+)\.([0-9]+)\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
