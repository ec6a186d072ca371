using TreatyTools.Core.Texts.Structure;

namespace TreatyTools.Core.Tests.Texts.Structure;

public class LanguageRecognitionTests
{
    [Theory]
    [InlineData("en", "The parties to this agreement shall not be bound by any act of the others, and each of them may leave it at any time.")]
    [InlineData("fr", "Les parties au présent accord ne sont pas liées par un acte des autres, et chacune d'elles peut le dénoncer à tout moment dans les "
        + "formes.")]
    [InlineData("es", "Las partes en el presente acuerdo no están obligadas por los actos de las otras.")]
    [InlineData("ru", "Стороны настоящего соглашения не связаны действиями других сторон, и каждая из них может выйти из него в любое время, если это нужно.")]
    [InlineData("zh", "本协定各方不受其他各方行为的约束，任何一方可以随时退出本协定。")]
    [InlineData("ar", "لا تلتزم الأطراف في هذا الاتفاق بأي عمل يقوم به غيرها، ويجوز لكل منها الانسحاب منه في أي وقت.")]
    [InlineData(null, "De partijen bij deze overeenkomst zijn niet gebonden door een handeling van de andere, en elk van hen kan haar opzeggen.")]
    [InlineData(null, "Die Parteien dieses Abkommens sind durch eine Handlung der anderen nicht gebunden, und jede von ihnen kann es jederzeit kündigen.")]
    [InlineData(null, "As partes no presente acordo não são obrigadas pelos atos das outras, e cada uma delas pode denunciá-lo a todo o momento.")]
    [InlineData(null, "A Felek gondoskodnak a lámpákról. Az olajról a szerződés rendelkezik. A Felek a lámpákat a parton tartják.")]
    [InlineData(null, "12 34")]
    [InlineData(null, "")]
    public void TheOfficialLanguagesAreToldApart(string? language, string text) => Assert.Equal(language, LanguageRecognition.Of(text));
}
