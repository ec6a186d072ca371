using System.Globalization;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Whether a tally can be that of a vote. That numbers are not negative is a rule of the schema.</summary>
internal sealed class VoteRules(DataRows rows, FindingList findings)
{
    /// <summary>Members of the United Nations since 14 July 2011. No body of States in which treaties are voted on has many more.</summary>
    private const int Members = 193;

    public void Check()
    {
        foreach (DataRow row in rows["events"])
        {
            int? yes = row.Integer("vote_yes");
            int? no = row.Integer("vote_no");
            long sum = (long)(yes ?? 0) + (no ?? 0) + (row.Integer("vote_abstain") ?? 0);
            if (sum > Members)
            {
                findings.Warn("vote-sum", row, "vote_yes", yes,
                    string.Create(CultureInfo.InvariantCulture, $"{sum} votes were cast; the United Nations have {Members} members."),
                    "Correct the tally, or tell in the note which body has more members.");
            }
            else if (sum == 0 && yes is not null && no is not null)
            {
                findings.Warn("vote-sum", row, "vote_yes", yes, "Nobody voted, by this tally.",
                    "Leave what is not known empty; an adoption without a vote has no tally.");
            }
        }
    }
}
