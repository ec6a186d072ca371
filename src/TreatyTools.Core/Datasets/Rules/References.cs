namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Takes references to provisions apart.</summary>
internal static class References
{
    /// <summary>The treaty that a reference to a provision names: <c>uncc</c> of <c>uncc/11/1/a</c>.</summary>
    public static string Treaty(string reference)
    {
        int slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? reference : reference[..slash];
    }
}
