using Parquet.Meta;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// Holds the rows that a Parquet file says it has against the headers of its pages, before room is made for them. A few bytes can be very many rows, where all
/// are empty or equal, and then the headers say so too; in a damaged file they do not.
/// </summary>
internal static class ParquetPages
{
    private const int Dictionary = 2;
    private const int Window = 1 << 12;
    private const int BitsOfByte = 8;

    /// <summary>Checks the columns of a group of rows.</summary>
    /// <param name="source">The file. Where it is read next does not matter.</param>
    /// <param name="group">What the file says of the group.</param>
    /// <exception cref="InvalidDataException">The pages of a column have fewer values than the group has rows.</exception>
    internal static void Check(Stream source, RowGroup group)
    {
        // What has a bit for each row is as large as it says.
        if (group.NumRows <= source.Length * BitsOfByte)
        {
            return;
        }

        foreach (ColumnChunk column in group.Columns)
        {
            long at = column.MetaData!.DictionaryPageOffset is > 0 and var first ? Math.Min(first, column.MetaData.DataPageOffset)
                : column.MetaData.DataPageOffset;
            for (long rows = 0; rows < group.NumRows;)
            {
                (long kind, long values, long length) = Header(source, at);
                if (values < 0 || length <= 0 || length > source.Length - at)
                {
                    throw TooFew();
                }

                rows += kind == Dictionary ? 0 : values;
                at += length;
            }
        }
    }

    // A header is short as a rule, and as long as the longest value where it tells the least and the greatest.
    private static (long Kind, long Values, long Length) Header(Stream source, long at)
    {
        if (at < 0 || at >= source.Length)
        {
            throw TooFew();
        }

        long rest = source.Length - at;
        for (long size = Math.Min(Window, rest); ; size = Math.Min(size * Window, rest))
        {
            byte[] bytes = new byte[Math.Min(size, Array.MaxLength)];
            source.Seek(at, SeekOrigin.Begin);
            source.ReadExactly(bytes);
            try
            {
                return ParquetFooter.Page(bytes);
            }
            catch (InvalidDataException) when (bytes.Length < rest && bytes.Length < Array.MaxLength)
            {
                // It goes on.
            }
            catch (InvalidDataException e)
            {
                // What follows the last page.
                throw TooFew(e);
            }
        }
    }

    private static InvalidDataException TooFew(Exception? inner = null) => new("its pages have fewer rows than it says", inner);
}
