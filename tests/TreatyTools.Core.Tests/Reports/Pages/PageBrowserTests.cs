using System.Globalization;
using TreatyTools.Model;
using UglyToad.PdfPig;

namespace TreatyTools.Core.Tests.Reports.Pages;

/// <summary>The report as a page: what a reader sees in a browser.</summary>
public sealed class PageBrowserTests(PageFixture fixture) : IClassFixture<PageFixture>
{
    // What is written too faintly for its ground: the first words of each, with the two colours and their contrast.
    private const string Faint = """
        (() => {
          const parts = text => text.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const ground = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = parts(getComputedStyle(at).backgroundColor);
              if (colour.length < 4 || colour[3] > 0) return colour;
            }
            return [255, 255, 255];
          };
          const found = [];
          document.querySelectorAll('details').forEach(part => part.open = true);
          for (const element of document.querySelectorAll('body *:not(svg):not(svg *):not(script)')) {
            const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join('');
            if (!text || element.getClientRects().length === 0) continue;
            const pair = [light(parts(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
            const contrast = (pair[0] + .05) / (pair[1] + .05);
            if (contrast < 4.5) found.push(`${element.tagName} ${text.slice(0, 30)} ${contrast.toFixed(2)}`);
          }
          return [...new Set(found)].slice(0, 20).join('\n');
        })()
        """;

    // The same of the letters of pictures, whose ground is the last area drawn below them; lines of a pattern over it are thin.
    private const string FaintPictures = """
        (() => {
          const parts = text => text.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const found = [];
          document.querySelectorAll('details').forEach(part => part.open = true);
          const page = parts(getComputedStyle(document.querySelector('section')).backgroundColor);
          for (const picture of document.querySelectorAll('.picture svg')) {
            const areas = [];
            for (const mark of picture.children) {
              if (mark.tagName === 'rect' && mark.getAttribute('fill')?.startsWith('url') !== true) areas.push([mark.getBBox(), mark]);
              if (mark.tagName !== 'text') continue;
              const box = mark.getBBox(), x = box.x + box.width / 2, y = box.y + box.height / 2;
              const below = mark.hasAttribute('transform') ? null
                : areas.findLast(([area]) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height);
              const ground = below ? parts(getComputedStyle(below[1]).fill) : page;
              const pair = [light(parts(getComputedStyle(mark).fill)), light(ground)].sort((a, b) => b - a);
              const contrast = (pair[0] + .05) / (pair[1] + .05);
              if (contrast < 4.5) found.push(`${picture.parentElement.parentElement.id} ${mark.textContent} ${contrast.toFixed(2)}`);
            }
          }
          return [...new Set(found)].slice(0, 20).join('\n');
        })()
        """;

    private Browser Browser => fixture.Browser;

    [BrowserFact]
    public void It_loads_without_a_complaint_and_without_the_network()
    {
        Open();
        Browser.Wait("document.getElementById('count').textContent.length > 0");
        Assert.Empty(Browser.Complaints);
        Assert.All(Browser.Requests, address => Assert.Matches("^(file|about|data):", address));
    }

    [BrowserFact]
    public void It_finds_what_a_stakeholder_said_alone_or_with_others_and_in_which_stance()
    {
        Concern[] theirs = [.. fixture.Dataset.Tables.Concerns.Where(c => c.Stakeholder == "eff" || c.CoSignatories.Contains("eff"))];
        int opposed = theirs.Count(c => c.Stance == "oppose");
        Assert.True(opposed > 0 && theirs.Any(c => c.CoSignatories.Count == 0) && theirs.Any(c => c.Stakeholder != "eff"));
        Open();
        Choose("stakeholder", "eff");
        Browser.Wait($"document.getElementById('count').textContent.startsWith('{theirs.Length} of ')");
        Choose("stance", "oppose");
        Browser.Wait($"document.getElementById('count').textContent.startsWith('{opposed} of ')");
        Choose("stakeholder", "");
        Choose("stance", "conditional-support");
        int conditional = fixture.Dataset.Tables.Concerns.Count(c => c.Stance == "conditional-support");
        Browser.Wait($"document.getElementById('count').textContent.startsWith('{conditional} of ')");
    }

