// All entities of the workspace: those of classes with decorators, of schemas, and of models, kept by file.
import { ts } from 'ts-morph';
import type { Entity, Relation } from '../../../core/outline/entity.js';
import { readClass, type EntityContext } from './entity-class-reader.js';
import { readModelled } from './entity-model-reader.js';
import { readSchema, schemasIn } from './entity-schema-reader.js';
import { append } from '../../../core/multimap.js';
import type { Models } from '../../models/index.js';
import { isClassNode, memberName } from '../../syntax/names.js';
import { enclosingClass } from '../../syntax/syntax.js';

interface EntityProperty {
  readonly entity: Entity;
  readonly relation: Relation;
}

interface FileEntities {
  readonly source: ts.SourceFile;
  readonly entities: readonly Entity[];
  /** By the properties that are declared as relations. */
  readonly properties: ReadonlyMap<ts.Node, EntityProperty>;
  /** By the expressions that make schemas. */
  readonly schemas: ReadonlyMap<ts.Node, Entity>;
}

/** All entities of the workspace, by class and by property; updated file by file. */
export class EntityIndex {
  readonly #byFile = new Map<string, FileEntities>();
  /** Entities that models declare, by their declarations. */
  readonly #modelled = new WeakMap<ts.Node, Entity>();
  #all: readonly Entity[] | undefined;
  #lazyNames: Set<string> | undefined;
  #byId: Map<string, Entity> | undefined;
  /** Null where several go by the name. */
  #byName: Map<string, Entity | null> | undefined;

  /** Entities of schemas, by the classes that say what their rows look like. */
  #bySchema: Map<string, Entity> | undefined;
  #sole: Map<string, EntityProperty> | undefined;

  constructor(private readonly context: EntityContext) {}

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
    this.#byFile.set(
      source.fileName,
      this.context.workspace.isModelFile(source.fileName) ? this.#readModel(source) : this.#readOwn(source),
    );
    this.#changed();
  }

  #readModel(source: ts.SourceFile): FileEntities {
    const read = readModelled(source, this.context);
    for (const { node, entity } of read) this.#modelled.set(node, entity);
    return { source, entities: read.map(({ entity }) => entity), properties: new Map(), schemas: new Map() };
  }

  #readOwn(source: ts.SourceFile): FileEntities {
    const properties = new Map<ts.Node, EntityProperty>();
    const classes = source.statements.flatMap((one) =>
      ts.isClassDeclaration(one) ? (readClass(one, this.context) ?? []) : [],
    );
    for (const { entity, properties: declared } of classes)
      for (const [node, relation] of declared) properties.set(node, { entity, relation });
    const schemas = new Map(schemasIn(source, this.context).map((one) => [one.node, readSchema(one, this.context)]));
    return { source, entities: [...classes.map(({ entity }) => entity), ...schemas.values()], properties, schemas };
  }

  #changed(): void {
    this.#lazyNames = undefined;
    this.#byName = undefined;
    this.#byId = undefined;
    this.#bySchema = undefined;
    this.#sole = undefined;
    this.#all = undefined;
  }

  forget(file: string): void {
    this.#byFile.delete(file);
    this.#changed();
  }

  files(): readonly string[] {
    return [...this.#byFile.keys()];
  }

  all(): readonly Entity[] {
    this.#all ??= [...this.#byFile.values()].flatMap((file) => file.entities);
    return this.#all;
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

  /** The relation that a property declares, or that a schema says it is. */
  relationOf(declaration: ts.Node): EntityProperty | undefined {
    const own = this.#byFile.get(declaration.getSourceFile().fileName)?.properties.get(declaration);
    if (own) return own;
    this.#bySchema ??= new Map(
      [...this.#byFile.values()].flatMap(({ schemas }) => [...schemas.values()].map((one) => [one.id, one] as const)),
    );
    if (this.#bySchema.size === 0) return undefined;
    const rows = isClassNode(declaration.parent) ? declaration.parent : enclosingClass(declaration);
    const entity = rows && this.#bySchema.get(this.context.names.classId(rows));
    const name = propertyName(declaration);
    const relation = entity?.relations.find((one) => one.name === name);
    return entity && relation && { entity, relation };
  }

  /** The lazy relations of names that one entity alone has, for a relation or a column. */
  soleLazy(): ReadonlyMap<string, EntityProperty> {
    if (!this.#sole) {
      const having = new Map<string, (EntityProperty | undefined)[]>();
      for (const entity of this.all()) {
        for (const relation of entity.relations) append(having, relation.name, { entity, relation });
        for (const name of entity.fields) append(having, name, undefined);
      }
      this.#sole = new Map(
        [...having].flatMap(([name, [one, ...rest]]) =>
          one?.relation.lazy && rest.length === 0 ? [[name, one] as const] : [],
        ),
      );
    }
    return this.#sole;
  }

  /** The entity that a schema declares, by the expression that makes the schema. */
  ofSchema(made: ts.Node): Entity | undefined {
    return this.#byFile.get(made.getSourceFile().fileName)?.schemas.get(made);
  }
}

/** `lines!: Promise<Line[]>`, and `this.lines = …` in JavaScript. */
function propertyName(declaration: ts.Node): string | undefined {
  const set = ts.isBinaryExpression(declaration) ? declaration.left : declaration;
  if (ts.isPropertyAccessExpression(set)) return set.name.text;
  const name = (declaration as ts.NamedDeclaration).name;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? memberName(name) : undefined;
}

/** Where nothing names its table, that is called as the entity is, in snake case perhaps. */
const tableNameOf = ({ table, name }: Entity): string =>
  table ?? name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase();
