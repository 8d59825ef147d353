// JUnit's XML, which every CI service shows: a suite for each file with findings. What fails the run is a failure, a warning is
// a test that was skipped, and what could not be analysed is an error. No attribute that strict readers (Jenkins' xUnit) refuse.
// Readers that look for a place take the first one in the text of a failure, so that of the finding stands there.
import type { Diagnostic, Finding } from '../../core/finding.js';
import { relativeLocation, relativePath } from '../paths.js';
import type { Report } from '../report.js';
import { document, element, escaped } from '../xml.js';
import { groupBy } from '../../core/multimap.js';
import { printable } from '../../core/printable.js';

interface Case {
  readonly suite: string;
  readonly kind: 'passed' | 'failure' | 'skipped' | 'error';
  readonly text: string;
}

/** A run without findings is one test that passed. */
export const junit: Report = ({ findings, diagnostics }, { base }) => {
  const cases = [
    ...findings.map((finding) => findingCase(finding, base)),
    ...diagnostics.filter(({ incomplete }) => incomplete).map((diagnostic) => diagnosticCase(diagnostic, base)),
  ];
  const passed: Case = {
    suite: 'erplint',
    kind: 'passed',
    text: element('testcase', { classname: 'erplint', name: 'check' }),
  };
  const all = cases.length === 0 ? [passed] : cases;
  const suites = [...groupBy(all, ({ suite }) => suite)].map(([name, list]) =>
    element(
      'testsuite',
      { name, ...countsOf(list) },
      list.map(({ text }) => text),
    ),
  );
  const { skipped: _, ...counts } = countsOf(all);
  return document(element('testsuites', { name: 'erplint', ...counts }, suites));
};

function countsOf(cases: readonly Case[]) {
  const of = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

function findingCase(finding: Finding, base: string): Case {
  const file = relativePath(base, finding.at.file);
  const { line, column } = finding.at.start;
  const attributes = { classname: file, name: `${finding.rule} ${line}:${column}` };
  const { message, severity, rule, trace, advice } = finding;
  if (severity === 'warning') {
    return { suite: file, kind: 'skipped', text: element('testcase', attributes, [element('skipped', { message })]) };
  }
  const lines = [
    relativeLocation(base, finding.at),
    ...trace.map((step) => `${step.message} (${relativeLocation(base, step.at)})`),
    ...(advice === undefined ? [] : [advice]),
  ];
  const failure = element('failure', { type: rule, message }, [textOf(lines)]);
  return { suite: file, kind: 'failure', text: element('testcase', attributes, [failure]) };
}

function diagnosticCase({ kind, message, at }: Diagnostic, base: string): Case {
  const suite = at ? relativePath(base, at.file) : 'erplint';
  const error = element('error', { type: kind, message });
  return { suite, kind: 'error', text: element('testcase', { classname: suite, name: kind }, [error]) };
}

const textOf = (lines: readonly string[]): string => lines.map((line) => escaped(printable(line))).join('\n');
