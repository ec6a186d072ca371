using System.Globalization;
using System.Net;
using TreatyTools.Model;

namespace TreatyTools.Core.IO;

/// <summary>Fetches a file from the web: over TLS except from this machine itself, along a few redirects, up to a size, and of a kind that was asked
/// for.</summary>
/// <param name="types">The media types that are taken, such as <c>application/pdf</c>.</param>
/// <param name="most">The largest file, in bytes.</param>
/// <param name="patience">How long to wait for the next bytes.</param>
public sealed class Download(IReadOnlyCollection<string> types, long most, TimeSpan patience)
{
    private const int MostRedirects = 5;

    /// <summary>Fetches a file.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="target">Takes the bytes.</param>
    /// <param name="progress">Is told, on the thread of the caller, the bytes that have come and those that will come in all, null where that is not
    /// known.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="TreatyFault"><c>AddressNotSecure</c>, <c>TooManyRedirects</c>, <c>DownloadFailed</c>, <c>DownloadTypeUnexpected</c> or
    /// <c>DownloadTooLarge</c>.</exception>
    public void Save(Uri address, Stream target, Action<long, long?>? progress = null, CancellationToken cancellation = default)
    {
        using SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        };
        using HttpClient client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            using HttpResponseMessage response = Follow(client, address, stop);
            Copy(response, address, target, progress, stop);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException or UriFormatException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Failed(address, e is OperationCanceledException
                ? string.Create(CultureInfo.InvariantCulture, $"nothing came for {patience.TotalSeconds} seconds") : e.Message.TrimEnd('.'), e);
        }
    }

    private static bool IsAllowed(Uri address, Uri first) => address.IsLoopback
        ? first.IsLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        : address.Scheme == Uri.UriSchemeHttps;

    private static TreatyFault Failed(Uri address, string why, Exception? inner = null) => new("DownloadFailed", FaultKind.NotAccessible,
        $"'{address}' could not be fetched: {why}. Open the address in a browser and save the document from there.", address.OriginalString, inner);

    private HttpResponseMessage Follow(HttpClient client, Uri first, CancellationTokenSource stop)
    {
        Uri address = first;
        for (int redirects = 0; ; redirects++)
        {
            if (!IsAllowed(address, first))
            {
                throw new TreatyFault("AddressNotSecure", FaultKind.InvalidArgument, (redirects == 0 ? $"'{address}' is" : $"'{first}' leads to '{address}',")
                    + " no address of the web over TLS (https), so that it was not opened. Open it in a browser, if you trust it.", first.OriginalString);
            }

            stop.CancelAfter(patience);
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            request.Headers.UserAgent.ParseAdd("TreatyTools");
            request.Headers.Accept.ParseAdd(string.Join(", ", types));
            HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                {
                    throw Failed(first, string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode}"));
                }

                if (redirects == MostRedirects)
                {
                    throw new TreatyFault("TooManyRedirects", FaultKind.LimitExceeded,
                        $"'{first}' leads on and on: {MostRedirects} redirects were followed. Open it in a browser.", first.OriginalString);
                }

                address = new Uri(address, location);
            }
        }
    }

    private void Copy(HttpResponseMessage response, Uri address, Stream target, Action<long, long?>? progress, CancellationTokenSource stop)
    {
        string? type = response.Content.Headers.ContentType?.MediaType;
        if (type is null || !types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw new TreatyFault("DownloadTypeUnexpected", FaultKind.InvalidData,
                $"'{address}' gives '{type ?? "a file of no type"}', and not one of {string.Join(", ", types)}. Open it in a browser, and save the "
                    + "document from there.", address.OriginalString);
        }

        long? whole = response.Content.Headers.ContentLength;
        RequireSize(whole ?? 0, address);
        using Stream content = response.Content.ReadAsStream(stop.Token);
        byte[] buffer = new byte[1 << 16];
        long had = 0;
        while (true)
        {
            // A read that does not know of the token would hold the pipeline for as long as the server likes.
            stop.CancelAfter(patience);
            int read = content.ReadAsync(buffer, stop.Token).AsTask().GetAwaiter().GetResult();
            if (read == 0)
            {
                break;
            }

            had += read;
            RequireSize(had, address);
            target.Write(buffer, 0, read);
            progress?.Invoke(had, whole);
        }

        if (had == 0)
        {
            throw Failed(address, "the file is empty");
        }
    }

    private void RequireSize(long bytes, Uri address)
    {
        if (bytes > most)
        {
            throw new TreatyFault("DownloadTooLarge", FaultKind.LimitExceeded, string.Create(CultureInfo.InvariantCulture,
                $"'{address}' has more than {most >> 20} MB, which no text of a treaty has. Nothing was saved."), address.OriginalString);
        }
    }
}
