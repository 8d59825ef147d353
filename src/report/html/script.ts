// What draws the page in a browser. It writes text as text, never as markup, so that nothing in the data can speak.

export const SCRIPT = `'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {}))
    if (key === 'on') for (const [event, action] of Object.entries(value)) element.addEventListener(event, action);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
};
const number = (weight) => weight === 'unbounded' ? 'unbounded' : Math.round(weight).toLocaleString('en');
const amount = (weight) => weight === 'unbounded' ? Infinity : weight || 0;
const plural = (n, noun) => n.toLocaleString('en') + ' ' + noun + (n === 1 ? '' : 's');
const groupBy = (list, keysOf) => {
  const groups = new Map();
  for (const one of list) for (const key of [].concat(keysOf(one))) groups.set(key, [...(groups.get(key) || []), one]);
  return groups;
};
const GROUPS = {
  module: (one) => one.module || 'no module',
  rule: (one) => one.rule,
  cause: (one) => one.cause ? one.cause.title + '  ' + one.cause.place : one.place,
  'entry point': (one) => one.entries.length ? one.entries : ['no known entry point'],
};
const state = { tab: 'findings', group: 'module', search: '', severity: '', rule: '', module: '', table: '' };
const main = make('main');
const by = data.volumes ? 'statements by the configured volumes' : 'statements at 100 of everything';

function steps(trace) {
  return trace.reduceRight((inner, step) => make('ul', {}, make('li', {}, step.message + '  ', make('code', { class: 'soft' }, step.place)), inner || ''), '');
}
function findingCard(one) {
  const weight = one.weight > 1 || one.weight === 'unbounded' ? number(one.weight) + ' ' + (one.weight === 'unbounded' ? '' : by) : '';
  return make('details', { class: 'finding' },
    make('summary', {}, make('span', { class: one.severity }, one.severity), ' ', one.message, ' ', make('code', { class: 'soft' }, one.place)),
    one.frame ? make('pre', {}, one.frame) : '',
    one.entries.length ? make('p', {}, 'Reached by ' + one.entries.join(', ')) : '',
    make('div', {}, steps(one.trace)),
    one.cost ? make('p', { class: 'soft' }, one.cost + (weight ? ' (' + weight + ')' : '')) : '',
    one.assumption ? make('p', {}, 'Assuming ' + one.assumption) : '',
    one.advice ? make('p', {}, one.advice) : '',
    make('p', {}, make('a', { href: one.page, rel: 'noreferrer' }, one.rule), one.confidence === 'likely' ? ' (likely)' : ''));
}
const matches = (text) => state.search.toLowerCase().split(/\\s+/).every((word) => text.includes(word));
function chosen() {
  return data.findings.filter((one) =>
    (!state.severity || one.severity === state.severity) && (!state.rule || one.rule === state.rule) &&
    (!state.module || one.module === state.module) && (!state.table || one.table === state.table) &&
    matches(JSON.stringify(one).toLowerCase()));
}
function findingsView() {
  const found = chosen();
  const groups = [...groupBy(found, GROUPS[state.group])].sort((a, b) => heaviest(b[1]) - heaviest(a[1]) || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return [make('p', { id: 'count', class: 'soft' }, plural(found.length, 'finding') + ' of ' + data.findings.length.toLocaleString('en')),
    ...groups.map(([name, list]) => make('section', {}, make('h2', {}, name, make('small', {}, plural(list.length, 'finding'))),
      ...[...list].sort((a, b) => amount(b.weight) - amount(a.weight)).map(findingCard))),
    ...data.fixed.map((one) => make('p', {}, 'Fixed: ' + one.message + ' (' + one.rule + ')'))];
}
const heaviest = (list) => Math.min(Number.MAX_VALUE, Math.max(...list.map((one) => amount(one.weight))));

function callTree(statements) {
  const root = { children: new Map(), weight: 0, statements: 0 };
  for (const one of statements) {
    let node = root;
    for (const step of one.trace) {
      const key = step.message + ' ' + step.place;
      if (!node.children.has(key)) node.children.set(key, { step, children: new Map(), statements: 0 });
      node = node.children.get(key);
      node.statements++;
    }
    node.costs = [...(node.costs || []), one.cost];
  }
  const draw = (node) => make('ul', {}, ...[...node.children.values()].map((child) => make('li', {},
    child.step.message + '  ', child.costs ? make('b', {}, '× ' + child.costs.join(' + ')) : make('span', { class: 'soft' }, plural(child.statements, 'kind') + ' of statements'),
    '  ', make('code', { class: 'soft' }, child.step.place), child.children.size ? draw(child) : '')));
  return draw(root);
}
function entriesView() {
  const found = data.entries.filter((one) => (!state.module || one.module === state.module) && matches((one.name + ' ' + one.function + ' ' + one.place + ' ' + one.module).toLowerCase()));
  return [make('p', { id: 'count', class: 'soft' }, plural(found.length, 'entry point') + ' of ' + data.allEntries.toLocaleString('en') + ', the dearest first; counts are per call'),
    ...found.map((one) => {
      const card = make('details', { class: 'entry' }, make('summary', {}, make('b', {}, one.name), '  ', one.cost, ' statements  ', make('span', { class: 'soft' }, number(one.weight) + (one.weight === 'unbounded' ? '' : ' ' + by.replace('statements ', '')) + ', ' + one.function + ', ' + one.place)));
      card.addEventListener('toggle', () => {
        if (card.open && card.children.length === 1) card.append(make('div', {}, callTree(one.statements), one.more ? make('p', { class: 'soft' }, 'and ' + plural(one.more, 'kind') + ' of statements that run less often') : ''));
      });
      return card;
    })];
}
function heatView() {
  const heat = new Map();
  for (const one of data.findings) if (one.table) { const key = one.module + '\\0' + one.table; heat.set(key, (heat.get(key) || 0) + Math.min(1e12, amount(one.weight))); }
  const uses = new Map(data.uses.map((one) => [one.module + '\\0' + one.table, one]));
  const sumOf = (at) => (name) => [...heat].reduce((sum, [key, weight]) => key.split('\\0')[at] === name ? sum + weight : sum, 0);
  const sorted = (names, at) => { const sums = new Map(names.map((name) => [name, sumOf(at)(name)])); return names.sort((a, b) => sums.get(b) - sums.get(a) || (a < b ? -1 : 1)); };
  const keys = [...new Set([...uses.keys(), ...heat.keys()])].map((key) => key.split('\\0'));
  const modules = sorted([...new Set(keys.map(([module]) => module))], 0);
  const tables = sorted([...new Set(keys.map(([, table]) => table))], 1);
  const hottest = Math.log1p(Math.max(1, ...heat.values()));
  const cell = (module, table) => {
    const use = uses.get(module + '\\0' + table), weight = heat.get(module + '\\0' + table) || 0;
    const text = use ? String(use.reads + use.writes) : weight ? '·' : '';
    const td = make('td', { title: module + ' and ' + table + ': ' + (use ? use.reads + ' places read, ' + use.writes + ' write' : 'reached through other modules') + (weight ? '; findings come to ' + number(weight) + ' ' + by : '') },
      text && make('button', { on: { click: () => { Object.assign(state, { tab: 'findings', module, table }); draw(); } } }, text));
    if (weight) td.style.background = 'rgba(var(--heat), ' + (0.15 + 0.75 * Math.log1p(weight) / hottest).toFixed(2) + ')';
    return td;
  };
  return [make('p', { class: 'soft' }, 'Rows are modules, columns are tables. A number is how many places of a module read or write the table; the redder, the more statements its findings come to. A click shows them.'),
    make('div', { class: 'heat' }, make('table', {},
      make('thead', {}, make('tr', {}, make('th'), ...tables.map((table) => make('th', { scope: 'col' }, table)))),
      make('tbody', {}, ...modules.map((module) => make('tr', {}, make('th', { scope: 'row' }, module), ...tables.map((table) => cell(module, table)))))))];
}
const VIEWS = { findings: findingsView, 'entry points': entriesView, 'modules and tables': heatView };
const choice = (name, values, all) => make('select', { 'aria-label': name, on: { change: (event) => { state[name] = event.target.value; draw(); } } },
  ...(all ? [make('option', { value: '' }, all)] : []), ...values.map((value) => make('option', { value, selected: state[name] === value }, name === 'group' ? 'by ' + value : value || 'no module')));
const unique = (key) => [...new Set(data.findings.map((one) => one[key]).filter(Boolean))].sort();
const tabs = make('nav', { role: 'tablist' });
const filters = make('div', { class: 'filters' });
const search = make('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search', on: { input: (event) => { state.search = event.target.value; drawMain(); } } });
function drawMain() { main.replaceChildren(...VIEWS[state.tab]()); }
function draw() {
  tabs.replaceChildren(...Object.keys(VIEWS).map((name) => make('button', { role: 'tab', 'aria-selected': String(state.tab === name), on: { click: () => { state.tab = name; draw(); } } }, name)));
  const isFindings = state.tab === 'findings';
  filters.replaceChildren(...(state.tab === 'modules and tables' ? [] : [search]),
    ...(isFindings ? [choice('group', Object.keys(GROUPS)), choice('severity', unique('severity'), 'errors and warnings'), choice('rule', unique('rule'), 'all rules'), choice('module', unique('module'), 'all modules'), choice('table', unique('table'), 'all tables')] : []));
  drawMain();
}
const theme = make('button', { type: 'button', on: { click: () => {
  const root = document.documentElement, isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
} } }, 'light / dark');
document.body.append(make('header', {}, make('h1', {}, 'erplint'), make('span', { class: 'soft' }, data.version), theme),
  make('p', { class: 'conclusion' }, ...data.conclusion.flatMap((line, at) => at ? [make('br'), line] : [line])),
  data.diagnostics.length ? make('details', { class: 'notes' }, make('summary', {}, plural(data.diagnostics.length, 'note') + ' on the analysis'),
    make('ul', {}, ...data.diagnostics.map((one) => make('li', {}, one.incomplete ? make('span', { class: 'warning' }, 'incomplete ') : '', one.message + ' ', make('code', { class: 'soft' }, [one.place, one.kind].filter(Boolean).join(' ')))))) : '', tabs, filters, main);
draw();
`;
