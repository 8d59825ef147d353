// Reads from the fixtures what a rule's page shows: the shortest bad function and its good twin with their
// measured statements, and the gaps and false alarms that the comments admit.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { functionName, type ExpectedFinding } from '../../fixtures/kit/expectations.js';
import { storyExpectations, storyFiles, storyNames } from '../../test/fixtures/stories.js';
import { repository } from '../repository.js';

export interface Example {
  /** Relative to the repository. */
  readonly file: string;
  readonly bad: string;
  readonly good: string;
  readonly measured: readonly MeasuredPoint[];
  /** What the run showed, where no count can. */
  readonly observed?: string;
}

export interface MeasuredPoint {
  readonly labels: Readonly<Record<string, number>>;
  readonly bad: number;
  readonly good: number;
}

/** A defect that is still missed, or a false alarm that is still raised. */
export interface Admission {
  readonly as: 'gap' | 'noise';
  readonly why: string;
  readonly file: string;
  readonly line: number;
}

interface MeasuredFunction {
  readonly twin?: string;
  readonly observed?: string;
  readonly points: readonly {
    readonly point: string;
    readonly labels: Readonly<Record<string, number>>;
    readonly statements: number;
  }[];
}

/** A function that a rule leaves alone. */
export interface ExemptExample {
  readonly file: string;
  readonly text: string;
}

const own = (file: string): string => relative(repository, file).replaceAll('\\', '/');

/** The example of `rule` that takes the fewest lines, bad and good together. */
export function shortestExample(platform: string, rule: string): Example | undefined {
  const examples = storyNames(platform).flatMap((story) => examplesOf(platform, story, rule));
  const size = ({ bad, good }: Example): number => bad.split('\n').length + good.split('\n').length;
  return examples.sort((a, b) => size(a) - size(b) || (a.file < b.file ? -1 : 1))[0];
}

/** By exemption: the shortest function that needs it to be quiet, executed itself or by one that names it. */
export function exemptExamples(platform: string, rule: string): ReadonlyMap<string, ExemptExample> {
  const found = new Map<string, ExemptExample>();
  for (const story of storyNames(platform)) {
    const executed = executedFunctions(platform, story);
    for (const [file, { exemptions }] of storyExpectations(platform, story)) {
      for (const { name, rule: kept, function: owner } of exemptions) {
        const text = owner === undefined ? undefined : executed.get(owner);
        if (kept !== rule || text === undefined) continue;
        const before = found.get(name);
        if (!before || text.split('\n').length < before.text.split('\n').length)
          found.set(name, { file: own(file), text });
      }
    }
  }
  return found;
}

/** The text of each function that was measured, and of those that these name, and so on. */
function executedFunctions(platform: string, story: string): ReadonlyMap<string, string> {
  const sources = sourcesOf(platform, story);
  const found = new Map<string, string>();
  const pending = Object.keys(measuredCounts(platform, story)).filter((name) => sources.has(name));
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue;
    found.set(name, sources.get(name)!);
    pending.push(...namedIn(name, sources));
  }
  return found;
}

function sourcesOf(platform: string, story: string): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const file of storyFiles(platform, story)) for (const [name, text] of functionsOf(file)) sources.set(name, text);
  return sources;
}

function examplesOf(platform: string, story: string, rule: string): Example[] {
  const measured = measuredCounts(platform, story);
  const sources = sourcesOf(platform, story);
  const examples: Example[] = [];
  for (const [file, { findings }] of storyExpectations(platform, story)) {
    for (const name of functionsThatOnlyShow(rule, findings)) {
      const counts = measured[name];
      const twin = counts?.twin === undefined ? undefined : measured[counts.twin];
      if (!counts || !twin || !sources.has(name)) continue;
      const [bad, good] = [withCallees(name, sources), withCallees(counts.twin ?? '', sources)];
      const { observed } = counts;
      const points = pointsThatDiffer(counts, twin);
      examples.push({ file: own(file), bad, good, measured: points, ...(observed !== undefined && { observed }) });
    }
  }
  return examples;
}

/** A function's text, followed by those of the story's functions that it names: that is where its queries may be. */
function withCallees(name: string, sources: ReadonlyMap<string, string>): string {
  return [name, ...namedIn(name, sources)].map((one) => sources.get(one) ?? '').join('\n\n');
}

/** The functions of the story that a function's text names. */
function namedIn(name: string, sources: ReadonlyMap<string, string>): readonly string[] {
  const text = sources.get(name) ?? '';
  return [...sources.keys()].filter((other) => {
    const dot = other.lastIndexOf('.');
    const use = dot < 0 ? `\\b${other}\\b` : `\\.${other.slice(dot + 1)}\\b`;
    return other !== name && new RegExp(use).test(text);
  });
}

/** Functions with one proven finding of `rule`, and no other: their counts speak of nothing else. */
function functionsThatOnlyShow(rule: string, findings: readonly ExpectedFinding[]): string[] {
  const named = [...new Set(findings.flatMap((finding) => finding.function ?? []))];
  return named.filter((name) => {
    const [only, ...more] = findings.filter((finding) => finding.function === name);
    return only?.as === 'want' && only.confidence === 'proven' && only.rule === rule && more.length === 0;
  });
}

function measuredCounts(platform: string, story: string): Readonly<Record<string, MeasuredFunction>> {
  const file = `${repository}/fixtures/measured/${platform}/${story}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, MeasuredFunction>) : {};
}

/** Every different input once, smallest first. */
function pointsThatDiffer(bad: MeasuredFunction, good: MeasuredFunction): MeasuredPoint[] {
  const points = new Map<string, MeasuredPoint>();
  for (const { point, labels, statements } of bad.points) {
    const other = good.points.find((one) => one.point === point);
    if (other)
      points.set(`${JSON.stringify(labels)} ${statements} ${other.statements}`, {
        labels,
        bad: statements,
        good: other.statements,
      });
  }
  return [...points.values()].sort((a, b) => a.bad - b.bad);
}

/** Named functions of a file with their text, without the comments that only the drivers read. */
function functionsOf(file: string): Map<string, string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    const name = functionName(node);
    if (name !== undefined && !found.has(name)) found.set(name, shown(source, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function shown(source: ts.SourceFile, node: ts.Node): string {
  const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const from = source.getPositionOfLineAndCharacter(
    source.getLineAndCharacterOfPosition(whole.getStart(source)).line,
    0,
  );
  const lines = source.text.slice(from, whole.end).split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines
    .filter((line) => !/^\s*\/\/ (effect|exempt(\+\d+)?) /.test(line))
    .map((line) =>
      line
        .slice(Math.min(indent, line.search(/\S|$/)))
        .replace(/\/\/ want(\+\d+)? /, '// ')
        .replace(/ *\/\/ exempt .*/, ''),
    )
    .join('\n');
}

/** What the fixtures admit about `rule`, by file and line. */
export function admissions(platform: string, rule: string): Admission[] {
  return storyNames(platform).flatMap((story) =>
    [...storyExpectations(platform, story)].flatMap(([file, { findings }]) =>
      findings.flatMap(({ as, rule: of, why, line }) =>
        as !== 'want' && of === rule ? [{ as, why: why ?? '', file: own(file), line }] : [],
      ),
    ),
  );
}
