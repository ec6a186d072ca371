using System.Text;

namespace TreatyTools.Core.Texts.Blocks;

/// <summary>Gathers the blocks of a file, puts footnotes last, and counts where each begins.</summary>
internal sealed class SourceTextBuilder
{
    private readonly List<SourceBlock> _body = [];
    private readonly List<SourceBlock> _notes = [];

    /// <summary>Whether a block was added.</summary>
    internal bool Any => _body.Count + _notes.Count > 0;

    /// <summary>Adds a block whose words are clean; its offset is set at the end. A block without words is left out.</summary>
    internal void Add(SourceBlock block)
    {
        if (block.Text.Length > 0)
        {
            (block.Kind is BlockKind.Footnote ? _notes : _body).Add(block);
        }
    }

    /// <summary>What was gathered.</summary>
    internal SourceText Build(string format)
    {
        List<SourceBlock> blocks = [.. _body, .. _notes];
        int length = (int)Math.Min(int.MaxValue, blocks.Sum(block => block.Text.Length + 1L));
        StringBuilder text = new(length);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                text.Append('\n');
            }

            blocks[i] = blocks[i] with { Offset = text.Length };
            text.Append(blocks[i].Text);
        }

        return new SourceText { Format = format, Text = blocks is [SourceBlock only] ? only.Text : text.ToString(), Blocks = blocks };
    }
}
