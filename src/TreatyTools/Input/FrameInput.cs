using System.Collections;
using System.Management.Automation;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;

namespace TreatyTools.Input;

/// <summary>Gathers what a pipeline or an argument gives, objects or frames, as the rows of one table.</summary>
internal sealed class FrameInput(TableOptions? options = null)
{
    private readonly TableBuilder _builder = new(options);
    private readonly NoteReader _notes = new();

    /// <summary>One that takes all columns, and those that are worked out after them; null for none.</summary>
    internal static FrameInput With(ComputedColumns? computed) => new(new TableOptions { Computed = computed?.Names ?? [] });

    /// <summary>Number of rows gathered.</summary>
    internal int Count => _builder.Count;

    /// <summary>Adds an object, each element of a list, or every row of a frame.</summary>
    /// <param name="item">What was given.</param>
    /// <param name="computed">Columns to work out for each row.</param>
    internal void Add(object? item, ComputedColumns? computed = null)
    {
        object? bare = (item as PSObject)?.BaseObject ?? item;
        if (bare is PSCustomObject && item is PSObject notes)
        {
            _builder.Add(_notes.Read(notes), computed?.Of(item));
        }
        else if (FrameConversion.IsFrame(bare))
        {
            AddFrame(FrameConversion.ToTable(bare!), computed);
        }
        else if (bare is IList list and not (byte[] or System.Data.DataView))
        {
            foreach (object? element in list)
            {
                Add(element, computed);
            }
        }
        else
        {
            (object? row, IReadOnlyList<KeyValuePair<string, object?>>? more) = PropertyReader.Read(item);
            _builder.Add(row, computed is null ? more : [.. computed.Of(item), .. more ?? []]);
        }
    }

    /// <summary>The table of all that was added.</summary>
    internal Table Build(CancellationToken cancellation) => _builder.Build(cancellation);

    /// <summary>The table of an argument: a frame, an object or a list of objects; with columns that a frame can hold, and lists.</summary>
    /// <param name="argument">What was given.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="computed">Columns to work out for each row; null for none.</param>
    internal static Table Of(object? argument, CancellationToken cancellation, ComputedColumns? computed = null)
    {
        FrameInput input = With(computed);
        input.Add(argument, computed);
        return FrameConversion.Flatten(input.Build(cancellation), keepLists: true);
    }

    private void AddFrame(Table table, ComputedColumns? computed)
    {
        if (computed is null || table.RowCount == 0)
        {
            _builder.Add(table);
            return;
        }

        FrameRow row = new(table);
        for (long i = 0; i < table.RowCount; i++)
        {
            List<KeyValuePair<string, object?>> values = [.. table.Columns.Select(column => new KeyValuePair<string, object?>(column.Name, column[i]))];
            _builder.Add(new NamedValues(values), computed.Of(row.At(i)));
        }
    }
}
