namespace TreatyTools.Shell.Editing;

/// <summary>The keys and the screen that the line editor works with.</summary>
internal interface ITerminal
{
    /// <summary>Columns of the screen.</summary>
    int Width { get; }

    /// <summary>Rows of the screen.</summary>
    int Height { get; }

    /// <summary>True if another key is waiting, as when text is pasted.</summary>
    bool KeyAvailable { get; }

    /// <summary>Waits for a key.</summary>
    ConsoleKeyInfo ReadKey();

    /// <summary>Writes text and control sequences.</summary>
    void Write(string text);
}
