using Microsoft.Data.Sqlite;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>The words of an index. Some may be of documents that were taken out.</summary>
internal sealed class WordList : IDisposable
{
    private static readonly string[] Parameters = ["$word", "$end", "$stem"];

    // No word goes on with this.
    private const string AfterAll = "\uFFFF";

    private readonly SqliteCommand _has, _hasBeginning, _beginning, _compounds, _compoundsBeginning, _forms;

    internal WordList(SqliteConnection connection)
    {
        _has = Command("SELECT 1 FROM words WHERE stem = $word LIMIT 1");
        _hasBeginning = Command("SELECT 1 FROM words WHERE stem >= $word AND stem < $end LIMIT 1");
        _beginning = Command("SELECT form, stem FROM words WHERE form >= $word AND form < $end");
        _compounds = Command("SELECT DISTINCT stems FROM compounds WHERE together >= $word AND together < $end AND stem = $stem");
        _compoundsBeginning = Command("SELECT DISTINCT stems FROM compounds WHERE together >= $word AND together < $end");
        _forms = Command("SELECT form, stem FROM words");

        SqliteCommand Command(string text)
        {
            SqliteCommand command = connection.CreateCommand();
            command.CommandText = text;
            foreach (string name in Parameters.Where(text.Contains))
            {
                command.Parameters.Add(new SqliteParameter(name, ""));
            }

            return command;
        }
    }

    /// <summary>Whether there is a word of this stem.</summary>
    internal bool HasStem(string stem)
    {
        _has.Parameters[0].Value = stem;
        return _has.ExecuteScalar() is not null;
    }

    /// <summary>Whether there is a word whose stem begins so.</summary>
    internal bool HasBeginning(string beginning)
    {
        Between(_hasBeginning, beginning);
        return _hasBeginning.ExecuteScalar() is not null;
    }

    /// <summary>The words that begin so, with their stems.</summary>
    internal List<(string Form, string Stem)> Beginning(string form)
    {
        Between(_beginning, form);
        return Pairs(_beginning);
    }

    /// <summary>The stems of words that hyphens join and that together are a word of this stem; each as stems with spaces between them.</summary>
    internal List<string> Compounds(string stem)
    {
        // What an inflection changes lies at the end, so that all forms begin alike.
        Between(_compounds, stem.Length > 3 ? stem[..^2] : stem);
        _compounds.Parameters[2].Value = stem;
        return Texts(_compounds);
    }

    /// <summary>As <see cref="Compounds"/>, for words that begin so when they are written together.</summary>
    internal List<string> CompoundsBeginning(string form)
    {
        Between(_compoundsBeginning, form);
        return Texts(_compoundsBeginning);
    }

    /// <summary>All words, with their stems.</summary>
    internal List<(string Form, string Stem)> All() => Pairs(_forms);

    public void Dispose()
    {
        foreach (SqliteCommand command in new[] { _has, _hasBeginning, _beginning, _compounds, _compoundsBeginning, _forms })
        {
            command.Dispose();
        }
    }

    private static void Between(SqliteCommand command, string form)
    {
        command.Parameters[0].Value = form;
        command.Parameters[1].Value = form + AfterAll;
    }

    private static List<(string, string)> Pairs(SqliteCommand command)
    {
        List<(string, string)> pairs = [];
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            pairs.Add((rows.GetString(0), rows.GetString(1)));
        }

        return pairs;
    }

    private static List<string> Texts(SqliteCommand command)
    {
        List<string> texts = [];
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
