// What the lowering of one file gathers besides the function at hand.
import type { ts } from 'ts-morph';
import type { AnswerField } from '../../core/outline/graphql-field.js';
import type { ApplicationKeeper } from '../../core/outline/answer-cache.js';
import type { ClientExpiry } from '../../core/outline/region-kinds.js';
import type { Location } from '../../core/location.js';
import type { Receiver } from '../../core/outline/message.js';
import type { SetNames } from '../syntax/last-set.js';
import type { Value } from '../../core/outline/value.js';
import type {
  ApplicationWrapping,
  ClassOutline,
  FunctionOutline,
  Registration,
  Setting,
  Wrapping,
} from '../../core/outline/outline.js';

export interface FileLowering {
  readonly source: ts.SourceFile;
  readonly setting: Setting;
  readonly lent: boolean;
  readonly functions: FunctionOutline[];
  readonly classes: ClassOutline[];
  readonly receivers: Receiver[];
  readonly registrations: Registration[];
  readonly wrappings: Wrapping[];
  readonly applicationWrappings: ApplicationWrapping[];
  readonly answerKeepers: ApplicationKeeper[];
  readonly answerFields: AnswerField[];
  readonly expiries: ClientExpiry[];
  readonly setNames: SetNames;
  /** What the top-level code gave to variables and exports, by their declarations. */
  readonly values: Map<ts.Node, Value>;
  /** Told when the lowering of one function or class fails; everything else goes on. */
  onCrash(error: unknown, node: ts.Node): void;
  /** Counts a call that leaves no call node: of a model member or of a built-in. */
  count(kind: 'model' | 'builtin', awaited: boolean): void;
  /** The `erplint-accept` comment that stands on a line or on the line before it, as `file:line`. */
  accepted(at: Location): string | undefined;
}
