using System.Text.Json;
using System.Xml;

namespace TreatyTools.Core.IO;

/// <summary>Says why a file is taken for damaged, in words for those who have the file: a library's words are about its own code, and stay in the inner
/// exception.</summary>
internal static class DamageReason
{
    private static readonly string? Own = typeof(DamageReason).Assembly.GetName().Name;

    /// <summary>The reason, without a full stop.</summary>
    internal static string Of(Exception fault) => fault switch
    {
        // What this assembly found itself is told as it was found.
        InvalidDataException found when found.Source == Own => found.Message.TrimEnd('.'),
        XmlException { LineNumber: > 0 } xml =>
            FormattableString.Invariant($"a part of it is no well-formed XML at line {xml.LineNumber}, position {xml.LinePosition}"),
        XmlException => "a part of it is no well-formed XML",
        JsonException { LineNumber: { } line } => FormattableString.Invariant($"it is no valid JSON at line {line + 1}"),
        InvalidDataException or FileFormatException or EndOfStreamException => "its content cannot be unpacked",
        _ => "something in it is missing, or is not what has to stand there",
    };
}
