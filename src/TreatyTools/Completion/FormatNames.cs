using System.Management.Automation;
using TreatyTools.Core.Formats;
using TreatyTools.Core.Insight.Citations;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Writing;

namespace TreatyTools.Completion;

/// <summary>The formats that tables are read from.</summary>
public sealed class ReadTableFormats : IValidateSetValuesGenerator
{
    /// <inheritdoc />
    public string[] GetValidValues() => [.. TableFormats.All.Select(format => format.Name)];
}

/// <summary>The formats that tables are written in.</summary>
public sealed class WrittenTableFormats : IValidateSetValuesGenerator
{
    /// <inheritdoc />
    public string[] GetValidValues() => [.. TableFormats.Written.Select(format => format.Name)];
}

/// <summary>The formats that texts are read from.</summary>
public sealed class ReadTextFormats : IValidateSetValuesGenerator
{
    /// <inheritdoc />
    public string[] GetValidValues() => [.. TextFormats.All.Select(format => format.Name).Order(StringComparer.Ordinal)];
}

/// <summary>The formats that texts are written in.</summary>
public sealed class WrittenTextFormats : IValidateSetValuesGenerator
{
    /// <inheritdoc />
    public string[] GetValidValues() => [.. TextWriting.Formats];
}

/// <summary>The formats that citations are written in.</summary>
public sealed class CitationFormats : IValidateSetValuesGenerator
{
    /// <inheritdoc />
    public string[] GetValidValues() => [.. CitationFormat.Names];
}
