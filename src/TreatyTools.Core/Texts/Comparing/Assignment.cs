namespace TreatyTools.Core.Texts.Comparing;

/// <summary>Pairs the rows of a matrix of gains with its columns so that the sum of the gains is the greatest possible.</summary>
internal static class Assignment
{
    /// <summary>Beyond this number of rows or columns the greatest gains are taken one after the other: the time of the exact way grows with the
    /// cube.</summary>
    private const int MostExact = 1_000;

    /// <summary>The column of each row; -1 for a row without one. Only gains above 0 make a pair. Equal inputs give equal results.</summary>
    internal static int[] Solve(double[,] gains)
    {
        // Rows and columns that nothing can be gained from have no pair: what is left is often much smaller.
        int[] rows = [.. Enumerable.Range(0, gains.GetLength(0)).Where(row => Any(gains.GetLength(1), column => gains[row, column] > 0))];
        int[] columns = [.. Enumerable.Range(0, gains.GetLength(1)).Where(column => Any(rows.Length, row => gains[rows[row], column] > 0))];
        double[,] dense = new double[rows.Length, columns.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns.Length; column++)
            {
                dense[row, column] = gains[rows[row], columns[column]];
            }
        }

        int[] solved = Math.Max(rows.Length, columns.Length) <= MostExact ? Exact(dense) : Greedy(dense), result = new int[gains.GetLength(0)];
        Array.Fill(result, -1);
        for (int row = 0; row < rows.Length; row++)
        {
            bool gained = solved[row] >= 0 && solved[row] < columns.Length && dense[row, solved[row]] > 0;
            result[rows[row]] = gained ? columns[solved[row]] : -1;
        }

        return result;

        static bool Any(int count, Func<int, bool> holds)
        {
            for (int i = 0; i < count; i++)
            {
                if (holds(i))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// The heaviest selection of pairs whose columns grow with their rows: what keeps its order. True for each row that is in it.
    /// </summary>
    internal static bool[] InOrder(int[] columnOfRow, double[] weightOfRow)
    {
        int[] rows = [.. Enumerable.Range(0, columnOfRow.Length).Where(row => columnOfRow[row] >= 0)];
        double[] best = new double[rows.Length];
        int[] before = new int[rows.Length];
        int last = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            before[i] = -1;
            for (int j = 0; j < i; j++)
            {
                if (columnOfRow[rows[j]] < columnOfRow[rows[i]] && (before[i] < 0 || best[j] > best[before[i]]))
                {
                    before[i] = j;
                }
            }

            best[i] = weightOfRow[rows[i]] + (before[i] < 0 ? 0 : best[before[i]]);
            last = last < 0 || best[i] > best[last] ? i : last;
        }

        bool[] kept = new bool[columnOfRow.Length];
        for (; last >= 0; last = before[last])
        {
            kept[rows[last]] = true;
        }

        return kept;
    }

    // The Hungarian method by shortest augmenting paths, on costs that are the gains turned round; a square of the larger side.
    private static int[] Exact(double[,] gains)
    {
        int rows = gains.GetLength(0), columns = gains.GetLength(1), n = Math.Max(rows, columns);
        double[] rowPotential = new double[n + 1], columnPotential = new double[n + 1], least = new double[n + 1];
        int[] rowOfColumn = new int[n + 1], way = new int[n + 1];
        bool[] used = new bool[n + 1];
        for (int row = 1; row <= n; row++)
        {
            rowOfColumn[0] = row;
            Array.Fill(least, double.PositiveInfinity);
            Array.Clear(used);
            int column = 0;
            do
            {
                used[column] = true;
                int from = rowOfColumn[column], next = 0;
                double step = double.PositiveInfinity;
                for (int j = 1; j <= n; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    double cost = (from <= rows && j <= columns ? -gains[from - 1, j - 1] : 0) - rowPotential[from] - columnPotential[j];
                    if (cost < least[j])
                    {
                        least[j] = cost;
                        way[j] = column;
                    }

                    if (least[j] < step)
                    {
                        step = least[j];
                        next = j;
                    }
                }

                for (int j = 0; j <= n; j++)
                {
                    if (used[j])
                    {
                        rowPotential[rowOfColumn[j]] += step;
                        columnPotential[j] -= step;
                    }
                    else
                    {
                        least[j] -= step;
                    }
                }

                column = next;
            }
            while (rowOfColumn[column] != 0);

            for (; column != 0; column = way[column])
            {
                rowOfColumn[column] = rowOfColumn[way[column]];
            }
        }

        int[] result = new int[rows];
        for (int j = 1; j <= n; j++)
        {
            if (rowOfColumn[j] <= rows)
            {
                result[rowOfColumn[j] - 1] = j - 1;
            }
        }

        return result;
    }

    private static int[] Greedy(double[,] gains)
    {
        int rows = gains.GetLength(0), columns = gains.GetLength(1);
        List<(double Gain, int Row, int Column)> pairs = [];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (gains[row, column] > 0)
                {
                    pairs.Add((gains[row, column], row, column));
                }
            }
        }

        int[] result = new int[rows];
        Array.Fill(result, -1);
        bool[] taken = new bool[columns];
        foreach ((double _, int row, int column) in pairs.OrderByDescending(pair => pair.Gain).ThenBy(pair => pair.Row).ThenBy(pair => pair.Column))
        {
            if (result[row] < 0 && !taken[column])
            {
                result[row] = column;
                taken[column] = true;
            }
        }

        return result;
    }
}
