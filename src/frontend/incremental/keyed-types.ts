// Types and functions that take the members of others without calling them by their names: `T[keyof T]`, `values(services)`.
// Who speaks of these sees more of a type than the members that it names.
import { ts } from 'ts-morph';
import { isTyped } from '../program/file-shape.js';
import { names } from './mentions.js';
import type { FileUnits, Unit } from './units.js';

export class KeyedTypes {
  readonly #takingFiles = new Map<ts.SourceFile, boolean>();
  #names: ReadonlySet<string> | undefined;

  /** `files` are all that may declare such types. */
  constructor(
    private readonly files: readonly ts.SourceFile[],
    private readonly units: FileUnits,
  ) {}

  /** Whether a file may take members so. */
  inFile(file: ts.SourceFile): boolean {
    let takes = this.#takingFiles.get(file);
    if (takes === undefined) {
      takes = (mayTake(file) && takesByKey(file)) || [...this.#keyed()].some((name) => names(file, name));
      this.#takingFiles.set(file, takes);
    }
    return takes;
  }

  /** Whether what others see of a unit may be told by members that are taken so. */
  inUnit(unit: Unit, file: ts.SourceFile): boolean {
    return (mayTake(file) && isTold(unit)) || [...this.units.wordsIn(unit)].some((word) => this.#keyed().has(word));
  }

  /** Names of what takes so from whatever type it is given. */
  #keyed(): ReadonlySet<string> {
    if (this.#names) return this.#names;
    const found = new Set<string>();
    for (const file of this.files)
      if (mayTake(file))
        for (const unit of this.units.of(file))
          if (isGeneric(unit) && isTold(unit)) for (const name of unit.names) found.add(name);
    // A set hands out what is added while it is gone over.
    for (const keyed of found)
      for (const file of this.files)
        if (names(file, keyed))
          for (const unit of this.units.of(file))
            if (isGeneric(unit) && this.units.wordsIn(unit).has(keyed)) for (const name of unit.names) found.add(name);
    this.#names = found;
    return found;
  }
}

/** Without the one word nothing has keys for a type, save in a loop. */
const mayTake = ({ text }: ts.SourceFile): boolean => text.includes('keyof') || /\bfor\s*\([^;)]*\sin\s/.test(text);

function isTold({ nodes, bodies }: Unit): boolean {
  const hidden = new Set<ts.Node>(bodies.filter(({ of }) => isTyped(of)).map(({ of }) => of.body));
  return nodes.some((node) => takesByKey(node, hidden));
}

const isGeneric = ({ nodes, container }: Unit): boolean =>
  container?.typeParameters !== undefined || nodes.some(declaresTypeParameter);

const declaresTypeParameter = (node: ts.Node): boolean =>
  ts.isTypeParameterDeclaration(node) ||
  ts.forEachChild(node, (one) => declaresTypeParameter(one) || undefined) === true;

function takesByKey(node: ts.Node, hidden?: ReadonlySet<ts.Node>): boolean {
  if (hidden?.has(node)) return false;
  const takes =
    (ts.isIndexedAccessTypeNode(node) && isOpenKey(node.indexType)) ||
    (ts.isMappedTypeNode(node) && node.nameType !== undefined) ||
    (ts.isElementAccessExpression(node) && !ts.isLiteralExpression(node.argumentExpression)) ||
    ts.isForInStatement(node);
  return takes || ts.forEachChild(node, (child) => takesByKey(child, hidden) || undefined) === true;
}

const isOpenKey = (node: ts.TypeNode): boolean =>
  !ts.isLiteralTypeNode(node) && node.kind !== ts.SyntaxKind.NumberKeyword;
