namespace TreatyTools.Core.Search.Asking;

/// <summary>What a piece of a question is.</summary>
internal enum QueryTokenKind
{
    Word,
    Phrase,
    And,
    Or,
    Not,
    Near,
    Field,
    Open,
    Close,
    End,
}

/// <summary>A piece of a question.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the words of a phrase without quotation marks, the name of a field, or an operator as it was written.</param>
/// <param name="Position">Where it begins, from 0.</param>
/// <param name="Distance">That of NEAR.</param>
/// <param name="IsWhole">Whether a phrase has its closing mark.</param>
/// <param name="Touches">Whether a bracket follows NEAR without a space.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind, string Text, int Position, int Distance = QueryNear.UsualDistance, bool IsWhole = true, bool Touches = false);
