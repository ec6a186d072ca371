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

    private readonly string _directory;
    private readonly bool _isForOneSystem;
    private readonly Lazy<AssemblyDependencyResolver> _resolver;

    internal CoreLoadContext(string coreDirectory)
        : base("TreatyTools", isCollectible: false)
    {
        _directory = coreDirectory;
        _isForOneSystem = !Directory.Exists(Path.Combine(coreDirectory, "runtimes"));
        _resolver = new(() => new AssemblyDependencyResolver(PathOf(CoreName)));
    }

    /// <summary>Loads an assembly of the folder of Core, without the comparison by the rules of a culture that follows a load by name.</summary>
    internal Assembly LoadFile(string name) => LoadFromAssemblyPath(PathOf(name));

    // What is not in the folder, TreatyTools.Model and the framework, comes from the default context.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = PathOf(assemblyName.Name!);
        if (!File.Exists(path))
        {
            return null;
        }

        // Only where there are files for several systems must one be chosen.
        return LoadFromAssemblyPath(_isForOneSystem ? path : _resolver.Value.ResolveAssemblyToPath(assemblyName) ?? path);
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        string? path = _resolver.Value.ResolveUnmanagedDllToPath(unmanagedDllName);
        return path is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
    }

    private string PathOf(string name) => Path.Combine(_directory, name + ".dll");
}
