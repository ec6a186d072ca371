using TreatyTools.Core.Similarity;

namespace TreatyTools.Core.Tests.Similarity;

public sealed class TermVectorsTests
{
    private static readonly TermVectors Lamps =
        TermVectors.Of(["A lamp on the pier", "a LAMP on the pier!", "Bells in fog", "", "The lamp is out", "the pier"]);

    [Fact]
    public void Equal_words_are_one_and_nothing_in_common_is_nothing()
    {
        Assert.Equal(1, Lamps.Cosine(0, 1), 12);
        Assert.Equal(0, Lamps.Cosine(0, 2));
        Assert.Equal(0, Lamps.Cosine(3, 3));
        Assert.Equal(Lamps.Cosine(4, 0), Lamps.Cosine(0, 4));
    }

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one()
    {
        TermVectors vectors = TermVectors.Of(["shall keeper", "shall bell", "keeper whale", "shall fog", "shall ship", "shall mist"]);
        Assert.True(vectors.Cosine(0, 2) > vectors.Cosine(0, 1));
    }
}
