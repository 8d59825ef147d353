// Reads annotated typings, ours and the user's: parses the files, names their declarations, and has their tags
// read by `src/models`. Syntax only, because every run starts with it.
import { ts } from 'ts-morph';
import { readFileSync } from 'node:fs';
import { messageOf } from '../../core/errors.js';
import type { MemberModel } from '../../models/member.js';
import type { ClassModel, ModelTable } from '../../models/model-table.js';
import { parseClass, parseMember, type ParsedClass } from '../../models/parse.js';
import type { ModelProblem } from '../../models/problem.js';
import type { RawTag, TaggedDeclaration } from '../../models/tagged.js';
import {
  classId,
  ECMASCRIPT,
  isClassLike,
  isMember,
  memberId,
  memberNameIn,
  overloadKey,
  overloadsAmong,
  rememberedIds,
  tagsBefore,
  type ClassLike,
  type MemberDeclaration,
} from './ids.js';
import {
  isDecorator,
  modulesOf,
  parseModel,
  shapeOf,
  typeParametersOf,
  isProblems,
  lineOf,
  parseDiagnostics,
} from './model-syntax.js';
import { declaresGlobals, existsWith, globalsOf, moduleDeclared, packageOf, type Versions } from './versions.js';

/** What the models say, and what is wrong with them. */
export interface Models {
  readonly table: ModelTable;
  /** Sorted by file and line. Members with problems are left out of the table. */
  readonly problems: readonly ModelProblem[];
  /** Some class is a builder, by `@awaited` or `@builds`. */
  readonly hasBuilders: boolean;
  /** Some classes say that their statements go over no pool. */
  readonly hasConnections: boolean;
  /** `memberIdOf`, worked out once for each declaration. */
  idOf(declaration: ts.Node): string | undefined;
}

/**
 * Reads model files; everything wrong with them is told at once. `sourceOf` gives a file that has been parsed
 * already, so that it need not be parsed twice; `heard` hears the tags of each member as they are written.
 */
export function readModels(
  files: readonly string[],
  versions: Versions,
  sourceOf: (file: string) => ts.SourceFile | undefined = () => undefined,
  heard?: Sink['heard'],
): Models {
  const sink: Sink = { members: new Map(), classes: new Map(), packages: new Map(), problems: [], heard };
  for (const file of files) {
    try {
      const source = sourceOf(file) ?? parseModel(file, readFileSync(file, 'utf8'));
      new ModelReader(source, versions, sink).read();
    } catch (error) {
      sink.problems.push({ file, line: 1, message: `cannot read this model: ${messageOf(error)}` });
    }
  }
  const { problems, heard: _, ...table } = sink;
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return {
    table: { ...table, called: calledByName(table.members) },
    problems,
    hasBuilders: [...table.classes.values()].some(({ builds }) => builds.length > 0),
    hasConnections: [...table.classes.values()].some(({ connection }) => connection !== undefined),
    idOf: rememberedIds(),
  };
}

/** A framework calls `onModuleInit` of any class that it makes, whether the class says `implements` or not. */
function calledByName(members: ReadonlyMap<string, MemberModel>): ModelTable['called'] {
  const called = new Map<string, Map<string, MemberModel>>();
  for (const model of members.values()) {
    const { entry, owner, name: method } = model;
    if (!entry || owner === undefined) continue;
    const file = called.get(model.at.file) ?? new Map<string, MemberModel>();
    called.set(model.at.file, file.set(method, model));
  }
  return called;
}

interface Sink {
  readonly members: Map<string, MemberModel>;
  readonly classes: Map<string, ClassModel>;
  readonly packages: Map<string, string>;
  readonly problems: ModelProblem[];
  readonly heard: ((declaration: TaggedDeclaration) => void) | undefined;
}

/** Where a declaration stands while a file is read. */
interface Scope {
  readonly package: string;
  readonly container?: string;
  readonly typeParameters: readonly string[];
  readonly nothingByDefault: boolean;
  readonly isClass: boolean;
  readonly isBag?: boolean;
  /** What stands beside it, by overload key. */
  readonly beside: ReadonlyMap<string, readonly MemberDeclaration[]>;
}

class ModelReader {
  readonly #source: ts.SourceFile;
  readonly #versions: Versions;
  readonly #sink: Sink;
  readonly #tags = new Map<ts.Node, readonly RawTag[]>();
  #wanted: string | undefined;

  constructor(source: ts.SourceFile, versions: Versions, sink: Sink) {
    this.#source = source;
    this.#versions = versions;
    this.#sink = sink;
  }

