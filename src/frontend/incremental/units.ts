// The parts of a file that change each for itself: top-level declarations, and of classes and interfaces each member and the
// head. A unit goes by the names that others call it by, and shows them its surface.
import { ts } from 'ts-morph';
import { type Body, hidesBody, surfaceOf } from '../program/file-shape.js';
import { memberName, type Names } from '../syntax/names.js';

/** A class or interface, whose members are units of their own. */
export type Container = ts.ClassLikeDeclaration | ts.InterfaceDeclaration;

export interface Unit {
  readonly is: 'declaration' | 'head' | 'constructor' | 'member';
  readonly names: readonly string[];
  /** Whether other files can call it by its names. */
  readonly isOpen: boolean;
  readonly container?: Container;
  /** What stands in it. */
  readonly nodes: readonly ts.Node[];
  /** Where an import or export leads, and whether it takes types alone. */
  readonly from?: string;
  readonly surface: string;
  readonly bodies: readonly Body[];
  /** Symbols of the functions and classes in it. */
  readonly symbols: readonly string[];
}

/** The name of what a file exports by default. */
export const DEFAULT = 'default';

/** Units of files, each file taken apart once. */
export class FileUnits {
  readonly #known = new WeakMap<ts.SourceFile, readonly Unit[]>();
  readonly #words = new WeakMap<Unit, ReadonlySet<string>>();

  constructor(private readonly names: Names) {}

  of(source: ts.SourceFile): readonly Unit[] {
    let units = this.#known.get(source);
    if (!units) this.#known.set(source, (units = unitsOf(source, this.names)));
    return units;
  }

  /** What a unit calls others by where others see it: not in bodies. */
  wordsIn(unit: Unit): ReadonlySet<string> {
    let words = this.#words.get(unit);
    if (!words) {
      const hidden = new Set<ts.Node>(unit.bodies.map(({ of }) => of.body));
      this.#words.set(unit, (words = wordsIn(unit.nodes, hidden)));
    }
    return words;
  }
}

/** The words that nodes call something by, also as a text: `config['orders']`. */
export function wordsIn(nodes: readonly ts.Node[], without?: ReadonlySet<ts.Node>): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (without?.has(node)) return;
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node)) words.add(node.text);
    else if (node.kind === ts.SyntaxKind.DefaultKeyword) words.add(DEFAULT);
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return words;
}

function unitsOf(source: ts.SourceFile, names: Names): readonly Unit[] {
  const exported = exportedLater(source);
  const symbols = symbolsOf(source, names);
  const units: Unit[] = [];
  const add: Add = (unit, at, isExported) => {
    const { surface, bodies } = surfaceOf(unit.nodes, at, source);
    const isOpen = isExported || unit.names.some((name) => exported.has(name));
    units.push({ ...unit, surface: surface.trim(), bodies, isOpen, symbols: symbols(at) });
  };
  for (const statement of [...source.statements, source.endOfFileToken]) addStatement(statement, add);
  return units;
}

/** What stands at the top of a file, comments at its end with it. */
type Part = ts.Statement | ts.SourceFile['endOfFileToken'];

type Parts = Pick<Unit, 'is' | 'names' | 'nodes' | 'container' | 'from'>;
type Add = (unit: Parts, at: ts.TextRange, isExported: boolean) => void;

function addStatement(statement: Part, add: Add): void {
  const isExported = ts.canHaveModifiers(statement) && has(statement, ts.SyntaxKind.ExportKeyword);
  const isDefault = ts.canHaveModifiers(statement) && has(statement, ts.SyntaxKind.DefaultKeyword);
  const ofDefault = isDefault ? [DEFAULT] : [];
  if (ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
    addContainer(statement, [...(statement.name ? [statement.name.text] : []), ...ofDefault], (unit, at) => {
      add(unit, at, isExported);
    });
    return;
  }
  const bindings =
    ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? bindingsOf(statement) : undefined;
  for (const { name, node, from } of bindings ?? [])
    add({ is: 'declaration', names: [name], nodes: [node], from }, node, ts.isExportDeclaration(statement));
  if (bindings && bindings.length > 0) return;
  const names = [...declaredBy(statement), ...ofDefault];
  add({ is: 'declaration', names, nodes: [statement] }, statement, isExported || ts.isExportAssignment(statement));
}

