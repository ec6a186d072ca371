using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Countries;

/// <summary>The countries by code and by name.</summary>
public static class CountryTable
{
    /// <summary>The code of the European Union, which is no ISO 3166-1 alpha-3 code.</summary>
    public const string EuropeanUnion = "EU";

    private const string Kosovo = "XKX";

    private static readonly Lazy<IReadOnlyList<Country>> Rows = new(() => Array.AsReadOnly(EmbeddedRows.Of("countries.tsv").Select(cells => new Country
    {
        Code = cells[0]!,
        Alpha2 = cells[1]!,
        Name = cells[2]!,
        Region = cells[3],
        RegionalGroup = cells[4],
        Aliases = cells[5]?.Split(';') ?? [],
    }).ToArray()));

    private static readonly Lazy<Dictionary<string, Country>> ByCode = new(() =>
        All.ToDictionary(country => country.Code, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<Dictionary<string, Country>> ByName = new(() => Index(Fold));

    private static readonly Lazy<Dictionary<string, Country>> ByWords = new(() => Index(Words));

    /// <summary>All countries, by code.</summary>
    public static IReadOnlyList<Country> All => Rows.Value;

    /// <summary>Whether the text is an officially assigned ISO 3166-1 alpha-3 code, in capitals.</summary>
    public static bool IsIsoCode(string code) =>
        code is not (EuropeanUnion or Kosovo) && ByCode.Value.TryGetValue(code, out Country? country)
            && string.Equals(code, country.Code, StringComparison.Ordinal);

    /// <summary>
    /// The country with this code (alpha-3 or alpha-2), or with this name or alias; accents, case, brackets, punctuation, the order of the words, articles
    /// and <c>and</c> don't count. Null where none is known.
    /// </summary>
    public static Country? Find(string codeOrName) =>
        ByCode.Value.GetValueOrDefault(codeOrName) ?? ByName.Value.GetValueOrDefault(Fold(codeOrName))
            ?? ByWords.Value.GetValueOrDefault(Words(codeOrName));

    /// <summary>The regional group of the country with this alpha-3 code; null where there is no code or no group.</summary>
    public static string? RegionalGroupOf(string? code) => code is null ? null : ByCode.Value.GetValueOrDefault(code)?.RegionalGroup;

    private static Dictionary<string, Country> Index(Func<string, string> fold)
    {
        Dictionary<string, Country> names = new(StringComparer.Ordinal);
        foreach (Country country in All)
        {
            foreach (string name in country.Names)
            {
                // The code of Andorra is a word that does not count.
                if (fold(name) is { Length: > 0 } folded)
                {
                    names.TryAdd(folded, country);
                }
            }
        }

        return names;
    }

    // Trinidad & Tobago, St. Lucia, Congo (Democratic Republic of the).
    private static string Words(string name) => string.Join(' ',
        TextFolding.Words(name.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("the" or "of" or "and"))
            .Select(word => word is "st" or "ste" ? "saint" : word)
            .Order(StringComparer.Ordinal));

    // Without what parts words.
    private static string Fold(string name) => string.Concat(name.Select(LetterFolding.Of));
}
