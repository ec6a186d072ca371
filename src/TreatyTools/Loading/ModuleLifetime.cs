using System.Management.Automation;
using System.Runtime.Loader;

namespace TreatyTools.Loading;

/// <summary>Sets the module up when it is imported, and takes back what it registered when it is removed.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // One context a process: an assembly that was once resolved stays bound, so a second context would split its types.
    private static readonly Lazy<CoreLoadContext> Context = new(() =>
        new CoreLoadContext(Path.Combine(ModulePaths.Bin, "core")));

    private static int _imports;

    /// <inheritdoc />
    public void OnImport()
    {
        if (Interlocked.Increment(ref _imports) == 1)
        {
            AssemblyLoadContext.Default.Resolving += Context.Value.ResolveCore;
            TypeAccelerators.Register(Context.Value);
        }
    }

    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        if (Interlocked.Decrement(ref _imports) == 0)
        {
            AssemblyLoadContext.Default.Resolving -= Context.Value.ResolveCore;
            TypeAccelerators.Unregister();
        }
    }
}
