using System.Text;
using TreatyTools.Core.Datasets.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

using TreatyTools.Core.IO;
namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>
/// Reads one seed file into nodes. Only the plain part of YAML is let in: no aliases, anchors, tags or second documents, no key twice,
/// and limits on size and depth, since a seed may come from a stranger.
/// </summary>
internal sealed class SeedFileReader(string fileName, FindingList findings)
{
    private const int MaximumDepth = 12;
    private const long MaximumBytes = 64L * 1024 * 1024;
    /// <summary>The content of the file, or null where it could not be read; the findings say why.</summary>
    public SeedNode? Read(string path)
    {
        try
        {
            return Text(path) is { } text ? Parse(text) : null;
        }
        catch (YamlException e)
        {
            Fault("yaml-syntax", (int)e.Start.Line, $"The file is no valid YAML: {e.InnerException?.Message ?? e.Message}", "Correct the line.");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // The library stumbles over some texts that are no YAML, and then does not say where.
            Fault("yaml-syntax", 1, "The file is no valid YAML.", "Correct it, from its first line on.");
            return null;
        }
    }

    /// <summary>The text of the file, or null where it could not be read; the findings say why.</summary>
    public string? Text(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (file.LinkTarget is not null)
            {
                Fault("file-link", null, "The file is a link. Only files that lie in the folder of the seeds themselves are read.",
                    "Put the file itself there.");
                return null;
            }

            if (file.Length > MaximumBytes)
            {
                Fault("file-size", null, "The file is larger than 64 MB.", "Split it.");
                return null;
            }

            // What has no length is not opened: it is empty, or a pipe or device that would keep the reader waiting.
            return file.Length == 0 ? "" : StrictUtf8.Encoding.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Fault("encoding", null, "The file is not UTF-8.", "Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fault("file-access", null, $"The file cannot be read: {e.Message}", null);
        }

        return null;
    }

    private SeedNode? Parse(string text)
    {
        Parser parser = new(new StringReader(text));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return new SeedSequence(1, []);
        }

        SeedNode? root = Node(parser, depth: 0);
        if (root is not null)
        {
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out DocumentStart? second))
            {
                Fault("yaml-feature", (int)second.Start.Line, "The file holds a second YAML document.", "Keep one list of records in a file.");
            }
        }

        return root;
    }

    /// <summary>The next node, or null where something that is not let in makes the rest unreadable.</summary>
    private SeedNode? Node(IParser parser, int depth)
    {
        ParsingEvent next = parser.Consume<ParsingEvent>();
        int line = (int)next.Start.Line;
        if (next is NodeEvent { Anchor.IsEmpty: false } || next is NodeEvent { Tag.IsEmpty: false })
        {
            Fault("yaml-feature", line, "Anchors and tags are not part of the seed format.", "Write the value out.");
            return null;
        }

        if (depth > MaximumDepth)
        {
            Fault("yaml-feature", line, "The values are nested too deeply.", "Keep to the keys of the seed format.");
            return null;
        }

        switch (next)
        {
            case Scalar scalar:
                return new SeedScalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return Sequence(parser, line, depth);
            case MappingStart:
                return Mapping(parser, line, depth);
            default:
                Fault("yaml-feature", line, "Aliases are not part of the seed format.", "Write the value out.");
                return null;
        }
    }

    private SeedSequence? Sequence(IParser parser, int line, int depth)
    {
        List<SeedNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(parser, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new SeedSequence(line, items);
    }

    private SeedMapping? Mapping(IParser parser, int line, int depth)
    {
        Dictionary<string, SeedNode> entries = new(StringComparer.Ordinal);
        Dictionary<string, int> keyLines = new(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(parser, depth + 1) is not { } keyNode)
            {
                return null;
            }

            if (keyNode is not SeedScalar key)
            {
                Fault("yaml-feature", keyNode.Line, "A key is not a plain text.", "Keep to the keys of the seed format.");
                return null;
            }

            if (Node(parser, depth + 1) is not { } value)
            {
                return null;
            }

            if (!entries.TryAdd(key.Value, value))
            {
                findings.Error("duplicate-key", fileName, key.Line, $"The key '{FindingList.Shorten(key.Value)}' stands twice in one record.",
                    "Keep one of them.", field: FindingList.Shorten(key.Value));
            }

            keyLines.TryAdd(key.Value, key.Line);
        }

        return new SeedMapping(line, entries, keyLines);
    }

    private void Fault(string rule, int? line, string message, string? advice) => findings.Error(rule, fileName, line, message, advice);
}
