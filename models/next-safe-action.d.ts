// next-safe-action 7 and 8: an action answers what a page sends, after the middlewares of its client.
// Read: https://next-safe-action.dev/docs
declare module 'next-safe-action' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** What a parser of any of the usual libraries gives, or `any`. */
  type InputOf<P> = P extends { readonly _output: infer Output }
    ? Output
    : P extends (...given: never[]) => infer Made
      ? InputOf<Awaited<Made>>
      : Bag[string];
  /** @options */
  interface Given<Input> {
    /** @brings request */
    parsedInput: Input;
    /** @brings request */
    clientInput: Bag[string];
    /** @brings request */
    bindArgsParsedInputs: Bag[string];
    ctx: Bag;
    metadata: Bag;
  }
  /** @options */
  interface Passing {
    ctx: Bag;
    metadata: Bag;
    /** @brings request */
    clientInput: Bag[string];
    /** @calls receiver once */
    next(given?: object): Promise<Bag>;
  }
  /** @nothing */
  export class SafeActionClient<Input> {
    /** @registers http arg0 verb "middleware"  @gives same receiver  @wraps arg0... copy */
    use(middleware: (passing: Passing) => unknown): this;
    metadata(data: unknown): this;
    schema<P>(parser: P, options?: object): SafeActionClient<InputOf<P>>;
    /** @since 8.0 */
    inputSchema<P>(parser: P, options?: object): SafeActionClient<InputOf<P>>;
    bindArgsSchemas(parsers: unknown): this;
    outputSchema(parser: unknown): this;
    /** @registers http arg0 verb "server action" called "parsedInput" */
    action(work: (given: Given<Input>, also: Bag) => unknown, options?: object): (...given: unknown[]) => Promise<Bag>;
    /** @registers http arg0 verb "server action" called "parsedInput" */
    stateAction(
      work: (given: Given<Input>, also: Bag) => unknown,
      options?: object,
    ): (...given: unknown[]) => Promise<Bag>;
  }
  /** @nothing */
  export function createSafeActionClient(options?: object): SafeActionClient<undefined>;
  export {};
}
