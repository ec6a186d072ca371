using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using TreatyTools.Core.Formats;
using TreatyTools.Core.Similarity;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Similarity.Shingles;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks;

/// <summary>
/// How far one machine goes: <c>-- scale FOLDER SQL [treaties ...]</c> makes so many treaties of articles of a corpus (Texts of Trade Agreements), each article
/// with a word of every twenty changed, and finds all pairs of at least 0.7, exact, of whole treaties and of articles; then the joins of the folder SQL
/// (examples/scale) run in DuckDB over Parquet files of the corpus itself.
/// </summary>
internal static class ScaleMeasurements
{
    private const double Threshold = 0.7;
    private const int ChangedWord = 20, MostArticles = 100_000;

    internal static int Run(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            Console.Error.WriteLine("Give the folder of a corpus, the folder of the joins, and if you like numbers of treaties.");
            return 1;
        }

        TextDocument[] documents = [.. SimilarityMeasurements.Files(arguments[0]).AsParallel().AsOrdered().Select(SimilarityMeasurements.Read)
            .Where(document => document.Language == "en")];
        string[][] treaties = [.. documents.Select(document =>
        {
            TextTree tree = new(document);
            return document.Units.Where(unit => unit.Kind == TextUnitKinds.Article).Select(tree.Text).ToArray();
        })];
        documents = [];
        foreach (int count in arguments.Length > 2 ? arguments[2..].Select(text => int.Parse(text, CultureInfo.InvariantCulture)) : [1_000, 3_000, 10_000])
        {
            Treaties(treaties, count);
        }

        Joins(treaties, arguments[1]);
        using Process process = Process.GetCurrentProcess();
        SimilarityMeasurements.Line("memory at its peak", $"{process.PeakWorkingSet64 / 1_000_000} MB", "");
        return 0;
    }

    private static void Treaties(string[][] treaties, int count)
    {
        string[] words = [.. treaties.SelectMany(treaty => treaty).Take(500).SelectMany(article => article.Split(' ')).Distinct()];
        CharacterGrams grams = new();
        GramSet[] whole = new GramSet[count];
        GramSet[][] articles = new GramSet[count][];
        bool withArticles = (long)count * treaties.Sum(treaty => treaty.Length) / treaties.Length <= MostArticles;
        SimilarityMeasurements.Tell($"{count} treaties made into sets", 1, () => Parallel.For(0, count, i =>
        {
            // A treaty follows one model, and takes a third of its articles from others.
            Random random = new(i);
            string[] model = treaties[random.Next(treaties.Length)];
            string[] made = [.. model.Select(article =>
            {
                string[] from = random.Next(3) == 0 ? treaties[random.Next(treaties.Length)] : [article];
                return from.Length == 0 ? article : Changed(from[random.Next(from.Length)], words, random);
            })];
            whole[i] = grams.Of(string.Join('\n', made));
            articles[i] = withArticles ? [.. made.Select(grams.Of)] : [];
        }));
        IReadOnlyList<SimilarPair> pairs = [];
        SimilarityMeasurements.Tell($"... all {(long)count * (count - 1) / 2} pairs of treaties", 1, () => pairs = JaccardJoin.Pairs(whole, Threshold));
        SimilarityMeasurements.Line("... pairs found", pairs.Count.ToString(CultureInfo.InvariantCulture), "");
        if (withArticles)
        {
            GramSet[] all = [.. articles.SelectMany(sets => sets)];
            SimilarityMeasurements.Tell($"... all {(long)all.Length * (all.Length - 1) / 2} pairs of {all.Length} articles", 1,
                () => pairs = JaccardJoin.Pairs(all, Threshold));
            SimilarityMeasurements.Line("... pairs found", pairs.Count.ToString(CultureInfo.InvariantCulture), "");
        }
    }

    private static string Changed(string article, string[] words, Random random)
    {
        string[] parts = article.Split(' ');
        for (int i = random.Next(ChangedWord); i < parts.Length; i += ChangedWord)
        {
            parts[i] = words[random.Next(words.Length)];
        }

        return string.Join(' ', parts);
    }

    private static void Joins(string[][] treaties, string sql)
    {
        string folder = Directory.CreateTempSubdirectory("treatytools-").FullName;
        try
        {
            Join(folder, "treaties", sql, [.. treaties.Select((articles, i) => new ComparedText { Document = $"t{i}", Text = string.Join('\n', articles) })],
                ["exact-join.sql", "signature-join.sql"]);
            Join(folder, "articles", sql, [.. treaties.SelectMany((articles, i) => articles.Select((text, j) =>
                new ComparedText { Document = $"t{i}", Unit = j.ToString(CultureInfo.InvariantCulture), Text = text }))],
                ["exact-join.sql", "signature-join.sql"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Join(string folder, string name, string sql, ComparedText[] texts, string[] files)
    {
        // Runs of words: those of characters stand in nearly all texts, and whole treaties of them do not fit into the memory of DuckDB.
        ShingleOptions options = new() { Preset = SimilarityPreset.TextReuse };
        string shingles = Path.Combine(folder, $"{name}-shingles"), signatures = Path.Combine(folder, $"{name}-signatures.parquet");
        SimilarityMeasurements.Tell($"shingles and signatures of {texts.Length} {name} as Parquet", 1, () =>
        {
            TableFile.FolderWriter(shingles, ["Bucket"], null, new TableFileOptions())(ShingleTable.Shingles(texts, options), CancellationToken.None);
            TableFile.Writer(signatures, null, new TableFileOptions(), false, false)(ShingleTable.Signatures(texts, options), CancellationToken.None);
        });
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        Execute(connection, "SET memory_limit = '4GB'");
        Execute(connection, $"CREATE VIEW shingles AS SELECT * FROM read_parquet('{shingles}/**/*.parquet')");
        Execute(connection, $"CREATE VIEW signatures AS SELECT * FROM read_parquet('{signatures}')");
        foreach (string file in files)
        {
            string join = File.ReadAllText(Path.Combine(sql, file));
            long found = 0;
            SimilarityMeasurements.Tell($"... {file} in DuckDB", 1, () =>
            {
                using DuckDBCommand command = connection.CreateCommand();
                command.CommandText = $"SELECT COUNT(*) FROM ({join})";
                found = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
            });
            SimilarityMeasurements.Line("... pairs found", found.ToString(CultureInfo.InvariantCulture), "");
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