interface Binding {
  readonly name: string;
  readonly node: ts.Node;
  readonly from: string;
}

/** What an import or export names, one by one. */
function bindingsOf(statement: ts.ImportDeclaration | ts.ExportDeclaration): readonly Binding[] {
  const module = statement.moduleSpecifier?.getText() ?? '';
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement.exportClause;
  if (!clause) return [];
  const isTypeOnly = ts.isExportDeclaration(statement) ? statement.isTypeOnly : statement.importClause!.isTypeOnly;
  const bound = ts.isImportClause(clause) ? clause.namedBindings : clause;
  const named = !bound ? [] : ts.isNamedImports(bound) || ts.isNamedExports(bound) ? bound.elements : [bound];
  const whole = ts.isImportClause(clause) && clause.name ? [{ name: clause.name.text, node: clause.name }] : [];
  const from = isTypeOnly ? `type ${module}` : module;
  return [...whole, ...named.map((node) => ({ name: node.name.text, node }))].map((one) => ({ ...one, from }));
}

/** The names that a statement declares or exports; none where it does something else. */
function declaredBy(statement: Part): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement)
  )
    return [statement.name.text];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  if (ts.isExportAssignment(statement)) return [DEFAULT];
  return ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) ? [statement.name.text] : [];
}

function addContainer(
  container: ts.ClassDeclaration | ts.InterfaceDeclaration,
  names: readonly string[],
  add: (unit: Parts, at: ts.TextRange) => void,
): void {
  const { members, heritageClauses = [], typeParameters = [], modifiers = [] } = container;
  const head = [...modifiers, ...(container.name ? [container.name] : []), ...typeParameters, ...heritageClauses];
  add({ is: 'head', names, nodes: head, container }, { pos: container.pos, end: members.pos });
  for (const member of members) {
    const isOfHead = ts.isSemicolonClassElement(member) || ts.isClassStaticBlockDeclaration(member);
    if (ts.isConstructorDeclaration(member)) {
      // What it sets may be all that tells what fields are.
      add({ is: hidesBody(member) ? 'constructor' : 'head', names, nodes: [member], container }, member);
      for (const parameter of member.parameters)
        if (ts.isParameterPropertyDeclaration(parameter, member))
          add({ is: 'member', names: bound(parameter.name), nodes: [parameter], container }, parameter);
    } else if (isOfHead || !member.name || !isPlain(member.name))
      add({ is: 'head', names, nodes: [member], container }, member);
    else add({ is: 'member', names: [memberName(member.name)], nodes: [member], container }, member);
  }
}

/** `findAll`, `'findAll'`: not `[Symbol.iterator]`, which nobody calls by its name. */
const isPlain = (name: ts.PropertyName): boolean =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isPrivateIdentifier(name);

const has = (node: ts.HasModifiers, kind: ts.SyntaxKind): boolean =>
  node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;

function bound(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}

/** What a file exports by a statement of its own: `export { a }`, `export default a`. */
function exportedLater(source: ts.SourceFile): ReadonlySet<string> {
  return new Set(
    source.statements.flatMap((statement) => {
      if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression)) return [statement.expression.text];
      const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
      return clause && ts.isNamedExports(clause) ? clause.elements.map((e) => (e.propertyName ?? e.name).text) : [];
    }),
  );
}

/** Symbols of what stands in a part of the file, in the order of the source. */
function symbolsOf(source: ts.SourceFile, names: Names): (at: ts.TextRange) => readonly string[] {
  const { functions, classes } = names.of(source);
  const all = [...functions, ...classes].filter(([node]) => node !== source).sort(([a], [b]) => a.pos - b.pos);
  return ({ pos, end }) => {
    let [from, to] = [0, all.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (all[middle]![0].pos < pos) from = middle + 1;
      else to = middle;
    }
    const found: string[] = [];
    for (let at = from; at < all.length && all[at]![0].pos < end; at++) found.push(all[at]![1]);
    return found;
  };
}
