using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using TreatyTools.Core.Countries;
using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Status;

/// <summary>
/// Reads the status file (XML) that the United Nations Treaty Collection publishes for a multilateral treaty. Columns are found by their
/// headers, never by position; what cannot be read is an error that names the row, never a guess.
/// </summary>
public static partial class DepositaryStatusReader
{
    private const long MaximumCharacters = 50_000_000;
    private const int Deepest = 64;

    static DepositaryStatusReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a status file.</summary>
    /// <param name="stream">The file, which can be read twice; its declared encoding (as a rule ISO-8859-1) is honoured.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault">
    /// <c>NotAStatusFile</c>: no XML, an HTML error page, or no table of participants; <c>UnreadableStatusRow</c>: a cell is no date;
    /// <c>StatusFileTooLarge</c>: more than 50 MB.
    /// </exception>
    public static DepositaryStatus Read(Stream stream, string name, CancellationToken cancellation = default)
    {
        if (stream.Length > MaximumCharacters)
        {
            string size = string.Create(CultureInfo.InvariantCulture,
                $"{stream.Length / 1_000_000} MB, and {MaximumCharacters / 1_000_000} MB are read at most");
            throw new TreatyFault("StatusFileTooLarge", FaultKind.LimitExceeded,
                $"'{name}' has {size}. Check that it is the file of one treaty, which has hardly one.", name);
        }

        XDocument document = Load(stream, name, cancellation);
        XElement table = document.Descendants().FirstOrDefault(element =>
                element.Name.LocalName == "Table" && element.Parent?.Name.LocalName == "Participants"
                && element.Descendants().Any(inner => inner.Name.LocalName == "Thead"))
            ?? throw NotAStatusFile(name, "it has no table of participants.");

        string[] headers = Entries(table, "Thead").FirstOrDefault() ?? [];
        Columns columns = Columns.Find(headers, name);
        List<DepositaryRow> rows = [];
        foreach (string[] cells in Entries(table, "Tbody"))
        {
            cancellation.ThrowIfCancellationRequested();
            if (cells.Length <= columns.Participant)
            {
                if (Array.Find(cells, cell => Clean(cell).Length > 0) is { } cell)
                {
                    throw Unreadable(cell, "?", name, $"the row has {cells.Length} cells, and the participant stands in the cell {columns.Participant + 1}");
                }
            }
            else if (Clean(cells[columns.Participant]).Length > 0)
            {
                rows.Add(Row(cells, headers, columns, name));
            }
        }

        if (rows.Count == 0)
        {
            throw NotAStatusFile(name, "its table of participants is empty.");
        }

        return new DepositaryStatus(Reference(name), Title(document), rows);
    }

