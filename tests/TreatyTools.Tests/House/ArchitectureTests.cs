using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TreatyTools.Tests.House;

/// <summary>
/// The map of docs/HOUSE.md, held: a room uses only rooms that stand before it, and what lies below the line knows no treaty. Rooms are namespaces, which are
/// folders. What a
/// room uses is read from the compiled assemblies, signatures, attributes and the bodies of methods.
/// </summary>
public sealed class ArchitectureTests
{
    private const string Line = "---- nothing above this line knows a treaty ----";

    /// <summary>The rooms of each project, from the ground up.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["bin/core/TreatyTools.Core.dll"] =
        [
            "Strings", "Markup", "IO", "Countries", "Views",
            "Tables.Columns", "Tables.Frames", "Tables.Building", "Tables.Keys", "Tables.Sorting", "Tables.Joins", "Tables.Groups", "Tables.Csv",
                "Tables.Files",
            "Pictures",
            "Workbooks.Parts", "Workbooks.Layout", "Workbooks.Writing", "Workbooks.Charts", "Workbooks.Slicers", "Workbooks.Definitions",
            "Workbooks.Definitions.Formulas", "Workbooks.Definitions.Formats", "Workbooks.Definitions.Pivots", "Workbooks.Definitions.Figures",
            "Workbooks.Appending", "Workbooks", "Workbooks.Reading", "Formats",
            "Texts.Blocks", "Texts.Labels", "Texts.Structure", "Texts.Formats.Pdf", "Texts.Formats.Html", "Texts.Formats.Word", "Texts.Units",
            "Texts.Writing", "Texts.Formats",
            "Texts.Measuring", "Texts.Comparing", "Similarity", "Similarity.Finding", "Similarity.Shingles",
            Line,
            "Datasets.Schema", "Datasets.References", "Datasets.Tables", "Datasets.Findings", "Datasets.Records", "Datasets.Rules", "Datasets.Packages",
                "Datasets.Seeds", "Datasets.Codebook",
                "Datasets", "Datasets.Versions",
            "Graph", "Query", "Query.Queries", "Search.Asking", "Search.Indexing", "Search",
            "Insight.Status", "Insight.Counts", "Insight.Timeline", "Insight.Drafts", "Insight.Citations",
            "Insight.Texts",
            "Reports.Charts", "Reports.Timeline", "Reports.Layout", "Reports.Sheets", "Reports.Profiles", "Reports.Pages", "Reports",
            "Reports.Coding", "Reports.Redlines",
            "Reports.HeatMaps", "DefaultViews",
        ],
        ["bin/TreatyTools.dll"] =
        [
            "Errors", "Paths", "Formatting", "Transformation", "Session", "Input", "Loading", "Completion", "Abstractions", "Commands",
        ],
        ["src/TreatyTools.Shell/bin/{0}/TreatyTools.Shell.dll"] = ["Editing", "Hosting", ""],
    };

    public static TheoryData<string> Projects => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_uses_only_rooms_below_it(string project)
    {
        string[] rooms = [.. Rooms[project].Where(room => room != Line)];
        using AssemblyDefinition assembly = Read(project);
        string root = assembly.Name.Name;
        Dictionary<string, SortedSet<string>> edges = Edges(assembly, root);
        string[] unknown = [.. edges.Keys.Except(rooms).Order(StringComparer.Ordinal)];
        Assert.True(unknown.Length == 0, $"Not on the map (docs/HOUSE.md and the list in this test): {string.Join(", ", unknown)}");
        string[] upwards =
        [
            .. from room in edges
               from used in room.Value
               let other = used.Split(' ')[^1]
               where Array.IndexOf(rooms, other) > Array.IndexOf(rooms, room.Key)
               select $"{room.Key} uses {other} ({used.Split(' ')[0]})",
        ];
        Assert.True(upwards.Length == 0, string.Join("\n", upwards));
    }

    [Fact]
    public void What_lies_below_the_line_knows_no_treaty()
    {
        const string Core = "bin/core/TreatyTools.Core.dll";
        HashSet<string> ground = [.. Rooms[Core].TakeWhile(room => room != Line)];
        using AssemblyDefinition model = Read("bin/TreatyTools.Model.dll");
        HashSet<string> treaty = [.. model.MainModule.Types.Where(KnowsTreaties).Select(type => type.FullName)];
        Assert.Contains("TreatyTools.Model.Concern", treaty);
        using AssemblyDefinition core = Read(Core);
        string[] uses =
        [
            .. from type in core.MainModule.GetTypes()
               where ground.Contains(Room(Outer(type), "TreatyTools.Core"))
               from used in Used(type)
               where treaty.Contains(used.FullName)
               select $"{type.FullName} uses {used.FullName}",
        ];
        Assert.True(uses.Length == 0, string.Join("\n", uses.Distinct()));
    }

    private static bool KnowsTreaties(TypeDefinition type)
    {
        for (TypeReference? up = type; up is not null; up = up.Resolve()?.BaseType)
        {
            if (up.Name is "TreatyRecord")
            {
                return true;
            }

            if (up.Scope.Name != type.Scope.Name)
            {
                break;
            }
        }

        return type.Name is "Vocabularies" or "Vocabulary" or "VocabularyTerm" or "UnDocumentSymbol" or "Finding" or "TreatyDataset" or "TreatyStatus";
    }

    private static Dictionary<string, SortedSet<string>> Edges(AssemblyDefinition assembly, string root)
    {
        Dictionary<string, SortedSet<string>> edges = [];
        foreach (TypeDefinition type in assembly.MainModule.GetTypes().Where(type => InProject(Outer(type), root)))
        {
            string room = Room(Outer(type), root);
            SortedSet<string> used = edges.TryGetValue(room, out SortedSet<string>? known) ? known : edges[room] = new(StringComparer.Ordinal);
            foreach (TypeReference reference in Used(type))
            {
                TypeReference outer = Outer(reference);
                if (outer.Scope == assembly.MainModule && InProject(outer, root) && Room(outer, root) is var other && other != room)
                {
                    used.Add($"{Outer(type).Name}->{outer.Name} {other}");
                }
            }
        }

        return edges;
    }

    // What compilers add has no namespace, or one of the runtime.
    private static bool InProject(TypeReference type, string root) => type.Namespace == root || type.Namespace.StartsWith(root + ".", StringComparison.Ordinal);

    private static string Room(TypeReference type, string root) => type.Namespace.Length <= root.Length ? "" : type.Namespace[(root.Length + 1)..];

    private static TypeReference Outer(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type;
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type)
    {
        IEnumerable<TypeReference?> references =
        [
            type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. Attributes(type),
            .. type.Fields.Select(field => field.FieldType), .. type.Fields.SelectMany(Attributes), .. type.Properties.SelectMany(Attributes),
            .. type.Methods.SelectMany(OfMethod),
        ];
        return references.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
            [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType), .. Attributes(method)];
        return !method.HasBody ? signature :
        [
            .. signature, .. method.Body.Variables.Select(variable => variable.VariableType),
            .. method.Body.Instructions.SelectMany(OfInstruction), .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType),
        ];
    }

    private static IEnumerable<TypeReference?> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod generic => [generic.DeclaringType, .. generic.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference type => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes.SelectMany(
        attribute => attribute.ConstructorArguments.Select(argument => argument.Value as TypeReference).Append(attribute.AttributeType));

    // A reference taken apart: an array into its elements, a generic type into itself and its arguments.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static AssemblyDefinition Read(string project)
    {
        // The folder of this build, such as Debug/net10.0, is that of the others, too.
        string build = string.Join('/', AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2..]);
        string path = Path.Combine(Engine.RepositoryRoot, string.Format(System.Globalization.CultureInfo.InvariantCulture, project, build));
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        return AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });
    }
}
