namespace TreatyTools.Shell.Editing;

/// <summary>The real console.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    /// <inheritdoc />
    public int Width => Math.Max(20, Console.WindowWidth);

    /// <inheritdoc />
    public int Height => Math.Max(5, Console.WindowHeight);

    /// <inheritdoc />
    public bool KeyAvailable => Console.KeyAvailable;

    /// <inheritdoc />
    public ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    /// <inheritdoc />
    public void Write(string text) => Console.Out.Write(text);
}
