using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>
/// Limits on dates. A record's date covers every day that it can mean (a month, an approximate month, a session of two weeks), and the limits take it
/// if one of those days fits: before the first day of <see cref="Before"/>, after the last day of <see cref="After"/>, within one of <see cref="During"/>.
/// A record without a date never fits.
/// </summary>
public sealed record DateWindow
{
    /// <summary>The record begins before the first day of this date.</summary>
    public EdtfDate? Before { get; set; }

    /// <summary>The record ends after the last day of this date.</summary>
    public EdtfDate? After { get; set; }

    /// <summary>The record shares a day with one of these.</summary>
    public IReadOnlyList<EdtfDate> During { get; set; } = [];

    /// <summary>True where nothing is limited.</summary>
    public bool IsOpen => Before is null && After is null && During.Count == 0;

    /// <summary>Whether a date, or a period from its beginning to its end, fits.</summary>
    public bool Fits(EdtfDate? date, EdtfDate? end = null)
    {
        if (date is null)
        {
            return false;
        }

        DateOnly first = date.Earliest, last = (end ?? date).Latest;
        if (Before is not null && first >= Before.Earliest || After is not null && last <= After.Latest)
        {
            return false;
        }

        for (int i = 0; i < During.Count; i++)
        {
            if (first <= During[i].Latest && last >= During[i].Earliest)
            {
                return true;
            }
        }

        return During.Count == 0;
    }
}
