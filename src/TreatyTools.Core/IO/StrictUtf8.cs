using System.Text;

namespace TreatyTools.Core.IO;

/// <summary>UTF-8 in which bytes that are no text are an error, rather than a sign for "unknown" without a word.</summary>
internal static class StrictUtf8
{
    /// <summary>The encoding; it writes no byte order mark.</summary>
    internal static UTF8Encoding Encoding { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
