using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Core.Tables.Sorting;

namespace TreatyTools.Core.Tests.Tables;

/// <summary>Whoever stops work on a table has it back at once, though the work is in the midst of what cannot be broken off.</summary>
public sealed class StoppedTests
{
    private static readonly string[] Keys = ["A", "B", "C"];

    public static TheoryData<string> Works => ["join", "group", "select", "pivot", "unpivot"];

    [Theory]
    [MemberData(nameof(Works))]
    public void Work_that_is_stopped_is_left_undone(string work)
    {
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim gate = new();
        StoppingColumn first = new("A", stop, gate);
        Table table = new([first, new StoppingColumn("B", stop, gate), new StoppingColumn("C", stop, gate)], 1_000);

        Assert.ThrowsAny<OperationCanceledException>(() => Do(work, table, stop.Token));
        Assert.False(gate.IsSet);
        Assert.Equal(0, first.Given);
        gate.Set();
    }

    private static Table Do(string work, Table table, CancellationToken stop) => work switch
    {
        "join" => FrameJoin.Join(table, table, new JoinOptions { LeftOn = Keys, RightOn = Keys }, stop),
        "group" => FrameGroup.Group(table, new GroupOptions { By = Keys }, stop),
        "select" => FrameSelect.Select(table, new SelectOptions { Order = [new SortKey("A", false)] }, cancellation: stop),
        "pivot" => FramePivot.Pivot(table, new PivotOptions { Column = "A", By = ["B"] }, stop),
        _ => FramePivot.Unpivot(table, new UnpivotOptions { Columns = Keys, NameTo = "N", ValueTo = "V" }, stop),
    };

    // Its first value is stopped for, and comes when the gate is opened, or in a minute.
    private sealed class StoppingColumn(string name, CancellationTokenSource stop, ManualResetEventSlim gate) : TableColumn(name, typeof(int))
    {
        private int _given;

        internal int Given => Volatile.Read(ref _given);

        public override object? this[long row]
        {
            get
            {
                if (!gate.IsSet)
                {
                    stop.Cancel();
                    gate.Wait(TimeSpan.FromMinutes(1));
                }

                Interlocked.Increment(ref _given);
                return (int)row;
            }
        }
    }
}
