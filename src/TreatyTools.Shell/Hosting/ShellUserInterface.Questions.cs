using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace TreatyTools.Shell.Hosting;

/// <content>Questions to the person at the console: missing parameters, confirmations, secrets.</content>
internal sealed partial class ShellUserInterface
{
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        RefuseIfNonInteractive();
        Introduce(caption, message);
        Dictionary<string, PSObject> answers = new(StringComparer.OrdinalIgnoreCase);
        foreach (FieldDescription field in descriptions)
        {
            answers[field.Name] = Ask(field) is { } answer ? PSObject.AsPSObject(answer) : null!;
        }

        return answers;
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        RefuseIfNonInteractive();
        Introduce(caption, message);
        (string Key, string Label)[] options = [.. choices.Select(KeyAndLabel)];
        string line = string.Join("  ", options.Select(o => $"[{o.Key}] {o.Label}")) + "  [?] Help";
        string suffix = defaultChoice >= 0 ? $" (default is \"{options[defaultChoice].Key}\"): " : ": ";
        while (true)
        {
            Write(line + suffix);
            string? answer = ReadAnswer()?.Trim();
            if (string.IsNullOrEmpty(answer))
            {
                if (defaultChoice >= 0)
                {
                    return defaultChoice;
                }

                if (answer is null)
                {
                    throw new HostException("The question was not answered: the input has ended.");
                }
            }
            else if (answer == "?")
            {
                for (int i = 0; i < options.Length; i++)
                {
                    WriteLine($"{options[i].Key} - {choices[i].HelpMessage}");
                }
            }
            else
            {
                int chosen = Array.FindIndex(options, o =>
                    string.Equals(o.Key, answer, StringComparison.OrdinalIgnoreCase) || string.Equals(o.Label, answer, StringComparison.OrdinalIgnoreCase));
                if (chosen >= 0)
                {
                    return chosen;
                }
            }
        }
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        PromptForCredential(caption, message, userName, targetName, PSCredentialTypes.Default, PSCredentialUIOptions.Default);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
    {
        RefuseIfNonInteractive();
        Introduce(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            Write("User: ");
            userName = ReadLine();
        }

        Write($"Password for user {userName}: ");
        return new PSCredential(userName, ReadSecret());
    }

    private static (string Key, string Label) KeyAndLabel(ChoiceDescription choice)
    {
        int mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        string label = mark < 0 ? choice.Label : choice.Label.Remove(mark, 1);
        return (mark >= 0 && mark < label.Length ? label.Substring(mark, 1).ToUpperInvariant() : label, label);
    }

    private static Type TypeOf(FieldDescription field) =>
        LanguagePrimitives.TryConvertTo(field.ParameterAssemblyFullName, out Type? type) && type is not null
        || LanguagePrimitives.TryConvertTo(field.ParameterTypeFullName, out type) && type is not null
            ? type
            : typeof(string);

    private static SecureString ReadSecret()
    {
        SecureString secret = new();
        if (Console.IsInputRedirected)
        {
            foreach (char c in Console.In.ReadLine() ?? "")
            {
                secret.AppendChar(c);
            }

            return secret;
        }

        for (ConsoleKeyInfo key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
            {
                secret.RemoveAt(secret.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.AppendChar(key.KeyChar);
            }
        }

        Console.Out.WriteLine();
        return secret;
    }

    private object? Ask(FieldDescription field)
    {
        Type type = TypeOf(field);
        if (type == typeof(SecureString))
        {
            Write(field.Name + ": ");
            return ReadSecret();
        }

        if (type == typeof(PSCredential))
        {
            return PromptForCredential("", "", "", "");
        }

        if (!type.IsArray)
        {
            return AskFor(field.Name + ": ", type);
        }

        // An empty line ends a list, as in pwsh.
        List<object?> items = [];
        while (AskFor(string.Create(CultureInfo.InvariantCulture, $"{field.Name}[{items.Count}]: "), type.GetElementType()!) is { } item
            && item is not string { Length: 0 })
        {
            items.Add(item);
        }

        return items.Count == 0 ? null : LanguagePrimitives.ConvertTo(items.ToArray(), type, CultureInfo.InvariantCulture);
    }

    private object? AskFor(string label, Type type)
    {
        while (true)
        {
            Write(label);
            string? answer = ReadAnswer();
            if (string.IsNullOrEmpty(answer))
            {
                return type == typeof(string) && answer is not null ? answer : null;
            }

            if (LanguagePrimitives.TryConvertTo(answer, type, CultureInfo.InvariantCulture, out object? value))
            {
                return value;
            }

            WriteErrorLine($"'{answer}' is not a value of type {type.Name}.");
        }
    }

    /// <summary>Reads a line; one that was piped in is shown, so that what comes out reads like the conversation it was.</summary>
    private string? ReadAnswer()
    {
        string? answer = Console.In.ReadLine();
        if (Console.IsInputRedirected)
        {
            WriteLine(answer ?? "");
        }

        return answer;
    }

    private void Introduce(string caption, string message)
    {
        if (!string.IsNullOrEmpty(caption))
        {
            WriteLine();
            WriteLine(Dressed(caption, PSStyle.Instance.Bold));
        }

        if (!string.IsNullOrEmpty(message))
        {
            WriteLine(message);
        }
    }

    private void RefuseIfNonInteractive()
    {
        if (_nonInteractive)
        {
            throw new HostException("The shell is in non-interactive mode: questions cannot be asked. Give the missing values as parameters.");
        }
    }
}
