using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TreatyTools.Core.Tests.Reports.Pages;

/// <summary>
/// A browser without a window, with one page, that is told what to do over its debugging port on the loopback address. Whatever it is told ends after a while.
/// </summary>
public sealed partial class Browser : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly string _profile = Directory.CreateTempSubdirectory("browser-").FullName;
    private Process? _process;
    private ClientWebSocket? _socket;
    private string? _session;
    private int _sent;

    /// <summary>The program of a browser; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0)
        .SelectMany(folder => Programs.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>What the page and the browser complained of since it was opened.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The addresses that were asked for since the page was opened.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Opens a page and waits until all of it is there.</summary>
    public void Open(string address)
    {
        Start();
        Complaints.Clear();
        Requests.Clear();
        // A page of the same address with another fragment would not be loaded anew.
        Tell("Page.navigate", new { url = "about:blank" });
        Tell("Page.navigate", new { url = address });
        Wait("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// <summary>Sets the size of the window.</summary>
    public void Resize(int width, int height)
    {
        Start();
        Tell("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = width < 500 });
    }

    /// <summary>Says whether dark colours are liked.</summary>
    public void Prefer(string scheme)
    {
        Start();
        Tell("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = scheme } } });
    }

    /// <summary>Says whether pages run scripts.</summary>
    public void RunScripts(bool isOn)
    {
        Start();
        Tell("Emulation.setScriptExecutionDisabled", new { value = !isOn });
    }

    /// <summary>Presses a key.</summary>
    public void Press(string key)
    {
        int windowsVirtualKeyCode = key switch { "Tab" => 9, "Enter" => 13, "ArrowRight" => 39, "ArrowDown" => 40, _ => 0 };
        string text = key == "Enter" ? "\r" : key.Length == 1 ? key : "";
        Tell("Input.dispatchKeyEvent", new { type = text.Length == 0 ? "rawKeyDown" : "keyDown", key, code = key, windowsVirtualKeyCode, text });
        Tell("Input.dispatchKeyEvent", new { type = "keyUp", key, code = key, windowsVirtualKeyCode });
    }

    /// <summary>What an expression gives in the page, as text; numbers and truth values as JSON writes them.</summary>
    public string Ask(string expression)
    {
        JsonElement answer = Tell("Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true });
        if (answer.TryGetProperty("exceptionDetails", out JsonElement fault))
        {
            throw new InvalidOperationException(fault.ToString());
        }

        JsonElement value = answer.GetProperty("result").TryGetProperty("value", out JsonElement found) ? found : default;
        return value.ValueKind == JsonValueKind.Undefined ? "" : value.ToString();
    }

    /// <summary>Waits until something is true of the page.</summary>
    public void Wait(string condition)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (Ask($"!!({condition})") != "True")
        {
            Assert.True(watch.Elapsed < Limit, $"It did not come to pass: {condition}");
            Thread.Sleep(20);
        }
    }

    /// <summary>The page as a PDF file.</summary>
    public byte[] Print() => Convert.FromBase64String(Tell("Page.printToPDF", new { preferCSSPageSize = true }).GetProperty("data").GetString()!);

    public void Dispose()
    {
        _socket?.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Limit);
        }

        _process?.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser that is still ending may hold a file; the folder is one of temporary files.
        }
    }

    private void Start()
    {
        if (_socket is not null)
        {
            return;
        }

        ProcessStartInfo start = new(Program!) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0",
            $"--user-data-dir={_profile}", "about:blank"])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        TaskCompletionSource<string> address = new();
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Listening().Match(text) is { Success: true } match)
            {
                address.TrySetResult(match.Value);
            }
        };
        _process.BeginErrorReadLine();
        Assert.True(address.Task.Wait(Limit), "The browser did not start.");
        _socket = new ClientWebSocket();
        using CancellationTokenSource stop = new(Limit);
        _socket.ConnectAsync(new Uri(address.Task.Result), stop.Token).GetAwaiter().GetResult();
        string target = Tell("Target.createTarget", new { url = "about:blank" }).GetProperty("targetId").GetString()!;
        _session = Tell("Target.attachToTarget", new { targetId = target, flatten = true }).GetProperty("sessionId").GetString();
        foreach (string domain in (string[])["Page", "Runtime", "Log", "Network"])
        {
            Tell($"{domain}.enable", new { });
        }
    }

    private JsonElement Tell(string method, object parameters)
    {
        int id = ++_sent;
        using CancellationTokenSource stop = new(Limit);
        byte[] message = JsonSerializer.SerializeToUtf8Bytes(_session is null ? new { id, method, @params = parameters }
            : (object)new { id, method, @params = parameters, sessionId = _session });
        _socket!.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, stop.Token).GetAwaiter().GetResult();
        while (true)
        {
            JsonElement answer = Receive(stop.Token);
            if (answer.TryGetProperty("id", out JsonElement of) && of.GetInt32() == id)
            {
                return answer.TryGetProperty("error", out JsonElement fault) ? throw new InvalidOperationException($"{method}: {fault}")
                    : answer.GetProperty("result");
            }

            Hear(answer);
        }
    }

    private JsonElement Receive(CancellationToken stop)
    {
        using MemoryStream whole = new();
        byte[] buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = _socket!.ReceiveAsync(buffer.AsMemory(), stop).AsTask().GetAwaiter().GetResult();
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(Encoding.UTF8.GetString(whole.ToArray())).RootElement;
    }

    private void Hear(JsonElement told)
    {
        string method = told.TryGetProperty("method", out JsonElement name) ? name.GetString()! : "";
        JsonElement what = told.TryGetProperty("params", out JsonElement parameters) ? parameters : default;
        switch (method)
        {
            case "Runtime.exceptionThrown":
            case "Log.entryAdded" when what.GetProperty("entry").GetProperty("level").GetString() is "error" or "warning":
            case "Runtime.consoleAPICalled" when what.GetProperty("type").GetString() is "error" or "warning":
                Complaints.Add(what.ToString());
                break;
            case "Network.requestWillBeSent":
                Requests.Add(what.GetProperty("request").GetProperty("url").GetString()!);
                break;
        }
    }

    [GeneratedRegex(@"ws://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}

/// <summary>A test in a real browser, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null)
        {
            Skip = "There is no Chromium on the path.";
        }
    }
}
