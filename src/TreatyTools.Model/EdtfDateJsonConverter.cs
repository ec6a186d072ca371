using System.Text.Json;
using System.Text.Json.Serialization;

namespace TreatyTools.Model;

/// <summary>An EDTF date in JSON is its text.</summary>
public sealed class EdtfDateJsonConverter : JsonConverter<EdtfDate>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">The value is no text of an EDTF date of level 0 or 1.</exception>
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && EdtfDate.TryParse(reader.GetString(), out EdtfDate? date) ? date
            : throw new JsonException("A text was expected that is an EDTF date of level 0 or 1.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
