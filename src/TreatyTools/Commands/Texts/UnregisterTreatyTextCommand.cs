using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Strings;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Forgets a file that Register-TreatyText bound to a text.</summary>
/// <remarks>
/// <para>The file itself is left as it is. Provisions have no words any more, unless the same text is registered in the other scope, too.</para>
/// <para>Texts that Get-TreatyText gives can be piped in: their Id goes to -Id, and their Dataset to -Dataset. So can single files of their
/// Registrations.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyText -Registered | ForEach-Object Registrations | Where-Object State -eq Missing | Unregister-TreatyText -WhatIf</code>
/// <para>Tells which files are no longer there; without -WhatIf they are forgotten.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1. Statement of purpose
/// This text shall serve as an example.
/// Article 2. Use of terms
/// It has none.
/// '@
/// [IO.File]::WriteAllText("$PWD/convention.txt", $words)
/// Register-TreatyText -Id uncc-final -Path convention.txt -Force
/// Unregister-TreatyText -Id uncc-final -Scope Session</code>
/// <para>Registers a file and forgets it again.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Unregister, "TreatyText", SupportsShouldProcess = true, DefaultParameterSetName = ByText)]
[OutputType(typeof(void))]
public sealed class UnregisterTreatyTextCommand : DatasetCmdlet
{
    private const string ByText = "Id", ByRegistration = "Registration";

    /// <summary>The texts, by id, title or symbol. Wildcards are allowed, and stand for all texts that are registered; * for every one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByText, ValueFromPipelineByPropertyName = true), Alias("Text"), ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string[] Id { get; set; } = [];

    /// <summary>The scope to forget it in: Session or User. Without it, both.</summary>
    [Parameter(ParameterSetName = ByText)]
    public TextScope? Scope { get; set; }

    /// <summary>Files of the Registrations that Get-TreatyText gives.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByRegistration), ValidateNotNull]
    public TextRegistration[] Registration { get; set; } = [];

    /// <summary>
    /// The dataset to read: its name, as Get-TreatyDataset lists it, or the path of a folder that holds a data package. Texts that are piped in say by their
    /// property Dataset to which they belong.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(DatasetCompleter))]
    public override string Dataset { get; set; } = DatasetCatalog.DefaultName;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (TextRegistration registration in Registration)
        {
            Attempt(() => Forget(registration));
        }

        foreach (string text in Id)
        {
            Attempt(() =>
            {
                bool pattern = Wildcard.IsPattern(text);
                IReadOnlyList<TreatyText> records = pattern ? TextCatalog.All(DefaultDataset(), text) : [TextCatalog.Find(DefaultDataset(), text)];
                TextRegistration[] found = [.. TextCatalog.Of(DefaultDataset().Info.Name).Where(registration => (Scope is null || registration.Scope == Scope)
                    && records.Any(record => record.Id == registration.Text))];

                // As with files, a wildcard that nothing fits is no error.
                if (found.Length == 0 && !pattern)
                {
                    throw TextCatalog.NotRegistered(records[0]);
                }

                foreach (TextRegistration registration in found)
                {
                    Forget(registration);
                }
            });
        }
    }

    private void Forget(TextRegistration registration)
    {
        if (ShouldProcess(registration.Path, $"Forget as the text '{registration.Text}' of the dataset '{registration.Dataset}' ({registration.Scope})"))
        {
            TextCatalog.Remove(registration);
        }
    }
}
