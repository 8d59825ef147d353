// Which names stand for something else when units have changed: those of the units, and of all that is declared by means of
// them. Whoever speaks of none of these sees nothing of the change.
import { ts } from 'ts-morph';
import { type Body, isTyped } from '../program/file-shape.js';
import { resultGiven } from './given-results.js';
import type { KeyedTypes } from './keyed-types.js';
import { isWordIn, mentions, names } from './mentions.js';
import type { RelatedTypes } from './related-types.js';
import type { SeenFiles } from './seen-files.js';
import { type Container, DEFAULT, type FileUnits, type Unit } from './units.js';

/** More names than this are not followed: nearly all see the change then. */
const MOST_NAMES = 100;

/**
 * Anything about a name; only how it is made with `new`, which matters to who takes it as a value; or a member of it or of what it
 * gives, which matters to who calls that by its name, or takes members without.
 */
type Change = 'any' | 'made' | 'member';

/** A name that stands for something else, for all files or for the one that declares it. */
interface Changed {
  readonly name: string;
  readonly change: Change;
  readonly file?: ts.SourceFile;
}

export class SeenNames {
  readonly #names = new Map<string, Changed>();
  readonly #queue: Changed[] = [];
  readonly #seeing = new Set<ts.SourceFile>();

  /** `files` are those that may see any of it. */
  constructor(
    private readonly files: readonly ts.SourceFile[],
    private readonly units: FileUnits,
    private readonly related: RelatedTypes,
    private readonly keyed: KeyedTypes,
    private readonly before: SeenFiles,
    private readonly now: SeenFiles,
  ) {}

  /** A unit that is another now, of a file as it is or as it was. `container`: its class or interface as it is now. */
  add(unit: Unit, file: ts.SourceFile, container: Container | undefined, change: Change = 'any'): void {
    const to = unit.isOpen ? {} : { file };
    if (unit.is !== 'member') {
      const made = unit.is === 'constructor' ? 'made' : change;
      for (const name of unit.names) this.#note({ name, change: made, ...to });
      return;
    }
    for (const name of unit.names) this.#note({ name, change: 'any' });
    const isWhole = !container || isStatic(unit) || unit.names.some((name) => this.related.may(container, name));
    this.#note({ name: container?.name?.text ?? DEFAULT, change: isWhole ? 'any' : 'member', ...to });
  }

  /** The files that see a change; `undefined` where names do not tell. */
  seeing(): ReadonlySet<ts.SourceFile> | undefined {
    for (let changed = this.#queue.pop(); changed; changed = this.#queue.pop()) {
      if (this.#names.size > MOST_NAMES) return undefined;
      const among = changed.file ? [changed.file] : this.files;
      for (const file of among) if (speaksOf(file, changed)) this.#look(file, changed);
    }
    return this.#seeing;
  }

  #look(file: ts.SourceFile, changed: Changed): void {
    const { change } = changed;
    if (change !== 'member' || this.keyed.inFile(file)) this.#seeing.add(file);
    const units = this.units.of(file);
    for (const unit of units) {
      if (!this.#sees(unit, changed)) continue;
      if (change === 'member' && !this.keyed.inUnit(unit, file)) {
        // What a class is made from gives nothing of it.
        if (unit.is !== 'constructor')
          for (const name of unit.names)
            this.#note({ name, change, ...(unit.isOpen || unit.is === 'member' ? {} : { file }) });
      } else if (unit.names.length > 0)
        this.add(unit, file, unit.container, unit.is === 'head' && change === 'made' ? 'made' : 'any');
      // What does something to what is declared beside it may change that.
      else
        for (const one of units)
          if (one.names.some((name) => this.units.wordsIn(unit).has(name))) this.add(one, file, one.container);
    }
  }

  #sees(unit: Unit, changed: Changed): boolean {
    const { name, change } = changed;
    // An import under the same name is nothing new.
    if (unit.from !== undefined && unit.names.includes(name)) return false;
    if (name === DEFAULT && unit.nodes.some(takesWhole)) return true;
    const isSaid = this.units.wordsIn(unit).has(name);
    if (isSaid && (change !== 'made' || unit.nodes.some((node) => takesValue(node, name)))) return true;
    return unit.bodies.some((body) => !isTyped(body.of) && this.#isGiven(body, changed));
  }

  /** Whether what a function gives may be another. */
  #isGiven({ of, text }: Body, { name, change }: Changed): boolean {
    if (!isWordIn(text, name) || (change === 'made' && !takesValue(of.body, name))) return false;
    const source = of.getSourceFile();
    if (this.before.files.get(source.fileName) !== source) return true;
    const given = resultGiven(of, this.now.checker);
    return isWordIn(given, name) || given !== resultGiven(of, this.before.checker);
  }

  #note(changed: Changed): void {
    const key = `${changed.file?.fileName ?? ''} ${changed.name} ${changed.change}`;
    if (this.#names.has(key)) return;
    this.#names.set(key, changed);
    this.#queue.push(changed);
  }
}

const isStatic = ({ nodes }: Unit): boolean =>
  nodes.some((node) => (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Static) !== 0);

/** Whether a file may call what has changed by its name. */
function speaksOf(file: ts.SourceFile, { name, change }: Changed): boolean {
  if (name === DEFAULT && file.statements.some(importsWhole)) return true;
  if (change === 'any') return mentions(file, name);
  return names(file, name) && (change === 'member' || takesValue(file, name));
}

/** Whether it names a module as a whole: what that exports by default goes by another name then. */
const takesWhole = (node: ts.Node): boolean =>
  ts.isImportEqualsDeclaration(node) ||
  ts.isNamespaceImport(node) ||
  (ts.isIdentifier(node) && ts.isImportClause(node.parent));

/** Whether a file does so. */
const importsWhole = (statement: ts.Statement): boolean => {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
  const bound = clause?.namedBindings;
  return takesWhole(statement) || clause?.name !== undefined || (bound !== undefined && takesWhole(bound));
};

/** Whether what has the name stands there as a value, and not only as a type. */
function takesValue(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name && !isNothingNew(node);
  const isOfType = ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword;
  return !isOfType && ts.forEachChild(node, (child) => takesValue(child, name) || undefined) === true;
}

/** A type, or the same name imported or exported. */
const isNothingNew = ({ parent }: ts.Identifier): boolean =>
  ts.isTypeReferenceNode(parent) ||
  ((ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) && parent.propertyName === undefined);
