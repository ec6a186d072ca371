namespace TreatyTools.Core.Tests.Workbooks;

/// <summary>A test with cases that needs LibreOffice, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute()
    {
        if (OfficeFactAttribute.Program is null)
        {
            Skip = "LibreOffice (soffice) is not on the path.";
        }
    }
}
