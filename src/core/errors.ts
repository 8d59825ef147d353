// Errors that are the user's to mend: printed as a message, without a stack, with exit code 2.

/** Says what is wrong, where, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
