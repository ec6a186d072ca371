using System.IO.Compression;
using System.Text;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>Changes whole files at random; the same random numbers give the same file again.</summary>
internal static class FuzzMutation
{
    private const int MostNoise = 3000, MostChanges = 12;

    private static readonly Encoding[] Encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.UTF8];

    /// <summary>A changed file, once in twenty times nothing but noise.</summary>
    /// <param name="reader">Whose file it is.</param>
    /// <param name="samples">The whole files.</param>
    /// <param name="random">What decides.</param>
    internal static byte[] Make(FuzzReader reader, IReadOnlyList<byte[]> samples, Random random)
    {
        if (random.Next(20) == 0)
        {
            return Noise(random.Next(1, MostNoise), random);
        }

        byte[] whole = samples[random.Next(samples.Count)];
        if (reader.Form is FuzzForm.Zip && random.Next(4) != 0)
        {
            return Repack(whole, reader, random);
        }

        byte[] changed = Alter(whole, samples, reader.Pieces, random);
        return reader.Form is FuzzForm.Text && random.Next(10) == 0 ? Encode(changed, random) : changed;
    }

    private static byte[] Noise(int length, Random random)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    // Markup is mostly changed so that it stays well-formed: what is not is refused before anything is read.
    private static byte[] Alter(byte[] whole, IReadOnlyList<byte[]> others, IReadOnlyList<string> pieces, Random random) =>
        FuzzMarkup.IsMarkup(whole) && random.Next(4) != 0 ? FuzzMarkup.Change(whole, random) : Change(whole, others, pieces, random);

    private static byte[] Change(byte[] whole, IReadOnlyList<byte[]> others, IReadOnlyList<string> pieces, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int left = random.Next(1, MostChanges); left > 0 && bytes.Count > 0; left--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 1 << random.Next(1, 9)), bytes.Count - at);
            switch (random.Next(8))
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
                    bytes.InsertRange(at, Nested(pieces, random));
                    break;
                case 4:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0);
                    break;
                case 5:
                    byte[] other = others[random.Next(others.Count)];
                    int from = random.Next(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
                    break;
                case 6:
                    Renumber(bytes, at, random);
                    break;
                default:
                    bytes.InsertRange(at, Noise(length, random));
                    break;
            }
        }

        return [.. bytes];
    }

    // One piece up to 512 times, seldom up to 100,000 times: as deep as a reader that calls itself cannot go.
    private static byte[] Nested(IReadOnlyList<string> pieces, Random random)
    {
        int times = random.Next(200) == 0 ? random.Next(100_000) : 1 << random.Next(0, 10);
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(pieces[random.Next(pieces.Count)], times)));
    }

    // The next number is another one: what stays well-formed and means something else.
    private static void Renumber(List<byte> bytes, int at, Random random)
    {
        string[] numbers = ["0", "1", "-1", "99999999999", "2147483647", "-2147483648", "1e308", "x", ""];
        int digit = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
        if (digit >= 0)
        {
            bytes.RemoveAt(digit);
            bytes.InsertRange(digit, Encoding.ASCII.GetBytes(numbers[random.Next(numbers.Length)]));
        }
    }

    // As another program would save it, with its mark or without, or said to be what it is not.
    private static byte[] Encode(byte[] text, Random random)
    {
        Encoding encoding = Encodings[random.Next(Encodings.Length)];
        byte[] encoded = encoding.GetBytes((random.Next(4) == 0 ? Encoding.Latin1 : Encoding.UTF8).GetString(text));
        return random.Next(2) == 0 ? encoded : [.. Encodings[random.Next(Encodings.Length)].GetPreamble(), .. encoded];
    }

    private static byte[] Repack(byte[] whole, FuzzReader reader, Random random)
    {
        using MemoryStream target = new();
        using (ZipArchive from = new(new MemoryStream(whole)))
        using (ZipArchive to = new(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            List<(string Name, byte[] Content)> parts = [.. from.Entries.Select(entry => (entry.FullName, Content(entry)))];
            int changed = random.Next(parts.Count);
            List<byte[]> contents = [.. parts.Select(part => part.Content).Where(content => content.Length > 0)];
            for (int i = 0; i < parts.Count; i++)
            {
                using Stream written = to.CreateEntry(parts[i].Name, CompressionLevel.Fastest).Open();
                written.Write(i != changed ? parts[i].Content : Alter(parts[i].Content, contents, reader.Pieces, random));
            }
        }

        return target.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using MemoryStream part = new();
        using Stream stream = entry.Open();
        stream.CopyTo(part);
        return part.ToArray();
    }
}
