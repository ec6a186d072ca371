using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>Makes columns of texts. A text that was there before is the same object: columns often repeat few of them.</summary>
internal sealed class CsvTexts
{
    private const int Places = 1 << 12;
    private const int Trial = 1 << 14;

    private readonly string?[] _known = new string?[Places];
    private int _rows, _hits;

    internal ReferenceColumn<string> Column(CsvText source, string name, ReadOnlySpan<CsvField> fields)
    {
        string?[] texts = new string?[fields.Length];
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
            ref string? place = ref _known[string.GetHashCode(raw, StringComparison.Ordinal) & (Places - 1)];
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
