namespace TreatyTools.Core.Strings;

/// <summary>Notes of one kind, of which a reader wants the first ones, and of a hundred thousand others their number.</summary>
internal static class Notes
{
    /// <summary>How many are told one by one.</summary>
    internal const int Told = 20;

    /// <summary>Tells notes.</summary>
    /// <param name="take">Takes each; null where nobody does.</param>
    /// <param name="notes">All of them.</param>
    /// <param name="others">The note of how many are not told.</param>
    internal static void Tell(Action<string>? take, IReadOnlyList<string> notes, Func<int, string> others)
    {
        foreach (string note in notes.Take(Told))
        {
            take?.Invoke(note);
        }

        if (notes.Count > Told)
        {
            take?.Invoke(others(notes.Count - Told));
        }
    }
}
