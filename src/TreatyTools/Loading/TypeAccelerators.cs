using System.Management.Automation;
using System.Reflection;

namespace TreatyTools.Loading;

/// <summary>
/// Lets scripts write <c>[Microsoft.Data.Analysis.DataFrame]</c>: the type lies in a load context of our own, which PowerShell does not search.
/// </summary>
internal static class TypeAccelerators
{
    private const string FrameAssembly = "Microsoft.Data.Analysis";
    private const string FrameTypeName = "Microsoft.Data.Analysis.DataFrame";

    // The class is public by intent and internal by declaration; about_Classes describes this way to it.
    private static readonly Type? Registry = typeof(PSObject).Assembly.GetType("System.Management.Automation.TypeAccelerators");

    private static bool _added;

    /// <summary>Registers the name, unless something else has taken it.</summary>
    internal static void Register(CoreLoadContext context)
    {
        if (Registry?.GetProperty("Get")?.GetValue(null) is Dictionary<string, Type> known && !known.ContainsKey(FrameTypeName))
        {
            Type frame = context.LoadFromAssemblyName(new AssemblyName(FrameAssembly)).GetType(FrameTypeName, throwOnError: true)!;
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
