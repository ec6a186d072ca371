namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>Formats that the cells of one column can have, in the order of the style rows.</summary>
internal enum CellStyle
{
    /// <summary>That of most cells.</summary>
    Plain,

    /// <summary>Of text that must stay text when somebody edits it.</summary>
    Quoted,

    /// <summary>Of cells with a link.</summary>
    Link,

    /// <summary>Of a number.</summary>
    Number,

    /// <summary>Of a truth value.</summary>
    Flag,

    /// <summary>Of a day.</summary>
    Day,

    /// <summary>Of a day with a time.</summary>
    Moment,

    /// <summary>Of a span of time.</summary>
    Elapsed,
}
