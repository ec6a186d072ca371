using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>
/// Finds the references between the units of a text: <c>article 24, paragraph 2 (a)</c>, <c>paragraph 1 of article 6</c>, <c>articles 7 to 11</c>,
/// <c>paragraph 1 of this article</c>, <c>chapter IV</c>, and the same in French and Spanish. A reference that names another instrument (<c>article 16 of the
/// Charter</c>) is kept apart; so is one in the preamble that does not name this instrument.
/// </summary>
public static class References
{
    /// <summary>Number of words of the name of another instrument that are given.</summary>
    private const int LongestName = 12;

    /// <summary>The references, in the order of reading.</summary>
    public static IReadOnlyList<TextReference> Of(TextDocument document)
    {
        TextTree tree = new(document);
        ReferenceTargets targets = new(tree);
        return [.. document.Units.Where(unit => unit.Kind is not (TextUnitKinds.Front or TextUnitKinds.Footnote))
            .SelectMany(unit => new Reader(tree, targets, unit).All())];
    }

    /// <summary>One level of a reference: the numbers that stand after the word for a unit; none for <c>this article</c>.</summary>
    private sealed record Step(string Kind, List<string> Numbers, bool Range, bool This);

    /// <summary>Reads the references of one unit.</summary>
    private sealed class Reader(TextTree tree, ReferenceTargets targets, TextUnit unit)
    {
        private readonly List<TextWord> _words = TextWords.Of(unit.Text);

        internal IEnumerable<TextReference> All()
        {
            for (int at = 0; at < _words.Count;)
            {
                int start = at;
                List<Step> path = [];
                int end = Path(at, path);
                if (path.Count == 0)
                {
                    at++;
                    continue;
                }

                List<List<Step>> paths = [path];
                while (Next(end, paths[^1]) is (List<Step> further, int furtherEnd))
                {
                    paths.Add(further);
                    end = furtherEnd;
                }

                (string? instrument, end) = Instrument(end, start, path);
                string text = unit.Text[_words[start].Start.._words[end - 1].End];
                foreach (TextReference reference in paths.SelectMany(one => Edges(one, instrument, text)))
                {
                    yield return reference;
                }

                at = end;
            }
        }

        // "article 40, paragraph 21, and paragraph 22" goes on in the same article; "articles 31, paragraph 1, and 54" with another one.
        private (List<Step> Path, int End)? Next(int at, List<Step> path)
        {
            int next = at;
            while (next < at + 2 && ReferenceWords.IsAnd(Word(next)))
            {
                next++;
            }

            if (next == at || path.Count < 2)
            {
                return null;
            }

            (Step? step, int end) = Single(next);
            int level = step is null ? -1 : path.FindIndex(1, outer => outer.Kind == step.Kind);
            if (level > 0)
            {
                List<Step> further = [.. path.Take(level), step!];
                return (further, Inwards(end, further));
            }

            List<string> numbers = [];
            end = step is null && path[0].Kind == TextUnitKinds.Article && !path[0].This ? Numbers(next, TextUnitKinds.Article, numbers, out bool _) : at;
            return numbers.Count > 0 && (end >= _words.Count || !IsCounted(end)) ? ([new Step(TextUnitKinds.Article, numbers, false, false)], end) : null;
        }

        // "article 24, paragraph 2 (a)" goes from the outside to the inside; "paragraph 2 of article 24" the other way. The path is kept from the outside to
        // the inside.
        private int Path(int at, List<Step> path)
        {
            (Step? first, int end) = Single(at);
            if (first is null)
            {
                return at;
            }

            path.Add(first);
            end = Inwards(end, path);
            while (ReferenceWords.IsOf(Word(end)) && Wider(end + 1, path[0]) is (Step outer, int outerEnd))
            {
                path.Insert(0, outer);
                end = outerEnd;
            }

            return end;
        }

        private int Inwards(int end, List<Step> path)
        {
            while (path[^1] is { Numbers.Count: > 0, Kind: TextUnitKinds.Article or TextUnitKinds.Paragraph } last
                && Narrower(end, last) is (Step inner, int innerEnd))
            {
                path.Add(inner);
                end = innerEnd;
            }

            return end;
        }

