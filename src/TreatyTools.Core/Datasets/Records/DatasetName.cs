using System.Text.RegularExpressions;

namespace TreatyTools.Core.Datasets.Records;

/// <summary>Names of datasets: what <c>-Dataset</c> takes, and folders are called.</summary>
public static partial class DatasetName
{
    private const int Longest = 80;

    /// <summary>Whether a text is such a name: lower-case letters and digits in words that hyphens join.</summary>
    public static bool IsValid(string name) => name.Length <= Longest && Pattern().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
