using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>A field of concerns that coders fill from a vocabulary.</summary>
/// <param name="Name">Name of the field and of its column.</param>
/// <param name="Question">What a coder decides.</param>
/// <param name="Terms">The values, each with what it means.</param>
/// <param name="Read">The value that the dataset has for a concern.</param>
public sealed record CodingField(string Name, string Question, IReadOnlyList<VocabularyTerm> Terms, Func<Concern, string?> Read)
{
    /// <summary>Names of the fields that can be coded.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [
            nameof(Concern.Level), nameof(Concern.Theme), nameof(Concern.Stance), nameof(Concern.Ask), nameof(Concern.Outcome), nameof(Concern.Confidence),
        ];

    /// <summary>The fields, with the vocabularies of a dataset.</summary>
    /// <param name="dataset">The dataset; its themes are the vocabulary of the field of that name.</param>
    /// <param name="names">Names of the fields, with wildcards, in the order wanted; none means all.</param>
    /// <exception cref="TreatyFault"><c>FieldNotFound</c>: a name is none of a field that can be coded.</exception>
    public static IReadOnlyList<CodingField> Of(Dataset dataset, IReadOnlyList<string> names)
    {
        CodingField[] all =
        [
            new(nameof(Concern.Level), "What is the remark about?", Vocabularies.ConcernLevel.Terms, concern => concern.Level),
            new(nameof(Concern.Theme), "Which theme does the remark belong to?",
                [.. dataset.Tables.Themes.Select(theme => new VocabularyTerm(theme.Id, theme.Definition))], concern => concern.Theme),
            new(nameof(Concern.Stance), "Where does the stakeholder stand?", Vocabularies.Stance.Terms, concern => concern.Stance),
            new(nameof(Concern.Ask), "Does the remark ask for something?", Vocabularies.Request.Terms,
                concern => concern.Ask is null ? Model.Terms.Request.No : Model.Terms.Request.Yes),
            new(nameof(Concern.Outcome), "What came of it in the final text?", Vocabularies.Outcome.Terms, concern => concern.Outcome),
            new(nameof(Concern.Confidence), "How sure is it?", Vocabularies.Confidence.Terms, concern => concern.Confidence),
        ];
        foreach (string name in names)
        {
            if (!ColumnPattern.IsPattern(name) && !Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new TreatyFault("FieldNotFound", FaultKind.InvalidArgument,
                    $"'{name}' is no field of concerns that is coded from a vocabulary.{NameSuggestion.Sentence(name, [.. Names])}", name);
            }
        }

        return names.Count == 0 ? all : [.. ColumnPattern.ChooseSome([.. Names], names).Select(i => all[i])];
    }

    /// <summary>The term that a text in a cell means, spaces around it and case ignored; null where it is none.</summary>
    internal string? Term(string text)
    {
        string plain = text.Trim();
        foreach (VocabularyTerm term in Terms)
        {
            if (string.Equals(term.Value, plain, StringComparison.OrdinalIgnoreCase))
            {
                return term.Value;
            }
        }

        return null;
    }
}
