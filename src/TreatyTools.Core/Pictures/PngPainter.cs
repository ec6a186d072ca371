using SkiaSharp;

namespace TreatyTools.Core.Pictures;

/// <summary>Draws a scene as PNG.</summary>
internal static class PngPainter
{
    internal static void Paint(ChartScene scene, Stream stream, int resolution)
    {
        double scale = resolution / (double)ChartScene.UsualResolution;
        int width = (int)Math.Round(scene.Width * scale), height = (int)Math.Round(scene.Height * scale);
        SKImageInfo info = new(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb());
        using SKSurface surface = SKSurface.Create(info, new SKSurfaceProperties(SKPixelGeometry.Unknown))
            ?? throw new Model.TreatyFault("ChartTooLarge", Model.FaultKind.LimitExceeded,
                $"There is not enough memory for a picture of {width} x {height} pixels. Make it smaller, or its resolution lower, or write .svg.");
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        foreach (ChartMark mark in scene.Marks)
        {
            switch (mark)
            {
                case RectMark rect: Draw(canvas, rect); break;
                case AreaMark area: Draw(canvas, area); break;
                case LineMark line: Draw(canvas, line); break;
                case SymbolMark symbol: Draw(canvas, symbol); break;
                case TextMark text: Draw(canvas, text); break;
            }
        }

        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        List<(string, string)> notes = [("Title", scene.Title), ("Description", scene.Description), ("Software", "TreatyTools")];
        if (scene.Source is { } source)
        {
            notes.Add(("Source", ChartText.Clean(source)));
        }

        if (scene.Day is { } day)
        {
            notes.Add(("As of", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }

        PngNotes.Add(data.AsSpan(), stream, resolution, notes);
    }

    private static void Draw(SKCanvas canvas, AreaMark mark)
    {
        using SKPaint fill = Paint(mark.Fill);
        foreach (Box box in mark.Boxes)
        {
            canvas.DrawRect(new SKRect((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom), fill);
        }
    }

    private static void Draw(SKCanvas canvas, RectMark mark)
    {
        SKRect rect = new((float)mark.Bounds.Left, (float)mark.Bounds.Top, (float)mark.Bounds.Right, (float)mark.Bounds.Bottom);
        using SKPaint fill = Paint(mark.Fill);
        canvas.DrawRoundRect(rect, (float)mark.Radius, (float)mark.Radius, fill);
        if (mark.Pattern != FillPattern.Solid)
        {
            canvas.Save();
            canvas.ClipRect(rect);
            using SKPaint white = Paint(Palette.Paper, PatternTile.Thickness);
            foreach (((double X, double Y) from, (double X, double Y) to) in PatternTile.Lines(mark.Pattern, mark.Bounds))
            {
                canvas.DrawLine((float)from.X, (float)from.Y, (float)to.X, (float)to.Y, white);
            }

            canvas.Restore();
        }

        if (mark.Stroke is not null)
        {
            using SKPaint stroke = Paint(mark.Stroke, 1);
            canvas.DrawRoundRect(rect, (float)mark.Radius, (float)mark.Radius, stroke);
        }
    }

    private static void Draw(SKCanvas canvas, LineMark mark)
    {
        using SKPaint paint = Paint(mark.Colour, mark.Thickness);
        using SKPathEffect? dash = mark.Dashed ? SKPathEffect.CreateDash([6, 4], 0) : null;
        paint.PathEffect = dash;
        paint.StrokeJoin = SKStrokeJoin.Round;
        using SKPath path = new();
        path.AddPoly([.. mark.Points.Select(point => new SKPoint((float)point.X, (float)point.Y))], close: false);
        canvas.DrawPath(path, paint);
    }

    private static void Draw(SKCanvas canvas, SymbolMark mark)
    {
        using SKPaint fill = Paint(mark.Fill), stroke = Paint(mark.Stroke, 1.5);
        float x = (float)mark.X, y = (float)mark.Y, r = (float)mark.Radius;
        using SKPath path = new();
        switch (mark.Shape)
        {
            case SymbolShape.Circle: path.AddCircle(x, y, r); break;
            case SymbolShape.Square: path.AddRect(new SKRect(x - r, y - r, x + r, y + r)); break;
            default: path.AddPoly([new(x, y - r), new(x + r, y), new(x, y + r), new(x - r, y)], close: true); break;
        }

        canvas.DrawPath(path, fill);
        canvas.DrawPath(path, stroke);
    }

    private static void Draw(SKCanvas canvas, TextMark mark)
    {
        canvas.Save();
        canvas.Translate((float)mark.X, (float)mark.Y);
        if (mark.Upwards)
        {
            canvas.RotateDegrees(-90);
        }

        double width = mark.Anchor == TextAnchor.Start ? 0 : ChartFonts.Width(mark.Text, mark.Style);
        float x = (float)(mark.Anchor switch { TextAnchor.Middle => -width / 2, TextAnchor.End => -width, _ => 0 });
        using SKPaint paint = Paint(mark.Style.Colour);
        foreach (TextRun run in ChartFonts.Runs(mark.Text, mark.Style))
        {
            using SKFont font = ChartFonts.Font(run.Typeface, mark.Style.Size);
            if (run.IsShaped)
            {
                (ushort[] glyphs, SKPoint[] places, double shaped) = TextShaper.Shape(run.Typeface, run.Text, mark.Style.Size, run.IsFromRight);
                using SKTextBlobBuilder builder = new();
                builder.AddPositionedRun(glyphs, font, places);
                using SKTextBlob? blob = builder.Build();
                if (blob is not null)
                {
                    canvas.DrawText(blob, x, 0, paint);
                }

                x += (float)shaped;
                continue;
            }

            canvas.DrawText(run.Text, x, 0, SKTextAlign.Left, font, paint);
            x += font.MeasureText(run.Text);
        }

        canvas.Restore();
    }

    private static SKPaint Paint(string colour, double? thickness = null) => new()
    {
        Color = SKColor.Parse(colour),
        IsAntialias = true,
        Style = thickness is null ? SKPaintStyle.Fill : SKPaintStyle.Stroke,
        StrokeWidth = (float)(thickness ?? 0),
    };
}
