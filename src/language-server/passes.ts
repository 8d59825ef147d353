// When the open documents are judged: in a pause of typing. What is asked meanwhile is answered after it, from the texts as
// they are then.

/** Typing that stops for so long has paused. */
const PAUSE = 250;

export class Passes {
  readonly #run: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  /** Wanted while one was under way. */
  #isDue = false;
  #waiting: (() => void)[] = [];

  /** `run` judges everything, and never throws. */
  constructor(run: () => Promise<void>) {
    this.#run = run;
  }

  /** Wants a pass after a pause, which begins anew. */
  want(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#start(), pause);
  }

  /** When no pass is wanted any more. */
  settled(): Promise<void> {
    if (this.#timer === undefined && !this.#isRunning) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #start(): Promise<void> {
    this.#timer = undefined;
    this.#isDue = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isDue) {
      this.#isDue = false;
      await this.#run();
    }
    this.#isRunning = false;
    if (this.#timer !== undefined) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
