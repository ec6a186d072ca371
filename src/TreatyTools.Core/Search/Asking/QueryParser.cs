using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Search.Asking;

/// <summary>What is wrong with a question.</summary>
/// <param name="Position">Where, from 0.</param>
/// <param name="Message">A sentence.</param>
internal sealed record QueryFault(int Position, string Message);

/// <summary>Reads a question. Where it is wrong, the first fault is kept, and reading goes on to a question that is right.</summary>
internal sealed class QueryParser
{
    private const int DeepestBrackets = 40, MostTerms = 200, FarthestWords = 1000;

    private readonly List<QueryToken> _tokens;
    private int _at, _depth, _terms;

    internal QueryParser(string query) => _tokens = QueryLexer.Read(query);

    /// <summary>The first fault; null where nothing is wrong.</summary>
    internal QueryFault? Fault { get; private set; }

    private QueryToken Next => _tokens[_at];

    /// <summary>The question, put right where it is wrong; null where no word is left of it.</summary>
    internal QueryNode? Read()
    {
        List<QueryNode> parts = [];
        while (true)
        {
            if (Any(null) is { } part)
            {
                parts.Add(part);
            }

            if (Next.Kind != QueryTokenKind.Close)
            {
                break;
            }

            Fail(Next.Position, "')' closes no '('.");
            _at++;
        }

        return All(parts, []);
    }

    private static QueryNode? All(List<QueryNode> items, List<QueryNode> without) =>
        items.Count == 0 ? null : items.Count == 1 && without.Count == 0 ? items[0] : new QueryAll(items, without);

    private QueryNode? Any(string? field)
    {
        List<QueryNode> items = [];
        QueryToken? operation = null;
        while (true)
        {
            if (Every(field) is { } item)
            {
                items.Add(item);
            }
            else if (operation is { } before)
            {
                Lacks(before, "something after it");
            }
            else if (Next.Kind == QueryTokenKind.Or)
            {
                Lacks(Next, "something before it");
            }

            if (Next.Kind != QueryTokenKind.Or)
            {
                return items.Count switch { 0 => null, 1 => items[0], _ => new QueryAny(items) };
            }

            operation = Next;
            _at++;
        }
    }

    private QueryNode? Every(string? field)
    {
        List<QueryNode> items = [], without = [];
        QueryToken? negation = null;
        while (true)
        {
            QueryToken? operation = null;
            if (Next.Kind == QueryTokenKind.And)
            {
                operation = Next;
                if (items.Count == 0)
                {
                    Lacks(Next, "something before it");
                }

                _at++;
            }

            bool negated = Next.Kind == QueryTokenKind.Not;
            if (negated)
            {
                operation = negation = Next;
                _at++;
            }

            if (Near(field) is { } item)
            {
                (negated ? without : items).Add(item);
                continue;
            }

            if (operation is { } before)
            {
                Lacks(before, "something after it");
            }

            if (Next.Kind is QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End)
            {
                break;
            }
        }

        if (items.Count == 0 && without.Count > 0)
        {
            Lacks(negation!.Value, "something beside it, from which it takes away");
            return All(without, []);
        }

        return All(items, without);
    }

    // Null where nothing stands here that could be asked for; what cannot stand here is passed over.
    private QueryNode? Near(string? field)
    {
        QueryNode? first = Primary(field);
        List<QueryTerm> items = first is QueryTerm term ? [term] : [];
        int distance = 0;
        while (Next.Kind == QueryTokenKind.Near)
        {
            QueryToken near = Next;
            distance = Math.Max(distance, Distance(near, near.Distance));
            _at++;
            if (first is null)
            {
                // NEAR(a b, 5), as SQLite writes it.
                if (near.Touches && Next.Kind == QueryTokenKind.Open)
                {
                    first = Call(near, field);
                    continue;
                }

                Lacks(near, "a word or a phrase before it");
                return Primary(field);
            }

            QueryNode? next = Primary(field);
            if (next is null)
            {
                Lacks(near, "a word or a phrase after it");
            }
            else if (next is QueryTerm other && items.Count > 0)
            {
                items.Add(other);
            }
            else
            {
                Fail(near.Position, "NEAR stands between words and phrases, not brackets.");
                return new QueryAll([first, next], []);
            }
        }

        return items.Count > 1 ? Together(items, distance) : first;
    }

    private QueryNode Together(List<QueryTerm> items, int distance)
    {
        string?[] fields = [.. items.Select(item => item.Field).Distinct()];
        if (fields is [_])
        {
            return new QueryNear(items, distance);
        }

        // One field holds for all; two are two places, which are near nowhere.
        if (fields is [_, _] && fields.Contains(null))
        {
            string field = fields[0] ?? fields[1]!;
            return new QueryNear([.. items.Select(item => item with { Field = field })], distance);
        }

        Fail(_tokens[Math.Max(0, _at - 1)].Position, "words of different fields are never near each other.");
        return new QueryAll(items, []);
    }

