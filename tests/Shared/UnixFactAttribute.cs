namespace TreatyTools.Tests.Shared;

/// <summary>A test of what Windows has not, or gives to few, skipped there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    /// <param name="why">Why it cannot be tested on Windows.</param>
    public UnixFactAttribute(string why)
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = why;
        }
    }
}
