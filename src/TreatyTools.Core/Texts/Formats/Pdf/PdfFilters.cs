using System.IO.Compression;
using TreatyTools.Core.IO;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>
/// Unpacks the streams of one file within bounds: a few kilobytes may say that they are gigabytes. Pictures are not unpacked, since nobody reads them here.
/// </summary>
internal sealed class PdfFilters : IFilterProvider
{
    // Pages of words take some megabytes, and fonts some tens of them. Deflate packs a thousand bytes into one at best, LZW some more.
    private const long MostOfStream = 256L << 20, MostOfFile = 1L << 30, MostOfRow = 1 << 20, MostOfDeflate = 1032, MostPackedByLzw = 1 << 20, ZlibHeader = 2;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _spent;

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_filters.GetFilters(dictionary));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_filters.GetNamedFilters(names));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_filters.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    // What a filter would make of it is counted first where it could be too much; most streams are so small that they cannot.
    private static bool IsTooMuch(IFilter filter, ReadOnlyMemory<byte> packed) => filter switch
    {
        FlateFilter => packed.Length * MostOfDeflate > MostOfStream && InflatesTooMuch(packed),
        LzwFilter => packed.Length > MostPackedByLzw,
        _ => packed.Length > MostOfStream,
    };

    private static bool InflatesTooMuch(ReadOnlyMemory<byte> packed)
    {
        MemoryStream stream = new(packed.ToArray(), writable: false) { Position = ZlibHeader };
        using BoundedStream inflated = new(new DeflateStream(stream, CompressionMode.Decompress), MostOfStream);
        try
        {
            inflated.CopyTo(Stream.Null);
            return false;
        }
        catch (InvalidDataException)
        {
            // Damaged further on: the library gives it up there as well.
            return false;
        }
        catch (OversizedPartException)
        {
            return true;
        }
    }

    // Rows of numbers that were stored as differences; the library makes room for a row before it has one, and waits forever for rows of nothing.
    private static bool HasOddRows(DictionaryToken dictionary)
    {
        foreach (NameToken name in (ReadOnlySpan<NameToken>)[NameToken.DecodeParms, NameToken.Dp])
        {
            if (dictionary.TryGet(name, out IToken? parameters)
                && (parameters is ArrayToken list ? list.Data : [parameters]).OfType<DictionaryToken>().Any(IsOdd))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOdd(DictionaryToken parameters)
    {
        double row = Number(parameters, NameToken.Columns, 1) * Math.Min(32, Number(parameters, NameToken.Colors, 1))
            * Number(parameters, NameToken.BitsPerComponent, 8) / 8;
        return Number(parameters, NameToken.Predictor, 1) > 1 && row is not (> 0 and <= MostOfRow);
    }

    private static double Number(DictionaryToken parameters, NameToken name, double usual) =>
        parameters.TryGet(name, out NumericToken number) ? number.Double : usual;

    private sealed class BoundedFilter(IFilter filter, PdfFilters file) : IFilter
    {
        public bool IsSupported => filter.IsSupported && filter is not (CcittFaxDecodeFilter or DctDecodeFilter or Jbig2DecodeFilter or JpxDecodeFilter);

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (!IsSupported)
            {
                throw new NotSupportedException("a picture stands where words or a font should");
            }

            if (IsTooMuch(filter, input) || HasOddRows(streamDictionary))
            {
                throw new OversizedPartException();
            }

            Memory<byte> output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            file._spent += output.Length;
            if (file._spent > MostOfFile)
            {
                throw new OversizedPartException();
            }

            PdfFontProgram.Check(output.Span);
            return output;
        }
    }
}
