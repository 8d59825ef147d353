// Reads entities and their relations from decorated classes and from entity schemas, file by file.
import { ts } from 'ts-morph';
import type { Entity, Relation } from '../../core/outline/entity.js';
import type { MemberModel } from '../../models/member.js';
import { argumentAt, decoratorsOf, type AppliedDecorator, type DecoratorLookup } from './decorators.js';
import { propertyOf } from '../syntax/syntax.js';
import { readModelled } from './entity-model-reader.js';
import { modelIdOf } from '../syntax/model-id-of.js';
import type { Models } from '../models/index.js';
import { locate, memberName, type Names } from '../syntax/names.js';
import type { SourceProgram } from '../program/source-program.js';

interface Context extends DecoratorLookup {
  readonly workspace: SourceProgram;
  readonly names: Names;
}

/** All entities of the workspace, by class and by property; updated file by file. */
export class EntityIndex {
  readonly #byFile = new Map<
    string,
    {
      source: ts.SourceFile;
      entities: readonly Entity[];
      properties: Map<ts.Node, { entity: Entity; relation: Relation }>;
    }
  >();
  /** Entities that models declare, by their declarations. */
  readonly #modelled = new WeakMap<ts.Node, Entity>();
  #lazyNames: Set<string> | undefined;
  #byId: Map<string, Entity> | undefined;
  /** Null where several go by the name. */
  #byName: Map<string, Entity | null> | undefined;

  constructor(private readonly context: Context) {}

  /** The models that it reads by. */
  get models(): Models {
    return this.context.models;
  }

  /** Reads the file if it has changed since it was last read. */
  read(source: ts.SourceFile): void {
    if (this.#byFile.get(source.fileName)?.source !== source) this.#read(source);
  }

  /** Reads files that have not changed, but may refer to what has. */
  readAgain(sources: readonly ts.SourceFile[]): void {
    sources.forEach((source) => this.#read(source));
  }

  #read(source: ts.SourceFile): void {
    const properties = new Map<ts.Node, { entity: Entity; relation: Relation }>();
    const entities: Entity[] = [];
    if (this.context.workspace.isModelFile(source.fileName))
      for (const { node, entity } of readModelled(source, this.context)) {
        entities.push(entity);
        this.#modelled.set(node, entity);
      }
    else this.#readOwn(source, properties, entities);
    this.#byFile.set(source.fileName, { source, entities, properties });
    this.#lazyNames = undefined;
    this.#byName = undefined;
    this.#byId = undefined;
  }

  #readOwn(
    source: ts.SourceFile,
    properties: Map<ts.Node, { entity: Entity; relation: Relation }>,
    entities: Entity[],
  ): void {
    for (const statement of source.statements) {
      const found = ts.isClassDeclaration(statement)
        ? readClass(statement, this.context, properties)
        : ts.isVariableStatement(statement)
          ? statement.declarationList.declarations.flatMap((d) => readSchema(d, this.context) ?? [])
          : [];
      entities.push(...found);
    }
  }

  forget(file: string): void {
    this.#byFile.delete(file);
    this.#lazyNames = undefined;
    this.#byName = undefined;
    this.#byId = undefined;
  }

