using System.Globalization;
using TreatyTools.Core.Reports.Coding;

namespace TreatyTools.Core.Tests.Reports.Coding;

/// <summary>The measures against examples worked out in the literature.</summary>
public sealed class AgreementStatisticsTests
{
    // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C: four observers, twelve units, values missing.
    private static readonly string[] FourObservers =
    [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];

    [Fact]
    public void Alpha_of_four_observers_with_missing_values_is_as_published() =>
        Assert.Equal(0.743, AgreementStatistics.KrippendorffAlpha(Units(FourObservers))!.Value, 3);

    [Fact]
    public void Alpha_of_two_observers_and_binary_data_is_as_published() =>
        Assert.Equal(0.095, AgreementStatistics.KrippendorffAlpha(Units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))!.Value, 3);

    [Fact]
    public void Alpha_of_two_observers_and_five_values_is_as_published() =>
        Assert.Equal(0.692, AgreementStatistics.KrippendorffAlpha(Units("a a b b d c c c e d d a", "b a b b b c c c e d d d"))!.Value, 3);

    [Fact]
    public void Kappa_of_the_table_of_Cohen_is_as_published()
    {
        // J. Cohen (1960), table 1 as frequencies of 200: observed 0.70, by chance 0.41, kappa 0.492.
        IReadOnlyList<IReadOnlyList<string?>> units = Table([88, 14, 18], [10, 40, 10], [2, 6, 12]);
        Assert.Equal(0.70, AgreementStatistics.Observed(units)!.Value, 10);
        Assert.Equal(0.492, AgreementStatistics.CohenKappa(units)!.Value, 3);
    }

    [Fact]
    public void Kappa_of_two_by_two_tables_is_as_worked_out_by_hand()
    {
        // Observed 0.7, by chance 0.5.
        Assert.Equal(0.4, AgreementStatistics.CohenKappa(Table([20, 5], [10, 15]))!.Value, 10);
        // The same observed agreement of 0.6 with other margins.
        Assert.Equal(0.1304, AgreementStatistics.CohenKappa(Table([45, 15], [25, 15]))!.Value, 4);
        Assert.Equal(0.2593, AgreementStatistics.CohenKappa(Table([25, 35], [5, 35]))!.Value, 4);
    }

    [Fact]
    public void Full_agreement_is_one_and_full_disagreement_of_two_is_minus_one()
    {
        Assert.Equal(1, AgreementStatistics.CohenKappa(Units("a b a", "a b a")));
        Assert.Equal(1, AgreementStatistics.KrippendorffAlpha(Units("a b a", "a b a", "a b .")));
        Assert.Equal(-1, AgreementStatistics.CohenKappa(Units("a b", "b a")));
    }

    [Fact]
    public void Where_chance_explains_everything_there_is_no_coefficient()
    {
        Assert.Equal(1, AgreementStatistics.Observed(Units("a a", "a a")));
        Assert.Null(AgreementStatistics.CohenKappa(Units("a a", "a a")));
        Assert.Null(AgreementStatistics.KrippendorffAlpha(Units("a a", "a a")));
    }

    [Fact]
    public void Without_a_pair_there_is_nothing_to_measure()
    {
        Assert.Null(AgreementStatistics.Observed(Units("a .", ". b")));
        Assert.Null(AgreementStatistics.CohenKappa(Units("a .", ". b")));
        Assert.Null(AgreementStatistics.KrippendorffAlpha(Units("a .", ". b")));
    }

    [Fact]
    public void Units_that_one_coder_left_out_do_not_count() =>
        Assert.Equal(AgreementStatistics.CohenKappa(Units("a b b", "a b a")), AgreementStatistics.CohenKappa(Units("a b b c .", "a b a . c")));

    // One text a coder, with a value for each unit.
    private static IReadOnlyList<IReadOnlyList<string?>> Units(params string[] coders)
    {
        string[][] values = [.. coders.Select(coder => coder.Split(' '))];
        return [.. Enumerable.Range(0, values[0].Length).Select(
            unit => (IReadOnlyList<string?>)values.Select(coder => coder[unit] == "." ? null : coder[unit]).ToArray())];
    }

    // A table of frequencies: rows are the values of the first coder, columns those of the second.
    private static IReadOnlyList<IReadOnlyList<string?>> Table(params int[][] rows) =>
    [
        .. rows.SelectMany((row, first) => row.SelectMany((count, second) => Enumerable.Repeat(
            (IReadOnlyList<string?>)[first.ToString(CultureInfo.InvariantCulture), second.ToString(CultureInfo.InvariantCulture)], count))),
    ];
}
