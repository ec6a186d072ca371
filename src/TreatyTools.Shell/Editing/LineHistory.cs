namespace TreatyTools.Shell.Editing;

/// <summary>What was typed in this session. It is kept in memory only: a file of everything ever typed would keep secrets too.</summary>
internal sealed class LineHistory
{
    private const int Limit = 1000;
    private readonly List<string> _lines = [];
    private int _at;
    private string _draft = "";

    /// <summary>Adds a line, unless it is empty or the same as the last one, and stands behind it.</summary>
    internal void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
            if (_lines.Count > Limit)
            {
                _lines.RemoveAt(0);
            }
        }

        Rewind();
    }

    /// <summary>Stands behind the last line.</summary>
    internal void Rewind()
    {
        _at = _lines.Count;
        _draft = "";
    }

    /// <summary>The line before; what is being typed is kept for the way back. Null at the first.</summary>
    internal string? Previous(string current)
    {
        if (_at == 0)
        {
            return null;
        }

        if (_at == _lines.Count)
        {
            _draft = current;
        }

        return _lines[--_at];
    }

    /// <summary>The line after, at last what was being typed. Null behind that.</summary>
    internal string? Next()
    {
        if (_at == _lines.Count)
        {
            return null;
        }

        return ++_at == _lines.Count ? _draft : _lines[_at];
    }

    /// <summary>The latest line before the present place that contains a text; null if none does.</summary>
    internal string? Search(string text, ref int before)
    {
        for (int i = Math.Min(before, _lines.Count) - 1; i >= 0; i--)
        {
            if (_lines[i].Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                before = i;
                return _lines[i];
            }
        }

        return null;
    }
}
