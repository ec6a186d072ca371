namespace TreatyTools.Shell.Editing;

/// <summary>A search backwards through the history, letter by letter.</summary>
internal sealed class HistorySearch(LineHistory history, string original)
{
    private string _sought = "";
    private int _at = int.MaxValue;

    /// <summary>What was in the line when the search began.</summary>
    internal string Original => original;

    /// <summary>The line found, or null.</summary>
    internal string? Found { get; private set; }

    /// <summary>What stands below the line meanwhile.</summary>
    internal string Caption => (Found is null && _sought.Length > 0 ? "not in the history: " : "search in the history: ") + _sought;

    /// <summary>Adds a letter to what is sought.</summary>
    internal void Extend(char letter) => Seek(_sought + letter);

    /// <summary>Takes a letter off what is sought.</summary>
    internal void Shorten() => Seek(_sought.Length == 0 ? "" : _sought[..^1]);

    /// <summary>Goes on to the line before the one found; stays if there is none.</summary>
    internal void Further()
    {
        if (_sought.Length > 0)
        {
            Found = history.Search(_sought, ref _at) ?? Found;
        }
    }

    private void Seek(string sought)
    {
        _sought = sought;
        _at = int.MaxValue;
        Found = sought.Length == 0 ? null : history.Search(sought, ref _at);
    }
}
