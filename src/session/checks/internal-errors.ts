// What erplint could not work out, in words for people, and the order in which diagnostics are told.
import type { Diagnostic } from '../../core/finding.js';
import { compareLocations } from '../../core/location.js';
import type { Crash, Failure } from '../../core/program.js';
import { compareText } from '../../core/text.js';

export const crashDiagnostic = ({ at, message }: Crash): Diagnostic => ({
  kind: 'internal-error',
  message: `This could not be analysed to the end (${message}): what failed counts as doing nothing. Please report it with the code of the function.`,
  at,
  incomplete: true,
});

export const failureDiagnostic = ({ pass, message }: Failure): Diagnostic => ({
  kind: 'internal-error',
  message: `What erplint works out about ${pass} failed (${message}): findings that rest on it are missing. Please report it with this message, the output of \`erplint --version\`, and the code it happened on if you can share it.`,
  incomplete: true,
});

/** By place; those without one last. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.at && b.at) return compareLocations(a.at, b.at) || compareText(a.message, b.message);
  if (a.at || b.at) return a.at ? 1 : -1;
  return compareText(a.message, b.message);
}
