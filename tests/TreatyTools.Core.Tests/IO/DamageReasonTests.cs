using TreatyTools.Core.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.IO;

/// <summary>Damaged files are told of in the words of those who have them, not of the library that stumbled.</summary>
public sealed class DamageReasonTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("treaty-damage-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a.xlsx", "plain text", "its content cannot be unpacked")]
    [InlineData("a.json", "[{\"prefix\": \"1\",", "it is no valid JSON at line 1")]
    [InlineData("a.xml", "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act>", "a part of it is no well-formed XML at line 1")]
    [InlineData("a.parquet", "PAR1 something PAR1", "This is no Parquet file that can be read")]
    [InlineData("a.arrow", "ARROW1\0\0 but no more", "")]
    public void The_reason_has_no_words_of_a_library(string name, string content, string reason)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read(path));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.NotNull(fault.InnerException);
        Assert.DoesNotMatch("Parameter|Exception|BytePosition|Central Directory|Int32|unexpected end of file", fault.Message);
    }

    private static object Read(string path) => Path.GetExtension(path) switch
    {
        ".xlsx" => WorkbookReader.Read(path),
        ".parquet" or ".arrow" => TableFile.Read(path, null, new TableFileOptions()),
        _ => TextDocuments.Read(TextFile.Open(path)),
    };
}
