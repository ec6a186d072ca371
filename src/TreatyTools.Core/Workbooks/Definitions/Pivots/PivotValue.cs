using TreatyTools.Core.Workbooks.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions.Pivots;

/// <summary>What a pivot table works out.</summary>
/// <param name="Field">Place of the column among the fields.</param>
/// <param name="Function">What is made of its values.</param>
/// <param name="Caption">What it is called.</param>
internal sealed record PivotValue(int Field, SummaryFunction Function, string Caption);

/// <summary>Values taken together.</summary>
internal struct PivotSum
{
    private long _values;
    private long _numbers;
    private double _sum;
    private double _least;
    private double _greatest;

    /// <summary>Takes a value in.</summary>
    internal void Add(object? value)
    {
        if (value is null)
        {
            return;
        }

        _values++;
        double number = value switch { double plain => plain, DateTime time => SheetValue.Serial(time), _ => double.NaN };
        if (!double.IsNaN(number))
        {
            _least = _numbers == 0 ? number : Math.Min(_least, number);
            _greatest = _numbers == 0 ? number : Math.Max(_greatest, number);
            _sum += number;
            _numbers++;
        }
    }

    /// <summary>The result; null where there are no numbers to work with.</summary>
    internal readonly double? Result(SummaryFunction function) => function switch
    {
        SummaryFunction.Count => _values == 0 ? null : _values,
        _ when _numbers == 0 => null,
        SummaryFunction.Sum => _sum,
        SummaryFunction.Average => _sum / _numbers,
        SummaryFunction.Min => _least,
        _ => _greatest,
    };
}
