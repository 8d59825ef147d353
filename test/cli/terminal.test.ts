// Colours and progress: what a terminal gets and a pipe does not.
import { describe, expect, it } from 'vitest';
import { failureText } from '../../src/cli/failure.js';
import { progressOn } from '../../src/cli/progress.js';
import { wantsColor, widthOf } from '../../src/cli/terminal.js';
import { UsageError } from '../../src/core/errors.js';
import { recordingTerminal } from './terminal.js';

describe('colours', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('terminal %s, environment %j: %s', (isTTY, env, expected) => {
    expect(wantsColor(recordingTerminal('/', env, isTTY).stdout, env)).toBe(expected);
  });
});

describe('progress', () => {
  const runFor = (isTTY: boolean, milliseconds: number, env: Record<string, string> = {}) => {
    const terminal = recordingTerminal('/', env, isTTY);
    let time = 0;
    const progress = progressOn(terminal, () => time);
    for (; time <= milliseconds; time += 50) progress.update('lower', time, milliseconds);
    progress.clear();
    return terminal.err();
  };

  it('is shown after a second, every tenth of a second, and taken away', () => {
    expect(runFor(true, 1200)).toBe(
      '\r\u001b[Klower 1000/1200\r\r\u001b[Klower 1100/1200\r\r\u001b[Klower 1200/1200\r\r\u001b[K',
    );
  });

  it('is not shown in short runs and pipes', () => {
    expect(runFor(true, 950)).toBe('');
    expect(runFor(false, 5000)).toBe('');
  });

  it('is not shown where nothing is to be written over', () => {
    expect(runFor(true, 1200, { NO_COLOR: '1' })).toBe('');
    expect(runFor(true, 1200, { TERM: 'dumb' })).toBe('');
  });

  it('is a line each five seconds in CI', () => {
    expect(runFor(false, 12_000, { CI: 'true' })).toBe('erplint: lower 5000/12000\nerplint: lower 10000/12000\n');
    expect(runFor(false, 12_000, { CI: 'false' })).toBe('');
  });
});

describe('the width', () => {
  it.each([
    [undefined, {}, false, 100],
    [90, {}, true, 90],
    [90, { COLUMNS: '70' }, true, 70],
    [undefined, { COLUMNS: '120' }, false, 120],
    [20, {}, true, 60],
    [400, {}, true, 140],
    [90, { COLUMNS: 'wide' }, true, 90],
  ])('terminal of %s columns, environment %j, attended %s: %s', (columns, env, isTTY, expected) => {
    const { stdout } = recordingTerminal('/', env, isTTY);
    expect(widthOf(Object.assign(stdout, { columns }), env)).toBe(expected);
  });
});

describe('a failure', () => {
  it('is a message: the user’s to mend, or ours to hear of', () => {
    expect(failureText(new UsageError('There is no rule "x".'))).toBe('erplint: There is no rule "x".\n');
    const crash = failureText(new TypeError('x is undefined'));
    expect(crash).toMatch(/^erplint: internal error: x is undefined\n.*Please report it/s);
    expect(crash).not.toMatch(/\n\s+at /);
  });
});
