using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace TreatyTools.Core.Pictures;

/// <summary>Joins the letters of a typeface as their script asks for: those of Arabic by their neighbours, those of India in clusters.</summary>
internal static class TextShaper
{
    private const int Units = 1 << 12;

    // A font is kept as long as its typeface.
    private static readonly ConditionalWeakTable<SKTypeface, Font> Fonts = [];

    /// <summary>Whether the letters of a text are joined or ordered by rules of their script.</summary>
    internal static bool IsNeeded(string text) => text.EnumerateRunes().Any(letter => letter.Value is (>= 0x0590 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC));

    /// <summary>The glyphs of a text that is of one script and direction, from left to right, with their places and the width of all.</summary>
    /// <param name="typeface">The typeface.</param>
    /// <param name="text">The text, in the order in which it is read.</param>
    /// <param name="size">Size of the letters in pixels.</param>
    /// <param name="isFromRight">Whether it is read from the right.</param>
    internal static (ushort[] Glyphs, SKPoint[] Places, double Width) Shape(SKTypeface typeface, string text, double size, bool isFromRight)
    {
        Font font = Fonts.GetValue(typeface, Load);
        using HarfBuzzSharp.Buffer buffer = new();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = isFromRight ? Direction.RightToLeft : Direction.LeftToRight;
        lock (font)
        {
            font.Shape(buffer);
        }

        GlyphInfo[] infos = buffer.GlyphInfos;
        GlyphPosition[] positions = buffer.GlyphPositions;
        ushort[] glyphs = new ushort[infos.Length];
        SKPoint[] places = new SKPoint[infos.Length];
        double scale = size / Units, x = 0;
        for (int i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            places[i] = new SKPoint((float)(x + (positions[i].XOffset * scale)), (float)(-positions[i].YOffset * scale));
            x += positions[i].XAdvance * scale;
        }

        return (glyphs, places, x);
    }

    private static Font Load(SKTypeface typeface)
    {
        using SKStreamAsset stream = typeface.OpenStream(out int index);
        byte[] bytes = new byte[stream.Length];
        _ = stream.Read(bytes, bytes.Length);
        GCHandle held = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        using Blob blob = new(held.AddrOfPinnedObject(), bytes.Length, MemoryMode.ReadOnly, held.Free);
        using Face face = new(blob, index);
        Font font = new(face);
        font.SetScale(Units, Units);
        font.SetFunctionsOpenType();
        return font;
    }
}
