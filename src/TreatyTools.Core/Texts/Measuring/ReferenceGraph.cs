using System.Globalization;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>Writes the references between the articles of a text as a graph: an arrow from an article to each that it refers to, with the number of
/// references.</summary>
public static class ReferenceGraph
{
    /// <summary>The graph as text of Mermaid (<c>flowchart</c>). References of an article to itself are left out; dangling ones lead to a dashed
    /// node.</summary>
    public static string ToMermaid(TextDocument document, IReadOnlyList<TextReference> references)
    {
        StringBuilder text = new("flowchart LR\n");
        (List<Node> nodes, List<Edge> edges) = Parts(document, references);
        foreach (Node node in nodes)
        {
            // Within quotation marks Mermaid takes entities; a line break or a mark would end the label.
            string label = string.Concat(node.Label.Select(c => c switch
            {
                '"' => "#quot;",
                '#' => "#35;",
                '<' => "#lt;",
                '>' => "#gt;",
                '&' => "#amp;",
                _ => char.IsControl(c) ? " " : c.ToString(),
            }));
            text.Append(CultureInfo.InvariantCulture, $"    {node.Name}[\"{label}\"]{(node.Dangling ? ":::dangling" : "")}\n");
        }

        foreach (Edge edge in edges)
        {
            string count = edge.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"|{edge.Count}|") : "";
            text.Append(CultureInfo.InvariantCulture, $"    {edge.From.Name} {(edge.To.Dangling ? "-.->" : "-->")}{count} {edge.To.Name}\n");
        }

        return text.Append("    classDef dangling stroke-dasharray:5 5\n").ToString();
    }

    /// <summary>The graph as text of DOT, for Graphviz. References of an article to itself are left out; dangling ones lead to a dashed node.</summary>
    public static string ToDot(TextDocument document, IReadOnlyList<TextReference> references)
    {
        StringBuilder text = new("digraph references {\n    rankdir=LR;\n    node [shape=box];\n");
        (List<Node> nodes, List<Edge> edges) = Parts(document, references);
        foreach (Node node in nodes)
        {
            string label = string.Concat(node.Label.Select(c => c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? " " : c.ToString()));
            text.Append(CultureInfo.InvariantCulture, $"    {node.Name} [label=\"{label}\"{(node.Dangling ? ", style=dashed" : "")}];\n");
        }

        foreach (Edge edge in edges)
        {
            string[] attributes = [.. edge.Count > 1 ? [string.Create(CultureInfo.InvariantCulture, $"label={edge.Count}")] : Array.Empty<string>(),
                .. edge.To.Dangling ? ["style=dashed"] : Array.Empty<string>()];
            text.Append(CultureInfo.InvariantCulture,
                $"    {edge.From.Name} -> {edge.To.Name}{(attributes.Length > 0 ? $" [{string.Join(", ", attributes)}]" : "")};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static (List<Node> Nodes, List<Edge> Edges) Parts(TextDocument document, IReadOnlyList<TextReference> references)
    {
        (string From, string To, bool Dangling)[] pairs = [.. references
            .Where(reference => reference.Kind != TextReferenceKind.External)
            .Select(reference => (reference.FromArticle, reference.ToArticle ?? reference.Target, reference.Kind == TextReferenceKind.Dangling))
            .Where(pair => pair.FromArticle != pair.Item2)];
        Dictionary<string, TextUnit> units = document.Units.GroupBy(unit => unit.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Dictionary<(string, bool), Node> nodes = [];
        foreach ((string id, bool dangling) in pairs.SelectMany(pair => new[] { (pair.From, false), (pair.To, pair.Dangling) }).Distinct()
            .OrderBy(node => node.Item2).ThenBy(node => units.GetValueOrDefault(node.Item1)?.Position ?? int.MaxValue)
            .ThenBy(node => node.Item1, StringComparer.Ordinal))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"n{nodes.Count + 1}"), label = !dangling && units.TryGetValue(id, out TextUnit? unit)
                ? unit.ToString() : $"{id}?";
            nodes[(id, dangling)] = new Node(name, label, dangling);
        }

        List<Edge> edges = [.. pairs.GroupBy(pair => pair).Select(
            group => new Edge(nodes[(group.Key.From, false)], nodes[(group.Key.To, group.Key.Dangling)], group.Count()))];
        return ([.. nodes.Values], edges);
    }

    private sealed record Node(string Name, string Label, bool Dangling);

    private sealed record Edge(Node From, Node To, int Count);
}
