using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>The treaty that a dataset is about, among those that it compares it with.</summary>
public static class MainTreaty
{
    /// <summary>
    /// The treaty whose drafting the dataset follows: the one with most texts, then with most provisions, then the first. Null in a dataset without treaties.
    /// </summary>
    public static Treaty? Of(Dataset dataset)
    {
        Treaty? main = null;
        (int Texts, int Provisions) best = (-1, -1);
        foreach (Treaty treaty in dataset.Tables.Treaties)
        {
            (int, int) size = (
                dataset.Tables.Texts.Count(text => text.Treaty == treaty.Id),
                dataset.Tables.Provisions.Count(provision => provision.Treaty == treaty.Id));
            if (size.CompareTo(best) > 0)
            {
                (main, best) = (treaty, size);
            }
        }

        return main;
    }
}
