using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TreatyTools.Tests.Shared;

/// <summary>A server on the loopback address that answers each request for a path as a test wants it.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> _answers = new(StringComparer.Ordinal);

    public LoopbackServer()
    {
        _listener.Start();
        _ = Serve();
    }

    /// <summary>The address of a path.</summary>
    public Uri this[string path] => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    /// <summary>Answers with a file.</summary>
    public void File(string path, string type, byte[] content) => Raw(path, $"200 OK\r\nContent-Type: {type}\r\nContent-Length: {content.Length}", content);

    /// <summary>Answers by leading elsewhere.</summary>
    public void Redirect(string path, string to) => Raw(path, $"302 Found\r\nLocation: {to}\r\nContent-Length: 0", []);

    /// <summary>Answers with a head and a body, and closes the connection.</summary>
    public void Raw(string path, string head, byte[] content) => _answers[path] = async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n"), stop);
        await stream.WriteAsync(content, stop);
    };

    /// <summary>Answers with the head and the first bytes of a file, and then with nothing.</summary>
    public void Stalling(string path, string type) => _answers[path] = async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: 1000000\r\n\r\nabc"), stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        while (!_stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Answer(client, _stop.Token);
        }
    }

    private async Task Answer(TcpClient client, CancellationToken stop)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                using StreamReader reader = new(stream, Encoding.ASCII, leaveOpen: true);
                string path = (await reader.ReadLineAsync(stop))?.Split(' ')[1] ?? "";
                while (await reader.ReadLineAsync(stop) is { Length: > 0 })
                {
                }

                if (!_answers.TryGetValue(path, out Func<NetworkStream, CancellationToken, Task>? answer))
                {
                    await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
                    return;
                }

                await answer(stream, stop);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client or the test has gone.
        }
    }
}
