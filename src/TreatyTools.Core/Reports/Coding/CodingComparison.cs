using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>What a comparison of coders gives.</summary>
/// <param name="Agreements">Agreement for each field, in the order of the fields.</param>
/// <param name="Conflicts">Records with different values, field by field, in the order of the first file.</param>
/// <param name="Findings">What was wrong with the files.</param>
public sealed record CodingResult(IReadOnlyList<CodingAgreement> Agreements, IReadOnlyList<CodingConflict> Conflicts, IReadOnlyList<Finding> Findings);

/// <summary>Compares what coders gave.</summary>
public static class CodingComparison
{
    private const int IdsShown = 5;

    /// <summary>Compares the files of coders.</summary>
    /// <param name="dataset">The dataset whose concerns were coded.</param>
    /// <param name="files">One file a coder.</param>
    /// <param name="fields">The fields to compare.</param>
    /// <param name="includeDataset">Counts the dataset's own values as one more coder's.</param>
    /// <param name="settlement">What was decided of conflicts: it is told with them, and the dataset's own values are those from before it.</param>
    /// <exception cref="TreatyFault"><c>TooFewCoders</c>: there is nobody to compare; <c>NotACodingWorkbook</c>: no file has any of the fields.</exception>
    public static CodingResult Compare(
        Dataset dataset, IReadOnlyList<CoderFile> files, IReadOnlyList<CodingField> fields,
        bool includeDataset = false, Settlement? settlement = null)
    {
        if (files.Count + (includeDataset ? 1 : 0) < 2)
        {
            throw new TreatyFault("TooFewCoders", FaultKind.InvalidArgument,
                "Agreement takes the files of at least two coders. Give more files, or compare one with the dataset by -IncludeDataset.", files.Count == 0
                    ? null : files[0].Path);
        }

        List<Finding> findings = [];
        List<CoderCodings> coders = [];
        string[] names = Names(files, findings);
        for (int i = 0; i < files.Count; i++)
        {
            if (fields.All(field => files[i].ColumnOf(field) < 0))
            {
                throw new TreatyFault("NotACodingWorkbook", FaultKind.InvalidData,
                    $"'{files[i].Path}' has none of the columns {string.Join(", ", fields.Select(field => field.Name))}. Give a file that "
                        + "Export-TreatyCoding made.", files[i].Path);
            }

            if (files[i].Dataset is { } other && other != dataset.Info.Name)
            {
                findings.Add(OfFile("other-dataset", files[i].Path, null,
                    $"The file was made from the dataset '{other}', and is compared by '{dataset.Info.Name}'.", "Name the dataset with -Dataset."));
            }

            coders.Add(CoderCodings.Of(files[i], names[i], dataset, fields, findings));
        }

        List<string> units = [.. coders.SelectMany(coder => coder.Ids).Distinct(StringComparer.Ordinal)];
        CheckSets(coders, units.Count, units, findings);
        if (includeDataset)
        {
            coders.Add(CoderCodings.OfDataset(dataset, fields, units, settlement));
        }

        findings.AddRange(settlement?.Findings ?? []);

        List<CodingAgreement> agreements = [];
        List<CodingConflict> conflicts = [];
        for (int i = 0; i < fields.Count; i++)
        {
            Compare(dataset, coders, units, fields[i], i, agreements, conflicts, findings, settlement);
        }

        return new CodingResult(agreements, conflicts, findings);
    }