        private (Step Step, int End)? Narrower(int at, Step outer)
        {
            int start = Word(at) == "," ? at + 1 : at;
            (Step? step, int end) = Single(start);
            if (step is { Numbers.Count: > 0 } && Depth(step.Kind) > Depth(outer.Kind))
            {
                return (step, end);
            }

            // "paragraph 2 (a)": the letter needs no word.
            List<string> letters = [];
            int next = Word(at) == "(" ? Numbers(at, TextUnitKinds.Subparagraph, letters, out bool range) : at;
            return letters.Count > 0 ? (new Step(TextUnitKinds.Subparagraph, letters, false, false), next) : null;
        }

        private (Step Step, int End)? Wider(int at, Step inner)
        {
            int start = ReferenceWords.IsArticle(Word(at)) && !ReferenceWords.IsThis(Word(at)) && ReferenceWords.Kind(Word(at + 1)) is not null ? at + 1 : at;
            (Step? step, int end) = Single(start);
            return step is not null && Depth(step.Kind) < Depth(inner.Kind) ? (step, end) : null;
        }

        // A word for a unit with its numbers, or "this article", "the present article", "le présent article".
        private (Step? Step, int End) Single(int at)
        {
            int start = at;
            if (ReferenceWords.IsArticle(Word(start)) && ReferenceWords.IsThis(Word(start + 1)))
            {
                start++;
            }

            if (ReferenceWords.IsThis(Word(start)) && ReferenceWords.Kind(Word(start + 1)) is { } own && !char.IsAsciiDigit(Word(start + 2).FirstOrDefault()))
            {
                return (new Step(own, [], false, true), start + 2);
            }

            if (ReferenceWords.Kind(Word(at)) is not { } kind)
            {
                return (null, at);
            }

            List<string> numbers = [];
            int end = Numbers(at + 1, kind, numbers, out bool range, Word(at).EndsWith('s'));
            return numbers.Count == 0 ? (null, at) : (new Step(kind, numbers, range, false), end);
        }

        // A word in the singular has no list with commas: in "articles 31, paragraph 1, and 54" the last number is an article.
        private int Numbers(int at, string kind, List<string> numbers, out bool range, bool commas = true)
        {
            range = false;
            if (ReferenceWords.Number(_words, at, kind) is not { } first)
            {
                return at;
            }

            numbers.Add(first.Number);
            int end = first.End;
            while (true)
            {
                int next = end;
                while (next < _words.Count && next < end + 2 && ReferenceWords.IsAnd(Word(next)) && (commas || Word(next) != ","))
                {
                    next++;
                }

                bool to = next == end && (ReferenceWords.IsTo(Word(next)) || IsDash(next));
                next = to && ReferenceWords.IsTo(Word(next)) ? next + 1 : next;
                if ((next == end && !to) || ReferenceWords.Number(_words, next, kind) is not { } number || (number.End < _words.Count && IsCounted(number.End)))
                {
                    return end;
                }

                range |= to;
                numbers.Add(number.Number);
                end = number.End;
            }
        }

        // "articles 7-11": the dash is no word, but stands between two numbers.
        private bool IsDash(int at) => at > 0 && at < _words.Count && _words[at].Start - _words[at - 1].End is > 0 and < 4
            && unit.Text.AsSpan(_words[at - 1].End, _words[at].Start - _words[at - 1].End).IndexOfAny("-–—") >= 0;

        // "paragraph 1, and 30 days": the number counts something, it is no second paragraph.
        private bool IsCounted(int at) => _words[at].Normal is "days" or "months" or "years" or "jours" or "mois" or "ans" or "días" or "meses" or "años"
            or "states" or "per";

        private string Word(int at) => at >= 0 && at < _words.Count ? _words[at].Normal : "";

        private static int Depth(string kind) => kind switch
        {
            TextUnitKinds.Annex => 0,
            TextUnitKinds.Chapter => 1,
            TextUnitKinds.Article => 2,
            TextUnitKinds.Paragraph => 3,
            _ => 4,
        };

