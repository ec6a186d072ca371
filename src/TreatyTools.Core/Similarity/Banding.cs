namespace TreatyTools.Core.Similarity;

/// <summary>What locality-sensitive hashing by bands of signatures would find, as the R package textreuse tells it for its parameters.</summary>
public static class Banding
{
    /// <summary>The Jaccard index at which about half of the pairs are found: (1 / bands) to the power of 1 / rows.</summary>
    /// <param name="hashes">Number of hashes of a signature.</param>
    /// <param name="bands">Number of bands, which divides it.</param>
    public static double Threshold(int hashes, int bands) => Math.Pow(1.0 / bands, 1.0 / Rows(hashes, bands));

    /// <summary>The probability, from 0 to 1, that a pair of texts is found.</summary>
    /// <param name="hashes">Number of hashes of a signature.</param>
    /// <param name="bands">Number of bands, which divides it.</param>
    /// <param name="similarity">Jaccard index of the pair.</param>
    public static double Probability(int hashes, int bands, double similarity) =>
        1 - Math.Pow(1 - Math.Pow(similarity, Rows(hashes, bands)), bands);

    private static int Rows(int hashes, int bands) => bands > 0 && hashes % bands == 0
        ? hashes / bands
        : throw new ArgumentOutOfRangeException(nameof(bands), bands, $"The bands must divide the {hashes} hashes.");
}
