using System.Text;

namespace TreatyTools.Core.Markup;

/// <summary>Texts of strangers in a page of HTML.</summary>
internal static class HtmlText
{
    /// <summary>
    /// A text that stays text, between tags and between quotation marks. Signs that turn the direction of what follows are taken out: nothing must be able to
    /// disguise what stands beside it. So are control characters, which HTML forbids.
    /// </summary>
    internal static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.AsSpan().ContainsAny("<>&\"'"))
        {
            return text;
        }

        StringBuilder safe = new(text.Length);
        foreach (char c in text)
        {
            safe.Append(c switch
            {
                '\n' or '\t' => c,
                (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => '\ufffd',
                _ => char.IsControl(c) ? ' ' : c,
            });
        }

        safe.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
        // Halves of characters that no encoding can write become the sign for what is not known.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(safe.ToString()));
    }

    /// <summary>An address that a page may lead to: one of the web, never a script or a file.</summary>
    /// <param name="text">The address as it is recorded.</param>
    /// <param name="address">The address, whole and escaped.</param>
    internal static bool TryAddress(string? text, out string address)
    {
        bool isWeb = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        address = isWeb ? uri!.AbsoluteUri : "";
        return isWeb;
    }
}
