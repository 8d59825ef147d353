// Lowers one file: its top-level code, every function and class in it, and the providers it declares.
import { ts } from 'ts-morph';
import type { AnswerField } from '../../core/outline/graphql-field.js';
import type { ClientExpiry } from '../../core/outline/region-kinds.js';
import type { Directive } from '../../core/directive.js';
import type { ApplicationKeeper } from '../../core/outline/answer-cache.js';
import type { Receiver } from '../../core/outline/message.js';
import type {
  ApplicationWrapping,
  ClassOutline,
  FileOutline,
  FunctionOutline,
  Provider,
  Registration,
  Wrapping,
  ResolvedCounts,
} from '../../core/outline/outline.js';
import { acceptedOn } from '../syntax/directives.js';
import { SetNames } from '../syntax/last-set.js';
import type { FileLowering } from '../frame/file-lowering.js';
import { readProvider } from '../declarations/injection.js';
import { interceptorProvided } from '../declarations/routes/interceptors.js';
import { wrappingsOfAll } from '../declarations/routes/wrapped-handlers.js';
import { keepersAmong } from '../model-effects/answer-cache.js';
import { calledExports } from './called-exports.js';
import { lowerModule } from './lower-function.js';
import type { Lowering } from '../frame/frame.js';

type Counts = { -readonly [K in keyof ResolvedCounts]: number };

/** Lowers a file of the workspace. A function whose lowering fails is left out; `onCrash` is told. */
export function lowerFile(
  shared: Lowering,
  source: ts.SourceFile,
  directives: readonly Directive[],
  onCrash: (error: unknown, node: ts.Node) => void,
): FileOutline {
  const functions: FunctionOutline[] = [];
  const classes: ClassOutline[] = [];
  const receivers: Receiver[] = [];
  const registrations: Registration[] = [];
  const wrappings: Wrapping[] = [];
  const applicationWrappings: ApplicationWrapping[] = [];
  const answerKeepers: ApplicationKeeper[] = [];
  const answerFields: AnswerField[] = [];
  const expiries: ClientExpiry[] = [];
  const all: Counts = { model: 0, builtin: 0 };
  const awaited: Counts = { model: 0, builtin: 0 };
  const file: FileLowering = {
    source,
    setting: shared.workspace.settingOf(source.fileName),
    lent: shared.workspace.isLent(source.fileName),
    functions,
    classes,
    receivers,
    registrations,
    wrappings,
    applicationWrappings,
    answerKeepers,
    answerFields,
    expiries,
    setNames: new SetNames(),
    values: new Map(),
    onCrash,
    count: (kind, isAwaited) => {
      all[kind]++;
      if (isAwaited) awaited[kind]++;
    },
    accepted: (at) => acceptedOn(directives, at.start.line),
  };
  lowerModule(shared, file);
  registrations.push(...calledExports(shared, file));
  return {
    file: source.fileName,
    functions: sorted(functions),
    classes,
    providers: providersIn(shared, file),
    ...(receivers.length > 0 ? { receivers } : {}),
    ...(registrations.length > 0 ? { registrations } : {}),
    ...(wrappings.length > 0 ? { wrappings } : {}),
    ...(applicationWrappings.length > 0 ? { applicationWrappings } : {}),
    ...(answerKeepers.length > 0 ? { answerKeepers } : {}),
    ...(answerFields.length > 0 ? { answerFields } : {}),
    ...(expiries.length > 0 ? { expiries } : {}),
    resolved: { all, awaited },
  };
}

/** A class expression that is met twice gives its members twice. */
function sorted(functions: readonly FunctionOutline[]): readonly FunctionOutline[] {
  return [...new Map(functions.map((outline) => [outline.id, outline])).values()];
}

/** Providers are literals; one of them can put an interceptor around all handlers. */
function providersIn(
  shared: Lowering,
  { source, answerKeepers, applicationWrappings }: FileLowering,
): readonly Provider[] {
  if (!/\bprovide\b/.test(source.text)) return [];
  const providers: Provider[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const provider = readProvider(shared, node);
      const interceptor = interceptorProvided(node, shared);
      if (provider) providers.push(provider);
      const interceptors = interceptor ? [interceptor] : [];
      answerKeepers.push(...keepersAmong(interceptors, shared));
      applicationWrappings.push(...wrappingsOfAll(shared, interceptors));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return providers;
}
