using System.Management.Automation;
using System.Reflection;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Loading;

/// <summary>Sets the module up when it is imported, and takes back what it registered when it is removed.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // One context a process: an assembly that was once resolved stays bound, so a second context would split its types.
    private static readonly Lazy<CoreLoadContext> Context = new(() => new CoreLoadContext(Path.Combine(ModulePaths.Bin, "core")));

    private static readonly Lock Gate = new();
    private static int _imports;

    /// <inheritdoc />
    public void OnImport()
    {
        lock (Gate)
        {
            // Each runspace imports for itself; the process has one handler. The context itself waits until Core is asked for.
            if (_imports++ == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve += ResolveCore;
                TypeAccelerators.Register(Context.Value);
            }
        }
    }

    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        DatasetCatalog.RemoveImports();
        TextCatalog.RemoveSession();
        lock (Gate)
        {
            if (--_imports == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve -= ResolveCore;
                TypeAccelerators.Unregister();
            }
        }
    }

    // The process asks here only for what no context found; it gets Core and nothing else. The event of the default context would compare names by the rules
    // of a culture, as CoreLoadContext.LoadFile tells.
    private static Assembly? ResolveCore(object? sender, ResolveEventArgs asked) =>
        asked.Name.StartsWith(CoreLoadContext.CoreName + ",", StringComparison.Ordinal) || asked.Name == CoreLoadContext.CoreName
            ? Context.Value.LoadFile(CoreLoadContext.CoreName) : null;
}
