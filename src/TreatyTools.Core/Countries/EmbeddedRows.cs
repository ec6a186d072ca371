using System.Text;

namespace TreatyTools.Core.Countries;

/// <summary>Reads the tables of this folder, which are part of the assembly: columns set apart by tabulators, their names in the first line.</summary>
internal static class EmbeddedRows
{
    /// <summary>The cells of every row; an empty cell is null.</summary>
    public static IEnumerable<string?[]> Of(string file)
    {
        using Stream stream = typeof(EmbeddedRows).Assembly.GetManifestResourceStream("TreatyTools.Core.Countries." + file)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t').Select(cell => cell.Length == 0 ? null : cell).ToArray();
        }
    }
}
