using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Blocks;

/// <summary>What may be wrong with a file whose text is asked for. Each says what can be done about it.</summary>
internal static class TextFault
{
    internal static TreatyFault Empty(string path) => new("TextEmpty", FaultKind.InvalidData,
        $"'{path}' is empty. If it was downloaded, download it again.", path);

    internal static TreatyFault TooLarge(string path, string why) => new("TextTooLarge", FaultKind.LimitExceeded,
        $"'{path}' {why}. If it is an honest document, split it into smaller ones.", path);

    internal static TreatyFault Damaged(string path, string format, string why, Exception? cause = null) => new("TextDamaged", FaultKind.InvalidData,
        $"'{path}' cannot be read as {format}: {why.TrimEnd('.')}. Download it again, or open it in a program that reads {format} and save it anew.",
        path, cause);

    internal static TreatyFault Encrypted(string path, Exception? cause = null) => new("TextEncrypted", FaultKind.InvalidData,
        $"'{path}' is protected with a password. Open it with the password and save a copy without one.", path, cause);

    internal static TreatyFault WithoutWords(string path, string why) => new("TextWithoutWords", FaultKind.InvalidData, $"'{path}' {why}", path);

    internal static TreatyFault NotRecognised(string path, string why) => new("TextNotRecognised", FaultKind.InvalidData, $"'{path}' {why}", path);
}
