using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TreatyTools.Tests.Help;

/// <summary>Base of the samples.</summary>
public abstract class SampleCommand : PSCmdlet
{
    /// <summary>Name of the dataset.</summary>
    [Parameter]
    public string Dataset { get; set; } = "cybercrime";

    /// <summary>What a derived class says better.</summary>
    [Parameter(ValueFromPipeline = true)]
    public virtual object? InputObject { get; set; }
}

/// <summary>
/// Gets samples,
/// such as <see cref="SampleKind.Large"/> ones.
/// </summary>
/// <remarks>
/// <para>Gives what <see cref="SetSampleCommand"/> set, never <see langword="null"/>; see <see cref="Name"/>.</para>
/// <list type="bullet">
/// <item><c>one</c> thing</item>
/// <item><term>two</term><description>another thing</description></item>
/// </list>
/// </remarks>
/// <notes>Made for a test.</notes>
/// <example>
/// <code>
/// Get-Sample one |
///     Where-Object Name -eq 'x'
/// </code>
/// <para>Gets one.</para>
/// <para>And filters it.</para>
/// </example>
/// <example>
/// <code>$all = Get-Sample
/// foreach ($one in $all) {
///     $one
/// }</code>
/// <para>Gets all.</para>
/// </example>
/// <seealso href="about_Samples"/>
[Cmdlet(VerbsCommon.Get, "Sample", DefaultParameterSetName = "ByName", SupportsPaging = true)]
[OutputType(typeof(Sample), typeof(TimeSpan))]
public sealed class GetSampleCommand : SampleCommand
{
    /// <summary>Name; see <see cref="SampleCommand.Dataset"/>.</summary>
    [Parameter(Position = 0, ParameterSetName = "ByName")]
    [Alias("Title", "N")]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Kind.</summary>
    [Parameter]
    public SampleKind[]? Kind { get; set; }

    /// <summary>Size.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "BySize", ValueFromPipelineByPropertyName = true)]
    [ValidateSet("s", "m")]
    public string? Size { get; set; }

    /// <summary>How many tries.</summary>
    [Parameter]
    public int? Tries { get; set; } = 3;

    /// <summary>How many at most; without it, all.</summary>
    [Parameter]
    public int Most { get; set; } = int.MaxValue;

    /// <summary>Only signed ones; -Signed:$false only the others.</summary>
    [Parameter]
    public SwitchParameter Signed { get; set; }

    /// <summary>How many rows. By default all of them.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long Rows { get; set; }

    /// <summary>How wide.</summary>
    [Parameter, ValidateRange(40, 1000)]
    public int Width { get; set; } = 80;

    /// <summary>How grave.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GravityCompleter))]
    public string? Gravity { get; set; }

    /// <summary>Without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc />
    [Parameter(ValueFromPipeline = true)]
    public override object? InputObject { get; set; }
}

/// <summary>Sets a sample.</summary>
[Cmdlet(VerbsCommon.Set, "Sample", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class SetSampleCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string Name { get; set; } = "";
}

/// <summary>Base of what is given.</summary>
public abstract class SampleBase
{
    /// <summary>What it is called.</summary>
    public virtual string Name { get; init; } = "";
}

/// <summary>What is given.</summary>
public sealed class Sample : SampleBase
{
    /// <summary>How large it is (<see cref="SampleVocabularies.Size"/>).</summary>
    public string Size { get; init; } = "";

    /// <summary>Its parts.</summary>
    public IReadOnlyList<SamplePart> Parts { get; init; } = [];

    /// <inheritdoc />
    public override string Name { get; init; } = "";
}

/// <summary>A part.</summary>
public sealed class SamplePart
{
    /// <summary>What it weighs.</summary>
    public int Weight { get; init; }

    /// <summary>The whole.</summary>
    public IReadOnlyList<Sample> Wholes { get; init; } = [];
}

/// <summary>Vocabularies.</summary>
public static class SampleVocabularies
{
    /// <summary>Sizes.</summary>
    public static SampleVocabulary Size { get; } = new(["small", "large"]);
}

/// <summary>A vocabulary.</summary>
public sealed record SampleVocabulary(IReadOnlyList<string> Values);

/// <summary>Kinds.</summary>
public enum SampleKind
{
    /// <summary>Small.</summary>
    Small,

    /// <summary>Large.</summary>
    Large,
}

internal abstract class VocabularyCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        [
            new CompletionResult("low", "low", CompletionResultType.ParameterValue, "Worth a look."),
            new CompletionResult("high", "high", CompletionResultType.ParameterValue, "Act now."),
        ];
}

internal sealed class GravityCompleter : VocabularyCompleter;
