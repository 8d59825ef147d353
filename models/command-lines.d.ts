// Commands of a command line: each runs in a process of its own, which ends with it and takes its connections along.
// Follows the typings of nest-commander 3.21, commander 14.0, @types/yargs 17.0 and @oclif/core 4.
declare module 'nest-commander' {
  /** @nothing */
  export abstract class CommandRunner {
    /** @entry cli */
    abstract run(passedParams: string[], options?: object): Promise<void>;
    setCommand(command: unknown): this;
    static registerWithSubCommands(meta?: string): unknown[];
  }
  /** @nothing */
  export class CommandFactory {
    static run(rootModule: unknown, options?: unknown): Promise<void>;
    static runWithoutClosing(rootModule: unknown, options?: unknown): Promise<object>;
    static createWithoutRunning(rootModule: unknown, options?: unknown): Promise<object>;
    static runApplication(app: object): Promise<object>;
  }
  export class InquirerService {
    /** @io prompt verb "asks at the terminal" */
    ask<T>(questionSetName: string, providedAnswers: Partial<T> | undefined): Promise<T>;
  }
  /** @nothing */
  export const Command: (options: object) => ClassDecorator;
  /** @nothing */
  export const SubCommand: (options: object) => ClassDecorator;
  /** @nothing */
  export const RootCommand: (options: object) => ClassDecorator;
  /** @nothing */
  export const DefaultCommand: (options: object) => ClassDecorator;
  /** @entry cli */
  export const Option: (options: object) => MethodDecorator;
  /** @nothing */
  export const QuestionSet: (options: object) => ClassDecorator;
  /** @entry cli */
  export const Question: (options: object) => MethodDecorator;
  /** @entry cli */
  export const ChoicesFor: (options: object) => MethodDecorator;
  /** @entry cli */
  export const Help: (options: string) => MethodDecorator;
}
declare module 'commander' {
  /** @nothing */
  export class Command {
    constructor(name?: string);
    command(nameAndArgs: string, ...rest: unknown[]): Command;
    addCommand(command: Command, options?: object): this;
    argument(flags: string, ...rest: unknown[]): this;
    option(flags: string, ...rest: unknown[]): this;
    requiredOption(flags: string, ...rest: unknown[]): this;
    addOption(option: object): this;
    name(text: string): this;
    version(text: string, flags?: string, description?: string): this;
    description(text: string): this;
    alias(alias: string): this;
    allowUnknownOption(allow?: boolean): this;
    opts<T>(): T;
    parse(argv?: readonly string[], options?: object): this;
    parseAsync(argv?: readonly string[], options?: object): Promise<this>;
    /** @registers cli arg0 */
    action(work: (...values: Foreign[]) => void | Promise<void>): this;
    /** @registers cli arg1 */
    hook(event: string, work: (command: Command, action: Command) => void | Promise<void>): this;
  }
  export const program: Command;
  /** @nothing */
  export function createCommand(name?: string): Command;
}
declare module 'yargs' {
  export interface CommandModule {
    command?: string | readonly string[];
    describe?: string | false;
    builder?: unknown;
    /** @entry cli */
    handler: (values: Foreign) => void | Promise<void>;
  }
  /** @nothing */
  export interface Argv<T = {}> {
    /** @registers cli arg0.handler name arg0.command */
    command(module: CommandModule): Argv<T>;
    /** @registers cli arg3 name arg0 */
    command(
      name: string | readonly string[],
      description: string | false,
      builder?: unknown,
      handler?: (values: Foreign) => void | Promise<void>,
      ...rest: unknown[]
    ): Argv<T>;
    option(key: string, options?: object): Argv<T>;
    options(options: object): Argv<T>;
    positional(key: string, options: object): Argv<T>;
    demandCommand(...rest: unknown[]): Argv<T>;
    scriptName(name: string): Argv<T>;
    usage(...rest: unknown[]): Argv<T>;
    help(...rest: unknown[]): Argv<T>;
    strict(...rest: unknown[]): Argv<T>;
    parse(...rest: unknown[]): unknown;
    parseAsync(...rest: unknown[]): Promise<unknown>;
    parseSync(...rest: unknown[]): unknown;
  }
  /** @nothing */
  function yargs(processArgs?: readonly string[] | string, cwd?: string): Argv;
  export default yargs;
}
declare module '@oclif/core' {
  /** @nothing */
  export abstract class Command {
    /** @entry cli */
    abstract run(): Promise<unknown>;
    parse<T>(options?: unknown, argv?: string[]): Promise<T>;
    log(message?: string, ...rest: unknown[]): void;
    warn(input: string | Error): string | Error;
    error(input: string | Error, options?: object): never;
    exit(code?: number): never;
  }
}
