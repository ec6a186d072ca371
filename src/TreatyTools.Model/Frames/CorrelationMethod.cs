namespace TreatyTools.Model;

/// <summary>How it is measured whether two columns of numbers go together.</summary>
public enum CorrelationMethod
{
    /// <summary>By their values: 1 where they lie on a rising line.</summary>
    Pearson,

    /// <summary>By the ranks of their values, equal ones sharing their mean rank: 1 where one rises whenever the other does.</summary>
    Spearman,
}
