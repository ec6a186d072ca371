namespace TreatyTools.Model;

/// <summary>An object that stands in a cell by its id.</summary>
public interface IIdentified
{
    /// <summary>The id.</summary>
    string Id { get; }
}