  read(): void {
    for (const { start, messageText, category } of parseDiagnostics(this.#source)) {
      if (category !== ts.DiagnosticCategory.Error) continue;
      this.#problem(start ?? 0, ts.flattenDiagnosticMessageText(messageText, ' '));
    }
    const none = { typeParameters: [], nothingByDefault: false, isClass: false };
    const { statements } = this.#source;
    const module = moduleDeclared(this.#source.text);
    if (module !== undefined)
      return this.#statements(statements, { package: module, ...none, beside: overloadsAmong(statements) });
    if (declaresGlobals(this.#source.text)) {
      this.#sink.packages.set(globalsOf(this.#source.fileName), this.#source.fileName);
      this.#statements(statements, { package: ECMASCRIPT, ...none, beside: overloadsAmong(statements) });
    } else statements.forEach((statement) => this.#refuseOutside(statement));
    for (const { name, body } of modulesOf(this.#source)) {
      if (!this.#sink.packages.has(name)) this.#sink.packages.set(name, this.#source.fileName);
      this.#wanted = this.#versions(packageOf(name));
      this.#statements(body.statements, { package: name, ...none, beside: overloadsAmong(body.statements) });
    }
  }

  #refuseOutside(statement: ts.Statement): void {
    if (ts.isModuleDeclaration(statement) && ts.isStringLiteral(statement.name)) return;
    this.#problem(
      statement.getStart(this.#source),
      "stands outside `declare module '…'`; move it, imports too, into the block of the package that it describes",
    );
  }

  #statements(statements: readonly ts.Statement[], scope: Scope): void {
    for (const statement of statements) {
      if (!this.#exists(statement)) continue;
      if (isClassLike(statement)) this.#class(statement, scope);
      else if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)) {
        const { statements: inner } = statement.body;
        this.#statements(inner, { ...scope, container: statement.name.text, beside: overloadsAmong(inner) });
      } else if (ts.isVariableStatement(statement)) {
        const tags = this.#tagsOf(statement);
        for (const declaration of statement.declarationList.declarations) {
          this.#tags.set(declaration, tags);
          this.#member(declaration, scope);
        }
      } else if (isMember(statement)) this.#member(statement, scope);
      else if (ts.isTypeAliasDeclaration(statement)) this.#refuseAny(statement, statement.name.text);
    }
  }

  #class(node: ClassLike, scope: Scope): void {
    const name = node.name?.text ?? 'default';
    const id = classId(scope.package, name);
    const parsed = parseClass({
      id,
      package: scope.package,
      name,
      callable: false,
      hasReceiver: true,
      arity: 0,
      returnsThis: false,
      typeParameters: typeParametersOf(node),
      tags: this.#tagsOf(node),
      nothingByDefault: false,
      at: this.#at(node),
    });
    if (isProblems(parsed)) this.#sink.problems.push(...parsed);
    const known: Partial<ParsedClass> = isProblems(parsed) ? {} : parsed;
    // A class and an interface of the same name are one; what either says holds.
    const before = this.#sink.classes.get(id);
    if (known.model) this.#sink.classes.set(id, before ? merge(before, known.model) : known.model);
    const inside = {
      package: scope.package,
      container: name,
      typeParameters: typeParametersOf(node),
      nothingByDefault: known.nothingByDefault ?? false,
      isClass: true,
      isBag: known.options ?? false,
      beside: overloadsAmong(node.members),
    };
    // What an option bag says nothing of needs no tag.
    const isRead = (member: ts.Node): boolean => !inside.isBag || this.#tagsOf(member).length > 0;
    for (const member of node.members)
      if (isMember(member) && this.#exists(member) && isRead(member)) this.#member(member, inside);
  }

  #member(node: MemberDeclaration, scope: Scope): void {
    const named = memberNameIn(scope.container, node);
    if (!named) return;
    const base = memberId(scope.package, named);
    if (!scope.isBag) this.#refuseAny(node, base);
    const overloads = scope.beside.get(overloadKey(node)) ?? [node];
    const index = overloads.indexOf(node);
    const tags = this.#tagsOf(node);
    if (index > 0 && (tags.length === 0 || scope.package === ECMASCRIPT)) return;
    if (index === 0 && overloads.length > 1 && tags.some((tag) => tag.name === 'since' || tag.name === 'until')) {
      this.#problem(
        node.getStart(this.#source),
        `${base}: an overload with \`@since\` or \`@until\` comes after those without`,
      );
    }
    const id = index > 0 ? `${base}#${index + 1}` : base;
    const shape = shapeOf(index > 0 ? [node] : overloads);
    const declaration = {
      ...shape,
      id,
      package: scope.package,
      ...(named.owner !== undefined && { owner: named.owner }),
      name: named.name,
      tags,
      hasReceiver: scope.isClass || isDecorator(node, this.#source),
      typeParameters: [...shape.typeParameters, ...scope.typeParameters],
      nothingByDefault: scope.nothingByDefault,
      at: this.#at(node),
    };
    const parsed = parseMember(declaration);
    if (parsed === undefined) return;
    this.#sink.heard?.(declaration);
    if (isProblems(parsed)) this.#sink.problems.push(...parsed);
    else if (!this.#sink.members.has(id)) this.#sink.members.set(id, parsed);
  }

  #refuseAny(node: ts.Node, id: string): void {
    if (!/\bany\b/.test(this.#source.text.slice(node.pos, node.end))) return;
    const visit = (child: ts.Node): void => {
      if (child.kind === ts.SyntaxKind.AnyKeyword) {
        this.#problem(
          child.getStart(this.#source),
          `${id}: says \`any\`, which hides what it is; write a type, \`unknown\`, or a bag marked \`@options\``,
        );
      } else ts.forEachChild(child, visit);
    };
    ts.forEachChild(node, visit);
  }

  #exists(node: ts.Node): boolean {
    return existsWith(this.#tagsOf(node), this.#wanted);
  }

  #tagsOf(node: ts.Node): readonly RawTag[] {
    let tags = this.#tags.get(node);
    if (!tags) this.#tags.set(node, (tags = tagsBefore(node, this.#source)));
    return tags;
  }

  #at(node: ts.Node): { file: string; line: number } {
    return { file: this.#source.fileName, line: lineOf(node, this.#source) };
  }

  #problem(position: number, message: string): void {
    const { line } = this.#source.getLineAndCharacterOfPosition(position);
    this.#sink.problems.push({ file: this.#source.fileName, line: line + 1, message });
  }
}

function merge(a: ClassModel, b: ClassModel): ClassModel {
  return {
    ...a,
    ...b,
    builds: [...a.builds, ...b.builds],
    isThenable: a.isThenable || b.isThenable,
    isHandle: a.isHandle || b.isHandle,
  };
}
