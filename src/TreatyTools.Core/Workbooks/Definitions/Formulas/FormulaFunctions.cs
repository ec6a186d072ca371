namespace TreatyTools.Core.Workbooks.Definitions.Formulas;

/// <summary>
/// Functions that a file names otherwise than people type them: those that came after the format was fixed have a prefix, without which Excel shows
/// <c>#NAME?</c>.
/// </summary>
internal static class FormulaFunctions
{
    private const string Later = "_xlfn.";
    private const string Worksheet = "_xlfn._xlws.";

    private static readonly HashSet<string> LaterNames = new(StringComparer.Ordinal)
    {
        "ACOT", "ACOTH", "AGGREGATE", "ARABIC", "ARRAYTOTEXT", "BASE", "BETA.DIST", "BETA.INV", "BINOM.DIST", "BINOM.DIST.RANGE", "BINOM.INV", "BITAND",
            "BITLSHIFT",
        "BITOR", "BITRSHIFT", "BITXOR", "BYCOL", "BYROW", "CEILING.MATH", "CEILING.PRECISE", "CHISQ.DIST", "CHISQ.DIST.RT", "CHISQ.INV", "CHISQ.INV.RT",
            "CHISQ.TEST",
        "CHOOSECOLS", "CHOOSEROWS", "COMBINA", "CONCAT", "CONFIDENCE.NORM", "CONFIDENCE.T", "COT", "COTH", "COVARIANCE.P", "COVARIANCE.S", "CSC", "CSCH",
            "DAYS",
        "DECIMAL", "DROP", "ENCODEURL", "ERF.PRECISE", "ERFC.PRECISE", "EXPAND", "EXPON.DIST", "F.DIST", "F.DIST.RT", "F.INV", "F.INV.RT", "F.TEST",
            "FILTERXML",
        "FLOOR.MATH", "FLOOR.PRECISE", "FORECAST.ETS", "FORECAST.LINEAR", "FORMULATEXT", "GAMMA", "GAMMA.DIST", "GAMMA.INV", "GAMMALN.PRECISE", "GAUSS",
            "HSTACK",
        "HYPGEOM.DIST", "IFNA", "IFS", "IMCOSH", "IMCOT", "IMCSC", "IMCSCH", "IMSEC", "IMSECH", "IMSINH", "IMTAN", "ISFORMULA", "ISOMITTED", "ISOWEEKNUM",
        "LOGNORM.DIST", "LOGNORM.INV", "MAXIFS", "MINIFS", "MODE.MULT", "MODE.SNGL", "MUNIT", "NEGBINOM.DIST", "NORM.DIST", "NORM.INV", "NORM.S.DIST",
            "NORM.S.INV",
        "NUMBERVALUE", "PDURATION", "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC", "PERMUTATIONA", "PHI", "POISSON.DIST",
            "QUARTILE.EXC",
        "QUARTILE.INC", "RANDARRAY", "RANK.AVG", "RANK.EQ", "RRI", "SEC", "SECH", "SEQUENCE", "SHEET", "SHEETS", "SKEW.P", "SORTBY", "STDEV.P", "STDEV.S",
            "SWITCH",
        "T.DIST", "T.DIST.2T", "T.DIST.RT", "T.INV", "T.INV.2T", "T.TEST", "TAKE", "TEXTAFTER", "TEXTBEFORE", "TEXTJOIN", "TEXTSPLIT", "TOCOL", "TOROW",
            "UNICHAR",
        "UNICODE", "UNIQUE", "VALUETOTEXT", "VAR.P", "VAR.S", "VSTACK", "WEBSERVICE", "WEIBULL.DIST", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH", "XOR",
            "Z.TEST",
    };

    // These start programs, load libraries or talk to other programs.
    private static readonly HashSet<string> Dangerous = new(StringComparer.Ordinal) { "DDE", "CALL", "REGISTER", "REGISTER.ID", "EXEC", "RTD", "SQL.REQUEST" };

    // Their names for values are stored in a way of their own.
    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal) { "LET", "LAMBDA", "MAP", "REDUCE", "SCAN", "MAKEARRAY" };

    /// <summary>Whether a function reaches out of the workbook to programs.</summary>
    internal static bool IsDangerous(string name) => Dangerous.Contains(name);

    /// <summary>Whether a function cannot be written.</summary>
    internal static bool IsUnsupported(string name) => Unsupported.Contains(name);

    /// <summary>The name of a function as a file has it.</summary>
    internal static string Stored(string name) => name switch
    {
        "FILTER" or "SORT" => Worksheet + name,
        _ when LaterNames.Contains(name) => Later + name,
        _ => name,
    };
}
