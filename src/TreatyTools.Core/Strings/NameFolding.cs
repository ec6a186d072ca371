using System.Text.RegularExpressions;

namespace TreatyTools.Core.Strings;

/// <summary>Makes names of records comparable. As <see cref="TextFolding"/>, and the word for a number before one does not count: <c>CETS No. 224</c> is
/// <c>CETS 224</c>.</summary>
public static partial class NameFolding
{
    /// <summary>A name, folded; without words, one space.</summary>
    public static string Of(string? name) => WordForNumber().Replace(TextFolding.Words(name), "");

    [GeneratedRegex(" (?:no|nos|nr|number)(?= [0-9])")]
    private static partial Regex WordForNumber();
}
