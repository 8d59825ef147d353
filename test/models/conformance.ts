// Compares a model with the library's own typings: names, arities and the shape of what is awaited.
import ts from 'typescript';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modelText } from '../../src/frontend/models/index.js';
import { packageOf } from '../../src/frontend/models/versions.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Comparison {
  /** The model file's name without `.d.ts`. */
  readonly model: string;
  /** The module as the model declares it. */
  readonly module: string;
  /** Where the real typings are, if under another name. */
  readonly real?: string;
  readonly version: string;
  /** What exists at run time but is left out of the typings. */
  readonly undeclared?: readonly string[];
  /** Helper interfaces of the model and what they are called in the real typings. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** Everything in which the models claim what the real typings do not have, in the order of the comparisons. */
export function differences(comparisons: readonly Comparison[]): readonly (readonly string[])[] {
  const virtual = new Map<string, string>();
  comparisons.forEach((comparison, index) => {
    const { model, module: name, real = name, version } = comparison;
    // The model's modules get names of their own, so that they stand beside the real ones in one program.
    const text = modelText(path.join(ROOT, 'models', `${model}.d.ts`), () => version)
      .replaceAll(/declare module '/g, `declare module 'model-${index}:`)
      .replaceAll(/ from '(?=[^']+';)/g, ` from 'model-${index}:`);
    virtual.set(path.join(ROOT, `model-${index}.d.ts`), text);
    virtual.set(
      pairFile(index),
      `import * as model from 'model-${index}:${name}';\nimport * as real from '${real}';\n`,
    );
  });
  const program = programOf(virtual);
  const checker = program.getTypeChecker();
  return comparisons.map((comparison, index) => {
    const statements: readonly ts.Statement[] = program.getSourceFile(pairFile(index))?.statements ?? [];
    const [model, real] = statements
      .filter((statement) => ts.isImportDeclaration(statement))
      .map((statement) => checker.getSymbolAtLocation(statement.moduleSpecifier));
    if (!model || !real) throw new Error(`${comparison.module} does not resolve`);
    const { renamed = {}, undeclared = [] } = comparison;
    return new Comparer(checker, renamed).modules(model, real).filter((found) => !undeclared.includes(found));
  });
}

const pairFile = (index: number): string => path.join(ROOT, `pair-${index}.ts`);

function programOf(virtual: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    esModuleInterop: true,
    strict: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const fromDisk = { fileExists: host.fileExists, readFile: host.readFile, getSourceFile: host.getSourceFile };
  host.fileExists = (file) => virtual.has(path.resolve(file)) || fromDisk.fileExists(file);
  host.readFile = (file) => virtual.get(path.resolve(file)) ?? fromDisk.readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = virtual.get(path.resolve(file));
    if (text === undefined) return fromDisk.getSourceFile(file, version, ...rest);
    return ts.createSourceFile(file, text, version, true);
  };
  return ts.createProgram([...virtual.keys()], options, host);
}

