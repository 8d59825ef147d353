// What is wrong with a model file, in the form that every front prints.

export interface ModelProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** `file:line: message` */
export function formatProblem(problem: ModelProblem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}