        // What follows tells whose units they are: "of this Convention" is the text itself, "of the Charter of the United Nations" is another.
        private (string? Name, int End) Instrument(int end, int start, List<Step> path)
        {
            int of = Word(end) == "," ? end + 1 : end;
            if (ReferenceWords.IsOf(Word(of)))
            {
                int at = of + 1;
                bool definite = ReferenceWords.IsArticle(Word(at)) || Word(of) is "du" or "del";
                at = ReferenceWords.IsArticle(Word(at)) ? at + 1 : at;
                if (ReferenceWords.IsThis(Word(at)) && ReferenceWords.IsInstrument(Word(at + 1)))
                {
                    return (null, at + 2);
                }

                bool that = Word(at) is "that" or "said" or "ladite" or "ledit" or "dicha" or "dicho";
                if ((definite || that) && Name(at) is var last && last >= 0)
                {
                    return targets.IsOwn(Word(at)) && last == at && !that ? (null, last + 1) : (unit.Text[_words[at].Start.._words[last].End], last + 1);
                }
            }

            if (path[0] is { Kind: TextUnitKinds.Chapter, This: false } && !targets.HasChapters)
            {
                return (Before(start), end);
            }

            bool ownArticle = path.Exists(step => step.This);
            bool possessive = Word(start - 1) is "its" or "leur" or "leurs" or "sus" or "su";
            bool preamble = tree.Around(unit).Any(around => around.Kind is TextUnitKinds.Preamble or TextUnitKinds.Recital or TextUnitKinds.Resolution);
            return (possessive || preamble) && !ownArticle && path[0].Kind == TextUnitKinds.Article ? (Before(start), end) : (null, end);
        }

        // The name goes on over capitals and the small words between them.
        private int Name(int at)
        {
            int last = -1;
            bool instrument = false;
            for (int i = at; i < _words.Count && i < at + LongestName && _words[i].IsWord; i++)
            {
                bool capital = char.IsUpper(unit.Text[_words[i].Start]);
                instrument |= ReferenceWords.IsInstrument(_words[i].Normal);
                if (capital || ReferenceWords.IsInstrument(_words[i].Normal))
                {
                    last = i;
                }
                else if (_words[i].Normal is not ("of" or "the" or "on" or "for" or "against" or "and" or "to" or "in" or "de" or "des" or "du" or "la" or "le"
                    or "les" or "l" or "d"
                    or "sur" or "contre" or "et" or "relative" or "relatif" or "aux" or "that" or "said" or "del" or "los" or "las" or "y" or "sobre"
                        or "contra"))
                {
                    break;
                }
            }

            return instrument ? last : -1;
        }

        // In "the Charter of the United Nations, including Article 51" the name stands before.
        private string Before(int start)
        {
            for (int i = start - 1; i >= Math.Max(0, start - 30); i--)
            {
                if (ReferenceWords.IsInstrument(_words[i].Normal) && Name(i) is var last && last >= i && last < start)
                {
                    return unit.Text[_words[i].Start.._words[last].End];
                }
            }

            return "another instrument";
        }

        private IEnumerable<TextReference> Edges(List<Step> path, string? instrument, string text)
        {
            foreach ((List<string> numbers, List<string> kinds) in Combinations(path))
            {
                string written = string.Join('/', numbers);
                (TextUnit? target, string name) = instrument is null ? targets.Resolve(unit, numbers, kinds) : (null, written);
                yield return new TextReference
                {
                    From = unit.Id,
                    FromArticle = (tree.Article(unit) ?? unit).Id,
                    Kind = instrument is not null ? TextReferenceKind.External : target is null ? TextReferenceKind.Dangling : TextReferenceKind.Internal,
                    To = target?.Id,
                    ToArticle = target is null ? null : (tree.Article(target) ?? target).Id,
                    Target = name,
                    Text = text,
                    Instrument = instrument,
                    Document = tree.Document.Name,
                };
            }
        }

        // What stands after the last number of a list belongs to that number: "articles 7 and 8, paragraph 2" is article 7, and paragraph 2 of article 8.
        private static IEnumerable<(List<string> Numbers, List<string> Kinds)> Combinations(List<Step> path)
        {
            for (int level = 0; level < path.Count; level++)
            {
                List<string> outer = [.. path.Take(level).Select(step => step.This ? "" : step.Numbers[^1])],
                    kinds = [.. path.Take(level + 1).Select(step => step.Kind)];
                bool last = level == path.Count - 1;
                List<string> numbers = path[level].This ? [""] : path[level].Range && last ? ReferenceTargets.Range(path[level].Numbers) : path[level].Numbers;
                foreach (string number in last ? numbers : numbers.Take(numbers.Count - 1))
                {
                    yield return ([.. outer, number], kinds);
                }
            }
        }
    }
}
