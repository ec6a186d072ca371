using System.Collections;
using System.Globalization;
using System.Text;

namespace TreatyTools.Completion;

/// <summary>Completes cultures, by name or by language and country.</summary>
internal sealed class CultureCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) => CultureInfo.GetCultures(CultureTypes.AllCultures)
        .Where(culture => culture.Name.Length > 0)
        .OrderBy(culture => culture.Name, StringComparer.Ordinal)
        .Select(culture => new Candidate(culture.Name, culture.EnglishName, culture.EnglishName));
}

/// <summary>Completes encodings: those that PowerShell names first.</summary>
internal sealed class EncodingCompleter : ValueCompleter
{
    private static readonly Candidate[] Common =
    [
        new("utf8", "UTF-8 without a byte order mark"), new("utf8BOM", "UTF-8 with a byte order mark"), new("unicode", "UTF-16, little-endian"),
        new("bigendianunicode", "UTF-16, big-endian"), new("utf32", "UTF-32, little-endian"), new("ascii", "ASCII"),
            new("latin1", "Western European (ISO 8859-1)"),
    ];

    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) =>
        Common.Where(candidate => IsKnown(candidate.Value)).Concat(Encoding.GetEncodings()
            .Select(encoding => new Candidate(encoding.Name, encoding.DisplayName, encoding.DisplayName))
            .OrderBy(candidate => candidate.Value, StringComparer.Ordinal))
            .DistinctBy(candidate => candidate.Value, StringComparer.OrdinalIgnoreCase);

    private static bool IsKnown(string name)
    {
        try
        {
            return Core.Tables.Csv.CsvOptions.EncodingNamed(name) is not null;
        }
        catch (Model.TreatyFault)
        {
            return false;
        }
    }
}
