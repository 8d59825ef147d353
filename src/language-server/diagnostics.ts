// Findings, and what is wrong with comments that speak to erplint, as an editor shows them.
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as Shown } from 'vscode-languageserver/node';
import type { Diagnostic, Finding } from '../core/finding.js';
import { pageAt, rulePage } from '../core/pages.js';
import { anchorOf } from '../report/anchor.js';
import type { Session } from '../session.js';
import { locationOf, rangeOf } from './protocol.js';

export interface Document {
  readonly file: string;
  readonly text: string;
}

/** All that is said of a document, in the order of the report. */
export function diagnosticsOf(session: Session, { file, text }: Document, hasRelated: boolean): Shown[] {
  const findings = session.findingsIn(file).map((finding) => ofFinding(finding, text, hasRelated));
  const others = session.diagnostics().flatMap((one) => (one.at?.file === file ? ofDiagnostic(one, one.at) : []));
  return [...findings, ...others];
}

function ofFinding(finding: Finding, text: string, hasRelated: boolean): Shown {
  const { rule, severity, message, assumption, advice, fingerprint, trace } = finding;
  return {
    range: rangeOf(anchorOf(text, finding.at)),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'erplint',
    code: rule,
    codeDescription: { href: rulePage(rule) },
    message: [
      message,
      ...(assumption === undefined ? [] : [`Assuming that ${assumption}.`]),
      ...(advice === undefined ? [] : [`Fix: ${advice}`]),
    ].join('\n'),
    data: { fingerprint },
    ...(hasRelated && {
      relatedInformation: trace.map((step) => ({ location: locationOf(step.at), message: step.message })),
    }),
  };
}

/** The editor's own service says where syntax is wrong. */
function ofDiagnostic({ kind, message }: Diagnostic, at: NonNullable<Diagnostic['at']>): Shown[] {
  if (kind === 'syntax-error') return [];
  const severity = SEVERITIES[kind] ?? DiagnosticSeverity.Warning;
  return [
    {
      range: rangeOf(at),
      severity,
      source: 'erplint',
      code: kind,
      codeDescription: { href: pageAt('eslint.md#suppression-comments') },
      message,
      ...(kind === 'unused-suppression' && { tags: [DiagnosticTag.Unnecessary] }),
    },
  ];
}

const SEVERITIES: Readonly<Partial<Record<Diagnostic['kind'], DiagnosticSeverity>>> = {
  'wrong-tag': DiagnosticSeverity.Error,
  'internal-error': DiagnosticSeverity.Information,
  unreadable: DiagnosticSeverity.Information,
  'left-out': DiagnosticSeverity.Information,
};
