// What people may want to hear otherwise of code that nobody waits for: jobs may take longer than requests.
import type { Severity } from '../core/finding.js';
import type { RuleOption } from './contract.js';

/** The option of rules that speak of such code as of any other. */
export const backgroundOption = {
  background: {
    description:
      'Severity where only jobs, timers and command lines reach it: `"off"`, `"warning"`, `"error"`, or `"default"` for the same as elsewhere.',
    type: 'string',
    default: 'default',
    choices: ['default', 'off', 'warning', 'error'],
  },
} as const satisfies Readonly<Record<string, RuleOption>>;

/** Code that only jobs, timers and command lines reach, or not. */
interface Reached {
  readonly isBackground: boolean;
}

type Options = Readonly<Record<string, unknown>>;

/** Why nothing is said of it; undefined where the option does not turn it off. */
export const offInBackground = ({ isBackground }: Reached, { background }: Options): string | undefined =>
  isBackground && background === 'off'
    ? 'not said: no request waits for it, and the option "background" is off'
    : undefined;

/** The severity that the option gives it, where that is another one than the rule's. */
export function severityInBackground({ isBackground }: Reached, { background }: Options): { severity?: Severity } {
  return isBackground && (background === 'warning' || background === 'error') ? { severity: background } : {};
}
