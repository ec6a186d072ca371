namespace TreatyTools.Help;

/// <summary>The help of a cmdlet.</summary>
/// <param name="Verb">Its verb.</param>
/// <param name="Noun">Its noun.</param>
/// <param name="Synopsis">What it does, in a sentence.</param>
/// <param name="Description">What it does, in paragraphs.</param>
/// <param name="Syntax">Its parameter sets, the default one first.</param>
/// <param name="Parameters">Its parameters by name, those that the engine adds last.</param>
/// <param name="Inputs">What the pipeline can give it.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Notes">What else there is to know, in paragraphs.</param>
/// <param name="Examples">Its examples.</param>
/// <param name="Links">Names of commands and topics to read on.</param>
public sealed record CommandHelp(
    string Verb,
    string Noun,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<IReadOnlyList<ParameterHelp>> Syntax,
    IReadOnlyList<ParameterHelp> Parameters,
    IReadOnlyList<TypeHelp> Inputs,
    IReadOnlyList<TypeHelp> Outputs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ExampleHelp> Examples,
    IReadOnlyList<string> Links)
{
    /// <summary>Name of the cmdlet.</summary>
    public string Name => $"{Verb}-{Noun}";
}

/// <summary>The help of a parameter, in one parameter set or in all.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as PowerShell shows it: <c>String[]</c>.</param>
/// <param name="Description">What it is for, in paragraphs.</param>
/// <param name="IsSwitch">Whether it takes no value.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Position">Its position from 0; null where it is named.</param>
/// <param name="PipelineInput">How it binds from the pipeline: <c>False</c>, <c>True (ByValue)</c> and so on.</param>
/// <param name="AcceptsWildcards">Whether it takes wildcards.</param>
/// <param name="TakesRest">Whether it takes all arguments that are left.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Values">The values that it takes, where they are a closed list.</param>
/// <param name="Default">Its value where it is not given; <c>None</c> where that is nothing.</param>
public sealed record ParameterHelp(
    string Name,
    string Type,
    IReadOnlyList<string> Description,
    bool IsSwitch,
    bool IsRequired,
    int? Position,
    string PipelineInput,
    bool AcceptsWildcards,
    bool TakesRest,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Values,
    string Default);

/// <summary>A type of objects that a cmdlet takes or gives.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Description">What it is; empty where there is nothing to say.</param>
public sealed record TypeHelp(string Name, IReadOnlyList<string> Description);

/// <summary>An example.</summary>
/// <param name="Code">The lines to type.</param>
/// <param name="Remarks">What they do, in paragraphs.</param>
public sealed record ExampleHelp(string Code, IReadOnlyList<string> Remarks);
