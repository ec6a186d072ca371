namespace TreatyTools.Core.Datasets.Records;

/// <summary>Names of datasets: what <c>-Dataset</c> takes, and folders are called.</summary>
public static class DatasetName
{
    private const int Longest = 80;

    /// <summary>Whether a text is such a name: lower-case letters and digits in words that hyphens join.</summary>
    // By hand, since it is asked before the first query, where building a regular expression takes longer than reading the dataset.
    public static bool IsValid(string name) => name.Length is > 0 and <= Longest && name[0] != '-' && name[^1] != '-'
        && !name.Contains("--", StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
