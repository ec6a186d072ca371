namespace TreatyTools.Core.Pictures;

/// <summary>The lines of a pattern within an area. They lie on one grid for the whole picture, so that neighbours join.</summary>
internal static class PatternTile
{
    internal const double Thickness = 1.2;
    internal const double Step = 7;

    internal static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Lines(FillPattern pattern, Box area)
    {
        if (pattern is FillPattern.Rising or FillPattern.Crossed)
        {
            for (double sum = Grid(area.Left + area.Top); sum <= area.Right + area.Bottom; sum += Step)
            {
                double left = Math.Max(area.Left, sum - area.Bottom), right = Math.Min(area.Right, sum - area.Top);
                yield return ((left, sum - left), (right, sum - right));
            }
        }

        if (pattern is FillPattern.Falling or FillPattern.Crossed)
        {
            for (double difference = Grid(area.Left - area.Bottom); difference <= area.Right - area.Top; difference += Step)
            {
                double left = Math.Max(area.Left, difference + area.Top), right = Math.Min(area.Right, difference + area.Bottom);
                yield return ((left, left - difference), (right, right - difference));
            }
        }
    }

    private static double Grid(double value) => Math.Ceiling(value / Step) * Step;
}
