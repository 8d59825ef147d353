// All places of a project where functions are called or classes made, where they are handed on, and where properties are set, by
// name.
import { ts } from 'ts-morph';
import { append } from '../../../core/multimap.js';
import { settingsIn, settingsOf, type Setting } from '../../syntax/added-properties.js';
import { lastName, type Looks } from '../looks.js';
import { callsOfModule, moduleCalled, moduleNames } from '../required-modules.js';

/** `confirm(order)`, `new OrderRepository(pool)` */
export type CallSite = ts.CallExpression | ts.NewExpression;

/** Calls of a project by the last name of what they call, gathered when first asked for. */
export class CallSites {
  #byName: Map<string, CallSite[]> | undefined;
  #handing: Map<string, ts.Expression[]> | undefined;
  #settings: Map<string, Setting[]> | undefined;
  /** Parameters that are asked about. */
  readonly #asked = new Set<ts.Node>();

  constructor(
    private readonly sources: readonly ts.SourceFile[],
    private readonly looks: Looks,
  ) {}

  of(name: string): readonly CallSite[] {
    this.#byName ??= gather(this.sources);
    return this.#looked(name, this.#byName.get(name) ?? []);
  }

  /** Arguments, also in lists, that end with the name. */
  handing(name: string): readonly ts.Expression[] {
    this.#handing ??= gatherHanded(this.sources);
    return this.#looked(name, this.#handing.get(name) ?? []);
  }

  /** Where a property of that name is set on something that is not the setter's own. */
  setting(name: string): readonly Setting[] {
    this.#settings ??= settingsIn(this.sources);
    return this.#looked(settingsOf(name), this.#settings.get(name) ?? []);
  }

  /** Does not ask what is being asked about. */
  unlessAsked<T>(parameter: ts.Node, ask: () => T): T | undefined {
    if (this.#asked.has(parameter)) return undefined;
    this.#asked.add(parameter);
    try {
      return ask();
    } finally {
      this.#asked.delete(parameter);
    }
  }

  #looked<T extends ts.Node>(name: string, found: readonly T[]): readonly T[] {
    this.looks.atCallsOf(name, found);
    return found;
  }
}

function gatherHanded(sources: readonly ts.SourceFile[]): Map<string, ts.Expression[]> {
  const found = new Map<string, ts.Expression[]>();
  const visit = (node: ts.Node): void => {
    const passed = ts.isCallExpression(node) ? node.arguments : ts.isArrayLiteralExpression(node) ? node.elements : [];
    for (const argument of passed) {
      const name = lastName(argument)?.text;
      if (name !== undefined) append(found, name, argument);
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return found;
}

function gather(sources: readonly ts.SourceFile[]): Map<string, CallSite[]> {
  const found = new Map<string, CallSite[]>();
  for (const source of sources) {
    const modules = moduleNames(source);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
        const name = lastName(node.expression)?.text;
        if (name !== undefined) append(found, name, node);
        const module = ts.isCallExpression(node) ? moduleCalled(node, modules) : undefined;
        if (module !== undefined) append(found, callsOfModule(module), node);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
