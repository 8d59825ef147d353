// Which report goes where.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isFormat,
  planOutputs,
  prepareOutputs,
  requestFormats,
  requestOutput,
  writeOutput,
  type ListedOutput,
  type OutputRequest,
} from '../../src/cli/arguments/outputs.js';
import { main } from '../../src/cli/main.js';
import { FORMATS } from '../../src/report/formats/index.js';
import { folderWith } from '../config/folder.js';
import { recordingTerminal } from './terminal.js';

/** As the command line adds them: names are formats, names with a dot are outputs. */
function planned(...words: readonly string[]): readonly OutputRequest[] {
  const requests: ListedOutput[] = [];
  for (const word of words) {
    const words = word.split(',');
    if (words.every(isFormat)) requestFormats(requests, words);
    else requestOutput(requests, word);
  }
  return planOutputs(requests, '/shop');
}

describe('outputs', () => {
  it('belong to the format before them', () => {
    expect(planned()).toEqual([{ format: 'text' }]);
    expect(planned('json')).toEqual([{ format: 'json' }]);
    expect(planned('json', 'out.json', 'text')).toEqual([
      { format: 'json', file: '/shop/out.json' },
      { format: 'text' },
    ]);
    expect(planned('github', 'sarif', '/a/b.sarif')).toEqual([
      { format: 'github' },
      { format: 'sarif', file: '/a/b.sarif' },
    ]);
    expect(planned('json,sarif', 'a.out', 'b.out', 'text')).toEqual([
      { format: 'json', file: '/shop/a.out' },
      { format: 'sarif', file: '/shop/b.out' },
      { format: 'text' },
    ]);
    expect(planned('out.txt')).toEqual([{ format: 'text', file: '/shop/out.txt' }]);
  });

  it('are refused where two reports would go to one place', () => {
    expect(() => planned('json', 'text')).toThrow('json and text would both go to standard output.');
    expect(() => planned('json', 'a.out', 'text', './a.out')).toThrow('Two reports would be written to /shop/a.out.');
    expect(() => planned('json', 'a.out', 'b.out')).toThrow('--output b.out has no --format of its own.');
  });

  it('are made ready before the run, their folders included', () => {
    const folder = folderWith({ 'file.txt': '', 'sub/a.txt': '' });
    const file = join(folder, 'new/deep/out.json');
    prepareOutputs([{ format: 'json', file }]);
    writeOutput(file, '{}');
    expect(readFileSync(file, 'utf8')).toBe('{}');
    expect(() => {
      prepareOutputs([{ format: 'json', file: join(folder, 'sub') }]);
    }).toThrow(/sub is a folder/);
    expect(() => {
      prepareOutputs([{ format: 'json', file: join(folder, 'file.txt/out.json') }]);
    }).toThrow(/^The report cannot be written to /);
  });

  // There is nothing to analyse here, which would be told next.
  it.each([
    ['a link', 'link.json', /link\.json is a link\. Name the file that it leads to\./],
    ['a source', 'src/a.ts', /src\/a\.ts is a source file\. Name another file\./],
    ['a folder', 'kept', /kept is a folder\. Name a file in it\./],
    ['a file below a file', 'file.txt/out.json', /The report cannot be written to .*file\.txt\/out\.json: /],
    ['what nobody may write', '/proc/out.json', /The report cannot be written to \/proc\/out\.json: /],
  ])('are refused before anything is read: %s', async (_, output, message) => {
    const folder = folderWith({ 'file.txt': 'kept', 'kept/a.txt': '' });
    symlinkSync('/etc/hostname', join(folder, 'link.json'));
    const terminal = recordingTerminal(folder);
    expect(await main(['check', '--format', 'json', '--output', output], terminal)).toBe(2);
    expect(terminal.err()).toMatch(message);
    expect(terminal.err()).not.toContain('Nothing to analyse');
    expect(readFileSync(join(folder, 'file.txt'), 'utf8')).toBe('kept');
  });

  it('know the formats that there are', () => {
    expect(Object.keys(FORMATS).every(isFormat)).toBe(true);
    expect(isFormat('toString')).toBe(false);
  });
});
