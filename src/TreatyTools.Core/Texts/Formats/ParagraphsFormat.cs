using System.Text.Json;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>
/// A list of paragraphs as JSON, the form in which documents of the United Nations are given out as data: an array of objects with <c>text</c>, and, where they
/// have them, <c>prefix</c> (the number) and <c>type</c> (<c>heading</c> for headings). Other members are not read.
/// </summary>
internal sealed class ParagraphsFormat() : BlockFormat("paragraphs", ".json")
{
    private const string HeadingType = "heading";

    // An array of anything else is not the JSON of a text either.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Whether content is a list, not an object.</summary>
    internal static bool IsList(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'[', ..];

    public override SourceText Read(TextFile file, CancellationToken cancellation = default)
    {
        SourceTextBuilder blocks = new();
        DecodedText decoded = DecodedText.Of(file);
        try
        {
            using JsonDocument list = JsonDocument.Parse(decoded.Text.AsMemory(), Options);
            if (list.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw TextFault.NotRecognised(file.Path, "is JSON, but no list of paragraphs.");
            }

            foreach (JsonElement paragraph in list.RootElement.EnumerateArray())
            {
                cancellation.ThrowIfCancellationRequested();
                blocks.Add(Block(paragraph, file));
            }
        }
        catch (JsonException error)
        {
            throw TextFault.Damaged(file.Path, "JSON", DamageReason.Of(error), error);
        }

        SourceText text = blocks.Build(Name) with { Encoding = decoded.EncodingName };
        return CleanText.HasWords(text.Text) ? text : throw TextFault.WithoutWords(file.Path, "has no words, only blanks and signs.");
    }

    private static SourceBlock Block(JsonElement paragraph, TextFile file)
    {
        if (paragraph.ValueKind != JsonValueKind.Object || !paragraph.TryGetProperty("text", out _))
        {
            throw TextFault.NotRecognised(file.Path, "is a list as JSON, but not of paragraphs: something in it is no object with 'text'.");
        }

        // The number is among the words, as it is on paper.
        return new SourceBlock
        {
            Text = CleanText.Fold($"{Member(paragraph, "prefix", file)} {Member(paragraph, "text", file)}").Trim(),
            Bold = Member(paragraph, "type", file) == HeadingType,
            Offset = 0,
        };
    }

    private static string? Member(JsonElement paragraph, string name, TextFile file) => !paragraph.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => throw TextFault.NotRecognised(file.Path, $"is a list as JSON, but not of paragraphs: a '{name}' in it is no text."),
        };
}
