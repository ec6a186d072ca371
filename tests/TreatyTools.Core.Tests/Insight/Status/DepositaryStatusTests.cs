using System.Text;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Status;

public sealed class DepositaryStatusTests
{
    private const string Headers = "Participant|Signature|Acceptance(A), Ratification, Approval(AA), Accession(a)";

    [Fact]
    public void Rows_are_read_by_header_with_footnotes_tabs_brackets_and_letters_in_their_place()
    {
        DepositaryStatus status = Read(Headers,
            "Côte d'Ivoire &lt;superscript&gt;1,2&lt;/superscript&gt;|25 Oct\t 2025 |",
            "Netherlands (Kingdom of the)|25 Oct 2025|3 Mar\t 2026 A",
            "Qatar|25 Oct 2025|[20 Jan 2021 A]",
            "Türkiye||1 Feb 2026 a",
            "European Union|25 Oct 2025|2 Feb 2026 AA");
        Assert.Equal("XVIII-16", status.Reference);
        Assert.Equal("16. Convention", status.Title);
        Assert.Equal(
            ["CIV 2025-10-25  ", "NLD 2025-10-25 2026-03-03 acceptance", "QAT 2025-10-25 2021-01-20 acceptance", "TUR  2026-02-01 accession",
                "EU 2025-10-25 2026-02-02 approval"],
            status.Rows.Select(row => $"{row.PartyCode} {row.Signed} {row.Bound} {row.Action}"));
        Assert.Equal("Côte d'Ivoire", status.Rows[0].PartyName);
        Assert.Equal("25 Oct\t 2025 ", status.Rows[0].Raw["Signature"]);
    }

    [Fact]
    public void Columns_may_stand_in_another_order_beside_unknown_ones()
    {
        DepositaryStatus status = Read("Provisional application under Article V|Ratification, Succession(d)|Participant", "1 Jan 2020|2 Feb 2021 d|Fiji");
        Assert.Equal(("FJI", "2021-02-02", "succession"), (status.Rows[0].PartyCode, status.Rows[0].Bound?.Text, status.Rows[0].Action));
    }

    [Fact]
    public void A_file_that_is_larger_than_any_treaty_is_said_to_be_so()
    {
        using MemoryStream stream = new(new byte[50_000_001], writable: false);
        TreatyFault fault = Assert.Throws<TreatyFault>(() => DepositaryStatusReader.Read(stream, "x.xml"));
        Assert.Equal("StatusFileTooLarge", fault.ErrorId);
        Assert.Contains("50 MB", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Maintenance</body></html>", "NotAStatusFile")]
    [InlineData("<!DOCTYPE html><html><body>Maintenance<br></body></html>", "NotAStatusFile")]
    [InlineData("<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Treaty>&x;</Treaty>", "NotAStatusFile")]
    [InlineData("", "NotAStatusFile")]
    [InlineData("<Treaty/>", "NotAStatusFile")]
    public void What_is_no_status_file_is_refused(string content, string errorId)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(content));
        Assert.Equal(errorId, Assert.Throws<TreatyFault>(() => DepositaryStatusReader.Read(stream, "x.xml")).ErrorId);
    }

