// Questions to a person at a terminal: they wait until somebody answers, and in a server for ever. Follows the typings
// of inquirer 14.2, @inquirer/prompts 8.7, @clack/prompts 1.9, enquirer 2.4 and readline-sync 1.4.
declare module 'inquirer' {
  interface Inquirer {
    /** @io prompt verb "asks at the terminal" */
    prompt<T = Foreign>(questions: unknown, answers?: unknown): Promise<T>;
    /** @nothing */
    registerPrompt(name: string, prompt: unknown): unknown;
    /** @nothing */
    createPromptModule(options?: object): unknown;
  }
  const inquirer: Inquirer;
  export default inquirer;
}
declare module '@inquirer/prompts' {
  /** @io prompt verb "asks at the terminal" */
  export function input(options: object, context?: object): Promise<string>;
  /** @io prompt verb "asks at the terminal" */
  export function confirm(options: object, context?: object): Promise<boolean>;
  /** @io prompt verb "asks at the terminal" */
  export function select<T = Foreign[string]>(options: object, context?: object): Promise<T>;
  /** @io prompt verb "asks at the terminal" */
  export function checkbox<T = Foreign[string]>(options: object, context?: object): Promise<T[]>;
  /** @io prompt verb "asks at the terminal" */
  export function password(options: object, context?: object): Promise<string>;
  /** @io prompt verb "asks at the terminal" */
  export function number(options: object, context?: object): Promise<number | undefined>;
}
declare module 'prompts' {
  export = prompts;
  /** @io prompt verb "asks at the terminal" */
  function prompts(questions: unknown, options?: object): Promise<Foreign>;
}
declare module '@clack/prompts' {
  /** @io prompt verb "asks at the terminal" */
  export function text(options: object): Promise<string | symbol>;
  /** @io prompt verb "asks at the terminal" */
  export function confirm(options: object): Promise<boolean | symbol>;
  /** @io prompt verb "asks at the terminal" */
  export function select(options: object): Promise<Foreign[string]>;
  /** @io prompt verb "asks at the terminal" */
  export function multiselect(options: object): Promise<Foreign[string]>;
  /** @io prompt verb "asks at the terminal" */
  export function password(options: object): Promise<string | symbol>;
  /** @nothing */
  export function isCancel(value: unknown): value is symbol;
  /** @nothing */
  export function intro(text?: string): void;
  /** @nothing */
  export function outro(text?: string): void;
  /** @nothing */
  export function cancel(text?: string): void;
  /** @nothing */
  export function note(text?: string, title?: string): void;
  /** @nothing */
  export function spinner(options?: object): Spinner;
  interface Spinner {
    /** @nothing */
    start(text?: string): void;
    /** @nothing */
    stop(text?: string, code?: number): void;
    /** @nothing */
    message(text?: string): void;
  }
  export const log: Log;
  interface Log {
    /** @nothing */
    info(text: string): void;
    /** @nothing */
    success(text: string): void;
    /** @nothing */
    warn(text: string): void;
    /** @nothing */
    error(text: string): void;
    /** @nothing */
    message(text?: string): void;
    /** @nothing */
    step(text: string): void;
  }
}
declare module 'enquirer' {
  interface Enquirer {
    /** @io prompt verb "asks at the terminal" */
    prompt<T = Foreign>(questions: unknown): Promise<T>;
  }
  const enquirer: Enquirer;
  export default enquirer;
  /** @io prompt verb "asks at the terminal" */
  export function prompt<T = Foreign>(questions: unknown): Promise<T>;
}
declare module 'readline-sync' {
  /** @blocks verb "asks at the terminal" */
  export function question(query?: unknown, options?: object): string;
  /** @blocks verb "asks at the terminal" */
  export function keyInYN(query?: unknown, options?: object): boolean | string;
}
