namespace TreatyTools.Shell.Editing;

/// <summary>The real console.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    public int Width => Math.Max(20, Console.WindowWidth);

    public int Height => Math.Max(5, Console.WindowHeight);

    public bool KeyAvailable => Console.KeyAvailable;

    public ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    public void Write(string text) => Console.Out.Write(text);
}