    [Theory]
    [InlineData("Fiji|soon|")]
    [InlineData("Fiji||31 Feb 2026")]
    [InlineData("Fiji||1 Feb 2026 zz")]
    public void A_cell_that_is_no_date_names_its_row(string row)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read(Headers, row));
        Assert.Equal("UnreadableStatusRow", fault.ErrorId);
        Assert.Contains("Fiji", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_too_short_is_an_error_and_one_of_nothing_is_none()
    {
        const string Swapped = "Signature|Participant|Ratification, Acceptance(A), Accession(a)";
        Assert.Equal("UnreadableStatusRow", Assert.Throws<TreatyFault>(() => Read(Swapped, "1 Dec 2026", "1 Dec 2026|Fiji|")).ErrorId);
        Assert.Single(Read(Swapped, "", "1 Dec 2026|Fiji|").Rows);
    }

    [Fact]
    public void Rows_within_rows_are_refused_at_once()
    {
        string rows = string.Concat(Enumerable.Repeat("<Row><Entry>x</Entry>", 50_000)) + string.Concat(Enumerable.Repeat("</Row>", 50_000));
        using MemoryStream stream = new(Encoding.Latin1.GetBytes("<Treaty><Participants><Table><Thead><Row><Entry>Participant</Entry>"
            + $"<Entry>Signature</Entry></Row></Thead><Tbody>{rows}</Tbody></Table></Participants></Treaty>"));
        Assert.Equal("NotAStatusFile", Assert.Throws<TreatyFault>(() => DepositaryStatusReader.Read(stream, "x.xml")).ErrorId);
    }

    [Fact]
    public void The_comparison_tells_what_is_new_different_more_precise_or_missing()
    {
        Dataset dataset = new(
            new TreatyDataset { Name = "test", Title = "Test", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "." },
            new DatasetTables
            {
                Participation = [Party("FJI", "2025-12~", null, null), Party("QAT", "2025-10-25", "2026-02", "ratification"),
                    Party("VNM", "2025-10-25", null, null), Party("CHN", "2025-10-26", null, null)],
            });
        IReadOnlyList<StatusDifference> found = new StatusComparison(dataset, "uncc", "untc-xviii-16-status").Compare(Read(Headers,
            "Fiji|9 Dec 2025|", "Qatar|25 Oct 2025|10 Feb 2026 A", "Viet Nam|25 Oct 2025|7 Apr 2026", "China|25 Oct 2025|", "Chad|26 Oct 2025|",
                "Ruritania|26 Oct 2025|"));
        Assert.Equal(
            [
                "FJI more-precise signed 2025-12~ 2025-12-09", "QAT more-precise ratified 2026-02 2026-02-10", "QAT different action ratification acceptance",
                "VNM new-value ratified  2026-04-07", "CHN different signed 2025-10-26 2025-10-25", "TCD new-party   signed 2025-10-26",
                " unknown-name   signed 2025-10-26",
            ],
            found.Select(d => $"{d.Party} {d.Change} {d.Field} {d.DatasetValue} {d.DepositaryValue}"));
        Assert.Contains("  ratified: '2026-04-07'\n  action: ratification\n", found[3].Seed, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_and_comparing_are_left_undone_when_they_are_stopped()
    {
        using CancellationTokenSource stop = new();
        using StoppingStream stream = new(Xml(Headers, ["Fiji|9 Dec 2025|"]), stop);
        Assert.Throws<OperationCanceledException>(() => DepositaryStatusReader.Read(stream, "x.xml", stop.Token));
        Dataset dataset = new(new TreatyDataset { Name = "t", Title = "T", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "." },
            new DatasetTables());
        Assert.Throws<OperationCanceledException>(() =>
            new StatusComparison(dataset, "uncc", "x").Compare(Read(Headers, "Fiji|9 Dec 2025|"), stop.Token));
    }

    private static Participation Party(string code, string signed, string? ratified, string? action) => new()
    {
        Id = "uncc:" + code, Treaty = "uncc", Party = code, PartyName = code, Signed = EdtfDate.Parse(signed),
        Ratified = ratified is null ? null : EdtfDate.Parse(ratified), Action = action,
    };

    private static DepositaryStatus Read(string headers, params string[] rows)
    {
        using MemoryStream stream = new(Xml(headers, rows));
        return DepositaryStatusReader.Read(stream, "XVIII-16.en.xml");
    }

    private static byte[] Xml(string headers, string[] rows)
    {
        static string Row(string cells) => $"<Row>{string.Concat(cells.Split('|').Select(cell => $"<Entry>{cell}</Entry>"))}</Row>";
        return Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Treaty><Header><Titlesect>16.  "
            + "Convention</Titlesect></Header><Participants><Table><TGroup>"
            + $"<Thead>{Row(headers)}</Thead><Tbody><Rows>{string.Concat(rows.Select(Row))}</Rows></Tbody></TGroup></Table></Participants></Treaty>");
    }

    /// <summary>A file that is stopped for when it was walked through and is to be read.</summary>
    private sealed class StoppingStream(byte[] content, CancellationTokenSource stop) : MemoryStream(content)
    {
        public override long Position
        {
            get => base.Position;
            set
            {
                stop.Cancel();
                base.Position = value;
            }
        }
    }
}
