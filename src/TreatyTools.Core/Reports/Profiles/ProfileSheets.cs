using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Reports.Sheets;

namespace TreatyTools.Core.Reports.Profiles;

/// <summary>The sheets of a profile of one stakeholder.</summary>
internal static class ProfileSheets
{
    /// <summary>Those that have something to tell; the first sheet is made last, since it tells of the others.</summary>
    internal static ReportSheet[] Of(ReportData data)
    {
        ReportSheet[] every =
        [
            new ConcernsSheet(data), new PositionsSheet(data), new QuotationsSheet(data), new NeighboursSheet(data), new TimelineSheet(data),
            new VotesSheet(data), new SourcesSheet(data),
        ];
        ReportSheet[] sheets = [.. every.Where(sheet => sheet.HasRecords)];
        return [.. sheets, new ProfileSheet(data, sheets)];
    }
}
