using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Core.Datasets;
using TreatyTools.Model;
using YamlDotNet.RepresentationModel;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class CompletenessTests
{
    [Fact]
    public void Every_value_of_the_seeds_is_in_the_record_of_the_loaded_package()
    {
        Dataset dataset = DatasetStore.Open(Repository.Package);
        List<string> missing = [];
        int values = 0;
        foreach (string file in Directory.EnumerateFiles(Repository.Seeds, "*.yaml")
            .Where(path => Path.GetFileName(path) is not (SeedFiles.Dataset or "agreement.yaml")))
        {
            foreach (YamlMappingNode seed in Records(file))
            {
                string id = Id(seed);
                List<string> found = [.. RecordDump.Values(dataset.Find(id))];
                foreach (string value in Scalars(seed))
                {
                    values++;
                    if (!found.Remove(value))
                    {
                        missing.Add($"{Path.GetFileName(file)}: {id}: {value}");
                    }
                }
            }
        }

        Assert.True(values > 20_000);
        Assert.True(missing.Count == 0, string.Join('\n', missing.Take(50)));
    }

    private static IEnumerable<YamlMappingNode> Records(string file)
    {
        YamlStream yaml = [];
        using StreamReader reader = new(file);
        yaml.Load(reader);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Children.Cast<YamlMappingNode>();
    }

    private static string Id(YamlMappingNode seed)
    {
        string Text(string key) => ((YamlScalarNode)seed[key]).Value!;
        return seed.Children.ContainsKey("id") ? Text("id")
            : seed.Children.ContainsKey("party") ? $"{Text("treaty")}:{Text("party")}"
            : seed.Children.ContainsKey("event") ? $"{Text("event")}:{Text("country")}"
            : seed.Children.ContainsKey("provision") ? $"{Text("provision")}~{(Text("from") is "null" ? Reuse.Any : Text("from"))}"
            : seed.Children.ContainsKey("from") ? $"{Text("from")}={Text("to")}"
            : $"{Text("article")}@{Text("text")}";
    }

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "null" } => [],
        YamlScalarNode scalar => [scalar.Value!],
        YamlSequenceNode list => list.Children.SelectMany(Scalars),
        YamlMappingNode mapping => mapping.Children.Values.SelectMany(Scalars),
        _ => throw new InvalidOperationException(),
    };
}
