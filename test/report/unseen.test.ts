// No input speaks: what a stranger's files, names, routes, comments and configuration say reaches neither the terminal
// nor the runner of a workflow, in any format and on standard error. The output is read as the runners read it.
import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { printable, printableJson, printableLine, withoutCommands } from '../../src/core/printable.js';
import { recordingTerminal } from '../cli/terminal.js';
import { ORDER_FILE, ORDER_SERVICE, project, SHOP } from '../eslint/project.js';

/** Commands that GitHub's runner takes from a log, as its `ActionCommand` parses them, and Azure's and TeamCity's. */
function commandsIn(output: string): string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => {
    const start = line.replace(/\u001b\[[\d;]*m/g, '').trimStart();
    return start.startsWith('::') || start.startsWith('##teamcity[') || /##(?:vso)?\[[^\]]*\]/.test(line);
  });
}

/** What a terminal would act on, or a reader not see. */
const unseenIn = (output: string): readonly string[] =>
  output.replace(/\u001b\[\d+m/g, '').match(/[\p{Bidi_Control}\u2028\u2029\u200b\ufeff]|(?![\n\t])\p{Cc}/gu) ?? [];

const ESCAPE = '\u001b[2J\u001b]0;x\u0007';
const HOSTILE = {
  ...SHOP,
  'src/orders.controller.ts': ORDER_SERVICE.replace('@Injectable()\n', `@Controller('orders')\n`)
    .replace('import { Injectable }', 'import { Controller, Post }')
    .replace('OrderService', 'OrdersController')
    .replace(
      '  async total',
      `  @Post('${'a'.repeat(99)} ::error file=a.ts::route \u202e${ESCAPE.replace(/\u001b/g, '\\u001b')}')\n  async total`,
    )
    .replace(
      'total += await',
      `/* ${ESCAPE} \u202e\u2066 bidi \u009b31m */ total += /* ##[error]frame ##vso[task.setvariable]x */ await`,
    ),
  'src/b\n::error file=x.ts,line=1::name.ts': ORDER_SERVICE,
  'src/a\u001b[31mRED\u001b[2J.ts': ORDER_SERVICE,
  'src/c.ts':
    '// erplint-disable-next-line no-\u202erule -- ::error ##[error]reason\u2028::error next\nexport const c = 1;\n',
};
const FINDINGS = 4;

async function run(args: readonly string[], files: Readonly<Record<string, string>> = HOSTILE, env = {}) {
  const { folder } = project(files);
  const terminal = recordingTerminal(folder, env);
  const exitCode = await main(args, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

describe('a hostile project', () => {
  test.each(['text', 'json', 'sarif'])('as %s', async (format) => {
    for (const env of [{}, { FORCE_COLOR: '1' }]) {
      const { exitCode, out, err } = await run(['check', '--stats', '--format', format], HOSTILE, env);
      expect(exitCode).toBe(1);
      expect(out).toContain('RED');
      expect(commandsIn(out + err)).toEqual([]);
      expect(unseenIn(out + err)).toEqual([]);
    }
  });

  test('as github: the commands are erplint’s own', async () => {
    const { out } = await run(['check', '--format', 'github']);
    expect(unseenIn(out)).toEqual([]);
    const lines = out.trimEnd().split('\n');
    expect(commandsIn(out)).toEqual(lines);
    expect(
      lines.every((line) => /^::(error|warning|notice) (file=[^,:]+,.*)?title=erplint [\w-]+::[^\n]/.test(line)),
    ).toBe(true);
    expect(lines.filter((line) => line.includes('title=erplint query-in-loop'))).toHaveLength(FINDINGS);
  });

  test('as JSON it still names the very files', async () => {
    const { out } = await run(['check', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { file: string }[] };
    expect(findings.map(({ file }) => file).sort()).toEqual(
      [
        ORDER_FILE,
        'src/orders.controller.ts',
        ...Object.keys(HOSTILE).filter((name) => /^src\/[ab][\n\u001b]/.test(name)),
      ].sort(),
    );
  });

  test('when asked why', async () => {
    const { out, err } = await run(['why', 'src/orders.controller.ts:19']);
    expect(out).toContain('query-in-loop');
    expect([...commandsIn(out + err), ...unseenIn(out + err)]).toEqual([]);
  });

  test.each([
    ['a key', '{ "\\u001b[2J\\n::error file=src/a.ts::pwned": 1 }'],
    ['a value', '{ "rules": { "query-in-loop": "::error ##[error]\\n::error\\u202e" } }'],
    ['a model', '{ "models": ["\\n::error::\\u001b[2J.d.ts"] }'],
    ['an entity', '{ "entities": { "small": ["\\n::error::x\\u001b[2J"] } }'],
  ])('with %s in its configuration', async (_, configuration) => {
    const { exitCode, out, err } = await run(['check'], { ...HOSTILE, 'erplint.jsonc': configuration });
    expect(exitCode).toBeGreaterThan(0);
    expect(out + err).toContain('::error');
    expect([...commandsIn(out + err), ...unseenIn(out + err)]).toEqual([]);
  });
});

test.each(['text', 'json', 'sarif', 'github'])(
  'what links lead to out of the workspace is not shown: %s',
  async (format) => {
    const secret = ORDER_SERVICE.replace('total += await', '/* confidential */ total += await');
    const words = 'confidential: "x"\n{"confidential": ,}\n';
    const { folder, file } = project({
      ...Object.fromEntries(Object.entries(SHOP).map(([name, text]) => [`shop/${name}`, text])),
      'shop/src/use.ts': "import './linked.service';\nimport '../folder/src/order.service';\nexport const a = 1;\n",
      'elsewhere/src/order.service.ts': secret,
      'elsewhere/words': words,
    });
    symlinkSync(file('elsewhere/src/order.service.ts'), file('shop/src/linked.service.ts'));
    symlinkSync(file('elsewhere'), file('shop/folder'));
    const data = [
      'lib/tsconfig.json',
      '.gitignore',
      'pnpm-workspace.yaml',
      'yarn.lock',
      'src/schema.prisma',
      'lib/package.json',
    ];
    mkdirSync(file('shop/lib'));
    for (const name of data) symlinkSync(file('elsewhere/words'), file(`shop/${name}`));
    const terminal = recordingTerminal(`${folder}/shop`);
    expect(await main(['check', '--stats', '--format', format], terminal)).toBe(1);
    expect(terminal.out()).toContain('order.service.ts');
    expect(terminal.out() + terminal.err()).not.toContain('confidential');
  },
);

test('escapes say which character there was, and keep columns in frames', () => {
  expect(printable('a\u001b[2J\n\u202eb\u009b\u{e0041}')).toBe('a\\u001b[2J\\u000a\\u202eb\\u009b\\udb40\\udc41');
  expect(printable('Größe 価格 👍 “x”')).toBe('Größe 価格 👍 “x”');
  const line = '\ta\u001b\u202e\u{e0041}b';
  expect(printableLine(line)).toBe('\ta\u241b\ufffd\ufffd\ufffdb');
  expect(JSON.parse(printableJson(JSON.stringify(`##[x] ${line}\n`)))).toBe(`##[x] ${line}\n`);
  expect(withoutCommands('a::b\n  ::error::x\n##[error]y ##vso[z] ## [c]')).toBe(
    'a::b\n  \\::error::x\n#\\#[error]y #\\#vso[z] ## [c]',
  );
});
