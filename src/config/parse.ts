// Reads the text of `erplint.jsonc` and checks it against the schema. Every mistake is named with its line and
// column, all of them at once.
import { Ajv, type ErrorObject } from 'ajv';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { UsageError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { Rule } from '../rule.js';
import { configurationSchema } from './schema.js';
import { didYouMean } from '../session/suggest.js';

/** The configuration as it is written: every key may be missing. */
export interface ConfigurationText {
  readonly rules?: Readonly<Record<string, RuleText>>;
  readonly ignore?: readonly string[];
  readonly followLinks?: boolean;
  readonly modules?: Readonly<Record<string, string>>;
  readonly models?: readonly string[];
  readonly entities?: {
    readonly transactional?: readonly string[];
    readonly reference?: readonly string[];
    readonly small?: readonly string[];
  };
  readonly hotEvents?: readonly string[];
  readonly volumes?: Readonly<Record<string, number>>;
}

type Severity = 'off' | 'warning' | 'error' | 'default';
type Options = Readonly<Record<string, unknown>>;
export type RuleText =
  Severity | readonly [Severity, Options?] | { readonly severity?: Severity; readonly options?: Options };

/** A parsed configuration, and where its parts stand. */
export interface ParsedConfiguration {
  readonly value: ConfigurationText;
  /** `file:line:column` of the value at `path`. */
  place(path: readonly (string | number)[]): string;
}

interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** Parses and validates; throws a UsageError that lists every mistake. `name` is how messages call the file. */
export function parseConfiguration(text: string, name: string, rules: readonly Rule[]): ParsedConfiguration {
  const source = text.replace(/^\ufeff/, '');
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  const fail = (mistakes: readonly Mistake[]): never => {
    const lines = [...mistakes]
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, message }) => printable(`${name}:${position(source, offset)}: ${message}`));
    throw new UsageError([...new Set(lines)].join('\n'));
  };
  if (errors.length > 0 || !root) {
    fail(errors.map(({ error, offset }) => ({ offset, message: syntaxMessage(printParseErrorCode(error)) })));
  }
  const tree = root as Node;
  const mistakes = [...repeatedKeys(tree), ...invalidValues(tree, rules)];
  if (mistakes.length > 0) fail(mistakes);
  return {
    value: plain(tree) as ConfigurationText,
    place: (path) => `${name}:${position(source, findNodeAtLocation(tree, [...path])?.offset ?? 0)}`,
  };
}

/** `line:column` of an offset, from 1. */
function position(source: string, offset: number): string {
  const before = source.slice(0, offset).split(/\r\n|\n|\r/);
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** `PropertyNameExpected` -> `property name expected`. */
function syntaxMessage(code: string): string {
  const words = code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return `This is not valid JSON with comments: ${words}.`;
}

function repeatedKeys(node: Node): Mistake[] {
  const seen = new Set<unknown>();
  const here = (node.type === 'object' ? (node.children ?? []) : []).flatMap((property): Mistake[] => {
    const key = property.children?.[0];
    if (!key) return [];
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return [];
    }
    return [{ offset: key.offset, message: `The key "${key.value}" appears twice. Keep one of them.` }];
  });
  return [...here, ...(node.children ?? []).flatMap(repeatedKeys)];
}

/** The value of a node, on objects without a prototype: `__proto__` is a key like any other. */
function plain(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plain);
  if (node.type !== 'object') return node.value as unknown;
  const object = Object.create(null) as Record<string, unknown>;
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) object[key.value as string] = plain(value);
  }
  return object;
}

function invalidValues(tree: Node, rules: readonly Rule[]): Mistake[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, strictTuples: false, allowUnionTypes: true });
  const validate = ajv.compile(configurationSchema(rules));
  if (validate(plain(tree))) return [];
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => ({ offset: offsetOf(error, tree), message: messageOf(error) }));
}

function offsetOf(error: ErrorObject, tree: Node): number {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const steps = path.reduce<{ node: Node | undefined; path: (string | number)[] }>(
    ({ node, path }, part) => {
      const step = node?.type === 'array' ? Number(part) : part;
      return { node: node && findNodeAtLocation(node, [step]), path: [...path, step] };
    },
    { node: tree, path: [] },
  );
  if (error.keyword !== 'additionalProperties') return steps.node?.offset ?? 0;
  const key = (error.params as { additionalProperty: string }).additionalProperty;
  // The key's own place, not its value's.
  return (steps.node && findNodeAtLocation(steps.node, [key])?.parent?.offset) ?? 0;
}

function messageOf(error: ErrorObject): string {
  const what = error.instancePath === '' ? 'the configuration' : `"${error.instancePath.slice(1)}"`;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error, what);
    case 'enum': {
      const allowed = (error.params as { allowedValues: readonly string[] }).allowedValues;
      const list = allowed.map((value) => `"${value}"`).join(', ');
      const hint = typeof error.data === 'string' ? didYouMean(error.data, allowed) : '';
      return `${JSON.stringify(error.data)} is not a severity; it must be one of ${list}.${hint}`;
    }
    case 'type': {
      const types = [(error.params as { type: string | readonly string[] }).type].flat();
      return `${what} must be ${alternatives(types)}, not ${JSON.stringify(error.data)}.`;
    }
    case 'minLength':
      return `${what} must not be empty.`;
    default:
      return `${what} ${error.message ?? 'is not valid'}.`;
  }
}

function unknownKey(error: ErrorObject, what: string): string {
  const key = (error.params as { additionalProperty: string }).additionalProperty;
  const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
  const listed = known.filter((name) => name !== '$schema').join(', ');
  const otherwise = known.length > 0 ? ` Known are: ${listed}.` : ' There are none.';
  const kind =
    error.instancePath === '/rules'
      ? 'Unknown rule'
      : /options$|\/1$/.test(error.instancePath)
        ? 'Unknown option'
        : 'Unknown key';
  return `${kind} "${key}" in ${what}.${didYouMean(key, known, otherwise)}`;
}

/** `a string, an array or an object` */
function alternatives(types: readonly string[]): string {
  const words = types.map((type) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`));
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
}
