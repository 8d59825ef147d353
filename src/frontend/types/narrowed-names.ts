// Names that conditions may give another type than they are declared with: tested by `instanceof`, `typeof` or a
// type guard somewhere in the file. A rough look at the syntax that leaves no such name out.
import { ts } from 'ts-morph';
import { unwrap } from '../syntax/syntax.js';

/** What one file tests, and by which functions. */
interface Tests {
  readonly names: Set<string>;
  /** Last names of what is handed to a call, by the last name of what is called. */
  readonly handed: Map<string, Set<string>>;
  /** Last names of what a call is made on, by the last name of what is called. */
  readonly calledOn: Map<string, Set<string>>;
  /** Functions that tell what a parameter is. */
  readonly guards: Set<string>;
  /** Methods that tell what their object is. */
  readonly ownGuards: Set<string>;
  /** Functions that return what a call says, by the last name of what they call. */
  readonly forwarding: Map<string, Set<string>>;
}

/** The guards of the language's own library. */
const GUARDS = ['isArray', 'isView'];
const OWN_GUARDS = ['every'];

/** What files test, each looked at once. */
export class FileTests {
  readonly #files = new WeakMap<ts.SourceFile, Tests>();

  of(file: ts.SourceFile): Tests {
    const known = this.#files.get(file);
    const tests = known ?? readTests(file);
    if (!known) this.#files.set(file, tests);
    return tests;
  }
}

export class NarrowedNames {
  readonly #narrowed = new Map<ts.SourceFile, ReadonlySet<string>>();
  #guards: Guards | undefined;

  constructor(
    private readonly files: readonly ts.SourceFile[],
    private readonly tests: FileTests,
  ) {}

  /** The last names of the references that may be narrowed in a file. */
  in(file: ts.SourceFile): ReadonlySet<string> {
    let found = this.#narrowed.get(file);
    if (!found) {
      const { names, handed, calledOn } = this.tests.of(file);
      const guards = this.#known();
      const byGuards = [...guards.all].flatMap((guard) => [...(handed.get(guard) ?? [])]);
      const byOwn = [...guards.own].flatMap((guard) => [...(calledOn.get(guard) ?? [])]);
      found = new Set([...names, ...byGuards, ...byOwn]);
      this.#narrowed.set(file, found);
    }
    return found;
  }

  /** The files, as they were and as they are, that narrow other names than `before`. */
  changedSince(
    before: NarrowedNames,
    files: ReadonlyMap<string, ts.SourceFile>,
    now: ReadonlyMap<string, ts.SourceFile>,
  ): readonly string[] {
    const [old, known] = [before.#known(), this.#known()];
    const isAsBefore = isSameSet(old.all, known.all) && isSameSet(old.own, known.own);
    return [...now].flatMap(([name, file]) => {
      const was = files.get(name);
      if (isAsBefore && was === file) return [];
      return was && isSameSet(before.in(was), this.in(file)) ? [] : [name];
    });
  }

  #known(): Guards {
    this.#guards ??= guardsOf(this.files.map((one) => this.tests.of(one)));
    return this.#guards;
  }
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

interface Guards {
  readonly all: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

function guardsOf(files: readonly Tests[]): Guards {
  const all = new Set([...GUARDS, ...files.flatMap((file) => [...file.guards])]);
  // A set hands out what is added while it is gone over.
  for (const guard of all)
    for (const { forwarding } of files) for (const name of forwarding.get(guard) ?? []) all.add(name);
  return { all, own: new Set([...OWN_GUARDS, ...files.flatMap((file) => [...file.ownGuards])]) };
}

function readTests(file: ts.SourceFile): Tests {
  const tests: Tests = {
    names: new Set(),
    handed: new Map(),
    calledOn: new Map(),
    guards: new Set(),
    ownGuards: new Set(),
    forwarding: new Map(),
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) readCall(node, tests);
    else if (ts.isTypePredicateNode(node))
      add(ts.isThisTypeNode(node.parameterName) ? tests.ownGuards : tests.guards, nameAround(node));
    else if (ts.isTypeOfExpression(node)) add(tests.names, lastName(node.expression));
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
      add(tests.names, lastName(node.left));
      add(tests.guards, returnedBy(node, [node.left]));
    } else if (ts.isPropertyAccessExpression(node) && node.name.text === 'constructor')
      add(tests.names, lastName(node.expression));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return tests;
}

function readCall(node: ts.CallExpression, { handed, calledOn, forwarding }: Tests): void {
  const callee = unwrap(node.expression);
  const called = lastName(callee);
  if (called === undefined) return;
  for (const argument of node.arguments) addTo(handed, called, lastName(argument));
  if (ts.isPropertyAccessExpression(callee)) addTo(calledOn, called, lastName(callee.expression));
  addTo(forwarding, called, returnedBy(node, node.arguments));
}

function add(names: Set<string>, name: string | undefined): void {
  if (name !== undefined) names.add(name);
}

function addTo(names: Map<string, Set<string>>, key: string, name: string | undefined): void {
  if (name === undefined) return;
  const known = names.get(key);
  if (known) known.add(name);
  else names.set(key, new Set([name]));
}

/** `c` of `a.b.c` and of `a.b.c[0]`. */
function lastName(node: ts.Expression): string | undefined {
  const bare = unwrap(node);
  if (bare.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (ts.isIdentifier(bare)) return bare.text;
  if (ts.isPropertyAccessExpression(bare)) return bare.name.text;
  return ts.isElementAccessExpression(bare) ? lastName(bare.expression) : undefined;
}

/** The function without a declared result whose result tells, by this expression, what one of its parameters is. */
function returnedBy(node: ts.Expression, tested: readonly ts.Expression[]): string | undefined {
  const names = new Set(tested.flatMap((one) => (ts.isIdentifier(one) ? [one.text] : [])));
  if (names.size === 0) return undefined;
  let at: ts.Node = node;
  while (ts.isExpression(at.parent) && !ts.isFunctionLike(at.parent)) at = at.parent;
  const { parent } = at;
  const found = ts.isReturnStatement(parent) ? functionAround(parent) : parent;
  const isGuard =
    ts.isFunctionLike(found) &&
    !found.type &&
    found.parameters.some(({ name }) => ts.isIdentifier(name) && names.has(name.text));
  return isGuard ? nameAround(found) : undefined;
}

function functionAround(node: ts.Node): ts.Node {
  let at = node;
  while (at.parent && !ts.isFunctionLike(at)) at = at.parent;
  return at;
}

/** The name of the nearest declaration around. */
function nameAround(node: ts.Node): string | undefined {
  for (let at = node; at; at = at.parent) {
    const { name } = at as ts.Node & { readonly name?: ts.Node };
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && !ts.isParameter(at)) return name.text;
    if (name && ts.isParameter(at) && ts.isIdentifier(name) && at.type && ts.isFunctionTypeNode(at.type))
      return name.text;
    if (ts.isBlock(at)) return undefined;
  }
  return undefined;
}
