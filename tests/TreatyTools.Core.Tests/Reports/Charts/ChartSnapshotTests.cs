using System.Security.Cryptography;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Model;
using TreatyTools.Tests.Shared;
using static TreatyTools.Core.Tests.Reports.Charts.ChartSamples;

namespace TreatyTools.Core.Tests.Reports.Charts;

/// <summary>The pictures of the shipped dataset are what was looked at and approved.</summary>
public sealed class ChartSnapshotTests
{
    [Fact]
    public void The_pictures_are_what_was_approved()
    {
        List<string> lines = [];
        foreach (ChartKind kind in Enum.GetValues<ChartKind>())
        {
            string? with = kind == ChartKind.Overlap ? "ets185" : null;
            Add($"{kind}", new ChartRequest { Kind = kind, Dataset = Shipped, With = with });
            Add($"{kind} 2024", new ChartRequest
            {
                Kind = kind, Dataset = Shipped, With = with, Options = new ChartOptions { AsOf = new DateOnly(2024, 8, 8) },
            });
        }

        Add("Outcome as shares", new ChartRequest { Kind = ChartKind.Outcome, Dataset = Shipped, Share = true });
        Add("Outcome by kind", new ChartRequest { Kind = ChartKind.Outcome, Dataset = Shipped, GroupBy = OutcomeGroup.StakeholderKind });
        foreach (ChartKind kind in new[] { ChartKind.Participation, ChartKind.ParticipationMap })
        {
            Add($"{kind} ets185", new ChartRequest { Kind = kind, Dataset = Shipped, Treaty = "ets185" });
            Add($"{kind} ets185 2010", new ChartRequest
            {
                Kind = kind, Dataset = Shipped, Treaty = "ets185", Options = new ChartOptions { AsOf = new DateOnly(2010, 12, 31) },
            });
        }

        Snapshot.Match("pictures.txt", lines);

        void Add(string name, ChartRequest request)
        {
            try
            {
                byte[] bytes = Bytes(ChartFactory.Draw(request), ChartFormat.Svg);
                lines.Add(FormattableString.Invariant($"{name}: {bytes.Length} {Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}"));
            }
            catch (TreatyFault fault)
            {
                lines.Add($"{name}: {fault.ErrorId}");
            }
        }
    }
}
