// What is known in an arm of a branch about what its condition asks.

export interface Outcome {
  readonly arm: number;
  /** The question: the same text asks the same, as long as nothing that the condition reads is written. */
  readonly question: string;
  readonly is: boolean;
}
