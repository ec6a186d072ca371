namespace TreatyTools.Model;

/// <summary>How far coders who worked apart from each other gave the same values in one field.</summary>
public sealed class CodingAgreement
{
    /// <summary>Name of the dataset whose records were coded.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>The field, such as <c>Outcome</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Names of the coders, in the order of their files.</summary>
    public IReadOnlyList<string> Coders { get; init; } = [];

    /// <summary>Number of records that at least two coders gave a value; the figures rest on these.</summary>
    public required int Units { get; init; }

    /// <summary>Number of records that fewer than two coders gave a value.</summary>
    public required int UnitsLeftOut { get; init; }

    /// <summary>Number of records on which all values given are the same.</summary>
    public required int Agreed { get; init; }

    /// <summary>Share of pairs of values given to the same record that are the same, from 0 to 100; null where there is no pair.</summary>
    public double? PercentAgreement { get; init; }

    /// <summary>
    /// Cohen's kappa (1960): agreement beyond what the two coders would reach by chance, each with the frequencies of his or her own values. 1 is
    /// perfect, 0 is chance. Null for more than two coders, and where both gave one and the same value throughout, since chance then explains all.
    /// </summary>
    public double? CohenKappa { get; init; }

    /// <summary>
    /// Krippendorff's alpha for nominal data: agreement beyond chance, with the frequencies of all values together, for any number of coders and with values
    /// missing. 1 is perfect, 0 is chance; 0.8 is what is commonly asked for, 0.667 the least for tentative conclusions. Null where only one value occurs.
    /// </summary>
    public double? KrippendorffAlpha { get; init; }

    /// <summary>Field, number of units and percent agreement in a line.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Field}: {PercentAgreement:0.0} % of {Units} units");
}
