using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Follows the articles of another text that a protocol inserts or replaces: where one is quoted, those that go on from its number are as
/// well.</summary>
internal sealed class AmendedRow
{
    private const float Quoted = 4, LeastOfHeading = 1;

    private int _own, _quoted = -1;

    /// <summary>The candidate, less like a heading if it goes on in the row of what is quoted, and does not go on in that of the text itself.</summary>
    /// <param name="candidate">What looks like a heading.</param>
    /// <param name="amends">Whether the words before it say that words of another text follow.</param>
    internal HeadingCandidate Judge(HeadingCandidate candidate, bool amends)
    {
        if (candidate.Rank is not HeadingRank.Article || candidate.Readings is not [NumberReading reading, ..])
        {
            return candidate;
        }

        if (amends)
        {
            _quoted = reading.Value;
        }
        else if (candidate.Score >= LeastOfHeading && reading.Value == _quoted + 1 && reading.Value != _own + 1)
        {
            _quoted = reading.Value;
            return candidate with { Score = candidate.Score - Quoted };
        }
        else if (candidate.Score >= LeastOfHeading)
        {
            (_own, _quoted) = (reading.Value, -1);
        }

        return candidate;
    }
}