  files(): readonly string[] {
    return [...this.#byFile.keys()];
  }

  all(): readonly Entity[] {
    return [...this.#byFile.values()].flatMap((file) => file.entities);
  }

  /** Names of all lazy relations: property accesses with other names cannot start a query. */
  lazyNames(): ReadonlySet<string> {
    this.#lazyNames ??= new Set(this.all().flatMap((e) => e.relations.filter((r) => r.lazy).map((r) => r.name)));
    return this.#lazyNames;
  }

  /** The entity that a class or interface of a model declares. */
  modelled(declaration: ts.Node): Entity | undefined {
    return this.#modelled.get(declaration);
  }

  byId(id: string): Entity | undefined {
    this.#byId ??= new Map(this.all().map((entity) => [entity.id, entity]));
    return this.#byId.get(id);
  }

  /** The one entity that goes by this name, or is kept in the table of this name. */
  named(name: string): Entity | undefined {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const entity of this.all()) this.#byName.set(entity.name, this.#byName.has(entity.name) ? null : entity);
      const tables = new Map<string, Entity | null>();
      for (const entity of this.all()) tables.set(tableNameOf(entity), tables.has(tableNameOf(entity)) ? null : entity);
      for (const [table, entity] of tables) if (!this.#byName.has(table)) this.#byName.set(table, entity);
    }
    return this.#byName.get(name) ?? undefined;
  }

  /** The relation that a property declares. */
  relationOf(declaration: ts.Node): { entity: Entity; relation: Relation } | undefined {
    return this.#byFile.get(declaration.getSourceFile().fileName)?.properties.get(declaration);
  }
}

/** Where nothing names its table, that is called as the entity is, in snake case perhaps. */
const tableNameOf = ({ table, name }: Entity): string =>
  table ?? name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase();

function readClass(
  node: ts.ClassDeclaration,
  context: Context,
  properties: Map<ts.Node, { entity: Entity; relation: Relation }>,
): readonly Entity[] {
  const relations: Relation[] = [];
  const fields: string[] = [];
  const indexes: string[][] = [];
  const versions: string[] = [];
  let softDelete: string | undefined;
  const declared = new Map<ts.Node, Relation>();
  const visit = (member: ts.Node, name: string, type: ts.TypeNode | undefined): void => {
    for (const decorator of decoratorsOf(member, context)) {
      const { model } = decorator;
      if (model.relation) {
        const relation = readRelation(member, name, type, decorator, context);
        relations.push(relation);
        declared.set(member, relation);
      } else if (model.column) {
        if (model.column !== 'index') fields.push(name);
        if (model.column === 'primary') indexes.unshift([name]);
        if (model.column === 'unique' || model.column === 'index') indexes.push([name]);
        if (model.column === 'soft-delete') softDelete = name;
        if (model.column === 'version') versions.push(name);
      }
    }
  };
  for (const member of node.members)
    if (ts.isPropertyDeclaration(member)) visit(member, memberName(member.name), member.type);
    else if (ts.isGetAccessor(member)) visit(member, memberName(member.name), member.type);
    else if (ts.isConstructorDeclaration(member))
      for (const parameter of member.parameters)
        if (ts.isIdentifier(parameter.name)) visit(parameter, parameter.name.text, parameter.type);
  const decorators = decoratorsOf(node, context);
  const isEntity = decorators.some((decorator) => decorator.model.isEntity);
  if (!isEntity && relations.length === 0) return [];
  const entity: Entity = {
    id: context.names.classId(node),
    name: node.name?.text ?? 'class',
    ...tableOf(decorators),
    at: locate(node.name ?? node),
    relations,
    fields,
    indexes,
    softDelete,
    ...(versions.length > 0 ? { versions } : {}),
    bases: baseIds(node, context),
  };
  for (const [member, relation] of declared) properties.set(member, { entity, relation });
  return [entity];
}

/** The table that a decorator names, or what declares a schema. */
function tableOf(declaring: readonly Pick<AppliedDecorator, 'model' | 'arguments'>[]): Pick<Entity, 'table'> {
  for (const one of declaring)
    for (const slot of one.model.tables ?? []) {
      const name = argumentAt(one, slot);
      if (name && ts.isStringLiteralLike(name)) return { table: name.text };
    }
  return {};
}

function baseIds(node: ts.ClassDeclaration, context: Context): readonly string[] {
  const clause = node.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  const id = base && classReferenceId(base, context);
  return id === undefined ? [] : [id];
}

function readRelation(
  member: ts.Node,
  name: string,
  type: ts.TypeNode | undefined,
  decorator: AppliedDecorator,
  context: Context,
): Relation {
  const relation = decorator.model.relation!;
  const options =
    argumentAt(decorator, relation.options) ??
    decorator.arguments.find((argument) => ts.isObjectLiteralExpression(argument));
  const isTrue = (option: string): boolean =>
    options !== undefined && propertyOf(options, option)?.kind === ts.SyntaxKind.TrueKeyword;
  const isPromise = type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Promise';
  const target = argumentAt(decorator, relation.target) ?? decorator.arguments[0];
  return {
    name,
    target: target && classReferenceId(target, context),
    cardinality: relation.cardinality,
    lazy: isTrue('lazy') || (relation.lazyByType && isPromise),
    eager: isTrue('eager'),
    ...optionOf(decorator.model, name),
    at: locate((member as ts.NamedDeclaration).name ?? member),
  };
}

/** How the library loads a relation of this name with the rows. */
const optionOf = ({ instead }: MemberModel, name: string): Pick<Relation, 'option'> =>
  instead === undefined ? {} : { option: instead.replaceAll('$name', name) };

/** The class id behind `Order`, `() => Order`, `type => Order`; a text stays a name. */
function classReferenceId(node: ts.Expression, context: Context): string | undefined {
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return classReferenceId(node.body, context);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return classReferenceId(node.expression, context);
  if (!ts.isIdentifier(node)) return undefined;
  const checker = context.workspace.program.getTypeChecker();
  let symbol = checker.getSymbolAtLocation(node);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.declarations?.find(ts.isClassLike);
  return declaration ? context.names.classId(declaration) : undefined;
}

const MANY = new Set(['one-to-many', 'many-to-many']);

/** `export const Order = new EntitySchema<Order>({ name, relations: { lines: { type: 'one-to-many', … } } })`. */
function readSchema(declaration: ts.VariableDeclaration, context: Context): readonly Entity[] | undefined {
  const made = declaration.initializer;
  if (!made || !ts.isNewExpression(made) || !ts.isIdentifier(declaration.name)) return undefined;
  const id = modelIdOf(made.expression, context);
  const model = id === undefined ? undefined : context.models.table.members.get(id);
  if (!model?.isEntity) return undefined;
  const schema = made.arguments?.[0];
  if (!schema) return undefined;
  const section = propertyOf(schema, 'relations');
  const relations =
    !section || !ts.isObjectLiteralExpression(section)
      ? []
      : section.properties.flatMap((property) => {
          if (!ts.isPropertyAssignment(property)) return [];
          const text = (name: string): string | undefined => {
            const value = propertyOf(property.initializer, name);
            return value && ts.isStringLiteralLike(value) ? value.text : value?.getText();
          };
          return [
            {
              name: memberName(property.name),
              target: text('target'),
              cardinality: MANY.has(text('type') ?? '') ? ('many' as const) : ('one' as const),
              lazy: text('lazy') === 'true',
              eager: text('eager') === 'true',
              ...optionOf(model, memberName(property.name)),
              at: locate(property.name),
            },
          ];
        });
  const name = propertyOf(schema, 'name');
  return [
    {
      id: `${declaration.getSourceFile().fileName}#${declaration.name.text}`,
      name: name && ts.isStringLiteralLike(name) ? name.text : declaration.name.text,
      ...tableOf([{ model, arguments: made.arguments ?? [] }]),
      at: locate(declaration.name),
      relations,
      fields: [],
      indexes: [],
      bases: [],
    },
  ];
}