class Comparer {
  readonly #found: string[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly renamed: Readonly<Record<string, string>>,
  ) {}

  modules(model: ts.Symbol, real: ts.Symbol): readonly string[] {
    const realNames = new Map(
      [...this.#ofValue(real), ...this.#exports(real)].map((symbol) => [symbol.name, symbol] as const),
    );
    for (const symbol of this.#exports(model)) {
      if (symbol.name === 'prototype') continue;
      const counterpart = realNames.get(this.renamed[symbol.name] ?? symbol.name);
      if (!counterpart) {
        if (isClaim(symbol)) this.#found.push(`${symbol.name} does not exist`);
      }
      // What `export * as default` gives of a module is the module once more.
      else if (this.#resolve(symbol) !== model)
        this.#symbols(symbol.name, this.#resolve(symbol), this.#resolve(counterpart));
    }
    return this.#found;
  }

  #symbols(name: string, model: ts.Symbol, real: ts.Symbol): void {
    if (model.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface) && !isBag(model)) {
      this.#members(name, this.checker.getDeclaredTypeOfSymbol(model), this.checker.getDeclaredTypeOfSymbol(real));
    }
    if (model.flags & ts.SymbolFlags.NamespaceModule && real.flags & ts.SymbolFlags.NamespaceModule)
      this.modules(model, real);
    if (model.flags & ts.SymbolFlags.Value && real.flags & ts.SymbolFlags.Value) {
      const [a, b] = [this.checker.getTypeOfSymbol(model), this.checker.getTypeOfSymbol(real)];
      this.#signatures(name, a.getCallSignatures(), b.getCallSignatures());
      if (model.flags & ts.SymbolFlags.Class) {
        this.#signatures(`new ${name}`, a.getConstructSignatures(), b.getConstructSignatures(), false);
        this.#members(`${name}.static`, a, b);
      } else if (!a.getCallSignatures().length) this.#members(name, a, b);
    }
  }

  #members(owner: string, model: ts.Type, real: ts.Type): void {
    if (isOpen(real)) return;
    for (const member of model.getProperties()) {
      if (member.name === 'prototype' || member.name.startsWith('__@toStringTag')) continue;
      const name = `${owner}.${member.name}`;
      const other = this.#property(real, member);
      if (!other) {
        this.#found.push(`${name} does not exist`);
        continue;
      }
      const [a, b] = [this.checker.getTypeOfSymbol(member), this.checker.getTypeOfSymbol(other)].map((type) =>
        this.checker.getNonNullableType(type),
      ) as [ts.Type, ts.Type];
      this.#signatures(name, a.getCallSignatures(), b.getCallSignatures());
    }
  }

  /** Well-known symbols have a number in their name that differs between declarations. */
  #property(type: ts.Type, member: ts.Symbol): ts.Symbol | undefined {
    const direct = type.getProperty(member.name);
    const known = /^__@(\w+?)@/.exec(member.name)?.[1];
    return direct ?? (known ? type.getProperties().find(({ name }) => name.startsWith(`__@${known}@`)) : undefined);
  }

  #signatures(name: string, model: readonly ts.Signature[], real: readonly ts.Signature[], results = true): void {
    if (model.length === 0) return;
    if (real.length === 0) {
      this.#found.push(`${name} cannot be called`);
      return;
    }
    // A rest parameter leaves the number open; a constructor that is not declared is not claimed.
    const counted = model.filter((signature) => signature.declaration && accepted(signature) < Infinity);
    const least = (signatures: readonly ts.Signature[]) => Math.min(...signatures.map(required));
    if (least(counted) < least(real)) {
      this.#found.push(`${name} needs ${least(real)} arguments, the model is content with ${least(counted)}`);
    }
    const most = (signatures: readonly ts.Signature[]) => Math.max(...signatures.map(accepted));
    if (most(model) > most(real) && most(model) < Infinity) {
      this.#found.push(`${name} takes at most ${most(real)} arguments, the model has ${most(model)}`);
    }
    if (!results) return;
    const shapes = new Set(real.map((signature) => this.#shape(signature.getReturnType())));
    for (const shape of new Set(model.map((signature) => this.#shape(signature.getReturnType())))) {
      const fits = [...shapes].some((other) => alike(shape, other));
      if (!fits) this.#found.push(`${name} gives ${[...shapes].sort().join(' or ')}, not ${shape}`);
    }
  }

  /** `promise array`, `object`, `number`, …; `?` for what says nothing. */
  #shape(type: ts.Type): string {
    const isPromise = type.getProperty('then') !== undefined;
    const awaited = this.checker.getNonNullableType(this.checker.getAwaitedType(type) ?? type);
    return `${isPromise ? 'promise ' : ''}${this.#plain(awaited)}`;
  }

  #plain(type: ts.Type): string {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.Never)) return '?';
    if (flags & (ts.TypeFlags.Conditional | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Substitution)) return '?';
    if (flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Null)) return 'void';
    if (flags & ts.TypeFlags.BooleanLike) return 'boolean';
    if (flags & ts.TypeFlags.NumberLike) return 'number';
    if (flags & ts.TypeFlags.StringLike) return 'string';
    if (this.checker.isTupleType(type)) return 'tuple';
    if (this.checker.isArrayType(type)) return 'array';
    if (type.isUnionOrIntersection()) {
      const parts = new Set(type.types.map((part) => this.#plain(part)));
      return parts.size === 1 ? ([...parts][0] ?? '?') : '?';
    }
    return 'object';
  }

  #exports(module: ts.Symbol): readonly ts.Symbol[] {
    const checker = this.checker as ts.TypeChecker & {
      getExportsAndPropertiesOfModule?(module: ts.Symbol): ts.Symbol[];
    };
    return checker.getExportsAndPropertiesOfModule?.(module) ?? this.checker.getExportsOfModule(module);
  }

  /** What the value has that stands for the whole module, by `export =` or as its default. */
  #ofValue(module: ts.Symbol): readonly ts.Symbol[] {
    const value =
      module.exports?.get(ts.InternalSymbolName.ExportEquals) ?? module.exports?.get('default' as ts.__String);
    return value ? this.checker.getTypeOfSymbol(this.#resolve(value)).getProperties() : [];
  }

  #resolve(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

/** Values, and types that say `export`; other types are the model's own shorthands. */
function isClaim(symbol: ts.Symbol): boolean {
  if (symbol.flags & ts.SymbolFlags.Value) return true;
  return (symbol.declarations ?? []).some(
    (declaration) =>
      ts.canHaveModifiers(declaration) &&
      declaration.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword),
  );
}

function isBag(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) =>
    ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === 'options'),
  );
}

function isOpen(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function required(signature: ts.Signature): number {
  return signature.parameters.filter((parameter) => {
    const declaration = parameter.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return false;
    return !declaration.questionToken && !declaration.dotDotDotToken && !declaration.initializer;
  }).length;
}

function accepted(signature: ts.Signature): number {
  const last = signature.parameters.at(-1)?.valueDeclaration;
  return last && ts.isParameter(last) && last.dotDotDotToken ? Infinity : signature.parameters.length;
}

/** `?` fits everything; a promise fits only a promise. */
function alike(a: string, b: string): boolean {
  if (a === b || a === '?' || b === '?') return true;
  const [plainA, plainB] = [a, b].map((shape) => shape.replace('promise ', ''));
  const samePromise = a.startsWith('promise ') === b.startsWith('promise ');
  return samePromise && (plainA === '?' || plainB === '?');
}

/** The version of the installed package that a module is of, or of its typings. */
export function installedVersion(module: string): string {
  const name = packageOf(module);
  const file = [name, `@types/${name}`]
    .map((folder) => path.join(ROOT, 'node_modules', folder, 'package.json'))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`${name} is not installed`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
