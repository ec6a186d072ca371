using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TreatyTools.Core.Markup;

/// <summary>What is markup already, and is written as it is.</summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Html(string? Text);

/// <summary>
/// Writes HTML from interpolated strings: what stands in the program is markup, and what is filled in is text and stays text, unless it is <see cref="Html"/>.
/// </summary>
internal sealed class MarkupWriter
{
    /// <summary>Where it is written to; whoever writes there sees to it that text stays text.</summary>
    internal StringWriter Target { get; } = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Writes markup.</summary>
    internal void Add(Filling markup) => Target.Write(markup.Text);

    /// <summary>Markup as a value to be filled in elsewhere.</summary>
    internal static Html Of(Action<MarkupWriter> write)
    {
        MarkupWriter writer = new();
        write(writer);
        return new Html(writer.Target.ToString());
    }

    /// <summary>Takes an interpolated string apart.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Filling
    {
        private readonly StringBuilder _text;

        /// <summary>Of a string.</summary>
        public Filling(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

        /// <summary>The markup.</summary>
        internal StringBuilder Text => _text;

        /// <summary>Writes what stands in the program.</summary>
        public void AppendLiteral(string markup) => _text.Append(markup);

        /// <summary>Writes text; null is nothing.</summary>
        public void AppendFormatted(string? text) => _text.Append(text is null ? "" : HtmlText.Encode(text));

        /// <summary>Writes a number.</summary>
        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>Writes a number; null is nothing.</summary>
        public void AppendFormatted(int? number) => _text.Append(number?.ToString(CultureInfo.InvariantCulture) ?? "");

        /// <summary>Writes a number as it is asked for.</summary>
        public void AppendFormatted(int number, string format) => _text.Append(number.ToString(format, CultureInfo.InvariantCulture));

        /// <summary>Writes markup.</summary>
        public void AppendFormatted(Html markup) => _text.Append(markup.Text);
    }
}
