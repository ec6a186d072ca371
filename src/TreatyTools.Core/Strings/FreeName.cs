using System.Globalization;

namespace TreatyTools.Core.Strings;

/// <summary>Makes names that are not taken yet.</summary>
public static class FreeName
{
    // Of a hundred thousand equal names each would else try the numbers of all before it.
    private const int TriedInTurn = 20;

    /// <summary>
    /// The wanted name, or where it is taken that name with a number that makes it free: the first from 2, or where twenty are taken one whose predecessor is
    /// taken, too. It is taken afterwards.
    /// </summary>
    /// <param name="taken">The names that are taken; its comparison says which names are the same.</param>
    /// <param name="wanted">The name.</param>
    /// <param name="numbered">The name with a number; null for the name followed by it.</param>
    public static string Of(ISet<string> taken, string wanted, Func<int, string>? numbered = null)
    {
        if (taken.Add(wanted))
        {
            return wanted;
        }

        int number = 2;
        while (number <= TriedInTurn && IsTaken(number))
        {
            number++;
        }

        if (number > TriedInTurn)
        {
            int last = number - 1;
            for (; IsTaken(number); number *= 2)
            {
                last = number;
            }

            while (number - last > 1)
            {
                int middle = last + ((number - last) / 2);
                (last, number) = IsTaken(middle) ? (middle, number) : (last, middle);
            }
        }

        string free = Named(number);
        taken.Add(free);
        return free;

        bool IsTaken(int tried) => taken.Contains(Named(tried));

        string Named(int tried) => numbered?.Invoke(tried) ?? string.Create(CultureInfo.InvariantCulture, $"{wanted}{tried}");
    }
}
