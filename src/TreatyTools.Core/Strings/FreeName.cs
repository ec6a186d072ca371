using System.Globalization;

namespace TreatyTools.Core.Strings;

/// <summary>Makes names that are not taken yet.</summary>
public static class FreeName
{
    /// <summary>The wanted name, or where it is taken that name with the first number from 2 that makes it free. It is taken afterwards.</summary>
    /// <param name="taken">The names that are taken; its comparison says which names are the same.</param>
    /// <param name="wanted">The name.</param>
    /// <param name="numbered">The name with a number; null for the name followed by it.</param>
    public static string Of(ISet<string> taken, string wanted, Func<int, string>? numbered = null)
    {
        string free = wanted;
        for (int number = 2; !taken.Add(free); number++)
        {
            free = numbered?.Invoke(number) ?? string.Create(CultureInfo.InvariantCulture, $"{wanted}{number}");
        }

        return free;
    }
}
