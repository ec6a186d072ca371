using System.Collections;
using System.Globalization;
using System.Management.Automation;
using TreatyTools.Model;

namespace TreatyTools.Transformation;

/// <summary>Makes dates of what people type: EDTF texts (<c>2024</c>, <c>2024-08~</c>, <c>2024-07-29/2024-08-09</c>), years as numbers, and .NET
/// dates.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EdtfDateTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is IEnumerable items and not string
            ? items.Cast<object?>().Select(item => One(item is PSObject inner ? inner.BaseObject : item)).ToArray()
            : One(value);
    }

    private static EdtfDate? One(object? value) => value switch
    {
        null => null,
        EdtfDate date => date,
        DateTime day => EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset day => EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateOnly day => EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim()),
    };

    private static EdtfDate Parse(string text) => EdtfDate.TryParse(text, out EdtfDate? date)
        ? date
        : throw new ArgumentTransformationMetadataException(
            $"'{text}' is no date that can be read. Write a year (2024), a month (2024-08), a day (2024-08-08), an uncertain date (2024-08~) or a period "
                + "(2024-07-29/2024-08-09).");
}
