using System.Globalization;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;
using Events = TreatyTools.Core.Datasets.Tables.EventTable.Columns;
using Votes = TreatyTools.Core.Datasets.Tables.VoteTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Whether a tally can be that of a vote, and the votes of States add up to it. That numbers are not negative is a rule of the schema.</summary>
internal sealed class VoteRules(DataRows rows, FindingList findings)
{
    /// <summary>Members of the United Nations since 14 July 2011. No body of States in which treaties are voted on has many more.</summary>
    private const int Members = 193;

    private static readonly (string Term, FieldSchema Field)[] Counted =
        [(Terms.Vote.Yes, Events.VoteYes), (Terms.Vote.No, Events.VoteNo), (Terms.Vote.Abstain, Events.VoteAbstain)];

    public void Check()
    {
        ILookup<string?, DataRow> votes = rows[VoteTable.TableName].ToLookup(row => row.Text(Votes.Event), StringComparer.Ordinal);
        foreach (DataRow row in rows[EventTable.TableName])
        {
            Sum(row);
            if (row.Id is { } id && votes[id].ToArray() is { Length: > 0 } recorded)
            {
                Tally(row, recorded);
                Voters(row, recorded);
            }
        }
    }

    private void Sum(DataRow row)
    {
        int? yes = row.Integer(Events.VoteYes);
        int? no = row.Integer(Events.VoteNo);
        long sum = Cast(row);
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

    private void Tally(DataRow row, DataRow[] recorded)
    {
        if (row.Text(Events.VoteSubject) is null)
        {
            findings.Warn("vote-tally", row, Events.VoteSubject, null,
                string.Create(CultureInfo.InvariantCulture, $"How {recorded.Length} States voted is recorded, but the event has no vote."),
                "Say under 'vote' what was voted on.");
            return;
        }

        // A roll call is whole if it tells of at least half of the votes; fewer are votes that became known one by one.
        bool whole = recorded.Length * 2L >= Cast(row);
        foreach ((string term, FieldSchema field) in Counted)
        {
            int count = recorded.Count(vote => vote.Text(Votes.Vote) == term);
            if (row.Integer(field) is { } told && (count > told || whole && count < told))
            {
                findings.Warn("vote-tally", row, field, told,
                    string.Create(CultureInfo.InvariantCulture, $"The tally has {told} under '{term}', the votes of States {count}."),
                    "Correct the tally, or the votes.");
            }
        }
    }

    private void Voters(DataRow row, DataRow[] recorded)
    {
        if (EdtfDate.TryParse(row.Text(Events.Date), out EdtfDate? date) && GroupTable.Find(GroupTable.UnitedNations) is { } nations)
        {
            foreach (DataRow vote in recorded)
            {
                if (vote.Text(Votes.Country) is { } code && CountryTable.IsIsoCode(code) && !nations.MayInclude(code, date))
                {
                    findings.Warn("voter-not-member", vote, Votes.Country, code,
                        $"{CountryTable.Find(code)!.Name} was no member of the United Nations on {date}.",
                        "Correct the code; where another body voted, say so in the note.");
                }
            }
        }
    }

    private static long Cast(DataRow row) => Counted.Sum(counted => (long)(row.Integer(counted.Field) ?? 0));
}
