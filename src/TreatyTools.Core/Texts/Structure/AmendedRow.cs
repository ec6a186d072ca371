using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Follows the articles of another text that a protocol inserts or replaces: where one is quoted, those that go on from its number are as
/// well. Of a text that is replaced as a whole, all are, until the protocol goes on with its own next number.</summary>
internal sealed class AmendedRow
{
    private const float Quoted = 4, LeastOfHeading = 1;

    private int _own, _quoted = -1;

    /// <summary>Takes the articles of a text that is changed, which stand between two of the protocol's own, for less like headings: an article of the
    /// protocol has words such as "replaced by the following text:", and then comes a row that its next number breaks off.</summary>
    /// <param name="candidates">What looks like headings, in the order of the text.</param>
    /// <param name="layout">The text.</param>
    internal static void Replaced(List<HeadingCandidate> candidates, TextLayout layout)
    {
        int own = -1;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (!IsHeading(candidates[i]))
            {
                continue;
            }

            if (own >= 0 && Value(candidates[i]) != Value(candidates[own]) + 1
                && Amending(layout, candidates[own].Block, candidates[i].Block) is >= 0 and int amending
                && End(candidates, i, Value(candidates[own])) is > 0 and int end)
            {
                // Its chapters as well.
                for (int quoted = own + 1; quoted < end; quoted++)
                {
                    bool inside = candidates[quoted].Block > amending;
                    candidates[quoted] = inside ? candidates[quoted] with { Score = candidates[quoted].Score - (2 * Quoted) } : candidates[quoted];
                }

                i = end;
            }

            own = i;
        }
    }

    /// <summary>Takes the articles in a quotation that follows words such as "are changed as follows:" for none, where articles of the text itself stand
    /// before it.</summary>
    /// <param name="candidates">What looks like headings, in the order of the text.</param>
    /// <param name="layout">The text.</param>
    internal static void Quotations(List<HeadingCandidate> candidates, TextLayout layout)
    {
        bool own = false;
        for (int i = 0; i < candidates.Count; i++)
        {
            bool quoted = layout.QuotedAsAmendment(candidates[i].Block);
            candidates[i] = quoted && own ? candidates[i] with { Score = candidates[i].Score - Quoted } : candidates[i];
            own |= !quoted && IsHeading(candidates[i]);
        }
    }

    private static bool IsHeading(HeadingCandidate candidate) =>
        candidate is { Rank: HeadingRank.Article, AtStart: true, Score: >= LeastOfHeading, Readings.Count: > 0 };

    private static int Value(HeadingCandidate candidate) => candidate.Readings[0].Value;

    // The place of the protocol's next article: the row from 1 goes on to it, and it falls back to the number after the protocol's own.
    private static int End(List<HeadingCandidate> candidates, int start, int own)
    {
        int row = 0;
        for (int i = start; i < candidates.Count; i++)
        {
            if (!IsHeading(candidates[i]))
            {
                continue;
            }

            int value = Value(candidates[i]);
            if (value == own + 1 && value <= row)
            {
                return i;
            }

            row = Math.Max(row, value);
        }

        return -1;
    }

    // The block that leads to the new words; -1 for none.
    private static int Amending(TextLayout layout, int first, int last)
    {
        for (int block = first; block < last; block++)
        {
            if (TextLayout.Amends(layout.Blocks[block].Text))
            {
                return block;
            }
        }

        return -1;
    }

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
