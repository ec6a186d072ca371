using System.Globalization;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using Events = TreatyTools.Core.Datasets.Tables.EventTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Whether a tally can be that of a vote. That numbers are not negative is a rule of the schema.</summary>
internal sealed class VoteRules(DataRows rows, FindingList findings)
{
    /// <summary>Members of the United Nations since 14 July 2011. No body of States in which treaties are voted on has many more.</summary>
    private const int Members = 193;

    public void Check()
    {
        foreach (DataRow row in rows[EventTable.TableName])
        {
            int? yes = row.Integer(Events.VoteYes);
            int? no = row.Integer(Events.VoteNo);
            long sum = (long)(yes ?? 0) + (no ?? 0) + (row.Integer(Events.VoteAbstain) ?? 0);
            if (sum > Members)
            {
                findings.Warn("vote-sum", row, Events.VoteYes, yes,
                    string.Create(CultureInfo.InvariantCulture, $"{sum} votes were cast; the United Nations have {Members} members."),
                    "Correct the tally, or tell in the note which body has more members.");
            }
            else if (sum == 0 && yes is not null && no is not null)
            {
                findings.Warn("vote-sum", row, Events.VoteYes, yes, "Nobody voted, by this tally.",
                    "Leave what is not known empty; an adoption without a vote has no tally.");
            }
        }
    }
}
