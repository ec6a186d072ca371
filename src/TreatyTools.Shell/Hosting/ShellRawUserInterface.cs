using System.Management.Automation;
using System.Management.Automation.Host;

namespace TreatyTools.Shell.Hosting;

/// <summary>The console's size, colours, cursor and keys. Without a terminal the size is 80 by 24, as in pwsh.</summary>
internal sealed class ShellRawUserInterface : PSHostRawUserInterface
{
    private const int DefaultWidth = 80;
    private const int DefaultHeight = 24;

    public override ConsoleColor BackgroundColor
    {
        get => Console.BackgroundColor;
        set => Console.BackgroundColor = value;
    }

    public override ConsoleColor ForegroundColor
    {
        get => Console.ForegroundColor;
        set => Console.ForegroundColor = value;
    }

    public override Size BufferSize
    {
        get => OperatingSystem.IsWindows() && !Console.IsOutputRedirected ? new Size(Console.BufferWidth, Console.BufferHeight) : WindowSize;
        set => throw NotChangeable("buffer size");
    }

    public override Size WindowSize
    {
        get => Console.IsOutputRedirected ? new Size(DefaultWidth, DefaultHeight)
            : new Size(Or(Console.WindowWidth, DefaultWidth), Or(Console.WindowHeight, DefaultHeight));
        set => throw NotChangeable("window size");
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override Coordinates WindowPosition
    {
        get => new(0, 0);
        set => throw NotChangeable("window position");
    }

    public override Coordinates CursorPosition
    {
        get => Console.IsOutputRedirected ? new Coordinates(0, 0) : new Coordinates(Console.CursorLeft, Console.CursorTop);
        set
        {
            if (!Console.IsOutputRedirected)
            {
                Console.SetCursorPosition(value.X, value.Y);
            }
        }
    }

    public override int CursorSize
    {
        get => OperatingSystem.IsWindows() ? Console.CursorSize : 100;
        set
        {
            if (OperatingSystem.IsWindows())
            {
                Console.CursorSize = value;
            }
        }
    }

    public override string WindowTitle
    {
        get => OperatingSystem.IsWindows() ? Console.Title : "";
        set
        {
            if (!Console.IsOutputRedirected)
            {
                Console.Title = value;
            }
        }
    }

    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    public override void FlushInputBuffer()
    {
        while (KeyAvailable)
        {
            Console.ReadKey(intercept: true);
        }
    }

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        ConsoleKeyInfo key = Console.ReadKey((options & ReadKeyOptions.NoEcho) != 0);
        ControlKeyStates state = 0;
        state |= key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? ControlKeyStates.LeftAltPressed : 0;
        state |= key.Modifiers.HasFlag(ConsoleModifiers.Control) ? ControlKeyStates.LeftCtrlPressed : 0;
        state |= key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? ControlKeyStates.ShiftPressed : 0;
        return new KeyInfo((int)key.Key, key.KeyChar, state, (options & ReadKeyOptions.IncludeKeyDown) != 0);
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NoBuffer();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NoBuffer();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NoBuffer();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        // The engine's clear-host asks for the whole screen with this rectangle.
        if (rectangle is not { Left: -1, Top: -1, Right: -1, Bottom: -1 })
        {
            throw NoBuffer();
        }

        if (!Console.IsOutputRedirected)
        {
            Console.Clear();
        }
    }

    private static int Or(int measured, int otherwise) => measured > 0 ? measured : otherwise;

    private static PSNotSupportedException NotChangeable(string what) => new($"The {what} belongs to the terminal; scripts cannot change it here.");

    private static PSNotSupportedException NoBuffer() => new("The terminal does not give its screen to scripts.");
}
