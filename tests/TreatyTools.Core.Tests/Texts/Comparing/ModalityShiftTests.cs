using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Comparing;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Comparing;

public class ModalityShiftTests
{
    private static ModalityShift[] Shifts(string before, string after)
    {
        TextDocument first = TextBuilder.Parse("first", "## 1 Lamps\n" + before), second = TextBuilder.Parse("second", "## 1 Lamps\n" + after);
        return [.. ModalityShifts.Of(TextComparer.Compare(first, "1", second, "1"))];
    }

    [Theory]
    [InlineData("Each harbour shall fill the lamp.", "Each harbour may fill the lamp.", "shall", "may", ModalityDirection.Softer, -5)]
    [InlineData("Each harbour shall fill the lamp.", "Each harbour shall endeavour to fill the lamp.", "shall", "shall-endeavour", ModalityDirection.Softer,
        -1)]
    [InlineData("Each harbour shall fill the lamp.", "Each harbour shall, where it can, consider filling the lamp.", "shall", "shall-consider",
        ModalityDirection.Softer, -2)]
    [InlineData("Harbours are encouraged to fill the lamp.", "Harbours shall fill the lamp.", "encouraged", "shall", ModalityDirection.Stronger, 4)]
    [InlineData("Harbours shall sell the lamp.", "Harbours shall not sell the lamp.", "shall", "shall-not", ModalityDirection.Neutral, 0)]
    [InlineData("A harbour may sell the lamp.", "No harbour may sell the lamp.", "may", "shall-not", ModalityDirection.Stronger, 5)]
    [InlineData("Chaque port doit remplir la lampe.", "Chaque port peut remplir la lampe.", "shall", "may", ModalityDirection.Softer, -5)]
    [InlineData("Les ports doivent remplir la lampe.", "Les ports s'efforcent de remplir la lampe.", "shall", "shall-endeavour", ModalityDirection.Softer, -1)]
    [InlineData("El puerto deberá llenar la lámpara.", "El puerto podrá llenar la lámpara.", "shall", "may", ModalityDirection.Softer, -5)]
    public void Another_modality_is_a_shift(string before, string after, string from, string to, ModalityDirection direction, int step)
    {
        ModalityShift shift = Assert.Single(Shifts(before, after), shift => shift.From is not null);

        Assert.Equal((from, to, direction, step), (shift.From, shift.To, shift.Direction, shift.Step));
        Assert.Equal(("1", "1"), (shift.ReferenceUnit, shift.DifferenceUnit));
    }

    [Theory]
    [InlineData("subject to its domestic law", "domestic-law")]
    [InlineData("in accordance with the provisions of its own domestic law", "domestic-law")]
    [InlineData("consistent with its constitutional principles", "constitution")]
    [InlineData("to the greatest extent possible", "possibility")]
    [InlineData("within its means", "possibility")]
    [InlineData("where appropriate", "appropriateness")]
    [InlineData("at its discretion", "discretion")]
    [InlineData("conformément à son droit interne", "domestic-law")]
    [InlineData("dans la mesure du possible", "possibility")]
    public void A_qualifier_added_is_softer_and_one_that_went_is_stronger(string qualifier, string term)
    {
        string plain = "Each harbour shall fill the lamp every evening.", qualified = $"Each harbour shall, {qualifier}, fill the lamp every evening.";

        ModalityShift added = Assert.Single(Shifts(plain, qualified)), gone = Assert.Single(Shifts(qualified, plain));

        Assert.Equal((null, term, ModalityDirection.Softer), (added.From, added.To, added.Direction));
        Assert.Equal((term, null, ModalityDirection.Stronger), (gone.From, gone.To, gone.Direction));
        Assert.Contains(qualifier, added.DifferenceText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Each harbour shall fill the lamp.", "Each harbour shall clean the lamp.")]
    [InlineData("Subject to its domestic law, each harbour shall fill it.", "Each harbour shall, subject to its domestic law, fill it.")]
    [InlineData("It was signed in May 1920 by all harbours.", "It was signed in June 1920 by all harbours.")]
    [InlineData("The lamp is lit by means of oil.", "The lamp is lit by all means of fire.")]
    public void Other_changes_are_none(string before, string after) => Assert.Empty(Shifts(before, after));

    [Fact]
    public void Ranks_fall_from_duty_to_definition()
    {
        Assert.Equal([6, 6, 5, 4, 3, 2, 1, 0], TextModalities.All.Select(TextModalities.Rank));
    }

    [SharedFact("texts/A_RES_79_243.paragraphs.json")]
    public void Assistance_without_dual_criminality_is_a_leave_where_it_was_a_duty()
    {
        IReadOnlyList<ModalityShift> shifts = ModalityShifts.Of(TextComparer.Compare(RealTexts.Corruption, RealTexts.Cybercrime));

        Assert.Contains(shifts, shift => shift is { ReferenceUnit: "46/9", DifferenceUnit: "40/8", From: "shall", To: "may",
            Direction: ModalityDirection.Softer });
        Assert.InRange(shifts.Count, 10, 40);
    }
}
