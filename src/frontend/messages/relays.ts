// Functions that turn one stream into another: a saga is given the events, and what its stream brings is executed. Each
// stage that runs code becomes a receiver that sends on what the code gives.
import { ts } from 'ts-morph';
import { shortName } from '../../core/outline/effect.js';
import type { Value } from '../../core/outline/value.js';
import { decoratorsOf } from '../declarations/decorators.js';
import { emitCall, emitOp } from '../frame/emit.js';
import { Frame } from '../frame/frame.js';
import { locate, shorten } from '../syntax/names.js';
import type { Shared } from '../context.js';
import type { Relay } from '../frame/stream-stage.js';

/** What the decorators of a member say that it turns into what. */
export function relayOf(shared: Shared, member: ts.ClassElement): { readonly relay?: Relay } {
  const model = decoratorsOf(member, shared).find(({ model: { relays } }) => relays)?.model;
  return model?.relays ? { relay: { ...model.relays, decorator: model.id } } : {};
}

/** The stream that the function is given. */
export const givenStream = ({ from }: Relay): Value => ({
  is: 'stream',
  of: { is: 'constant', name: from, bus: 'shared' },
});

/** The function that runs the code of the stage with a message and sends what it gives; the code where nothing is relayed. */
export function relaying(frame: Frame, stage: ts.Expression | undefined, runs: Value): Value {
  const { relay, shared, file } = frame;
  if (!relay || !stage) return runs;
  const id = `${runs.is === 'function' ? runs.id : `${frame.id}/${shorten(stage.getText())}`}/sends`;
  const inner = new Frame(shared, file, id, frame);
  const body = inner.collect(() => {
    const own: Value = runs.is === 'function' ? runs : { is: 'captured', function: frame.id, value: runs };
    const made = emitCall(inner, stage, {
      target: { is: 'value', value: own },
      arguments: [{ is: 'parameter', index: 0 }],
    });
    inner.markAwaited(made);
    if (givesList(shared, stage)) sendEach(inner, stage, made, relay);
    else send(inner, stage, made, relay);
  });
  file.functions.push({
    id,
    symbol: shortName(frame.id),
    at: locate(stage),
    parameters: [{ name: 'message' }],
    body,
    parent: frame.id,
    async: true,
    entries: [{ kind: 'listener', name: shortName(frame.id) }],
    setting: file.setting,
  });
  return { is: 'function', id };
}

function send(frame: Frame, stage: ts.Expression, message: Value, { to, decorator }: Relay): void {
  const bus: Value = { is: 'constant', name: to, bus: 'shared' };
  const sent = emitOp(frame, stage, {
    text: shorten(stage.getText()),
    member: decorator,
    effects: [{ kind: 'command' }],
    arguments: [message],
    message: { sends: 'command', bus, key: message, payload: [message], awaits: true },
  });
  frame.markAwaited(sent);
}

/** `mergeMap((event) => event.lines.map((line) => new Reserve(line)))` brings them one by one. */
function sendEach(frame: Frame, stage: ts.Expression, list: Value, relay: Relay): void {
  const id = frame.newLoop();
  frame.loopSources.set(id, list);
  const body = frame.collect(() => send(frame, stage, { is: 'element', loop: id }, relay));
  const form = shorten(stage.getText());
  frame.out.push({ node: 'loop', id, at: locate(stage), form, over: list, mode: 'per-element', body });
}

function givesList({ checker }: Shared, stage: ts.Expression): boolean {
  const [code] = ts.isCallExpression(stage) ? stage.arguments : [];
  const signature = code && checker.getTypeAtLocation(code).getCallSignatures()[0];
  return signature !== undefined && checker.isArrayLikeType(checker.getReturnTypeOfSignature(signature));
}
