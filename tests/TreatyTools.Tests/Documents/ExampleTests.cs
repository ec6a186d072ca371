using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TreatyTools.Tests.Shared;
using TreatyTools.Tests.Shell;

namespace TreatyTools.Tests.Documents;

/// <summary>The scripts in examples/ run in the shell, as the README says, and their workbooks are valid.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void The_report_on_cybercrime_is_a_valid_workbook_with_its_sheets()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string path = Path.Combine(folder.FullName, "report.xlsx");
            ShellResult result = ShellProcess.RunIn(
                folder.FullName, "", "-File", Path.Combine(Engine.RepositoryRoot, "examples", "cybercrime-report.ps1"), "-Path", path, "-Page");
            Assert.Equal(("", 0), (result.Error, result.ExitCode));
            using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
            Assert.Equal(
                ["Charts", "Status", "Provisions", "Timeline", "Concerns", "Figures", "Outcomes", "Privacy at stake", "In Budapest", "Stakeholders",
                    "Participation", "Claims", "Disagreements", "Sources"],
                document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
            Assert.Equal([Path.ChangeExtension(path, "html"), path], Directory.GetFiles(folder.FullName).Order(StringComparer.Ordinal));
            Snapshot.Match("example.txt", Snapshot.Parts(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_question_has_an_answer()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string before = Path.Combine(folder.FullName, "before.txt"), after = Path.Combine(folder.FullName, "after.txt");
            File.WriteAllText(before, "Article 1\nUse of terms\nA serious crime is one with a lamp.\nArticle 2\nScope\nThis applies to lamps.\n");
            File.WriteAllText(after, "Article 1\nUse of terms\nA serious crime is one with two lamps.\nArticle 2\nScope\nThis applies to lamps.\n");
            ShellResult result = ShellProcess.RunIn(folder.FullName, "", "-Command",
                $"& '{Path.Combine(Engine.RepositoryRoot, "examples", "questions.ps1")}' -Folder '{folder.FullName}/out' -Draft '{before}', '{after}' "
                    + $"-Reference '{Path.Combine(Engine.RepositoryRoot, "datasets", "cybercrime")}'");
            Assert.Equal(("", 0), (result.Error, result.ExitCode));
            string[] answers = Regex.Split(result.Output, @"^\d+\. ", RegexOptions.Multiline | RegexOptions.CultureInvariant)[1..];
            Assert.Equal(25, answers.Length);
            Assert.All(answers, answer => Assert.Contains('\n', answer.Trim()));
            Assert.DoesNotContain(answers, answer => Regex.IsMatch(answer, @"^0 rows ", RegexOptions.Multiline | RegexOptions.CultureInvariant));
            Assert.Equal(["access-now.xlsx", "asks.xlsx", "eff.bib", "sessions.png"],
                Directory.GetFiles(Path.Combine(folder.FullName, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void No_example_is_without_a_test() => Assert.Equal(
        ["cybercrime-report.ps1", "export-shingles.ps1", "questions.ps1", "reproduce-tota.ps1"],
        Directory.GetFiles(Path.Combine(Engine.RepositoryRoot, "examples"), "*.ps1", SearchOption.AllDirectories).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
}
