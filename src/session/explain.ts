// What is known about one line, for `erplint why`: what the rules said there, which comment took it out, and
// which fact kept it quiet. What the engine knows comes first.
import type { Finding } from '../core/finding.js';
import { formatLocation, type Location } from '../core/location.js';
import { explainLine } from '../engine/explain.js';
import type { AnalysedProgram } from '../core/program.js';
import type { Explanation } from './contract.js';
import type { Verdict } from './judge/verdict.js';

/** Everything known about `line` of `file`, most telling first. */
export function explain(program: AnalysedProgram, verdict: Verdict, file: string, line: number): Explanation[] {
  const here = (at: Location): boolean => at.file === file && at.start.line <= line && line <= at.end.line;
  const starts = (at: Location): boolean => at.file === file && at.start.line === line;
  return [
    ...explainLine(program, file, line),
    ...(verdict.findings.get(file) ?? []).filter((finding) => starts(finding.at)).map(reported),
    ...verdict.suppressed
      .filter(({ finding }) => starts(finding.at))
      .map(({ finding, by }) => ({
        title: `${finding.rule} would be reported, but is suppressed`,
        details: [`by the ${by.word} comment in line ${by.at.start.line} of ${by.at.file}: ${by.reason}`],
      })),
    ...verdict.quiet
      .filter(({ fact }) => here(fact.at))
      .map(({ rule, fact }) => ({ title: `${rule} says nothing`, details: [fact.reason] })),
  ];
}

function reported(finding: Finding): Explanation {
  return {
    title: `${finding.rule} (${finding.confidence}): ${finding.message}`,
    details: [
      ...(finding.assumption === undefined ? [] : [`It assumes that ${finding.assumption}.`]),
      ...(finding.cost === undefined ? [] : [`cost: ${finding.cost}`]),
      ...(finding.entry === undefined ? [] : [`entry points: ${finding.entry}`]),
      ...finding.trace.map(({ at, message }) => `${message}  ${formatLocation(at)}`),
    ],
  };
}