    private static void Compare(
        Dataset dataset, List<CoderCodings> all, List<string> units, CodingField field, int index,
        List<CodingAgreement> agreements, List<CodingConflict> conflicts, List<Finding> findings, Settlement? settlement)
    {
        List<CoderCodings> coders = all.FindAll(coder => coder.HasField[index]);
        if (!coders.Exists(coder => coder.File.Length > 0))
        {
            // The dataset alone has it, and nobody coded it.
            return;
        }

        foreach (CoderCodings coder in all.Except(coders))
        {
            findings.Add(OfFile("missing-field", coder.File, field.Name, $"The file has no column {field.Name}, so its coder is left out there.",
                "Export the same fields for all coders."));
        }

        if (coders.Count < 2)
        {
            return;
        }

        // Who has left a whole field empty has not coded it, and stays out where two others have.
        List<CoderCodings> active = coders.FindAll(coder => units.Exists(id => coder.Value(id, index) is not null));
        CheckComplete(coders, units, field, index, findings);
        coders = active.Count >= 2 ? active : coders;
        List<string?[]> rows = units.ConvertAll(id => coders.ConvertAll(coder => coder.Value(id, index)).ToArray());
        List<string?[]> paired = rows.FindAll(values => values.Count(value => value is not null) > 1);
        for (int unit = 0; unit < rows.Count; unit++)
        {
            if (rows[unit].OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1)
            {
                conflicts.Add(Conflict(dataset, coders, units[unit], field, rows[unit], settlement));
            }
        }

        agreements.Add(new CodingAgreement
        {
            Dataset = dataset.Info.Name,
            Field = field.Name,
            Coders = coders.ConvertAll(coder => coder.Coder),
            Units = paired.Count,
            UnitsLeftOut = rows.Count - paired.Count,
            Agreed = paired.Count(values => values.OfType<string>().Distinct(StringComparer.Ordinal).Count() == 1),
            PercentAgreement = 100 * AgreementStatistics.Observed(paired),
            CohenKappa = coders.Count == 2 ? AgreementStatistics.CohenKappa(paired) : null,
            KrippendorffAlpha = AgreementStatistics.KrippendorffAlpha(paired),
        });
    }

    private static CodingConflict Conflict(
        Dataset dataset, List<CoderCodings> coders, string id, CodingField field, string?[] values, Settlement? settlement)
    {
        (string? settled, string? reason) = settlement?.Of(id, field) ?? default;
        Concern concern = (Concern)dataset.Find(id)!;
        return new CodingConflict
        {
            Id = id,
            Dataset = dataset.Info.Name,
            Field = field.Name,
            // A list that scripts can take elements from by their place.
            Codings = coders.Zip(values)
                .Where(pair => pair.Second is not null)
                .Select(pair => new CodingValue { Coder = pair.First.Coder, Value = pair.Second!, Comment = pair.First.Comment(id) })
                .ToList(),
            Recorded = field.Read(concern),
            Settled = settled,
            Reason = reason,
            Summary = concern.Summary,
        };
    }

    // Coders are called by what they wrote down, or else as their files; two of one name would look like one.
    private static string[] Names(IReadOnlyList<CoderFile> files, List<Finding> findings)
    {
        string[] names = [.. files.Select(file => file.Coder ?? Path.GetFileNameWithoutExtension(file.Path))];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, names.Length).GroupBy(i => names[i], StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).ToList())
        {
            foreach (int i in same)
            {
                findings.Add(OfFile("duplicate-coder", files[i].Path, null, $"Several files name '{same.Key}' as their coder.",
                    "Their files are told apart by name. Check whose they are."));
                names[i] = $"{same.Key} ({Path.GetFileName(files[i].Path)})";
            }
        }

        return names;
    }

    private static void CheckSets(List<CoderCodings> coders, int count, List<string> units, List<Finding> findings)
    {
        foreach (CoderCodings coder in coders)
        {
            List<string> missing = units.FindAll(id => !coder.Has(id));
            if (missing.Count > 0)
            {
                findings.Add(OfFile("different-units", coder.File, null,
                    string.Create(CultureInfo.InvariantCulture, $"The file lacks {missing.Count:N0} of the {count:N0} records that others have: "
                        + $"{string.Join(", ", missing.Take(IdsShown))}{(missing.Count > IdsShown ? ", …" : "")}."),
                    "Only records that two coders gave a value count."));
            }
        }
    }

    private static void CheckComplete(List<CoderCodings> coders, List<string> units, CodingField field, int index, List<Finding> findings)
    {
        foreach (CoderCodings coder in coders.Where(coder => coder.File.Length > 0))
        {
            int held = units.Count(coder.Has), empty = units.Count(id => coder.Has(id) && coder.Value(id, index) is null);
            if (empty > 0)
            {
                findings.Add(OfFile("uncoded", coder.File, field.Name,
                    string.Create(CultureInfo.InvariantCulture, $"{empty:N0} of {held:N0} records have no value of {field.Name}."), null));
            }
        }
    }

    private static Finding OfFile(string rule, string file, string? field, string message, string? advice) => new()
    {
        Rule = rule,
        Severity = FindingSeverity.Warning,
        Table = "concerns",
        File = Path.GetFileName(file),
        Field = field,
        Message = message,
        Advice = advice,
    };
}
