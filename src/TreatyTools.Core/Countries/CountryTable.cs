using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Countries;

/// <summary>The countries by code and by name.</summary>
public static class CountryTable
{
    /// <summary>The code of the European Union, which is no ISO 3166-1 alpha-3 code.</summary>
    public const string EuropeanUnion = "EU";

    private const string Kosovo = "XKX";

    private static readonly Lazy<IReadOnlyList<Country>> Rows = new(Read);

    private static readonly Lazy<Dictionary<string, Country>> ByCode = new(() =>
        All.ToDictionary(country => country.Code, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<Dictionary<string, Country>> ByName = new(() =>
    {
        Dictionary<string, Country> names = new(StringComparer.Ordinal);
        foreach (Country country in All)
        {
            foreach (string name in country.Aliases.Prepend(country.Name))
            {
                names[Fold(name)] = country;
            }
        }

        return names;
    });

    /// <summary>All countries, by code.</summary>
    public static IReadOnlyList<Country> All => Rows.Value;

    /// <summary>Whether the text is an officially assigned ISO 3166-1 alpha-3 code, in capitals.</summary>
    public static bool IsIsoCode(string code) =>
        code is not (EuropeanUnion or Kosovo) && ByCode.Value.TryGetValue(code, out Country? country)
            && string.Equals(code, country.Code, StringComparison.Ordinal);

    /// <summary>The country with this code, or with this name or alias; accents, case, brackets and punctuation don't count. Null where none is
    /// known.</summary>
    public static Country? Find(string codeOrName) =>
        ByCode.Value.GetValueOrDefault(codeOrName) ?? ByName.Value.GetValueOrDefault(Fold(codeOrName));

    private static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                // The dotless i of Turkish decomposes to itself.
                folded.Append(c == '\u0131' ? 'i' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static IReadOnlyList<Country> Read()
    {
        using Stream stream = typeof(CountryTable).Assembly.GetManifestResourceStream("TreatyTools.Core.Countries.countries.tsv")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        List<Country> countries = [];
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string?[] cells = line.Split('\t').Select(cell => cell.Length == 0 ? null : cell).ToArray();
            countries.Add(new Country
            {
                Code = cells[0]!,
                Name = cells[1]!,
                Region = cells[2],
                RegionalGroup = cells[3],
                CouncilOfEurope = cells[4] is { } years ? EdtfDate.Parse(years) : null,
                Aliases = cells[5]?.Split(';') ?? [],
            });
        }

        return countries;
    }
}
