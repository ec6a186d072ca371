using TreatyTools.Core.Datasets.Versions;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets.Versions;

/// <summary>The change log of a dataset.</summary>
public sealed class ChangelogTextTests
{
    private static readonly DatasetComparison Comparison = Of("1.1.0", "minor", "1.1.0", true,
    [
        new() { Change = "table-added", Table = "votes", New = "2 records", CallsFor = "minor" },
        new() { Change = "record-added", Table = "votes", Id = "a:FIN", CallsFor = "minor" },
        new() { Change = "field-removed", Table = "themes", Field = "order", Old = "integer", CallsFor = "major" },
        .. Enumerable.Range(1, 14).Select(n => new DatasetChange { Change = "value-changed", Table = "concerns", Id = $"c-{n}", Field = "note",
            Old = "*old*", New = "new", CallsFor = "patch" }),
        new() { Change = "record-removed", Table = "events", Id = "e|1", CallsFor = "minor" },
        new() { Change = "property-changed", Field = "title", Old = "A", New = "B", CallsFor = "patch" },
    ]);

    [Fact]
    public void A_section_tells_tables_numbers_and_ids() => Assert.Equal(
        """
        ## 1.1.0 - 2026-02-01

        Compared with version 1.0.0 of 2026-01-01. This is a minor change, for which 1.1.0 is the next version.

        ### Tables and fields

        - The table `votes` is new (2 records).
        - `themes`: the field `order` is gone.

        ### Records

        | Table | Added | Removed | Changed |
        | --- | ---: | ---: | ---: |
        | `votes` | 2 | 0 | 0 |

        ### Removed

        - `events`: e\|1

        ### Corrected

        - `concerns`, `note`: c-1, c-2, c-3, c-4, c-5, c-6, c-7, c-8, c-9, c-10, c-11, c-12 and 2 more

        ### The dataset itself

        - `title` is another.

        """, ChangelogText.Section(Comparison), ignoreLineEndingDifferences: true);

    [Fact]
    public void Sections_stand_with_the_latest_first_and_each_version_once()
    {
        string first = ChangelogText.Insert(null, Of("1.0.1", "patch", "1.0.1", true, []));
        Assert.StartsWith("# Changes of the dataset small\n\n## 1.0.1 - 2026-02-01\n\n", first, StringComparison.Ordinal);
        string second = ChangelogText.Insert(first, Comparison);
        Assert.True(second.IndexOf("## 1.1.0", StringComparison.Ordinal) < second.IndexOf("## 1.0.1", StringComparison.Ordinal));
        Assert.Equal(second, ChangelogText.Insert(second, Comparison));
        string third = ChangelogText.Insert(second, Of("1.0.1", "none", "1.0.0", true, []));
        Assert.Contains("Nothing changed.", third, StringComparison.Ordinal);
        Assert.DoesNotContain("is a patch", third, StringComparison.Ordinal);
        Assert.Equal(2, third.Split("\n## ").Length - 1);
        Assert.EndsWith("\n", third, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_somebody_wrote_above_stay()
    {
        string log = ChangelogText.Insert("# Log\r\n\r\nBy hand.\r\n\r\n## 0.9.0 - 2025\r\n\r\nOld.\r\n", Comparison);
        Assert.StartsWith("# Log\n\nBy hand.\n\n## 1.1.0", log, StringComparison.Ordinal);
        Assert.EndsWith("## 0.9.0 - 2025\n\nOld.\n", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_too_low_is_told() =>
        Assert.Contains("a major change, for which 2.0.0 is the next version; this one is lower.",
            ChangelogText.Section(Of("1.0.1", "major", "2.0.0", false, [])), StringComparison.Ordinal);

    private static DatasetComparison Of(string version, string part, string next, bool follows, DatasetChange[] changes) => new()
    {
        Name = "small",
        Reference = "/old",
        Difference = "/new",
        ReferenceVersion = "1.0.0",
        DifferenceVersion = version,
        ReferenceCreated = EdtfDate.Parse("2026-01-01"),
        DifferenceCreated = EdtfDate.Parse("2026-02-01"),
        CallsFor = part,
        NextVersion = next,
        VersionFollows = follows,
        Changes = changes,
        Tables = changes.Length == 0 ? [] : [new DatasetTableChange("votes", 2, 0, 0, 0)],
    };
}
