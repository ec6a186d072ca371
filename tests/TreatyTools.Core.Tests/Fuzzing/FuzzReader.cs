namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>A reader of files, as the fuzzing sees it.</summary>
/// <param name="Name">What it is called in the command: <c>text-pdf</c>.</param>
/// <param name="Samples">Whole files that are changed: real ones where they lie beside the repository, and ones that the program makes.</param>
/// <param name="Answer">Reads the content of a file and gives a word for what came of it; a word that begins with <c>!</c> is a failure. Faults that it throws
/// are answers as well, whatever else it throws is a failure.</param>
/// <param name="Pieces">What means something to the format, to be put where it does not belong.</param>
/// <param name="Form">What the bytes are, which tells how they are changed.</param>
internal sealed record FuzzReader(
    string Name, Func<IReadOnlyList<byte[]>> Samples, Func<byte[], CancellationToken, string> Answer, IReadOnlyList<string> Pieces, FuzzForm Form);

/// <summary>What the bytes of a file are.</summary>
internal enum FuzzForm
{
    /// <summary>Bytes of their own kind.</summary>
    Binary,

    /// <summary>Text, which comes in other encodings too.</summary>
    Text,

    /// <summary>A packed folder; most changes are made within its parts, so that the package itself stays whole.</summary>
    Zip,
}
