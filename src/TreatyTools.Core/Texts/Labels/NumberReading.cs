using System.Globalization;

namespace TreatyTools.Core.Texts.Labels;

/// <summary>How a number is written.</summary>
internal enum NumberStyle
{
    /// <summary>With digits, or as a word.</summary>
    Arabic,

    /// <summary>With Roman numerals.</summary>
    Roman,

    /// <summary>With a single letter.</summary>
    Letter,
}

/// <summary>One way of reading a number.</summary>
/// <param name="Value">The number.</param>
/// <param name="Major">The number before the point or hyphen in <c>3.12</c>, <c>3-12</c>, <c>C-12</c>; 0 where there is none.</param>
/// <param name="Suffix">What was put after it to push it between two others, such as <c>bis</c> or <c>a</c>; empty for none.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Cost">How forced the reading is; 0 for what stands there.</param>
internal readonly record struct NumberReading(int Value, int Major, string Suffix, NumberStyle Style, int Start, int End, float Cost)
{
    /// <summary>What stands before the number with its sign, as <c>3.</c> does in <c>3.12</c> and <c>C-</c> in <c>C-12</c>; empty for nothing.</summary>
    internal string Front { get; init; } = "";

    /// <summary>Whether it may only go on from the number before it: no row begins with a number that stands there by force.</summary>
    internal bool OnlyGoesOn => IsGuess || Cost >= NumberReader.MarkCost;

    /// <summary>Whether the signs themselves say another number, so that only its neighbours speak for it.</summary>
    internal bool IsGuess { get; init; }

    /// <summary>Whether it begins the articles of a chapter whose number stands in the hundreds, as 201 does after 118.</summary>
    internal bool IsFirstOfHundred => Major == 0 && Value > 100 && Value % 100 <= 1;

    /// <summary>Whether it is in a chapter that was pushed between two others, as in <c>8 bis.1</c>.</summary>
    internal bool IsPushedIn => Major > 0 && Front.AsSpan().IndexOfAny('b', 't', 'q') > 0;

    /// <summary>The number as a text: <c>24</c>, <c>7 bis</c>, <c>20a</c>, <c>3.12</c>, <c>a</c>.</summary>
    internal string Text => Front + (Style is NumberStyle.Letter
        ? ((char)('A' + Value - 1)).ToString()
        : Value.ToString(CultureInfo.InvariantCulture)) + (Suffix.Length > 1 ? " " + Suffix : Suffix);

    /// <summary>Place of the suffix among those of its number: 0 for none, 1 for <c>bis</c> or <c>a</c>.</summary>
    internal int SuffixOrder => Suffix.Length switch
    {
        0 => 0,
        1 => char.ToLowerInvariant(Suffix[0]) - 'a' + 1,
        _ => Array.IndexOf(NumberReader.Suffixes, Suffix) + 1,
    };
}
