namespace TreatyTools.Core.Strings;

/// <summary>What a word must be: an inflection of another one, or one that fits a pattern.</summary>
/// <param name="Form">The folded word or pattern.</param>
/// <param name="IsPattern">Whether it has an asterisk, which stands for any letters.</param>
/// <param name="Stems">Stems whose words count as well as those that fit the pattern.</param>
internal sealed record WordTest(string Form, bool IsPattern = false, IReadOnlySet<string>? Stems = null)
{
    private readonly Wildcard? _pattern = IsPattern ? new Wildcard(Form) : null;

    /// <summary>The stem of a word that is no pattern.</summary>
    internal string Stem { get; } = IsPattern ? "" : EnglishStem.Of(Form);

    /// <summary>Whether a word is what is asked for.</summary>
    internal bool Fits(FoldedWord word) => word.Form.Length > 0
        && (_pattern is null ? word.Stem == Stem : _pattern.IsMatch(word.Form) || Stems?.Contains(word.Stem) == true);

    /// <summary>Whether two words that may be one are what is asked for.</summary>
    internal bool Fits(FoldedWord first, FoldedWord second)
    {
        // An inflection changes the end alone.
        if (_pattern is null ? Stem.Length <= first.Form.Length || !Stem.StartsWith(first.Form, StringComparison.Ordinal)
            : Form[0] != '*' && Form[0] != first.Form[0])
        {
            return false;
        }

        string whole = first.Form + second.Form;
        return _pattern is null ? EnglishStem.Of(whole) == Stem : _pattern.IsMatch(whole);
    }
}
