// Answers that an interceptor keeps, and gives again to later requests.
import type { FunctionId } from './call.js';
import type { Location } from '../location.js';
import type { Value } from './value.js';

/** An interceptor that keeps the answers of the handlers that it stands around. */
export interface AnswerKeeper {
  /** Where it is put around them. */
  readonly at: Location;
  readonly name: string;
  /** Methods of a class of the project's own that choose which answers it keeps, and under which key. */
  readonly chooses: readonly FunctionId[];
}

/** One around all handlers of an application. */
export interface ApplicationKeeper extends AnswerKeeper {
  /** Where the code of the application is: the nearest `src`, else the folder of what puts it there. */
  readonly folder: string;
}

/** How the answer of a handler is kept where an interceptor does so. */
export interface KeptAnswer {
  /** What the handler's or its class's decorators put around it. */
  readonly keeper?: AnswerKeeper;
  /** The constant that all requests share as their key; absent: the address of the request. */
  readonly key?: Value;
  /** How long, for people; absent: for as long as the cache's own setting says. */
  readonly ttl?: string;
}