    [BrowserFact]
    public void It_finds_the_concerns_about_an_article_with_an_outcome()
    {
        int about = fixture.Dataset.Tables.Concerns.Count(c => c.Articles.Contains("uncc/24")),
            both = fixture.Dataset.Tables.Concerns.Count(c => c.Articles.Contains("uncc/24") && c.Outcome == "not-addressed");
        Open();
        Choose("article", "uncc/24");
        Browser.Wait($"document.getElementById('count').textContent.startsWith('{about} of ')");
        Choose("outcome", "not-addressed");
        Browser.Wait($"document.getElementById('count').textContent.startsWith('{both} of ')");
        Assert.Equal(both.ToString(CultureInfo.InvariantCulture), Shown());
        Assert.Equal("#filter?outcome=not-addressed&article=uncc%2F24", Browser.Ask("location.hash"));
        // Sent to another, the address shows the same.
        Open(Browser.Ask("location.hash"));
        Assert.Equal(both.ToString(CultureInfo.InvariantCulture), Shown());
        Browser.Ask("document.querySelector('#filter button').click()");
        Browser.Wait("document.getElementById('count').textContent === '811 concerns'");
    }

    [BrowserFact]
    public void A_concern_that_an_address_led_to_counts_as_the_others_do()
    {
        Open("#r-tanzania-digital-assets-oppose");
        Browser.Wait("document.querySelector('article.aim')");
        Choose("theme", "asset-recovery");
        Browser.Wait("document.getElementById('count').textContent.includes(' of 811 concerns: ')");
        Assert.Equal(Shown(), Browser.Ask("document.getElementById('count').textContent.split(': ')[1].match(/\\d+/g).reduce((sum, n) => sum + Number(n), 0)"));
    }

    [BrowserFact]
    public void It_finds_words_without_their_accents()
    {
        Open();
        Browser.Ask("document.querySelector('[name=words]').focus()");
        foreach (char letter in "PRÍVACY")
        {
            Browser.Press(letter.ToString());
        }

        // The page looks while one types, a little later each time.
        Browser.Wait("document.getElementById('count').textContent.includes(' of 811 concerns: ') && "
            + "[...document.querySelectorAll('#found article')].filter(a => !a.hidden).every(a => /privacy/i.test(a.textContent))");
    }

    [BrowserFact]
    public void An_article_leads_to_its_concerns_and_these_to_their_articles_and_sources()
    {
        Open();
        Browser.Ask("document.querySelector('a.filter[data-filter=\"article=uncc%2F24\"]').click()");
        Browser.Wait("document.getElementById('count').textContent.includes(' of 811 ')");
        Browser.Ask("[...document.querySelectorAll('#found article')].find(a => !a.hidden).querySelector('p:last-child a[href^=\"#q\"]').click()");
        Browser.Wait("document.activeElement.tagName === 'LI' && document.activeElement.closest('#sources')");
        Assert.Equal("True", Browser.Ask(Within("document.activeElement")));
        Browser.Ask("[...document.querySelectorAll('#found article')].find(a => !a.hidden).querySelector('p:last-child a[href^=\"#r-uncc\"]').click()");
        Browser.Wait("document.activeElement.closest('#provisions')");
        Assert.Equal("True", Browser.Ask(Within("document.activeElement")));
        Assert.Equal("True", Browser.Ask("document.activeElement.closest('details').open"));
    }

    [BrowserFact]
    public void It_works_by_keyboard()
    {
        Open();
        Browser.Press("Tab");
        Assert.Equal("Skip to the report", Browser.Ask("document.activeElement.textContent"));
        Browser.Press("Enter");
        Browser.Wait("document.activeElement.id === 'h-summary'");
        Browser.Ask("document.querySelector('#picture-participationmap svg [tabindex=\"0\"]').focus()");
        string first = Browser.Ask("document.querySelector('#picture-participationmap .tip').textContent");
        Browser.Press("ArrowRight");
        Browser.Press("ArrowDown");
        string second = Browser.Ask("document.querySelector('#picture-participationmap .tip').textContent");
        Assert.NotEqual("", first);
        Assert.NotEqual(first, second);
        Assert.Equal(second, Browser.Ask("document.activeElement.querySelector('title').textContent"));
        Assert.Equal("1", Browser.Ask("document.querySelectorAll('#picture-participationmap svg [tabindex=\"0\"]').length"));
        Browser.Ask("document.querySelector('#participation details').open = true; document.querySelector('.sortable th:nth-child(2) button').focus()");
        Browser.Press("Enter");
        Assert.Equal("ascending", Browser.Ask("document.querySelector('.sortable th:nth-child(2)').getAttribute('aria-sort')"));
        Assert.Equal("True", Browser.Ask(
            "(() => { const k = [...document.querySelector('.sortable').tBodies[0].rows].map(r => r.cells[1].dataset.k).filter(k => k).map(Number); "
            + "return k.every((v, i) => i === 0 || k[i - 1] <= v); })()"));
    }

