// Formats that other programs read: XML by a parser that refuses what is not well formed, Checkstyle, JUnit and rdjson by what
// reads them, GitLab's by what it and other readers of Code Climate's issues ask for.
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { checkstyle } from '../../src/report/formats/checkstyle.js';
import { agent } from '../../src/report/formats/agent.js';
import { concise } from '../../src/report/formats/concise.js';
import { gitlab } from '../../src/report/formats/gitlab.js';
import { FORMATS } from '../../src/report/formats/index.js';
import { junit } from '../../src/report/formats/junit.js';
import { markdown } from '../../src/report/formats/markdown.js';
import { rdjson } from '../../src/report/formats/rdjson.js';
import { summary } from '../../src/report/formats/summary.js';
import type { Result } from '../../src/report/report.js';
import { ruleWithOptions } from '../config/rule.js';
import { compared, empty, options, order, quote, result } from './example.js';

const require = createRequire(import.meta.url);
const { validate: validateRdjson } = require('@umbrelladocs/rdformat-validator') as {
  validate(data: unknown): Promise<object>;
};

interface ReadCase {
  readonly name: string;
  readonly failure?: readonly object[];
  readonly skipped?: readonly object[];
  readonly error?: readonly object[];
}
const { parse: readJUnit } = require('junit2json') as {
  parse(xml: string): Promise<{ readonly testsuite: readonly { readonly testcase: readonly ReadCase[] }[] }>;
};

