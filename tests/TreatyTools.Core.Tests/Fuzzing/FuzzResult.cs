using System.Globalization;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>What came of the cases of a reader.</summary>
/// <param name="reader">Its name.</param>
internal sealed class FuzzResult(string reader)
{
    private readonly SortedDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private (int Number, TimeSpan Time) _slowest;

    /// <summary>The cases that failed, each with its number.</summary>
    internal IReadOnlyList<string> Failures => _failures;

    /// <summary>Takes the answer to a case.</summary>
    internal void Add(int number, string answer, TimeSpan time)
    {
        _slowest = time > _slowest.Time ? (number, time) : _slowest;
        string kind = answer[0] == '!' ? answer.Split('\n', ':')[0] : answer;
        _answers[kind] = _answers.GetValueOrDefault(kind) + 1;
        if (answer[0] == '!')
        {
            _failures.Add(string.Create(CultureInfo.InvariantCulture, $"case {number}: {answer}"));
        }
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{reader}: {_answers.Values.Sum()} cases, {_failures.Count} failures, slowest {_slowest.Time.TotalMilliseconds:F0} ms (case {_slowest.Number}); ")
        + string.Join(", ", _answers.Select(answer => $"{answer.Key} {answer.Value}"));
}
