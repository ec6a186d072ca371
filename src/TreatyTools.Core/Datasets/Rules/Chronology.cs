using System.Diagnostics.CodeAnalysis;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Compares the dates of rows that were not, or not successfully, checked before: what is no date is before and after nothing.</summary>
internal static class Chronology
{
    /// <summary>Whether both are dates without reservation, and every day of the first lies before every day of the second.</summary>
    /// <remarks>An approximate or uncertain date may lie a little elsewhere, so nothing is made of it.</remarks>
    public static bool Precedes([NotNullWhen(true)] string? first, [NotNullWhen(true)] string? second) =>
        EdtfDate.TryParse(first, out EdtfDate? left) && EdtfDate.TryParse(second, out EdtfDate? right)
        && !left.IsApproximate && !left.IsUncertain && !right.IsApproximate && !right.IsUncertain
        && left.IsCertainlyBefore(right);
}