    private QueryNode? Call(QueryToken near, string? field)
    {
        _at++;
        List<QueryTerm> items = [];
        int distance = QueryNear.UsualDistance;
        while (Next.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase)
        {
            QueryToken token = Next;
            _at++;
            string text = token.Text;
            bool last = token.Kind == QueryTokenKind.Word && text.EndsWith(',') && Next.Kind == QueryTokenKind.Word
                && _tokens[_at + 1].Kind is QueryTokenKind.Close or QueryTokenKind.End;
            bool comma = token.Kind == QueryTokenKind.Word && (text == "," || (text[0] == ',' && text.Length > 1));
            if (comma && Next.Kind is QueryTokenKind.Close or QueryTokenKind.End)
            {
                distance = Distance(token, Number(text[1..]));
                break;
            }

            if (!comma && Term(token, field) is { } term)
            {
                items.Add(term);
            }

            if (last || comma)
            {
                distance = Distance(Next, Number(Next.Text));
                _at += Next.Kind == QueryTokenKind.Word ? 1 : 0;
                break;
            }
        }

        Close(near.Position, "NEAR(");
        if (items.Count < 2)
        {
            Lacks(near, "two words or phrases in its brackets, as in NEAR(real-time traffic, 5)");
        }

        return items.Count switch { 0 => null, 1 => items[0], _ => new QueryNear(items, distance) };
    }

    private static int Number(string text) => int.TryParse(text, System.Globalization.NumberStyles.None,
        System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : -1;

    private int Distance(QueryToken token, int distance)
    {
        if (distance is >= 0 and <= FarthestWords)
        {
            return distance;
        }

        Fail(token.Position, $"the distance of NEAR is a whole number up to {FarthestWords}, as in NEAR/5.");
        return QueryNear.UsualDistance;
    }

    private QueryNode? Primary(string? field)
    {
        QueryToken? named = null;
        while (true)
        {
            QueryToken token = Next;
            switch (token.Kind)
            {
                case QueryTokenKind.Field:
                    _at++;
                    field = Field(token) ?? field;
                    named ??= token;
                    break;
                case QueryTokenKind.Open:
                    return Brackets(field);
                case QueryTokenKind.Word or QueryTokenKind.Phrase:
                    _at++;
                    if (Term(token, field) is { } term)
                    {
                        return term;
                    }

                    break;
                default:
                    if (named is { } lonely)
                    {
                        Lacks(lonely with { Text = lonely.Text + ":" }, "a word, a phrase or brackets after it");
                    }

                    return null;
            }
        }
    }

    private string? Field(QueryToken token)
    {
        if (SearchFields.Find(token.Text) is { } known)
        {
            return known;
        }

        string? near = SearchFields.Nearest(token.Text);
        Fail(token.Position, $"there is no field '{token.Text}'. Fields are {string.Join(", ", SearchFields.All)}; a colon that names none stands in "
            + "quotation marks.");
        return near;
    }

    private QueryNode? Brackets(string? field)
    {
        QueryToken open = Next;
        _at++;
        if (++_depth > DeepestBrackets)
        {
            Fail(open.Position, $"brackets are nested deeper than {DeepestBrackets}.");

            // What lies deeper is passed over, and its brackets with it.
            for (int nested = 1; Next.Kind != QueryTokenKind.End && nested > 0; _at++)
            {
                nested += Next.Kind switch { QueryTokenKind.Open => 1, QueryTokenKind.Close => -1, _ => 0 };
            }

            _depth--;
            return null;
        }

        QueryNode? inner = Any(field);
        _depth--;
        bool closed = Close(open.Position, "'('");
        if (inner is null && closed)
        {
            Fail(open.Position, "there is no word in the brackets.");
        }

        return inner;
    }

    private bool Close(int position, string what)
    {
        if (Next.Kind == QueryTokenKind.Close)
        {
            _at++;
            return true;
        }

        Fail(position, $"{what} is not closed.");
        return false;
    }

    // Null where there is no word in it, or too many were asked for.
    private QueryTerm? Term(QueryToken token, string? field)
    {
        if (_terms > MostTerms || QueryTermReader.Read(token, field, Fail) is not { } term)
        {
            return null;
        }

        if (++_terms > MostTerms)
        {
            Fail(token.Position, $"more than {MostTerms} words and phrases are asked for.");
            return null;
        }

        return term;
    }

    private void Lacks(QueryToken token, string what) => Fail(token.Position, $"{token.Text} needs {what}.");

    // The first fault is the one that a reader meets first.
    private void Fail(int position, string message) => Fault ??= new QueryFault(position, message);
}
