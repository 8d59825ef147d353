// SARIF 2.1.0 for code scanning and viewers: code flows, fingerprints, rules with their help, and what the run
// could not do as notifications. Nothing in it depends on the machine or the time.
import type { Diagnostic, Finding, TraceStep } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import { rulePage } from '../../core/pages.js';
import { printableJson } from '../../core/printable.js';
import { relativeUri } from '../paths.js';
import type { Report, ReportOptions, Result, RuleDescription } from '../report.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const BASE_ID = '%SRCROOT%';

/** Diagnostics that are about how erplint was told to run, not about what it met. */
const CONFIGURATION_KINDS: readonly Diagnostic['kind'][] = [
  'configuration',
  'unused-suppression',
  'suppression-without-reason',
  'unknown-rule',
  'unknown-comment',
  'wrong-tag',
  'concurrency',
];

/** One SARIF log with one run. */
export const sarif: Report = (result, options) => {
  const { diagnostics } = result;
  const about = (configuration: boolean) =>
    diagnostics
      .filter((diagnostic) => CONFIGURATION_KINDS.includes(diagnostic.kind) === configuration)
      .map((diagnostic) => notification(diagnostic, options.base));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(result.diagnostics, options) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [BASE_ID]: { description: { text: 'The folder that the paths are relative to.' } },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: about(false),
            toolConfigurationNotifications: about(true),
          },
        ],
        results: resultsOf(result, options),
      },
    ],
  };
  return printableJson(`${JSON.stringify(log, null, 2)}\n`);
};

function driver(diagnostics: readonly Diagnostic[], options: ReportOptions): object {
  const kinds = [...new Set(diagnostics.map((diagnostic) => diagnostic.kind))].sort();
  return {
    name: 'erplint',
    semanticVersion: options.version,
    rules: options.rules.map(ruleDescriptor),
    notifications: kinds.map((id) => ({ id })),
  };
}

function ruleDescriptor(rule: RuleDescription): object {
  return {
    id: rule.id,
    helpUri: rulePage(rule.id),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: {
      text: `${rule.why}\n\n${rule.fix}\n\nWhat it cannot see: ${rule.limits}`,
      markdown: `${rule.why}\n\n**What to do.** ${rule.fix}\n\n**What it cannot see.** ${rule.limits}`,
    },
    defaultConfiguration: { level: rule.severity },
    properties: { tags: ['performance'], precision: 'high', 'problem.severity': rule.severity },
  };
}

/** What is gone is left out: services that take SARIF show every result as one that is there. */
function resultsOf({ findings, comparison }: Result, options: ReportOptions): readonly object[] {
  if (comparison === undefined) return findings.map((finding) => resultOf(finding, options));
  const state = (baselineState: 'new' | 'unchanged') => (finding: Finding) => ({
    ...resultOf(finding, options),
    baselineState,
  });
  return [...findings.map(state('new')), ...comparison.before.map(state('unchanged'))];
}

function resultOf(finding: Finding, options: ReportOptions): object {
  const { base } = options;
  const index = options.rules.findIndex((rule) => rule.id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(index >= 0 && { ruleIndex: index }),
    level: finding.severity,
    message: { text: messageText(finding) },
    locations: [{ physicalLocation: physicalLocation(finding.at, base) }],
    ...(finding.cause && {
      relatedLocations: [
        { id: 1, physicalLocation: physicalLocation(finding.cause.at, base), message: { text: finding.cause.title } },
      ],
    }),
    ...(finding.trace.length > 0 && {
      codeFlows: [{ threadFlows: [{ locations: finding.trace.map((step) => threadFlowLocation(step, base)) }] }],
    }),
    partialFingerprints: { 'erplint/v1': finding.fingerprint },
    properties: {
      confidence: finding.confidence,
      cost: finding.cost,
      entry: finding.entry,
      assumption: finding.assumption,
    },
  };
}

/** Viewers show the message alone, so it carries what the other formats print around it. */
function messageText(finding: Finding): string {
  const parts = [finding.message];
  if (finding.cost !== undefined) parts.push(`Cost: ${finding.cost}.`);
  if (finding.assumption !== undefined) parts.push(`Assuming: ${finding.assumption}.`);
  if (finding.advice !== undefined) parts.push(finding.advice);
  return withoutLinks(parts.map((part) => part.replace(/\.\.$/, '.')).join(' '));
}

/** Code such as `handlers[i](order)` would read as a link. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^[\]]*)\]\(/g, '\\[$1\\](');
}

function threadFlowLocation(step: TraceStep, base: string): object {
  return {
    location: { physicalLocation: physicalLocation(step.at, base), message: { text: withoutLinks(step.message) } },
  };
}

function notification(diagnostic: Diagnostic, base: string): object {
  return {
    descriptor: { id: diagnostic.kind },
    level: diagnostic.kind === 'internal-error' ? 'error' : diagnostic.incomplete ? 'warning' : 'note',
    message: { text: withoutLinks(diagnostic.message) },
    ...(diagnostic.at && { locations: [{ physicalLocation: physicalLocation(diagnostic.at, base) }] }),
  };
}

function physicalLocation(at: Location, base: string): object {
  return { artifactLocation: artifactLocation(at.file, base), region: region(at) };
}

function artifactLocation(file: string, base: string): object {
  const { uri, below } = relativeUri(base, file);
  return below ? { uri, uriBaseId: BASE_ID } : { uri };
}

/** SARIF's end column is the one behind the last character, as ours is. */
function region(at: Location): object {
  const { start, end } = at;
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