interface Violation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
}
const { scanXmlReport: readCheckstyle } = require('danger-plugin-lint-report') as {
  scanXmlReport(
    git: { readonly modified_files: readonly string[]; readonly created_files: readonly string[] },
    xml: string,
    root: string,
    onlyChangedLines: boolean,
    tell: (violation: Violation) => void,
  ): Promise<void>;
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document; throws where it is not well formed. */
function parsed(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

/** Whatever a name or a message may hold. */
const HOSTILE = '<b>"a" & \'b\'</b> ]]> \u0001 \u202e \ud800 | `c` @d #1 [e](f) <!-- \n::error::g';
const hostile: Result = {
  ...empty,
  findings: [{ ...order, message: HOSTILE, advice: HOSTILE, trace: [{ at: order.at, message: HOSTILE }] }],
  comparison: { against: HOSTILE, kind: 'revision', before: [], fixed: [{ ...quote, message: HOSTILE }] },
};

describe('checkstyle', () => {
  it('has a file for each file, and an error for each finding', () => {
    const root = parsed(checkstyle(result, options));
    expect([root.name, root.children.map(({ name, attributes }) => [name, attributes['name']])]).toEqual([
      'checkstyle',
      [
        ['file', 'src/orders/order.service.ts'],
        ['file', 'src/quotes/quote.service.ts'],
      ],
    ]);
    expect(root.children[0]?.children.map(({ attributes }) => attributes)).toEqual([
      {
        line: '4',
        column: '26',
        severity: 'error',
        message: 'One query per order line.',
        source: 'erplint.query-in-loop',
      },
    ]);
  });

  it('is read by what comments pull requests from it', async () => {
    const files = ['src/orders/order.service.ts', 'src/quotes/quote.service.ts'];
    const told: Violation[] = [];
    const change = { modified_files: files, created_files: [] };
    await readCheckstyle(change, checkstyle(result, options), '/shop', false, (violation) => told.push(violation));
    expect(told).toEqual([
      { file: files[0], line: 4, column: 26, severity: 'error', message: 'One query per order line.' },
      { file: files[1], line: 2, column: 29, severity: 'warning', message: 'One query per quoted line.' },
    ]);
  });

  it('is well formed whatever it is given', () => {
    expect(parsed(checkstyle(hostile, options)).children).toHaveLength(1);
    expect(parsed(checkstyle(empty, options)).children).toEqual([]);
  });
});

describe('junit', () => {
  it('counts what it has: errors fail, warnings are skipped, what was not analysed is an error', () => {
    const root = parsed(junit(result, options));
    expect(root.attributes).toEqual({ name: 'erplint', tests: '3', failures: '1', errors: '1' });
    const cases = root.children.flatMap(({ children }) => children);
    expect(root.children.map(({ attributes }) => attributes['skipped'])).toEqual(['0', '1', '0']);
    expect(new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(new Set(['classname', 'name']));
    expect(cases.map(({ attributes, children }) => [attributes['name'], children[0]?.name])).toEqual([
      ['query-in-loop 4:26', 'failure'],
      ['query-in-loop 2:29', 'skipped'],
      ['internal-error', 'error'],
    ]);
    const [place, ...way] = (cases[0]?.children[0]?.text ?? '').trim().split('\n');
    expect(place).toBe('src/orders/order.service.ts:4:26');
    expect(way).toContain('calls PriceService.forCustomer (src/orders/order.service.ts:4:26)');
  });

  it('is read by what reads JUnit', async () => {
    const suites = await readJUnit(junit(result, options));
    expect(suites).toMatchObject({ name: 'erplint', tests: 3, failures: 1, errors: 1 });
    const cases = suites.testsuite.flatMap(({ testcase }) => testcase);
    expect(
      cases.map(({ name, failure, skipped, error }) => [name, failure?.length, skipped?.length, error?.length]),
    ).toEqual([
      ['query-in-loop 4:26', 1, undefined, undefined],
      ['query-in-loop 2:29', undefined, 1, undefined],
      ['internal-error', undefined, undefined, 1],
    ]);
  });

  it('has a test that passed where nothing is found, and is well formed whatever it is given', () => {
    expect(parsed(junit(empty, options)).attributes).toMatchObject({ tests: '1', failures: '0' });
    const [failure] = parsed(junit(hostile, options)).children[0]?.children[0]?.children ?? [];
    expect(failure?.attributes['message']).toContain('<b>"a" & \'b\'</b> ]]>');
  });
});

const CATEGORIES = 'Bug Risk, Clarity, Compatibility, Complexity, Duplication, Performance, Security, Style'.split(
  ', ',
);

/** As GitLab documents it: these fields, a severity of its scale, a fingerprint once. The first two are Code Climate's. */
const GITLAB = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'categories', 'description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      type: { const: 'issue' },
      categories: { type: 'array', minItems: 1, items: { enum: CATEGORIES } },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
} as const;

describe('gitlab', () => {
  it('has what GitLab reads, and what was there before, since GitLab compares by itself', () => {
    const isValid = new Ajv({ allErrors: true }).compile(GITLAB);
    for (const input of [result, empty, hostile]) expect(isValid(JSON.parse(gitlab(input, options)))).toBe(true);
    expect(isValid([{ description: 'x' }])).toBe(false);
    const issues = JSON.parse(gitlab(compared, options)) as { fingerprint: string; severity: string }[];
    expect(issues.map(({ fingerprint, severity }) => [fingerprint, severity])).toEqual([
      ['a1b2c3', 'major'],
      ['d4e5f6', 'minor'],
    ]);
  });
});

describe('rdjson', () => {
  it('is valid by a validator of the format', async () => {
    for (const input of [result, empty, hostile, compared])
      expect(await validateRdjson(JSON.parse(rdjson(input, options)))).toMatchObject({ valid: true, errors: [] });
    const [broken] = [JSON.parse(rdjson(result, options)) as { diagnostics: { message?: string }[] }];
    delete broken.diagnostics[0]!.message;
    expect(await validateRdjson(broken)).toMatchObject({ valid: false });
  });

  it('has positions in bytes, the page of the rule, and the query as a related location', () => {
    const file = '/shop/src/größe.ts';
    const source = () => 'const größe = await grösse();\n';
    const range = { start: { line: 1, column: 15 }, end: { line: 1, column: 29 } };
    const input = { ...empty, findings: [{ ...order, at: { file, ...range } }] };
    const report = JSON.parse(rdjson(input, { ...options, source })) as { diagnostics: unknown[] };
    expect(report.diagnostics).toEqual([
      {
        message: 'One query per order line.\nRead all prices with one find({ where: { product: In(ids) } }).',
        location: {
          path: 'src/größe.ts',
          range: { start: { line: 1, column: 17 }, end: { line: 1, column: 32 } },
        },
        severity: 'ERROR',
        code: {
          value: 'query-in-loop',
          url: 'https://github.com/erplint/erplint/blob/main/docs/rules/query-in-loop.md',
        },
        related_locations: [
          {
            message: 'reads Price in PriceService.forCustomer',
            location: {
              path: 'src/prices/price.service.ts',
              range: { start: { line: 24, column: 12 }, end: { line: 24, column: 40 } },
            },
          },
        ],
      },
    ]);
  });
});

describe('concise', () => {
  it('has a line for each finding, and says how many more there are', () => {
    expect(concise(result, options).split('\n').slice(0, 3)).toEqual([
      'src/orders/order.service.ts:4:26: error: One query per order line. [query-in-loop]',
      'src/quotes/quote.service.ts:2:29: warning: One query per quoted line. [query-in-loop]',
      'note: Two packages are called sales. [configuration]',
    ]);
    const capped = concise(result, { ...options, maxDiagnostics: 1 }).split('\n');
    expect(capped[1]).toBe('1 more finding is not shown (--max-diagnostics).');
  });
});

describe('summary', () => {
  it('counts by rule and module, and says what to mend first, and what is suppressed why', () => {
    const heavy = { ...order, module: 'sales', weight: 20_000, message: 'Heavy.', cause: undefined };
    const light = { ...quote, module: 'quotes', weight: 100 };
    expect(summary({ ...result, findings: [light, heavy, { ...heavy, cause: order.cause, weight: 1 }] }, options)).toBe(
      `By rule
  query-in-loop  2 errors, 1 warning  https://github.com/erplint/erplint/blob/main/docs/rules/query-in-loop.md

By module
  sales   2 errors
  quotes  1 warning

Fix these first
   1. Heavy.  src/orders/order.service.ts:4:26
      query-in-loop, 20,000 statements at 100 of everything, POST /orders/:id/confirm
   2. reads Price in PriceService.forCustomer  src/prices/price.service.ts:24:12
      query-in-loop, 2 places, 100 statements at 100 of everything, POST /orders/:id/confirm

Suppressed in the code
  src/b.ts:3  query-in-loop: 2 findings, two currencies at most

What could not be done
  note: Two packages are called sales. [configuration]
  src/b.ts:7:1: incomplete: Checking stopped. [internal-error]

3 findings (2 errors, 1 warning) with 2 causes in 2 files; 1,204 files and 3 functions analysed.
Suppressed: 2 findings by 1 comment (--format summary has the reasons).
The answer is incomplete: 1 place could not be analysed (see above).
`,
    );
  });
});

describe('markdown', () => {
  it('is a table of what came in and what is mended, with chains folded away', () => {
    const revision: Result = {
      ...compared,
      comparison: { ...compared.comparison!, against: 'main', kind: 'revision' },
    };
    const text = markdown(revision, options);
    expect(text).toMatch(/^### erplint: 1 introduced, 1 fixed\n\n\| Introduced \| Where \| Rule \|\n/);
    expect(text).toContain('| ✅ One query per note. | <code>src/quotes/quote.service.ts</code> |');
    expect(text.match(/<details>/g)).toHaveLength(2);
    expect(text).toContain('- src/b.ts:7:1: incomplete: Checking stopped. &#91;internal&#45;error&#93;');
    expect(text).toContain('2. calls PriceService.forCustomer <code>src/orders/order.service.ts:4:26</code>');
    expect(markdown(empty, options)).toMatch(/^### erplint: nothing found\n/);
  });

  it('lets no input speak, and stays below what a comment may have', () => {
    const text = markdown(hostile, options);
    expect(text).not.toMatch(/<b>|<!--|[^&]#1|@d|\]\(f\)/);
    expect(text.split('\n').filter((line) => line.startsWith('| ') && line.split(/(?<!\\)\|/).length !== 5)).toEqual(
      [],
    );
    const many = Array.from({ length: 900 }, () => ({ ...order, message: 'm'.repeat(200) }));
    expect(markdown({ ...empty, findings: many }, options).length).toBeLessThan(65_536);
  });
});

it.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
  '%s ends its last line, and is the same every time',
  (name) => {
    const text = FORMATS[name](hostile, options);
    expect(text.endsWith('\n')).toBe(true);
    expect(FORMATS[name](hostile, options)).toBe(text);
  },
);

describe('agent', () => {
  it('is the same lines for each finding, and a recipe for each rule', () => {
    expect(agent({ ...result, findings: [order] }, options)).toBe(
      `finding: src/orders/order.service.ts:4:26 error query-in-loop proven a1b2c3
says: One query per order line.
entry: POST /orders/:id/confirm
step: src/orders/order.service.ts:3:5 for…of over order.lines
step: src/orders/order.service.ts:4:26 calls PriceService.forCustomer
step: src/prices/price.service.ts:24:12 reads Price (Repository.findOne)
fix: Read all prices with one find({ where: { product: In(ids) } }).
verify: erplint check src/orders/order.service.ts --rule query-in-loop --format agent

recipe query-in-loop: ${ruleWithOptions.fix}
suppress query-in-loop: only where it cannot grow: // erplint-disable-next-line query-in-loop -- reason

note: Two packages are called sales. [configuration]
src/b.ts:7:1: incomplete: Checking stopped. [internal-error]

1 finding (1 error, 0 warnings) with 1 cause in 1 file; 1,204 files and 3 functions analysed.
Suppressed: 2 findings by 1 comment (--format summary has the reasons).
The answer is incomplete: 1 place could not be analysed (see above).
`,
    );
    expect(agent(result, { ...options, maxDiagnostics: 1 })).toContain('\n1 more finding is not shown');
  });
});
