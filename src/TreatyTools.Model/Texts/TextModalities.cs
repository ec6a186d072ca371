namespace TreatyTools.Model;

/// <summary>
/// What a sentence of a treaty makes of an act: a duty, a leave, a meaning. Each has a rank, by how much it binds: 6 for a duty or a prohibition, 5 for a
/// duty to endeavour, 4 for a duty to consider, 3 for a recommendation (<c>should</c>), 2 for an encouragement, 1 for a leave (<c>may</c>), 0 for a
/// definition, which binds to nothing.
/// </summary>
public static class TextModalities
{
    /// <summary>A duty: <c>shall</c>, <c>must</c>, <c>doit</c>, <c>s'engage à</c>, <c>deberá</c>.</summary>
    public const string Shall = "shall";

    /// <summary>A prohibition: <c>shall not</c>, <c>may not</c>, <c>no State shall</c>, <c>ne peut</c>, <c>no podrá</c>.</summary>
    public const string ShallNot = "shall-not";

    /// <summary>A duty to try: <c>shall endeavour</c>, <c>shall strive</c>, <c>s'efforce</c>, <c>procurará</c>.</summary>
    public const string ShallEndeavour = "shall-endeavour";

    /// <summary>A duty to think about it: <c>shall consider</c>, <c>envisage</c>, <c>considerará</c>.</summary>
    public const string ShallConsider = "shall-consider";

    /// <summary>A recommendation: <c>should</c>, <c>devrait</c>, <c>debería</c>.</summary>
    public const string Should = "should";

    /// <summary>An encouragement: <c>is encouraged</c>, <c>are invited</c>, <c>est encouragé</c>.</summary>
    public const string Encouraged = "encouraged";

    /// <summary>A leave: <c>may</c>, <c>peut</c>, <c>podrá</c>.</summary>
    public const string May = "may";

    /// <summary>A definition: <c>shall mean</c>, <c>means</c>, <c>s'entend</c>, <c>désigne</c>, <c>se entenderá</c>.</summary>
    public const string Definition = "definition";

    /// <summary>All of them, from the one that binds most to the one that binds least.</summary>
    public static IReadOnlyList<string> All { get; } = [Shall, ShallNot, ShallEndeavour, ShallConsider, Should, Encouraged, May, Definition];

    /// <summary>How much a modality binds, from 6 to 0.</summary>
    public static int Rank(string modality) => modality switch
    {
        Shall or ShallNot => 6,
        ShallEndeavour => 5,
        ShallConsider => 4,
        Should => 3,
        Encouraged => 2,
        May => 1,
        _ => 0,
    };
}
