using System.Collections;
using System.Globalization;
using System.Management.Automation;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>
/// Sorts what comes to a workbook onto sheets: objects together on one, each frame on one of its own, and the entries of a dictionary and
/// groups of objects on sheets of their names.
/// </summary>
/// <param name="worksheetName">Name for sheets without a name of their own; null for one that is made from the kind of records.</param>
/// <param name="property">The columns to take; null for all.</param>
/// <param name="computed">Columns of those that are worked out for each row; null for none.</param>
internal sealed class WorkbookInput(string? worksheetName, IReadOnlyList<string>? property, ComputedColumns? computed = null)
{
    private readonly List<Part> _parts = [];
    private ObjectPart? _objects;

    /// <summary>Adds an object of the pipeline, or all elements of a list.</summary>
    internal void Add(PSObject? item)
    {
        object? bare = item?.BaseObject;
        if (bare is null)
        {
            return;
        }

        if (FrameConversion.IsFrame(bare))
        {
            AddFrame(null, bare);
        }
        else if (bare is IDictionary dictionary && HoldsSheets(dictionary))
        {
            foreach ((string name, object? value) in ComputedColumns.Entries(dictionary))
            {
                AddNamed(name, value);
            }
        }
        else if (item is not null && InputRecords.IsGroup(item))
        {
            AddNamed(Text(item, "Name"), item.Properties["Group"]?.Value);
        }
        else if (bare is IList list and not (byte[] or System.Data.DataView))
        {
            foreach (object? element in list)
            {
                Add(element is null ? null : PSObject.AsPSObject(element));
            }
        }
        else
        {
            if (_objects is null)
            {
                _objects = new ObjectPart(null, new FrameInput(Options), computed);
                _parts.Add(_objects);
            }

            _objects.Add(item);
        }
    }

    /// <summary>The sheets, in the order in which their first objects came.</summary>
    /// <param name="warn">Takes a warning for each name to which nothing came.</param>
    /// <param name="cancellation">Ends the reading of objects.</param>
    internal List<WorkbookSheet> Build(Action<string> warn, CancellationToken cancellation)
    {
        SheetSource[] sources = [.. _parts.Select(part => new SheetSource(part.Name, part.Kind, part.Table(cancellation), part.Selects ? property : null))];
        return SheetSource.Sheets(sources, worksheetName, property, warn);
    }

    private TableOptions Options => new() { Property = property, Computed = computed?.Names ?? [], KeepTypes = true };

    // The rows of a frame have nothing more to be worked out unless that is asked for.
    private void AddFrame(string? name, object frame)
    {
        if (computed is null)
        {
            _parts.Add(new FramePart(name, frame));
            return;
        }

        ObjectPart part = new(name, new FrameInput(Options), computed);
        part.Add(frame);
        _parts.Add(part);
    }

    private void AddNamed(string name, object? value)
    {
        object? bare = (value as PSObject)?.BaseObject ?? value;
        if (bare is not null && FrameConversion.IsFrame(bare))
        {
            AddFrame(name, bare);
            return;
        }

        ObjectPart part = new(name, new FrameInput(Options), computed);
        _parts.Add(part);
        if (value is IEnumerable elements and not (string or IDictionary) && value is not System.Data.DataTable)
        {
            foreach (object? element in elements)
            {
                part.Add(element);
            }
        }
        else if (value is not null)
        {
            part.Add(value);
        }
    }

    // A dictionary of plain values is a row; one of frames, lists and objects is a set of sheets.
    private static bool HoldsSheets(IDictionary dictionary)
    {
        bool any = false;
        foreach (object? value in dictionary.Values)
        {
            switch ((value as PSObject)?.BaseObject ?? value)
            {
                case null:
                    break;
                case string or IFormattable or bool or Uri or EdtfDate or ScriptBlock:
                    return false;
                default:
                    any = true;
                    break;
            }
        }

        return any;
    }

    private static string Text(PSObject item, string property) =>
        Convert.ToString(item.Properties[property]?.Value, CultureInfo.InvariantCulture) ?? "";

    private abstract class Part(string? name)
    {
        internal string? Name { get; } = name;

        /// <summary>What the records are called, where all are of one kind.</summary>
        internal virtual string? Kind => null;

        /// <summary>Whether the columns are still to be selected.</summary>
        internal abstract bool Selects { get; }

        internal abstract Table Table(CancellationToken cancellation);
    }

    private sealed class FramePart(string? name, object frame) : Part(name)
    {
        internal override bool Selects => true;

        internal override Table Table(CancellationToken cancellation) => FrameConversion.ToTable(frame);
    }

    private sealed class ObjectPart(string? name, FrameInput input, ComputedColumns? computed) : Part(name)
    {
        private Type? _type;
        private bool _mixed;

        internal override string? Kind => _mixed || _type is null ? null : RecordKinds.Plural(_type);

        internal override bool Selects => false;

        internal void Add(object? item)
        {
            Type? type = ((item as PSObject)?.BaseObject ?? item)?.GetType();
            _mixed |= _type is not null && type != _type;
            _type ??= type;
            input.Add(item, computed);
        }

        internal override Table Table(CancellationToken cancellation) => input.Build(cancellation);
    }
}