    private static XDocument Load(Stream stream, string name, CancellationToken cancellation)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
            Async = true,
        };
        try
        {
            CheckDepth(stream, settings, name, cancellation);
            cancellation.ThrowIfCancellationRequested();
            using XmlReader reader = XmlReader.Create(stream, settings);

            // The only way of making the tree that can be stopped.
            XDocument document = XDocument.LoadAsync(reader, LoadOptions.None, cancellation).GetAwaiter().GetResult();
            return document.Root is { } root && !root.Name.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase)
                ? document
                : throw NotAStatusFile(name, "it is a web page. The server may have answered with an error page; fetch it again.");
        }
        catch (XmlException e)
        {
            throw NotAStatusFile(name, $"{DamageReason.Of(e)}. The server may have answered with an error page.", e);
        }
    }

    // A tree of elements within elements takes long to make and longer to search.
    private static void CheckDepth(Stream stream, XmlReaderSettings settings, string name, CancellationToken cancellation)
    {
        long start = stream.Position;
        using (XmlReader walk = XmlReader.Create(stream, settings))
        {
            while (walk.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (walk.Depth > Deepest)
                {
                    throw NotAStatusFile(name, "its elements are nested too deep.");
                }
            }
        }

        stream.Position = start;
    }

    private static IEnumerable<string[]> Entries(XElement table, string part) =>
        table.Descendants()
            .Where(element => element.Name.LocalName == "Row" && element.Ancestors().Any(parent => parent.Name.LocalName == part))
            .Select(row => row.Elements().Where(cell => cell.Name.LocalName == "Entry").Select(cell => cell.Value).ToArray());

    private static DepositaryRow Row(string[] cells, string[] headers, Columns columns, string name)
    {
        string participant = Clean(cells[columns.Participant]);
        EdtfDate? signed = null, bound = null;
        string? action = null;
        for (int i = 0; i < Math.Min(cells.Length, headers.Length); i++)
        {
            if (i == columns.Participant || Clean(cells[i]) is not { Length: > 0 } cell)
            {
                continue;
            }

            if (i == columns.Signature)
            {
                (signed, string? letter) = Date(cell, participant, name);
                if (letter is "s")
                {
                    // A definitive signature binds at once.
                    (bound, action) = (signed, "definitive signature");
                }
            }
            else if (i == columns.Consent)
            {
                (bound, string? letter) = Date(cell, participant, name);
                action = letter switch
                {
                    null => Terms.ParticipationAction.Ratification,
                    "A" => Terms.ParticipationAction.Acceptance,
                    "AA" => Terms.ParticipationAction.Approval,
                    "a" => Terms.ParticipationAction.Accession,
                    "d" => "succession",
                    "c" => "formal confirmation",
                    _ => throw Unreadable(cell, participant, name, $"the letter '{letter}' is no known kind of instrument"),
                };
            }
        }

        Dictionary<string, string> raw = new(StringComparer.Ordinal);
        for (int i = 0; i < Math.Min(cells.Length, headers.Length); i++)
        {
            raw[headers[i].Trim()] = cells[i];
        }

        return new DepositaryRow(participant, CountryTable.Find(participant)?.Code, signed, bound, action, raw);
    }

    private static (EdtfDate Date, string? Letter) Date(string cell, string participant, string name)
    {
        Match match = DateCell().Match(cell);
        if (!match.Success
            || !DateOnly.TryParseExact(match.Groups["date"].Value, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            throw Unreadable(cell, participant, name, "it is no date such as '22 Apr 2016 A'");
        }

        return (EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), match.Groups["letter"] is { Success: true } letter ? letter.Value
            : null);
    }

    /// <summary>The text of a cell without footnote marks, and with its runs of white space made one space.</summary>
    private static string Clean(string cell) => Spaces().Replace(Footnotes().Replace(cell, ""), " ").Trim();

    private static string? Title(XDocument document) =>
        document.Descendants().FirstOrDefault(element => element.Name.LocalName == "Titlesect") is { } title && Clean(title.Value) is { Length: > 0 } text
            ? text
            : null;

    private static string? Reference(string name) => FileReference().Match(Path.GetFileName(name)) is { Success: true } match ? match.Value : null;

    private static TreatyFault NotAStatusFile(string name, string why, Exception? inner = null) => new("NotAStatusFile", FaultKind.InvalidData,
        $"'{name}' is no status file of the United Nations Treaty Collection: {why}", name, inner);

    private static TreatyFault Unreadable(string cell, string participant, string name, string why) => new("UnreadableStatusRow", FaultKind.InvalidData,
        $"The row of '{participant}' in '{name}' has the cell '{cell}': {why}.", participant);

    // A date, perhaps in brackets (an instrument that came again), then perhaps a letter for the kind of instrument.
    [GeneratedRegex(@"^\[?\s*(?<date>\d{1,2} [A-Z][a-z]{2} \d{4})(?: (?<letter>[A-Za-z]{1,2}))?\s*\]?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DateCell();

    [GeneratedRegex(@"<superscript>[^<]*</superscript>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Footnotes();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[IVX]+(-[A-Z])?-\d+(-[a-z0-9]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FileReference();

    /// <summary>Where the columns that matter stand.</summary>
    private sealed record Columns(int Participant, int Signature, int Consent)
    {
        internal static Columns Find(string[] headers, string name)
        {
            int participant = -1, signature = -1, consent = -1;
            for (int i = 0; i < headers.Length; i++)
            {
                string header = Clean(headers[i]);
                if (header.StartsWith("Participant", StringComparison.OrdinalIgnoreCase))
                {
                    participant = i;
                }
                else if (ContainsAny(header, "Ratification", "Acceptance", "Accession", "Approval"))
                {
                    consent = i;
                }
                else if (header.StartsWith("Signature", StringComparison.OrdinalIgnoreCase))
                {
                    signature = i;
                }
            }

            return participant >= 0 && consent + signature > -2
                ? new Columns(participant, signature, consent)
                : throw NotAStatusFile(name, $"its headers ({string.Join(", ", headers.Select(Clean))}) name no participant, signature or ratification.");
        }

        private static bool ContainsAny(string header, params ReadOnlySpan<string> words)
        {
            foreach (string word in words)
            {
                if (header.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
