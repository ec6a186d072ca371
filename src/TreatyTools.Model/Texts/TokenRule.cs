namespace TreatyTools.Model;

/// <summary>What counts as a word.</summary>
public enum TokenRule
{
    /// <summary>A run of letters: digits, hyphens and apostrophes part words. The rule nearest to those of the literature on copied treaty texts.</summary>
    Letters,

    /// <summary>A run of letters and digits.</summary>
    LettersAndDigits,

    /// <summary>A run of letters, digits and underscores, which may hold apostrophes: the words of the R package textreuse.</summary>
    Words,
}
