// What `--stats` and `--timing` print: how much of the code was understood, and where the time went.
import type { CallCounts, Unknown } from '../core/program.js';
import type { Statistics, Suppression } from '../session.js';
import { relativeLocation, relativePath } from './paths.js';
import { printable } from '../core/printable.js';
import { grouped } from '../core/text.js';

/** Longer lists end with how many more there are; the JSON report has them all. */
const LONGEST_LIST = 20;

/** Files, functions, how calls resolved, what stayed unknown and why, and every suppression. */
export function statisticsText(statistics: Statistics, base: string): string {
  const { calls, unknowns, suppressions } = statistics;
  return [
    table('Analysed', [
      ['files', grouped(statistics.files)],
      ['functions', grouped(statistics.functions)],
    ]),
    table('Calls in product code', callRows(calls.all)),
    table('Calls awaited, chained or handed to Promise.*', callRows(calls.awaited)),
    table('External calls by package', byNumber(calls.all.external)),
    table('Unknown calls by reason', byNumber(calls.all.unknown)),
    table('Unknown calls', unknownRows(unknowns, base)),
    table('Suppressions', suppressionRows(suppressions, base)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Milliseconds by phase, in the order in which they ran, and how much of the code an earlier run had read. */
export function timingText({ timing, reused, files }: Statistics): string {
  const rows = Object.entries(timing).map(([phase, time]): [string, string] => [
    phase,
    `${grouped(Math.round(time))} ms`,
  ]);
  if (reused > 0) rows.push(['from the cache', `${grouped(reused)} of ${grouped(files)} files`]);
  return table('Time', rows);
}

function callRows(calls: CallCounts): (readonly [string, string])[] {
  const kinds: (readonly [string, number])[] = [
    ['own', calls.own],
    ['model', calls.model],
    ['built-in', calls.builtin],
    ['external', total(calls.external)],
    ['unknown', total(calls.unknown)],
  ];
  const all = kinds.reduce((sum, [, number]) => sum + number, 0);
  if (all === 0) return [['none', '0']];
  return kinds.map(([kind, number]) => [kind, `${grouped(number)} (${((100 * number) / all).toFixed(1)} %)`]);
}

function unknownRows(unknowns: readonly Unknown[], base: string): (readonly [string, string])[] {
  return unknowns.map(({ at, reason }) => [printable(relativeLocation(base, at)), printable(reason)]);
}

function suppressionRows(suppressions: readonly Suppression[], base: string): (readonly [string, string])[] {
  return suppressions.map(({ kind, rules, reason, file, line, used }) => [
    printable(`${relativePath(base, file)}:${line}`),
    printable(`${kind} ${rules.join(', ')} -- ${reason} (${used === 0 ? 'unused' : `took out ${used}`})`),
  ]);
}

/** Most frequent first, then by name. */
function byNumber(counts: Readonly<Record<string, number>>): (readonly [string, string])[] {
  return Object.entries(counts)
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .map(([name, number]) => [printable(name), grouped(number)]);
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, number) => sum + number, 0);
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, LONGEST_LIST);
  const width = Math.max(...shown.map(([name]) => name.length));
  const lines = shown.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  if (rows.length > shown.length) lines.push(`  and ${grouped(rows.length - shown.length)} more`);
  return [title, ...lines].join('\n');
}
