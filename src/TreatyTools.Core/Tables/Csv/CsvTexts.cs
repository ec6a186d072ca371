using System.Numerics;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>Makes columns of texts. A text that was there before is the same object: columns often repeat few of them.</summary>
internal sealed class CsvTexts
{
    private const int Places = 1 << 12;
    private const int Trial = 1 << 14;

    private string?[] _known = [];
    private int _rows, _hits;

    internal ReferenceColumn<string> Column(CsvText source, string name, ReadOnlySpan<CsvField> fields)
    {
        string?[] texts = new string?[fields.Length];
        int places = (int)Math.Min(Places, BitOperations.RoundUpToPowerOf2((uint)fields.Length));
        if (places > _known.Length)
        {
            _known = new string?[places];
        }

        for (int row = 0; row < texts.Length; row++)
        {
            CsvField field = fields[row];
            if (field.Start < 0)
            {
                continue;
            }

            if (field.Length < 0 || (++_rows > Trial && _hits < _rows / 8))
            {
                texts[row] = source.Text(field);
                continue;
            }

            ReadOnlySpan<char> raw = source.Raw(field);
            ref string? place = ref _known[string.GetHashCode(raw, StringComparison.Ordinal) & (_known.Length - 1)];
            if (place is not null && raw.SequenceEqual(place))
            {
                _hits++;
            }
            else
            {
                place = raw.ToString();
            }

            texts[row] = place;
        }

        return new ReferenceColumn<string>(name, texts);
    }
}
