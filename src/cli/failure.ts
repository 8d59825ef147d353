// What a command says when it cannot go on: a message, never a stack.
import { messageOf, UsageError } from '../core/errors.js';
import { printable, withoutCommands } from '../core/printable.js';

/** The text for standard error. */
export function failureText(error: unknown): string {
  if (error instanceof UsageError) return `erplint: ${readable(error.message)}\n`;
  return (
    `erplint: internal error: ${readable(messageOf(error))}\n` +
    'This is a fault of erplint, not of your code. Please report it with the command that you ran, the output of\n' +
    '`erplint --version`, and, if you may, the file that it was about.\n'
  );
}

/** Several mistakes stand on several lines. */
function readable(message: string): string {
  return withoutCommands(message.split('\n').map(printable).join('\n'));
}
