using System.Diagnostics;
using TreatyTools.Core.IO;
using TreatyTools.Model;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.IO;

public sealed class DownloadTests : IDisposable
{
    private const string Pdf = "application/pdf";
    private readonly LoopbackServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_file_comes_with_progress()
    {
        byte[] content = new byte[300_000];
        new Random(1).NextBytes(content);
        _server.File("/a", Pdf, content);
        List<(long, long?)> told = [];
        Assert.Equal(content, Fetch(_server["/a"], progress: (had, whole) => told.Add((had, whole))));
        Assert.Equal((content.Length, content.Length), told[^1]);
    }

    [Fact]
    public void A_few_redirects_are_followed()
    {
        _server.File("/end", Pdf + "; charset=x", [1, 2]);
        _server.Redirect("/4", "/end");
        _server.Redirect("/3", _server["/4"].AbsoluteUri);
        _server.Redirect("/2", "3");
        Assert.Equal([1, 2], Fetch(_server["/2"]));
    }

    [Fact]
    public void Redirects_without_end_and_away_from_https_are_refused()
    {
        _server.Redirect("/loop", "/loop");
        Assert.Equal("TooManyRedirects", Fault(_server["/loop"]));
        _server.Redirect("/away", "http://example.org/");
        Assert.Equal("AddressNotSecure", Fault(_server["/away"]));
        _server.Redirect("/file", "file:///etc/passwd");
        Assert.Equal("AddressNotSecure", Fault(_server["/file"]));
    }

    [Theory]
    [InlineData("http://example.org/a.pdf")]
    [InlineData("ftp://example.org/a.pdf")]
    [InlineData("file:///data/a.pdf")]
    public void An_address_without_TLS_is_not_opened(string address) => Assert.Equal("AddressNotSecure", Fault(new Uri(address)));

    [Fact]
    public void What_is_no_document_or_too_large_is_refused()
    {
        _server.File("/zip", "application/zip", [1]);
        Assert.Equal("DownloadTypeUnexpected", Fault(_server["/zip"]));
        _server.Raw("/untyped", "200 OK\r\nContent-Length: 1", [1]);
        Assert.Equal("DownloadTypeUnexpected", Fault(_server["/untyped"]));
        _server.Raw("/said", "200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 99999999", [1]);
        Assert.Equal("DownloadTooLarge", Fault(_server["/said"]));
        _server.Raw("/unsaid", "200 OK\r\nContent-Type: application/pdf", new byte[2 << 20]);
        Assert.Equal("DownloadTooLarge", Fault(_server["/unsaid"]));
    }

    [Fact]
    public void What_fails_on_the_way_is_told()
    {
        Assert.Equal("DownloadFailed", Fault(_server["/none"]));
        _server.File("/empty", Pdf, []);
        Assert.Equal("DownloadFailed", Fault(_server["/empty"]));
        _server.Raw("/cut", "200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 10", [1, 2, 3]);
        Assert.Equal("DownloadFailed", Fault(_server["/cut"]));
        _server.Raw("/noise", "what is this", []);
        Assert.Equal("DownloadFailed", Fault(_server["/noise"]));
    }

    [Fact]
    public void A_server_that_falls_silent_is_left()
    {
        _server.Stalling("/slow", Pdf);
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal("DownloadFailed", Fault(_server["/slow"], patience: 1));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 20);
    }

    [Fact]
    public void It_stops_at_once_when_it_is_cancelled()
    {
        _server.Stalling("/slow", Pdf);
        using CancellationTokenSource source = new();
        source.CancelAfter(200);
        Stopwatch watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            new Download([Pdf], 1 << 20, TimeSpan.FromMinutes(1)).Save(_server["/slow"], Stream.Null, null, source.Token));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    // A busy machine may hold the server of the test for seconds, and only a test of patience should see that.
    private static byte[] Fetch(Uri address, Action<long, long?>? progress = null, int patience = 60)
    {
        using MemoryStream stream = new();
        new Download([Pdf], 1 << 20, TimeSpan.FromSeconds(patience)).Save(address, stream, progress);
        return stream.ToArray();
    }

    private static string Fault(Uri address, int patience = 60) => Assert.Throws<TreatyFault>(() => Fetch(address, patience: patience)).ErrorId;
}
