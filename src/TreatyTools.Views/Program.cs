using TreatyTools.Core.DefaultViews;
using TreatyTools.Core.IO;
using TreatyTools.Core.Views;

namespace TreatyTools.Views;

/// <summary>Writes the views of the module: <c>TreatyTools.Views TARGET</c>.</summary>
public static class Program
{
    /// <summary>Entry point.</summary>
    /// <returns>0; 2 where the arguments are wrong.</returns>
    public static int Main(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("Usage: TreatyTools.Views <file of views to write>");
            return 2;
        }

        AtomicFile.Write(Path.GetFullPath(args[0]), stream => FormatXml.Write(stream, ModuleViews.All), force: true);
        return 0;
    }
}
