using System.Management.Automation;

namespace TreatyTools.Loading;

/// <summary>
/// Lets scripts write <c>[Microsoft.Data.Analysis.DataFrame]</c>: the type lies in a load context of our own, which PowerShell does not search.
/// </summary>
internal static class TypeAccelerators
{
    // The second is of what the first is made, and would be loaded by name.
    private const string FrameAssembly = "Microsoft.Data.Analysis", ViewAssembly = "Microsoft.ML.DataView";
    private const string FrameTypeName = "Microsoft.Data.Analysis.DataFrame";

    // The class is public by intent and internal by declaration; about_Classes describes this way to it.
    private static readonly Type? Registry = typeof(PSObject).Assembly.GetType("System.Management.Automation.TypeAccelerators");

    private static bool _added;

    /// <summary>Registers the name, unless something else has taken it.</summary>
    internal static void Register(CoreLoadContext context)
    {
        if (Registry?.GetProperty("Get")?.GetValue(null) is Dictionary<string, Type> known && !known.ContainsKey(FrameTypeName))
        {
            context.LoadFile(ViewAssembly);
            Type frame = context.LoadFile(FrameAssembly).GetType(FrameTypeName, throwOnError: true)!;
            Registry.GetMethod("Add")!.Invoke(null, [FrameTypeName, frame]);
            _added = true;
        }
    }

    /// <summary>Takes the name back, if it was registered here.</summary>
    internal static void Unregister()
    {
        if (_added)
        {
            Registry!.GetMethod("Remove")!.Invoke(null, [FrameTypeName]);
            _added = false;
        }
    }
}
