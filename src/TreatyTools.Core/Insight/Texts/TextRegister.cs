using System.Text.Json;
using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>
/// The files that a user bound to texts, kept in one file: for each the dataset, the text, the path and the hash of what was registered, and no word of the
/// texts.
/// </summary>
/// <param name="path">Full path of the file, which need not exist; empty where the user has no folder for data.</param>
public sealed class TextRegister(string path)
{
    private const long MostBytes = 4 << 20;
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Full path of the file.</summary>
    public string Path => path;

    /// <summary>The register of this user: under LOCALAPPDATA on Windows, XDG_DATA_HOME or ~/.local/share on Linux, Application Support on macOS.</summary>
    public static TextRegister OfUser()
    {
        string folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new TextRegister(folder.Length == 0 ? "" : System.IO.Path.Combine(folder, "TreatyTools", "texts.json"));
    }

    /// <summary>What is registered, by dataset and text. The state of the files is not looked at.</summary>
    /// <exception cref="TreatyFault"><c>TextRegisterDamaged</c>: the file cannot be read or is none of this kind.</exception>
    public IReadOnlyList<TextRegistration> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw Damaged("it is larger than any such file", null);
            }

            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            Content? content = JsonSerializer.Deserialize<Content>(stream, Options);
            return [.. (content?.Texts ?? throw Damaged("it has no list of texts", null)).Select(Registration)];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Damaged(e is JsonException ? DamageReason.Of(e) : e.Message.TrimEnd('.'), e);
        }
    }

    /// <summary>Registers a file, in place of another one of the same text.</summary>
    /// <exception cref="TreatyFault"><c>TextRegisterDamaged</c>, <c>NoUserFolder</c>, or as <see cref="AtomicFile.Write"/>.</exception>
    public void Add(TextRegistration registration) => Change(texts => [.. texts.Where(other => !IsOf(other, registration.Dataset, registration.Text)),
        registration]);

    /// <summary>Takes a text out.</summary>
    /// <returns>Whether it was registered.</returns>
    /// <exception cref="TreatyFault">As <see cref="Add"/>.</exception>
    public bool Remove(string dataset, string text) => Change(texts => [.. texts.Where(other => !IsOf(other, dataset, text))]);

    private static bool IsOf(TextRegistration registration, string dataset, string text) => registration.Dataset == dataset && registration.Text == text;

    private bool Change(Func<IReadOnlyList<TextRegistration>, TextRegistration[]> change)
    {
        // Of two that change the list at once, none loses what the other one registered.
        using (FileLock? held = path.Length == 0 ? null : FileLock.Take(path, FileLock.Patience))
        {
            IReadOnlyList<TextRegistration> before = Read();
            TextRegistration[] after = change(before);
            if (after.Length == before.Count && after.SequenceEqual(before))
            {
                return false;
            }

            if (path.Length == 0)
            {
                throw new TreatyFault("NoUserFolder", FaultKind.NotFound,
                    "This user has no folder for the data of programs. Register the text for the session, without -Scope User.");
            }

            Content content = new([.. after.OrderBy(text => text.Dataset, StringComparer.Ordinal).ThenBy(text => text.Text, StringComparer.Ordinal)
                .Select(text => new Entry(text.Dataset, text.Text, text.Path, text.Hash))]);
            AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, content, Options), force: true);
            return true;
        }
    }

    private TextRegistration Registration(Entry? entry) => entry is { Dataset: { } dataset, Text: { } text, Path: { } file, Hash: { } hash }
        ? new TextRegistration { Dataset = dataset, Text = text, Path = file, Hash = hash, Scope = TextScope.User }
        : throw Damaged("a text in it is without its dataset, id, path or hash", null);

    private TreatyFault Damaged(string why, Exception? inner) => new("TextRegisterDamaged", FaultKind.InvalidData,
        $"The list of registered texts, '{path}', cannot be read: {why}. Delete it, and register the texts again.", path, inner);

    private sealed record Content(IReadOnlyList<Entry?>? Texts);

    private sealed record Entry(string? Dataset, string? Text, string? Path, string? Hash);
}
