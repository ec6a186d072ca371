using System.Globalization;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>
/// A column to be, block by block. It is of the first kind that holds all values so far; where a later block needs another one, what is there is turned into
/// it, and where that cannot be done without the texts, the column <see cref="IsLost"/> and the file has to be read again.
/// </summary>
/// <param name="name">Name of the column.</param>
/// <param name="type">Its type, where it was given.</param>
internal sealed class CsvColumn(string name, Type? type)
{
    // A file may have a hundred thousand columns of one row.
    private const int FewFields = 4;

    private readonly CsvTexts _texts = new();
    private readonly List<(ArrayColumn? Values, int Count)> _parts = [];
    private CsvField[] _fields = [];
    private int _count;

    // Place of the kind among those that are tried; the one behind them is text.
    private int _kind;

    /// <summary>Whether values were seen that are no longer known, so that all have to be read again.</summary>
    internal bool IsLost { get; private set; }

    private CellKind Kind => _kind == CsvTyping.Kinds.Count ? CellKind.Text : CsvTyping.Kinds[_kind];

    /// <summary>Adds a field of the block.</summary>
    internal void Add(CsvField field)
    {
        if (_count == _fields.Length)
        {
            Array.Resize(ref _fields, Math.Max(FewFields, 2 * _count));
        }

        _fields[_count++] = field;
    }

    /// <summary>Reads the fields of the block, before the next one takes its place.</summary>
    internal void Take(CsvTyping typing, CsvText source, Func<int, int> lineOf)
    {
        ReadOnlyMemory<CsvField> fields = _fields.AsMemory(0, _count);
        _count = 0;
        if (type is not null)
        {
            _parts.Add((typing.Read(name, fields, type, lineOf, _texts), fields.Length));
            return;
        }

        ArrayColumn? part = null;
        if (HasValue(fields.Span))
        {
            int before = _kind;
            while (part is null)
            {
                part = Kind == CellKind.Text ? _texts.Column(source, name, fields.Span) : typing.TryRead(name, fields, Kind);
                _kind += part is null ? 1 : 0;
            }

            if (_kind > before)
            {
                Widen();
            }
        }

        if (!IsLost)
        {
            _parts.Add((part, fields.Length));
        }
    }

    /// <summary>Begins anew, with the kind that was found last.</summary>
    internal void Restart() => IsLost = false;

    /// <summary>The column. Nothing is left here.</summary>
    internal ArrayColumn Make()
    {
        Type made = type ?? _parts.Find(part => part.Values is not null).Values?.ValueType ?? typeof(string);
        ArrayColumn[] parts = [.. _parts.Select(part => part.Values ?? ArrayColumn.Empty(name, made, part.Count))];
        _parts.Clear();
        return parts.Length == 0 ? ArrayColumn.Empty(name, made, 0) : parts[0].Stack(parts);
    }

    private static bool HasValue(ReadOnlySpan<CsvField> fields)
    {
        foreach (CsvField field in fields)
        {
            if (field.Start >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Widen()
    {
        for (int i = 0; i < _parts.Count && !IsLost; i++)
        {
            if (_parts[i].Values is { } values)
            {
                ArrayColumn? wider = Widened(values);
                IsLost = wider is null;
                _parts[i] = (wider, _parts[i].Count);
            }
        }

        if (IsLost)
        {
            _parts.Clear();
        }
    }

    /// <summary>What the texts of whole numbers would have given; only those are written in one way and no other.</summary>
    private ArrayColumn? Widened(ArrayColumn part) => part switch
    {
        ValueColumn<int> whole => Widened(whole, value => value),
        ValueColumn<long> whole => Widened(whole, value => value),
        _ => null,
    };

    private ArrayColumn? Widened<T>(ValueColumn<T> whole, Func<T, long> value)
        where T : struct => Kind switch
    {
        CellKind.Int64 => new ValueColumn<long>(name, Array.ConvertAll(whole.Values, number => value(number)), whole.Nulls),
        CellKind.Double when Array.TrueForAll(whole.Values, number => CsvTyping.IsDouble(value(number))) =>
            new ValueColumn<double>(name, Array.ConvertAll(whole.Values, number => (double)value(number)), whole.Nulls),
        CellKind.Decimal => new ValueColumn<decimal>(name, Array.ConvertAll(whole.Values, number => (decimal)value(number)), whole.Nulls),
        CellKind.Text => new ReferenceColumn<string>(name, [
            .. Enumerable.Range(0, whole.Count).Select(row => whole.IsNull(row) ? null : value(whole.Values[row]).ToString(CultureInfo.InvariantCulture))]),
        _ => null,
    };
}