    [BrowserFact]
    public void It_fits_a_phone()
    {
        foreach (string page in (string[])[fixture.Make(), fixture.Hostile()])
        {
            Browser.Resize(375, 700);
            Browser.Open(new Uri(page).AbsoluteUri);
            Browser.Ask("document.querySelectorAll('details').forEach(part => part.open = true)");
            Assert.Equal("375", Browser.Ask("document.documentElement.scrollWidth"));
            Assert.Equal("", Browser.Ask("[...document.querySelectorAll('#filter select, #filter input, #filter button')]"
                + ".filter(part => part.getBoundingClientRect().height < 44).map(part => part.name).join()"));
        }
    }

    [BrowserFact]
    public void Its_letters_stand_out_by_day_and_by_night()
    {
        foreach (string scheme in (string[])["light", "dark"])
        {
            Browser.Prefer(scheme);
            Open();
            Assert.Equal("", Browser.Ask(Faint));
            Assert.Equal("", Browser.Ask(FaintPictures));
            Assert.Equal(scheme == "dark", Browser.Ask("getComputedStyle(document.body).backgroundColor").StartsWith("rgb(1", StringComparison.Ordinal));
        }

        Browser.Prefer("light");
    }

    [BrowserFact]
    public void It_prints_the_message_on_the_first_page()
    {
        Open();
        using PdfDocument print = PdfDocument.Open(Browser.Print());
        string first = string.Concat(print.GetPage(1).Letters.Select(letter => letter.Value));
        Assert.Contains("ConventionagainstCybercrime", first.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("3of40ratifications", first.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Showall", first.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.InRange(print.NumberOfPages, 5, 60);
        Assert.InRange(print.GetPage(1).Width, 594, 596);
    }

    [BrowserFact]
    public void Hostile_records_run_nothing()
    {
        Browser.Resize(1280, 900);
        Browser.Open(new Uri(fixture.Hostile()).AbsoluteUri);
        Browser.Wait("document.getElementById('count').textContent.length > 0");
        Browser.Ask("document.querySelectorAll('svg, details').forEach(part => part.dispatchEvent(new Event('load')))");
        Assert.NotEqual("hacked", Browser.Ask("document.title"));
        Assert.Empty(Browser.Complaints);
        Assert.Equal("1", Browser.Ask("document.scripts.length"));
        Assert.Equal("3", Shown());
        Assert.Contains(PageFixture.Script, Browser.Ask("document.querySelector('#found article').textContent"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public void Without_scripts_it_is_a_page_to_read()
    {
        Browser.RunScripts(false);
        try
        {
            Browser.Resize(1280, 900);
            Browser.Open(new Uri(fixture.Make()).AbsoluteUri);
            Assert.Equal("none", Browser.Ask("getComputedStyle(document.getElementById('filter')).display"));
            Assert.Equal("none", Browser.Ask("getComputedStyle(document.querySelector('.tip')).display"));
            Assert.Equal("811", Shown());
            Assert.Equal("False", Browser.Ask("document.querySelector('.theme').open"));
        }
        finally
        {
            Browser.RunScripts(true);
        }
    }

    private void Open(string fragment = "")
    {
        Browser.Resize(1280, 900);
        Browser.Open(new Uri(fixture.Make()).AbsoluteUri + fragment);
    }

    private void Choose(string name, string value) => Browser.Ask(
        $"(() => {{ const field = document.querySelector('#filter [name={name}]'); field.value = '{value}'; "
        + "field.dispatchEvent(new Event('input', { bubbles: true })); })()");

    private string Shown() => Browser.Ask("[...document.querySelectorAll('#found article')].filter(a => !a.hidden).length");

    private static string Within(string element) =>
        $"(() => {{ const box = {element}.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }})()";
}
