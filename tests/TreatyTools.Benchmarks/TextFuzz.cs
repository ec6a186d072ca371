using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks;

/// <summary>
/// Gives the readers of texts what nobody wrote: random bytes, and files that the program makes, changed at random. A reader answers with a text or with
/// a fault that has an id, within ten seconds; whatever else is printed with the number of the case, which gives the same file again.
/// </summary>
internal static class TextFuzz
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, Func<byte[]>> Samples = new(StringComparer.Ordinal)
    {
        ["text-pdf"] = SamplePdf.Whole,
        ["text-docx"] = SampleDocx.Whole,
        ["text-html"] = () => SampleText.Bytes(SampleText.Html),
        ["text-md"] = () => SampleText.Bytes(SampleText.Markdown),
        ["text-txt"] = () => SampleText.Bytes(SampleText.Plain),
    };

    // Pieces that mean something to a format, put where they do not belong.
    private static readonly string[] Pieces =
    [
        "<div>", "</p>", "<ol start=-9>", "<li value=2147483647>", "<table><tr>", "<pre>\n", "<!--", "<![CDATA[", "&#0;", "&#x10FFFF;", "<br>",
        "<a href=#fn1>1</a>", "\0", "\f", "\uFEFF", "[^1]", "[^1]: x\n", "> ", "\n- ", "\n1) ", "***", "`", "|a|b|\n|-|-|\n", "obj", "endobj",
        "stream\n", "<</Length 99999999>>", "[[[[", "<<<<", "(((", "9999999999", "-1", "/Kids[1 0 R]", "/Count 99999", "1 0 R", "/Filter/FlateDecode",
        "/W[1 9 9]", "q ", "Q ", "BT ", "Tj ", "0 0 0 0 0 0 Tm ", "/F1 0 Tf ", "%PDF-", "startxref", "w:val=\"-1\"", "<w:p>", "</w:p>", "<w:tbl>",
        "w:numId", "w:basedOn",
    ];

    /// <summary>Runs cases; the arguments are <c>text-FORMAT</c>, a number of cases, and the first case.</summary>
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments.Length < 1 || !Samples.TryGetValue(arguments[0], out Func<byte[]>? sample))
        {
            Console.WriteLine($"fuzz, and one of {string.Join(", ", Samples.Keys)}, and how many cases");
            return 1;
        }

        int count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 20_000;
        int first = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 0;
        byte[] whole = sample();
        string name = "a." + arguments[0]["text-".Length..];
        SortedDictionary<string, int> answers = new(StringComparer.Ordinal);
        TimeSpan slowest = TimeSpan.Zero;
        int failures = 0;
        for (int i = first; i < first + count; i++)
        {
            byte[] content = Mutate(whole, new Random(i), name == "a.docx");
            Stopwatch watch = Stopwatch.StartNew();
            string answer = Answer(name, content);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
            if (answer[0] == '!')
            {
                failures++;
                Console.WriteLine($"case {i}: {answer}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{arguments[0]}: {count} cases, {failures} failures, slowest {slowest.TotalMilliseconds:F0} ms; ")
            + string.Join(", ", answers.Select(answer => $"{answer.Key} {answer.Value}")));
        return failures == 0 ? 0 : 1;
    }

    private static string Answer(string name, byte[] content)
    {
        using CancellationTokenSource patience = new(Patience);
        try
        {
            SourceText text = TextFormats.Read(new TextFile(name, content), patience.Token);
            return text.Blocks.All(block => block.Text.Length > 0 && text.Text.AsSpan(block.Offset).StartsWith(block.Text, StringComparison.Ordinal)
                && block.ItalicStart <= block.Text.Length) ? "text" : "!blocks that do not fit";
        }
        catch (TreatyFault fault)
        {
            return fault.ErrorId;
        }
        catch (OperationCanceledException)
        {
            return "!longer than ten seconds";
        }
        catch (Exception e)
        {
            // Deliberately all: whatever comes out that is no fault is what is looked for.
            return "!" + e;
        }
    }

    private static byte[] Mutate(byte[] whole, Random random, bool packed)
    {
        if (random.Next(20) == 0)
        {
            byte[] noise = new byte[random.Next(1, 3000)];
            random.NextBytes(noise);
            return noise;
        }

        return packed && random.Next(4) != 0 ? Repack(whole, random) : Change(whole, random);
    }

    private static byte[] Change(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int left = random.Next(1, 12); left > 0 && bytes.Count > 0; left--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 1 << random.Next(1, 9)), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    string piece = Pieces[random.Next(Pieces.Length)];
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1 << random.Next(0, 10)))));
                    break;
                case 4:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0);
                    break;
                default:
                    byte[] noise = new byte[length];
                    random.NextBytes(noise);
                    bytes.InsertRange(at, noise);
                    break;
            }
        }

        return [.. bytes];
    }

    // Changes within the parts, so that the package itself stays whole.
    private static byte[] Repack(byte[] whole, Random random)
    {
        using MemoryStream target = new();
        using (ZipArchive from = new(new MemoryStream(whole)))
        using (ZipArchive to = new(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            int changed = random.Next(from.Entries.Count);
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using MemoryStream part = new();
                using (Stream stream = entry.Open())
                {
                    stream.CopyTo(part);
                }

                using Stream written = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                byte[] content = part.ToArray();
                written.Write(entry != from.Entries[changed] ? content : random.Next(2) == 0 ? Change(content, random) : Renumber(content, random));
            }
        }

        return target.ToArray();
    }

    // What stays well-formed and means something else: other numbers, and elements that trade names.
    private static byte[] Renumber(byte[] part, Random random)
    {
        string[] numbers = ["0", "1", "-1", "99999999999", "2147483647", "-2147483648", "x", ""];
        string text = Encoding.UTF8.GetString(part);
        for (int left = random.Next(1, 20); left > 0; left--)
        {
            int at = random.Next(text.Length);
            if (char.IsAsciiDigit(text[at]))
            {
                text = string.Concat(text.AsSpan(0, at), numbers[random.Next(numbers.Length)], text.AsSpan(at + 1));
            }
        }

        (string From, string To)[] trades =
            [("w:p>", "w:r>"), ("w:t>", "w:p>"), ("w:numPr", "w:pPr"), ("w:tc>", "w:sdt>"), ("w:ilvl", "w:numId"), ("w:style ", "w:num ")];
        (string from, string to) = trades[random.Next(trades.Length)];
        return Encoding.UTF8.GetBytes(random.Next(2) == 0 ? text : text.Replace(from, to, StringComparison.Ordinal));
    }
}
