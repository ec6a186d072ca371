using System.Reflection;
using System.Runtime.Loader;

namespace TreatyTools.Loading;

/// <summary>
/// The load context that keeps TreatyTools.Core and every third-party assembly apart from what other modules loaded.
/// Only TreatyTools.Model is shared with the default context, since its records travel through the pipeline.
/// </summary>
internal sealed class CoreLoadContext : AssemblyLoadContext
{
    /// <summary>Name of the assembly that the default context gets from here.</summary>
    internal const string CoreName = "TreatyTools.Core";

    private const string ModelName = "TreatyTools.Model";
    private readonly AssemblyDependencyResolver _resolver;

    internal CoreLoadContext(string coreDirectory)
        : base("TreatyTools", isCollectible: false)
    {
        _resolver = new AssemblyDependencyResolver(Path.Combine(coreDirectory, CoreName + ".dll"));
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == ModelName)
        {
            return typeof(Model.TreatyRecord).Assembly;
        }

        string? path = _resolver.ResolveAssemblyToPath(assemblyName);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        string? path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName);
        return path is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
    }
}
