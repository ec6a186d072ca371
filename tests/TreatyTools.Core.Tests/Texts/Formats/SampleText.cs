using System.Text;

namespace TreatyTools.Core.Tests.Texts.Formats;

/// <summary>Texts written for tests, in the formats that are text themselves.</summary>
internal static class SampleText
{
    public const string Html = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Treaty on  Lighthouses</title><style>p { color: red }</style></head>
        <body><nav><ul><li>Menu</li></ul></nav><script>document.write("x")</script>
        <h1>Treaty on <em>Lighthouses</em></h1><p style="text-align: center">Article 1<br>Lamps</p>
        <p><i>Recalling</i> the lamp<sup><a href="#fn1" id="ref1">1</a></sup>, and <b>the oil</b></p>
        <ol type="a" start="3"><li>First<ol type="i"><li>Inner</li></ol></li><li value="7"><p>Seventh</p><p>More of it</p></li></ol>
        <ol reversed><li>x</li><li>y</li></ol><div hidden>Hidden</div><div style="display:none">Hidden too</div>
        <table><tr><th>Port</th><td>Light</td></tr></table>
        <div id="fn1"><p><a href="#ref1">1</a> Of oil.</p></div></body></html>
        """;

    public const string Markdown = """
        # Treaty on Lighthouses

        ##Chapter I

        *Recalling* the lamp[^1], and **the oil**

        1. Each keeper
           shall light it:
           a. at dusk;
           b. in fog.
        2. No keeper shall sleep.

        [^1]: Of oil.
        """;

    public const string Plain = "TREATY ON LIGHTHOUSES\r\n\r\n    Article 1\r\nEach keeper shall light\r\nthe lamp.\f2. In fog also.\n";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
