
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.body.classList.remove('no-script');

  // What a fragment names is shown, wherever it is folded away.
  const open = element => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
    }
  };

  const show = element => {
    if (element.hidden || element.closest('[hidden]')) find(new URLSearchParams());
    open(element);
    element.scrollIntoView();
    all('.aim').forEach(other => other.classList.remove('aim'));
    element.classList.add('aim');
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
    element.focus({ preventScroll: true });
  };

  // The form that finds concerns. What it asks for stands in the fragment, so that it can be sent on.
  const form = document.getElementById('filter');
  const concerns = all('#found article');
  const themes = all('.theme');
  const unfolded = new Set(themes.filter(theme => theme.open));
  const names = ['theme', 'outcome', 'stance', 'article', 'stakeholder'];
  // The first of its classes; another one comes when an address leads to it.
  const outcomeOf = concern => concern.classList[0];
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = new Map();
  const textOf = concern => {
    if (!texts.has(concern)) texts.set(concern, fold(concern.textContent));
    return texts.get(concern);
  };

  // A concern is asked what it shows: its articles are those to which its links lead (#r-uncc.24.2 is one to uncc/24), its stance is a word of its first line,
  // and so is who speaks, unless several do. The name of a place has other characters than letters and digits by their number.
  const idOf = place => place.split('.').slice(0, 2).join('/').replace(/_([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  const linksOf = (concern, within = '') => all(within + 'a[href^="#r-"]', concern).map(link => idOf(link.hash.slice(3)));
  const told = {
    article: concern => linksOf(concern),
    stance: concern => [concern.querySelector('span').textContent.toLowerCase().replaceAll(' ', '-')],
    stakeholder: concern => concern.dataset.stakeholder?.split(' ') ?? linksOf(concern, 'b '),
    outcome: concern => [outcomeOf(concern)],
    theme: concern => [concern.parentElement.dataset.theme],
  };
  const values = new Map();
  const valuesOf = (concern, name) => {
    if (!values.has(concern)) values.set(concern, {});
    return values.get(concern)[name] ??= told[name](concern);
  };

  function asked() {
    const query = new URLSearchParams();
    for (const name of ['words', ...names]) {
      const value = form.elements[name] ? form.elements[name].value.trim() : '';
      if (value) query.set(name, value);
    }
    return query;
  }

  function find(query) {
    if (!form) return;
    for (const name of ['words', ...names]) {
      if (form.elements[name] && form.elements[name].value.trim() !== (query.get(name) ?? '')) form.elements[name].value = query.get(name) ?? '';
    }
    apply();
  }

  function apply() {
    const query = asked();
    const words = fold(query.get('words') ?? '').split(/\s+/).filter(word => word);
    const wanted = names.filter(name => query.has(name)).map(name => [name, query.get(name)]);
    const active = words.length + wanted.length > 0;
    const outcomes = new Map();
    let found = 0;
    for (const concern of concerns) {
      const fits = wanted.every(([name, value]) => valuesOf(concern, name).includes(value)) && words.every(word => textOf(concern).includes(word));
      concern.hidden = !fits;
      if (fits) {
        found++;
        const outcome = outcomeOf(concern);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    }
    for (const theme of themes) {
      const shown = all('article', theme).filter(concern => !concern.hidden).length;
      theme.hidden = shown === 0;
      theme.open = active ? shown > 0 : unfolded.has(theme);
      const label = theme.querySelector('small');
      label.dataset.all ??= label.textContent;
      label.textContent = active ? `${shown} of ${label.dataset.all}` : label.dataset.all;
    }
    const parts = all('option', form.elements.outcome).filter(option => outcomes.has(option.value))
      .map(option => `${outcomes.get(option.value)} ${option.textContent.replace(/ \(\d+\)$/, '').toLowerCase()}`);
    document.getElementById('count').textContent = active
      ? `${found} of ${concerns.length} concerns${found ? ': ' + parts.join(', ') : '. Take a filter away to see more.'}`
      : `${concerns.length} concerns`;
    return query;
  }

  function ask() {
    const query = apply().toString();
    history.replaceState(null, '', query ? '#filter?' + query : '#concerns');
  }

  if (form) {
    form.hidden = false;
    let waiting = 0;
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 80);
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      ask();
    });
    form.addEventListener('reset', () => setTimeout(ask));
    all('a.filter').forEach(link => {
      link.setAttribute('href', '#filter?' + link.dataset.filter);
    });
  }

  function follow() {
    let name = location.hash.slice(1);
    if (form && name.startsWith('filter?')) {
      find(new URLSearchParams(name.slice(7)));
      form.scrollIntoView();
      document.getElementById('found').focus({ preventScroll: true });
      return;
    }
    try {
      name = decodeURIComponent(name);
    } catch {
      return;
    }
    const element = document.getElementById(name);
    if (element && element.closest('main') && element.tagName !== 'SECTION') show(element);
  }

  // The marks of a picture tell their names: to the pointer, to a finger, and to the arrow keys.
  const telling = mark => {
    const title = mark && mark.querySelector ? mark.querySelector(':scope > title') : null;
    return title ? title.textContent : '';
  };
  for (const picture of all('.picture')) {
    const tip = picture.querySelector('.tip');
    if (!tip) continue;
    const drawing = picture.querySelector('svg');
    const marks = all('*', drawing).filter(mark => telling(mark));
    if (marks.length === 0) continue;
    marks.forEach(mark => {
      mark.setAttribute('tabindex', '-1');
      mark.setAttribute('role', 'img');
    });
    all('text, [fill^="url"]', drawing).forEach(mark => mark.setAttribute('aria-hidden', 'true'));
    marks[0].setAttribute('tabindex', '0');
    const tell = event => {
      const text = telling(event.target);
      if (text && event.target.ownerSVGElement) tip.textContent = text;
    };
    ['pointerover', 'focusin', 'click'].forEach(name => picture.addEventListener(name, tell));
    picture.addEventListener('keydown', event => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      const from = event.target;
      let next = null;
      if (!marks.includes(from)) return;
      if (event.key === 'Home') next = marks[0];
      if (event.key === 'End') next = marks[marks.length - 1];
      if (step) {
        const middle = mark => {
          const box = mark.getBBox();
          return [box.x + box.width / 2, box.y + box.height / 2];
        };
        const [x, y] = middle(from);
        let least = Infinity;
        for (const mark of marks) {
          const [left, top] = middle(mark);
          const ahead = (left - x) * step[0] + (top - y) * step[1];
          const aside = Math.abs((left - x) * step[1]) + Math.abs((top - y) * step[0]);
          const far = ahead + 3 * aside;
          if (mark !== from && ahead > 1 && far < least) {
            least = far;
            next = mark;
          }
        }
      }
      if (next || step) event.preventDefault();
      if (next) {
        from.setAttribute('tabindex', '-1');
        next.setAttribute('tabindex', '0');
        next.focus();
      }
    });
  }

  // Tables are sorted by their headers.
  for (const table of all('table.sortable')) {
    const heads = all('thead th', table);
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        const key = row => row.cells[column].dataset.k ?? row.cells[column].textContent.trim();
        const rows = [...body.rows].map(row => [key(row), row]);
        rows.sort(([a], [b]) => a === '' || b === '' ? (a === '') - (b === '')
          : (down ? -1 : 1) * (isNaN(a) || isNaN(b) ? a.localeCompare(b, 'en', { numeric: true }) : a - b));
        body.append(...rows.map(([, row]) => row));
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      });
    });
  }

  // Only what has more than is seen can be scrolled, and needs the focus for it.
  const regions = () => all('.scroll').forEach(region => {
    if (region.scrollWidth > region.clientWidth + 1) region.setAttribute('tabindex', '0');
    else region.removeAttribute('tabindex');
  });
  regions();
  addEventListener('resize', regions);
  all('details').forEach(part => part.addEventListener('toggle', regions));

  // The number of a source says which one it is.
  document.addEventListener('pointerover', event => {
    const link = event.target;
    if (link.tagName === 'A' && /^#q\d+$/.test(link.hash) && !link.title) {
      const source = document.getElementById(link.hash.slice(1));
      if (source) link.title = source.firstChild.textContent;
    }
  });

  if (form) apply();
  addEventListener('hashchange', follow);
  follow();
})();
