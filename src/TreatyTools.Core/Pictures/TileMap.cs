using TreatyTools.Core.Countries;

namespace TreatyTools.Core.Pictures;

/// <summary>
/// A map on which every State has one tile of the same size, roughly where it lies in the world: large and small States can be told apart and counted alike.
/// The arrangement is our own; it follows no map and says nothing on borders.
/// </summary>
internal static class TileMap
{
    private const string Oceania = "Oceania";
    private const string Empty = ".";

    private static readonly TileLabel[] Names =
    [
        new("Europe", 0, 9, 8), new("Americas", 3, 0, 8), new("Asia", 5, 18, 8), new("Africa", 10, 8, 8), new(Oceania, 12, 28, 5),
    ];

    private static readonly Lazy<IReadOnlyList<TilePlace>> All = new(Read);

    private static readonly Lazy<Dictionary<string, TilePlace>> ByCode = new(() => All.Value.ToDictionary(place => place.Code, StringComparer.Ordinal));

    private const string Layout =
        """
        .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        .   .   .   .   .   .   .   .   .   ISL .   .   NOR SWE FIN .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        .   .   .   .   .   .   .   .   .   .   .   .   DNK .   EST RUS .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        .   .   .   .   .   .   .   .   .   IRL GBR .   .   .   LVA .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        CAN .   .   .   .   .   .   .   .   .   .   NLD DEU POL LTU BLR .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        USA .   .   .   .   .   .   .   EU  .   BEL LUX CZE SVK UKR MDA .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        MEX .   .   CUB BHS .   .   .   .   .   FRA CHE LIE AUT HUN ROU .   .   .   GEO .   KAZ .   .   MNG .   .   .   .   .   .   .   .
        GTM BLZ .   JAM HTI DOM ATG .   PRT ESP AND MCO ITA SVN HRV SRB BGR .   .   ARM AZE UZB KGZ .   .   .   PRK .   .   .   .   .   .
        SLV HND .   .   .   KNA DMA .   .   .   .   SMR VAT BIH MNE XKX MKD .   TUR .   .   TKM TJK .   CHN .   KOR JPN .   .   .   .   .
        .   NIC .   .   .   .   LCA .   .   .   .   .   MLT .   .   ALB GRC .   CYP SYR IRQ IRN AFG .   NPL BTN .   .   .   .   .   .   .
        .   CRI .   .   .   VCT BRB .   .   .   .   .   .   .   .   .   .   .   LBN JOR KWT BHR PAK IND BGD MMR LAO VNM .   .   .   .   .
        .   PAN .   .   .   GRD TTO .   .   MAR DZA TUN LBY EGY .   .   .   .   ISR SAU QAT ARE .   LKA .   THA KHM .   PHL .   .   .   .
        .   COL VEN GUY SUR .   .   CPV MRT MLI BFA NER TCD SDN ERI DJI .   .   PSE YEM OMN .   MDV .   .   MYS BRN .   .   .   .   .   .
        .   ECU PER BRA .   .   .   SEN GIN CIV GHA NGA CAF SSD ETH SOM .   .   .   .   .   .   .   .   .   SGP .   .   PLW FSM MHL .   .
        .   .   BOL PRY .   .   .   GMB SLE LBR TGO BEN CMR UGA KEN .   .   .   .   .   .   .   .   .   .   .   IDN TLS .   PNG NRU KIR .
        .   CHL ARG URY .   .   .   GNB .   .   STP GNQ COG RWA TZA .   SYC .   .   .   .   .   .   .   .   .   .   .   .   .   SLB TUV .
        .   .   .   .   .   .   .   .   .   .   .   GAB COD BDI MWI .   COM .   .   .   .   .   .   .   .   .   .   .   .   .   VUT FJI WSM
        .   .   .   .   .   .   .   .   .   .   .   .   AGO ZMB MOZ .   .   .   .   .   .   .   .   .   .   .   .   .   AUS .   .   TON NIU
        .   .   .   .   .   .   .   .   .   .   .   .   NAM BWA ZWE .   MDG MUS .   .   .   .   .   .   .   .   .   .   .   .   NZL .   COK
        .   .   .   .   .   .   .   .   .   .   .   .   ZAF LSO SWZ .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        """;

    /// <summary>The tiles, row by row.</summary>
    internal static IReadOnlyList<TilePlace> Places => All.Value;

    /// <summary>Where the names of the regions stand.</summary>
    internal static IReadOnlyList<TileLabel> Regions => Names;

    /// <summary>Number of rows.</summary>
    internal static int Rows { get; } = Layout.Split('\n').Length;

    /// <summary>Number of columns.</summary>
    internal static int Columns => All.Value.Max(place => place.Column) + 1;

    /// <summary>The tile of a State by its code; null for a party that has none.</summary>
    internal static TilePlace? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The region by whose name a State is counted; null for the European Union and what has no tile.</summary>
    internal static string? RegionOf(string code) =>
        Find(code) is null || code == CountryTable.EuropeanUnion ? null : CountryTable.Find(code)?.Region ?? Oceania;

    private static List<TilePlace> Read()
    {
        List<TilePlace> places = [];
        string[] rows = Layout.Split('\n');
        for (int row = 0; row < rows.Length; row++)
        {
            string[] cells = rows[row].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (int column = 0; column < cells.Length; column++)
            {
                if (cells[column] != Empty)
                {
                    places.Add(new TilePlace(cells[column], row, column));
                }
            }
        }

        return places;
    }
}

/// <summary>The place of a State on the map.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 code, <c>EU</c> or <c>XKX</c>.</param>
/// <param name="Row">Row from 0.</param>
/// <param name="Column">Column from 0.</param>
internal sealed record TilePlace(string Code, int Row, int Column);

/// <summary>The place of a region's name on the map.</summary>
/// <param name="Region">Name of the region.</param>
/// <param name="Row">Row from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="Span">Number of columns that are free for it.</param>
internal sealed record TileLabel(string Region, int Row, int Column, int Span);
