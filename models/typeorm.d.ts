// TypeORM 0.2 (globals), 0.3 and 1.x. A find with a limit and joined relations reads the ids first, then the
// rows: two statements. `save` reads what is there when the entity has an id, and opens a transaction of its own.
declare module 'typeorm' {
  /** @options */
  export interface ObjectLiteral {
    [key: string]: any;
  }
  export type ObjectType<T> = (abstract new (...args: never[]) => T) | Function;
  export type EntityTarget<Entity> =
    ObjectType<Entity> | EntitySchema<Entity> | { type: Entity; name: string } | string;
  // Shallow: nothing is inferred through it, and a recursive type would be worked out at every call.
  export type DeepPartial<T> =
    | T
    | (T extends (infer E)[]
        ? DeepPartial<E>[]
        : T extends Map<infer K, infer V>
          ? Map<DeepPartial<K>, DeepPartial<V>>
          : T extends Set<infer E>
            ? Set<DeepPartial<E>>
            : T extends object
              ? { [K in keyof T]?: DeepPartial<T[K]> }
              : T);
  export type QueryDeepPartialEntity<T> = { [K in keyof T]?: unknown };
  export type QueryPartialEntity<T> = { [K in keyof T]?: unknown };
  export type MixedList<T> = T[] | { [key: string]: T };
  export type Relation<T> = T;
  export type FindOptionsWhere<Entity> = { [K in keyof Entity]?: unknown };
  export type FindOptionsRelations<Entity> = { [K in keyof Entity]?: unknown };
  export type FindOptionsSelect<Entity> = { [K in keyof Entity]?: unknown };
  export type FindOptionsOrder<Entity> = { [K in keyof Entity]?: unknown };
  /** @until 0.3 */
  export type FindConditions<Entity> = { [K in keyof Entity]?: unknown };
  export type OrderByCondition = { [column: string]: unknown };
  type IsolationLevel = 'READ UNCOMMITTED' | 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  export type DatabaseType = string;
  type Where<Entity> = FindOptionsWhere<Entity> | FindOptionsWhere<Entity>[];
  type Criteria<Entity> = string | number | Date | (string | number | Date)[] | Where<Entity>;
  type Values<Entity> = QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[];
  /** A row as the database has it.  @options */
  interface RawRow {
    [column: string]: any;
  }

  /** @options */
  export interface FindOneOptions<Entity = unknown> {
    comment?: string;
    select?: FindOptionsSelect<Entity> | (keyof Entity)[];
    where?: Where<Entity>;
    relations?: FindOptionsRelations<Entity> | string[];
    relationLoadStrategy?: 'join' | 'query';
    order?: FindOptionsOrder<Entity>;
    cache?: boolean | number | { id: unknown; milliseconds: number };
    lock?: { mode: string; version?: number | Date; tables?: string[]; onLocked?: 'nowait' | 'skip_locked' };
    withDeleted?: boolean;
    loadRelationIds?: boolean | object;
    loadEagerRelations?: boolean;
    transaction?: boolean;
    join?: {
      alias: string;
      leftJoinAndSelect?: { [name: string]: string };
      innerJoinAndSelect?: { [name: string]: string };
    };
  }
  /** @options */
  export interface FindManyOptions<Entity = unknown> extends FindOneOptions<Entity> {
    skip?: number;
    take?: number;
  }
  /** @options */
  export interface FindTreeOptions {
    relations?: string[];
    depth?: number;
  }
  /** @options */
  export interface SaveOptions {
    data?: unknown;
    listeners?: boolean;
    transaction?: boolean;
    chunk?: number;
    reload?: boolean;
  }
  /** @options */
  export interface RemoveOptions {
    data?: unknown;
    listeners?: boolean;
    transaction?: boolean;
    chunk?: number;
  }
  /** @options */
  export interface UpsertOptions<Entity> {
    conflictPaths: string[] | { [K in keyof Entity]?: true };
    skipUpdateIfNoValuesChanged?: boolean;
  }
  /** @options */
  export interface UpdateOptions {
    returning?: unknown;
  }
  /** @options */
  export interface DataSourceOptions {
    [option: string]: any;
  }
  /** @until 1.0 @options */
  export interface ConnectionOptions {
    [option: string]: any;
  }
  export class InsertResult {
    identifiers: RawRow[];
    generatedMaps: RawRow[];
    raw: unknown;
  }
  export class UpdateResult {
    raw: unknown;
    affected?: number;
    generatedMaps: RawRow[];
  }
  export class DeleteResult {
    raw: unknown;
    affected?: number | null;
  }

  /** @handle */
  export class Repository<Entity> {
    readonly target: EntityTarget<Entity>;
    /** @gives handle receiver */
    readonly manager: EntityManager;
    /** @gives handle receiver */
    readonly queryRunner?: QueryRunner;
    get metadata(): EntityMetadata;
    /** @gives handle arg1 */
    constructor(target: EntityTarget<Entity>, manager: EntityManager, queryRunner?: QueryRunner);
    /** @gives handle receiver @runs-on arg1 receiver */
    createQueryBuilder(alias?: string, queryRunner?: QueryRunner): SelectQueryBuilder<Entity>;
    /** @nothing */
    hasId(entity: Entity): boolean;
    /** @nothing */
    getId(entity: Entity): unknown;
    /** @nothing  @makes */
    create(): Entity;
    create(entityLikeArray: DeepPartial<Entity>[]): Entity[];
    create(entityLike: DeepPartial<Entity>): Entity;
    /** @gives same arg0 */
    merge(mergeIntoEntity: Entity, ...entityLikes: DeepPartial<Entity>[]): Entity;
    /** Reads through the data source, even on a repository of a transaction.  @reads one Entity hooks rows */
    preload(entityLike: DeepPartial<Entity>): Promise<Entity | undefined>;
    /**
     * @reads many Entity optional  @issues BEGIN outside  @writes one Entity saves arg0 hooks rows each arg0  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "save(list) or insert(list) outside the loop"
     */
    save<T>(entities: T[], options?: SaveOptions): Promise<(T & Entity)[]>;
    save<T>(entity: T, options?: SaveOptions): Promise<T & Entity>;
    /**
     * @reads many Entity optional  @issues BEGIN outside  @writes many Entity removes hooks rows  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "remove(list), or delete({ id: In(ids) }), outside the loop"
     */
    remove(entities: Entity[], options?: RemoveOptions): Promise<Entity[]>;
    remove(entity: Entity, options?: RemoveOptions): Promise<Entity>;
    /**
     * @reads many Entity optional  @issues BEGIN outside  @writes one Entity removes hooks rows soft-remove each arg0  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "softDelete({ id: In(ids) }) outside the loop"
     */
    softRemove<T>(entities: T[], options?: SaveOptions): Promise<(T & Entity)[]>;
    softRemove<T>(entity: T, options?: SaveOptions): Promise<T & Entity>;
    /**
     * @reads many Entity optional  @issues BEGIN outside  @writes one Entity hooks rows recover each arg0  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "restore({ id: In(ids) }) outside the loop"
     */
    recover<T>(entities: T[], options?: SaveOptions): Promise<(T & Entity)[]>;
    recover<T>(entity: T, options?: SaveOptions): Promise<T & Entity>;
    /** @writes many Entity inserts arg0 hooks  @plural arg0  @runs-on receiver  @instead "insert(list) outside the loop" */
    insert(entity: Values<Entity>): Promise<InsertResult>;
    /** @writes many Entity updates arg1 hooks  @runs-on receiver  @instead "update({ id: In(ids) }, …) or upsert(list, …) outside the loop" */
    update(
      criteria: Criteria<Entity>,
      partialEntity: QueryDeepPartialEntity<Entity>,
      options?: UpdateOptions,
    ): Promise<UpdateResult>;
    /** @since 0.3.20  @writes all Entity updates arg0 hooks  @runs-on receiver */
    updateAll(partialEntity: QueryDeepPartialEntity<Entity>, options?: UpdateOptions): Promise<UpdateResult>;
    /** @writes many Entity saves hooks insert  @plural arg0  @runs-on receiver  @instead "upsert(list, …) outside the loop" */
    upsert(
      entityOrEntities: Values<Entity>,
      conflictPathsOrOptions: string[] | UpsertOptions<Entity>,
    ): Promise<InsertResult>;
    /** @writes many Entity removes hooks  @runs-on receiver  @instead "delete({ id: In(ids) }) outside the loop" */
    delete(criteria: Criteria<Entity>): Promise<DeleteResult>;
    /** @since 0.3.20  @writes all Entity removes hooks  @runs-on receiver */
    deleteAll(): Promise<DeleteResult>;
    /** @writes many Entity removes hooks soft-remove  @runs-on receiver  @instead "softDelete({ id: In(ids) }) outside the loop" */
    softDelete(criteria: Criteria<Entity>): Promise<UpdateResult>;
    /** @writes many Entity hooks recover  @runs-on receiver  @instead "restore({ id: In(ids) }) outside the loop" */
    restore(criteria: Criteria<Entity>): Promise<UpdateResult>;
    /** @until 1.0  @reads count Entity  @runs-on receiver  @instead "one find with In(keys), then a Set"  @selects arg0.select  @cache rows when arg0.cache */
    exist(options?: FindManyOptions<Entity>): Promise<boolean>;
    /** @reads count Entity  @runs-on receiver  @instead "one find with In(keys), then a Set"  @selects arg0.select  @cache rows when arg0.cache */
    exists(options?: FindManyOptions<Entity>): Promise<boolean>;
    /** @reads count Entity  @runs-on receiver  @instead "one findBy with In(keys), then a Set" */
    existsBy(where: Where<Entity>): Promise<boolean>;
    /** @reads count Entity  @runs-on receiver  @instead "one query builder with groupBy and getRawMany"  @selects arg0.select  @cache rows when arg0.cache */
    count(options?: FindManyOptions<Entity>): Promise<number>;
    /** @reads count Entity  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    countBy(where: Where<Entity>): Promise<number>;
    /** @reads count Entity  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    sum(columnName: keyof Entity, where?: Where<Entity>): Promise<number | null>;
    /** @reads count Entity  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    average(columnName: keyof Entity, where?: Where<Entity>): Promise<number | null>;
    /** @reads count Entity  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    minimum(columnName: keyof Entity, where?: Where<Entity>): Promise<number | null>;
    /** @reads count Entity  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    maximum(columnName: keyof Entity, where?: Where<Entity>): Promise<number | null>;
    /**
     * @reads many Entity hooks rows  @reads many Entity when arg0.take and arg0.relations  @eager
     * @limit arg0.take  @loads arg0.relations  @separately arg0.relationLoadStrategy "query"  @locks row when arg0.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg0.select  @cache rows when arg0.cache
     * @where arg0.where
     */
    find(options?: FindManyOptions<Entity>): Promise<Entity[]>;
    /** @reads many Entity hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @where arg0  @eager */
    findBy(where: Where<Entity>): Promise<Entity[]>;
    /**
     * @reads many Entity hooks rows  @reads many Entity when arg0.take and arg0.relations  @reads count Entity optional when arg0.take  @eager
     * @limit arg0.take  @loads arg0.relations  @separately arg0.relationLoadStrategy "query"  @locks row when arg0.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg0.select  @cache rows when arg0.cache
     * @where arg0.where
     */
    findAndCount(options?: FindManyOptions<Entity>): Promise<[Entity[], number]>;
    /** @reads many Entity hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @where arg0  @eager */
    findAndCountBy(where: Where<Entity>): Promise<[Entity[], number]>;
    /** @until 1.0  @reads many Entity hooks rows  @plural arg0  @runs-on receiver  @instead "one findByIds for all ids"  @where arg0  @eager */
    findByIds(ids: unknown[]): Promise<Entity[]>;
    /**
     * @reads one Entity hooks rows  @reads one Entity when arg0.relations  @eager
     * @loads arg0.relations  @separately arg0.relationLoadStrategy "query"  @locks row when arg0.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg0.select  @cache rows when arg0.cache
     */
    findOne(options: FindOneOptions<Entity>): Promise<Entity | null>;
    /**
     * @until 0.3  @reads one Entity hooks rows  @loads arg1.relations  @runs-on receiver  @eager
     * @instead "one findByIds for all ids"
     * @selects arg1.select  @cache rows when arg1.cache
     */
    findOne(id: string | number | Date, options?: FindOneOptions<Entity>): Promise<Entity | undefined>;
    /** @reads one Entity hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @eager */
    findOneBy(where: Where<Entity>): Promise<Entity | null>;
    /** @until 1.0  @reads one Entity hooks rows  @runs-on receiver  @instead "one findByIds for all ids"  @eager */
    findOneById(id: unknown): Promise<Entity | null>;
    /**
     * @reads one Entity hooks rows  @reads one Entity when arg0.relations  @eager
     * @loads arg0.relations  @separately arg0.relationLoadStrategy "query"  @locks row when arg0.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg0.select  @cache rows when arg0.cache
     */
    findOneOrFail(options: FindOneOptions<Entity>): Promise<Entity>;
    /**
     * @until 0.3  @reads one Entity hooks rows  @loads arg1.relations  @runs-on receiver  @eager
     * @instead "one findByIds for all ids"
     * @selects arg1.select  @cache rows when arg1.cache
     */
    findOneOrFail(id: string | number | Date, options?: FindOneOptions<Entity>): Promise<Entity>;
    /** @reads one Entity hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @eager */
    findOneByOrFail(where: Where<Entity>): Promise<Entity>;
    /** @raw  @runs-on receiver  @instead "one statement with = ANY($1) for all keys" */
    query<T = RawRow[]>(query: string, parameters?: unknown[] | ObjectLiteral): Promise<T>;
    /** @since 0.3.21  @raw  @runs-on receiver  @instead "one statement for all keys" */
    sql<T = RawRow[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T>;
    /** @writes all Entity removes  @runs-on receiver */
    clear(): Promise<void>;
    /** @since 1.0  @writes all Entity removes  @runs-on receiver */
    clear(options?: { cascade?: boolean }): Promise<void>;
    /** @writes many Entity counts hooks  @runs-on receiver  @instead "one increment with In(keys) for all that go up by as much" */
    increment(conditions: Where<Entity>, propertyPath: string, value: number | string): Promise<UpdateResult>;
    /** @writes many Entity counts hooks  @runs-on receiver  @instead "one decrement with In(keys) for all that go down by as much" */
    decrement(conditions: Where<Entity>, propertyPath: string, value: number | string): Promise<UpdateResult>;
    /** @gives same receiver */
    extend<CustomRepository>(customs: CustomRepository & ThisType<this & CustomRepository>): this & CustomRepository;
  }

  /** @handle */
  export class TreeRepository<Entity> extends Repository<Entity> {
    /** One query for the roots, then one for each root.  @reads many Entity  @reads many Entity each returned  @runs-on receiver */
    findTrees(options?: FindTreeOptions): Promise<Entity[]>;
    /** @reads many Entity  @runs-on receiver */
    findRoots(options?: FindTreeOptions): Promise<Entity[]>;
    /** @reads many Entity  @runs-on receiver */
    findDescendants(entity: Entity, options?: FindTreeOptions): Promise<Entity[]>;
    /** @reads many Entity  @runs-on receiver */
    findDescendantsTree(entity: Entity, options?: FindTreeOptions): Promise<Entity>;
    /** @reads count Entity  @runs-on receiver */
    countDescendants(entity: Entity): Promise<number>;
    /** @gives handle receiver */
    createDescendantsQueryBuilder(alias: string, closureTableAlias: string, entity: Entity): SelectQueryBuilder<Entity>;
    /** @reads many Entity  @runs-on receiver */
    findAncestors(entity: Entity, options?: FindTreeOptions): Promise<Entity[]>;
    /** @reads many Entity  @runs-on receiver */
    findAncestorsTree(entity: Entity, options?: FindTreeOptions): Promise<Entity>;
    /** @reads count Entity  @runs-on receiver */
    countAncestors(entity: Entity): Promise<number>;
    /** @gives handle receiver */
    createAncestorsQueryBuilder(alias: string, closureTableAlias: string, entity: Entity): SelectQueryBuilder<Entity>;
  }

  /** @handle */
  export class MongoRepository<Entity> extends Repository<Entity> {
    /** @nothing */
    createQueryBuilder(alias: string, queryRunner?: QueryRunner): SelectQueryBuilder<Entity>;
    /** @raw */
    aggregate(pipeline: ObjectLiteral[], options?: ObjectLiteral): { toArray(): Promise<Entity[]> };
    /** @writes many Entity */
    bulkWrite(operations: ObjectLiteral[], options?: ObjectLiteral): Promise<unknown>;
    /** @writes many Entity removes */
    deleteMany(query: ObjectLiteral, options?: ObjectLiteral): Promise<unknown>;
    /** @writes one Entity removes */
    deleteOne(query: ObjectLiteral, options?: ObjectLiteral): Promise<unknown>;
    /** @writes many Entity inserts arg0 */
    insertMany(docs: ObjectLiteral[], options?: ObjectLiteral): Promise<unknown>;
    /** @writes one Entity inserts arg0 */
    insertOne(doc: ObjectLiteral, options?: ObjectLiteral): Promise<unknown>;
    /** @writes many Entity updates */
    updateMany(query: ObjectLiteral, update: ObjectLiteral, options?: ObjectLiteral): Promise<unknown>;
    /** @writes one Entity updates */
    updateOne(query: ObjectLiteral, update: ObjectLiteral, options?: ObjectLiteral): Promise<unknown>;
  }

  /** @handle */
  export class EntityManager {
    /** @since 1.0 */
    readonly dataSource: DataSource;
    readonly connection: DataSource;
    /** @gives handle receiver */
    readonly queryRunner?: QueryRunner;
    /** @gives handle arg1 */
    constructor(dataSource: DataSource, queryRunner?: QueryRunner);
    /** @transaction arg0 handle 0  @runs-on receiver  @apart kept */
    transaction<T>(runInTransaction: (entityManager: EntityManager) => Promise<T>): Promise<T>;
    /** @issues SET  @transaction arg1 handle 0  @runs-on receiver  @apart kept */
    transaction<T>(
      isolationLevel: IsolationLevel,
      runInTransaction: (entityManager: EntityManager) => Promise<T>,
    ): Promise<T>;
    /** @raw  @runs-on receiver  @instead "one statement with = ANY($1) for all keys" */
    query<T = RawRow[]>(query: string, parameters?: unknown[] | ObjectLiteral): Promise<T>;
    /** @since 0.3.21  @raw  @runs-on receiver  @instead "one statement for all keys" */
    sql<T = RawRow[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T>;
    /** @gives handle receiver  @runs-on arg2 receiver */
    createQueryBuilder<Entity>(
      entityClass: EntityTarget<Entity>,
      alias: string,
      queryRunner?: QueryRunner,
    ): SelectQueryBuilder<Entity>;
    /** @gives handle receiver  @runs-on arg0 receiver */
    createQueryBuilder(queryRunner?: QueryRunner): SelectQueryBuilder<ObjectLiteral>;
    /** @nothing */
    hasId(entity: unknown): boolean;
    hasId(target: Function | string, entity: unknown): boolean;
    /** @nothing */
    getId(entity: unknown): unknown;
    getId(target: EntityTarget<unknown>, entity: unknown): unknown;
    /** @nothing  @makes */
    create<Entity>(entityClass: EntityTarget<Entity>, plainObjects: DeepPartial<Entity>[]): Entity[];
    create<Entity>(entityClass: EntityTarget<Entity>, plainObject?: DeepPartial<Entity>): Entity;
    /** @gives same arg1 */
    merge<Entity>(
      entityClass: EntityTarget<Entity>,
      mergeIntoEntity: Entity,
      ...entityLikes: DeepPartial<Entity>[]
    ): Entity;
    /** Reads through the data source, even on a manager of a transaction.  @reads one arg0 hooks rows */
    preload<Entity>(entityClass: EntityTarget<Entity>, entityLike: DeepPartial<Entity>): Promise<Entity | undefined>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes one arg0 saves arg1 hooks rows each arg1  @issues COMMIT outside
     * @plural arg1  @runs-on receiver  @gives same arg1
     * @instead "save(list) or insert(target, list) outside the loop"
     * @apart kept
     */
    save<Entity, T>(
      target: EntityTarget<Entity> & (Function | string | EntitySchema<Entity>),
      entities: T[],
      options?: SaveOptions,
    ): Promise<(T & Entity)[]>;
    save<Entity, T extends object>(
      target: EntityTarget<Entity> & (Function | string | EntitySchema<Entity>),
      entity: T,
      options?: SaveOptions,
    ): Promise<T & Entity>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes one arg0 saves arg0 hooks rows each arg0  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "save(list) or insert(target, list) outside the loop"
     * @apart kept
     */
    save<Entity>(entities: Entity[], options?: SaveOptions): Promise<Entity[]>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes one arg0 saves arg0 hooks rows each arg0  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "save(list) or insert(target, list) outside the loop"
     * @apart kept
     */
    save<Entity>(entity: Entity, options?: SaveOptions): Promise<Entity>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes many arg0 removes hooks rows  @issues COMMIT outside
     * @plural arg1  @runs-on receiver  @gives same arg1
     * @instead "remove(list), or delete(target, { id: In(ids) }), outside the loop"
     * @apart kept
     */
    remove<Entity>(
      target: EntityTarget<Entity> & (Function | string | EntitySchema<Entity>),
      entities: Entity[],
      options?: RemoveOptions,
    ): Promise<Entity[]>;
    remove<Entity>(
      target: EntityTarget<Entity> & (Function | string | EntitySchema<Entity>),
      entity: Entity & object,
      options?: RemoveOptions,
    ): Promise<Entity>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes many arg0 removes hooks rows  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "remove(list), or delete(target, { id: In(ids) }), outside the loop"
     * @apart kept
     */
    remove<Entity>(entities: Entity[], options?: RemoveOptions): Promise<Entity[]>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes many arg0 removes hooks rows  @issues COMMIT outside
     * @plural arg0  @runs-on receiver  @gives same arg0
     * @instead "remove(list), or delete(target, { id: In(ids) }), outside the loop"
     * @apart kept
     */
    remove<Entity>(entity: Entity, options?: RemoveOptions): Promise<Entity>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes many arg0 removes hooks rows soft-remove  @issues COMMIT outside
     * @runs-on receiver  @instead "softDelete(target, { id: In(ids) }) outside the loop"
     * @apart kept
     */
    softRemove<Entity>(entities: Entity[], options?: SaveOptions): Promise<Entity[]>;
    softRemove<Entity>(entity: Entity, options?: SaveOptions): Promise<Entity>;
    softRemove<Entity, T>(target: EntityTarget<Entity>, entities: T[], options?: SaveOptions): Promise<T[]>;
    softRemove<Entity, T>(target: EntityTarget<Entity>, entity: T, options?: SaveOptions): Promise<T>;
    /**
     * @reads many arg0 optional  @issues BEGIN outside  @writes many arg0 hooks rows recover  @issues COMMIT outside
     * @runs-on receiver  @instead "restore(target, { id: In(ids) }) outside the loop"
     * @apart kept
     */
    recover<Entity>(entities: Entity[], options?: SaveOptions): Promise<Entity[]>;
    recover<Entity>(entity: Entity, options?: SaveOptions): Promise<Entity>;
    recover<Entity, T>(target: EntityTarget<Entity>, entities: T[], options?: SaveOptions): Promise<T[]>;
    recover<Entity, T>(target: EntityTarget<Entity>, entity: T, options?: SaveOptions): Promise<T>;
    /** @writes many arg0 inserts arg1 hooks  @plural arg1  @runs-on receiver  @instead "insert(target, list) outside the loop"  @apart kept */
    insert<Entity>(target: EntityTarget<Entity>, entity: Values<Entity>): Promise<InsertResult>;
    /** @writes many arg0 saves hooks insert  @plural arg1  @runs-on receiver  @instead "upsert(target, list, …) outside the loop"  @apart kept */
    upsert<Entity>(
      target: EntityTarget<Entity>,
      entityOrEntities: Values<Entity>,
      conflictPathsOrOptions: string[] | UpsertOptions<Entity>,
    ): Promise<InsertResult>;
    /** @writes many arg0 updates arg2 hooks  @runs-on receiver  @instead "update(target, { id: In(ids) }, …) or upsert(target, list, …) outside the loop"  @apart kept */
    update<Entity>(
      target: EntityTarget<Entity>,
      criteria: Criteria<Entity>,
      partialEntity: QueryDeepPartialEntity<Entity>,
      options?: UpdateOptions,
    ): Promise<UpdateResult>;
    /** @since 0.3.20  @writes all arg0 updates arg1 hooks  @runs-on receiver  @apart kept */
    updateAll<Entity>(
      target: EntityTarget<Entity>,
      partialEntity: QueryDeepPartialEntity<Entity>,
      options?: UpdateOptions,
    ): Promise<UpdateResult>;
    /** @writes many arg0 removes hooks  @runs-on receiver  @instead "delete(target, { id: In(ids) }) outside the loop"  @apart kept */
    delete<Entity>(target: EntityTarget<Entity>, criteria: Criteria<Entity>): Promise<DeleteResult>;
    /** @since 0.3.20  @writes all arg0 removes hooks  @runs-on receiver  @apart kept */
    deleteAll<Entity>(target: EntityTarget<Entity>): Promise<DeleteResult>;
    /** @writes many arg0 removes hooks soft-remove  @runs-on receiver  @instead "softDelete(target, { id: In(ids) }) outside the loop"  @apart kept */
    softDelete<Entity>(target: EntityTarget<Entity>, criteria: Criteria<Entity>): Promise<UpdateResult>;
    /** @writes many arg0 hooks recover  @runs-on receiver  @instead "restore(target, { id: In(ids) }) outside the loop"  @apart kept */
    restore<Entity>(target: EntityTarget<Entity>, criteria: Criteria<Entity>): Promise<UpdateResult>;
    /** @reads count arg0  @runs-on receiver  @instead "one find with In(keys), then a Set"  @selects arg1.select  @cache rows when arg1.cache */
    exists<Entity>(entityClass: EntityTarget<Entity>, options?: FindManyOptions<Entity>): Promise<boolean>;
    /** @reads count arg0  @runs-on receiver  @instead "one findBy with In(keys), then a Set" */
    existsBy<Entity>(entityClass: EntityTarget<Entity>, where: Where<Entity>): Promise<boolean>;
    /** @reads count arg0  @runs-on receiver  @instead "one query builder with groupBy and getRawMany"  @selects arg1.select  @cache rows when arg1.cache */
    count<Entity>(entityClass: EntityTarget<Entity>, options?: FindManyOptions<Entity>): Promise<number>;
    /** @reads count arg0  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    countBy<Entity>(entityClass: EntityTarget<Entity>, where: Where<Entity>): Promise<number>;
    /** @reads count arg0  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    sum<Entity>(
      entityClass: EntityTarget<Entity>,
      columnName: keyof Entity,
      where?: Where<Entity>,
    ): Promise<number | null>;
    /** @reads count arg0  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    average<Entity>(
      entityClass: EntityTarget<Entity>,
      columnName: keyof Entity,
      where?: Where<Entity>,
    ): Promise<number | null>;
    /** @reads count arg0  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    minimum<Entity>(
      entityClass: EntityTarget<Entity>,
      columnName: keyof Entity,
      where?: Where<Entity>,
    ): Promise<number | null>;
    /** @reads count arg0  @runs-on receiver  @instead "one query builder with groupBy and getRawMany" */
    maximum<Entity>(
      entityClass: EntityTarget<Entity>,
      columnName: keyof Entity,
      where?: Where<Entity>,
    ): Promise<number | null>;
    /**
     * @reads many arg0 hooks rows  @reads many arg0 when arg1.take and arg1.relations  @eager
     * @limit arg1.take  @loads arg1.relations  @separately arg1.relationLoadStrategy "query"  @locks row when arg1.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg1.select  @cache rows when arg1.cache
     * @where arg1.where
     */
    find<Entity>(entityClass: EntityTarget<Entity>, options?: FindManyOptions<Entity>): Promise<Entity[]>;
    /** @reads many arg0 hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @where arg1  @eager */
    findBy<Entity>(entityClass: EntityTarget<Entity>, where: Where<Entity>): Promise<Entity[]>;
    /**
     * @reads many arg0 hooks rows  @reads many arg0 when arg1.take and arg1.relations  @reads count arg0 optional when arg1.take  @eager
     * @limit arg1.take  @loads arg1.relations  @separately arg1.relationLoadStrategy "query"  @locks row when arg1.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg1.select  @cache rows when arg1.cache
     * @where arg1.where
     */
    findAndCount<Entity>(
      entityClass: EntityTarget<Entity>,
      options?: FindManyOptions<Entity>,
    ): Promise<[Entity[], number]>;
    /** @reads many arg0 hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @where arg1  @eager */
    findAndCountBy<Entity>(entityClass: EntityTarget<Entity>, where: Where<Entity>): Promise<[Entity[], number]>;
    /** @until 1.0  @reads many arg0 hooks rows  @plural arg1  @runs-on receiver  @instead "one findByIds for all ids"  @where arg1  @eager */
    findByIds<Entity>(entityClass: EntityTarget<Entity>, ids: unknown[]): Promise<Entity[]>;
    /**
     * @reads one arg0 hooks rows  @reads one arg0 when arg1.relations  @eager
     * @loads arg1.relations  @separately arg1.relationLoadStrategy "query"  @locks row when arg1.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg1.select  @cache rows when arg1.cache
     */
    findOne<Entity>(entityClass: EntityTarget<Entity>, options: FindOneOptions<Entity>): Promise<Entity | null>;
    /**
     * @until 0.3  @reads one arg0 hooks rows  @loads arg2.relations  @runs-on receiver  @eager
     * @instead "one findByIds for all ids"
     * @selects arg2.select  @cache rows when arg2.cache
     */
    findOne<Entity>(
      entityClass: EntityTarget<Entity>,
      id: string | number | Date,
      options?: FindOneOptions<Entity>,
    ): Promise<Entity | undefined>;
    /** @reads one arg0 hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @eager */
    findOneBy<Entity>(entityClass: EntityTarget<Entity>, where: Where<Entity>): Promise<Entity | null>;
    /** @until 1.0  @reads one arg0 hooks rows  @runs-on receiver  @instead "one findByIds for all ids"  @eager */
    findOneById<Entity>(entityClass: EntityTarget<Entity>, id: unknown): Promise<Entity | null>;
    /**
     * @reads one arg0 hooks rows  @reads one arg0 when arg1.relations  @eager
     * @loads arg1.relations  @separately arg1.relationLoadStrategy "query"  @locks row when arg1.lock  @runs-on receiver
     * @instead "one find with In(keys)"
     * @selects arg1.select  @cache rows when arg1.cache
     */
    findOneOrFail<Entity>(entityClass: EntityTarget<Entity>, options: FindOneOptions<Entity>): Promise<Entity>;
    /**
     * @until 0.3  @reads one arg0 hooks rows  @loads arg2.relations  @runs-on receiver  @eager
     * @instead "one findByIds for all ids"
     * @selects arg2.select  @cache rows when arg2.cache
     */
    findOneOrFail<Entity>(
      entityClass: EntityTarget<Entity>,
      id: string | number | Date,
      options?: FindOneOptions<Entity>,
    ): Promise<Entity>;
    /** @reads one arg0 hooks rows  @runs-on receiver  @instead "one findBy with In(keys)"  @eager */
    findOneByOrFail<Entity>(entityClass: EntityTarget<Entity>, where: Where<Entity>): Promise<Entity>;
    /** @writes all arg0 removes  @runs-on receiver  @apart kept */
    clear<Entity>(entityClass: EntityTarget<Entity>): Promise<void>;
    /** @since 1.0  @writes all arg0 removes  @runs-on receiver  @apart kept */
    clear<Entity>(entityClass: EntityTarget<Entity>, options?: { cascade?: boolean }): Promise<void>;
    /** @writes many arg0 counts hooks  @runs-on receiver  @instead "one increment with In(keys) for all that go up by as much"  @apart kept */
    increment<Entity>(
      entityClass: EntityTarget<Entity>,
      conditions: Where<Entity>,
      propertyPath: string,
      value: number | string,
    ): Promise<UpdateResult>;
    /** @writes many arg0 counts hooks  @runs-on receiver  @instead "one decrement with In(keys) for all that go down by as much"  @apart kept */
    decrement<Entity>(
      entityClass: EntityTarget<Entity>,
      conditions: Where<Entity>,
      propertyPath: string,
      value: number | string,
    ): Promise<UpdateResult>;
    /** @gives handle receiver */
    getRepository<Entity>(target: EntityTarget<Entity>): Repository<Entity>;
    /** @gives handle receiver */
    getTreeRepository<Entity>(target: EntityTarget<Entity>): TreeRepository<Entity>;
    /** @gives handle receiver */
    getMongoRepository<Entity>(target: EntityTarget<Entity>): MongoRepository<Entity>;
    /** @until 1.0  @gives handle receiver */
    getCustomRepository<T>(customRepository: ObjectType<T>): T;
    /** @gives handle receiver */
    withRepository<R>(repository: R): R;
    /** @release */
    release(): Promise<void>;
  }
  /** @handle */
  export class MongoEntityManager extends EntityManager {
    /** @nothing */
    constructor(dataSource: DataSource);
    /** @writes many arg0 updates arg2 hooks  @instead "update(target, { id: In(ids) }, …) or upsert(target, list, …) outside the loop" */
    update<Entity>(
      target: EntityTarget<Entity>,
      criteria: Criteria<Entity>,
      partialEntity: QueryDeepPartialEntity<Entity>,
    ): Promise<UpdateResult>;
  }

  export class DataSource {
    /** @until 1.0 */
    readonly name: string;
    readonly options: DataSourceOptions;
    readonly isInitialized: boolean;
    /** @until 1.0 */
    readonly isConnected: boolean;
    readonly manager: EntityManager;
    readonly mongoManager: MongoEntityManager;
    readonly subscribers: EntitySubscriberInterface[];
    readonly entityMetadatas: EntityMetadata[];
    readonly driver: RawRow;
    queryResultCache?: QueryResultCache;
    /** @opens client  @cache rows when arg0.cache */
    constructor(options: DataSourceOptions);
    /** @nothing */
    setOptions(options: Partial<DataSourceOptions>): this;
    /** @gives same receiver */
    initialize(): Promise<this>;
    /** @release client taken */
    destroy(): Promise<void>;
    /** @until 1.0  @gives same receiver */
    connect(): Promise<this>;
    /** @until 1.0  @release client taken */
    close(): Promise<void>;
    /** @raw */
    synchronize(dropBeforeSync?: boolean): Promise<void>;
    /** @raw */
    dropDatabase(): Promise<void>;
    /** @raw */
    runMigrations(options?: { transaction?: 'all' | 'none' | 'each'; fake?: boolean }): Promise<Migration[]>;
    /** @raw */
    undoLastMigration(options?: { transaction?: 'all' | 'none' | 'each'; fake?: boolean }): Promise<void>;
    /** @raw */
    showMigrations(): Promise<boolean>;
    /** @nothing */
    hasMetadata(target: EntityTarget<unknown>): boolean;
    /** @nothing */
    getMetadata(target: EntityTarget<unknown>): EntityMetadata;
    /** @gives pool */
    getRepository<Entity>(target: EntityTarget<Entity>): Repository<Entity>;
    /** @gives pool */
    getTreeRepository<Entity>(target: EntityTarget<Entity>): TreeRepository<Entity>;
    /** @gives pool */
    getMongoRepository<Entity>(target: EntityTarget<Entity>): MongoRepository<Entity>;
    /** @until 1.0  @gives pool */
    getCustomRepository<T>(customRepository: ObjectType<T>): T;
    /** @transaction arg0 handle 0  @apart */
    transaction<T>(runInTransaction: (entityManager: EntityManager) => Promise<T>): Promise<T>;
    /** @issues SET  @transaction arg1 handle 0  @apart */
    transaction<T>(
      isolationLevel: IsolationLevel,
      runInTransaction: (entityManager: EntityManager) => Promise<T>,
    ): Promise<T>;
    /** @raw  @runs-on arg2  @instead "one statement with = ANY($1) for all keys" */
    query<T = RawRow[]>(query: string, parameters?: unknown[] | ObjectLiteral, queryRunner?: QueryRunner): Promise<T>;
    /** @since 0.3.21  @raw  @instead "one statement for all keys" */
    sql<T = RawRow[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T>;
    /** @gives handle arg2 */
    createQueryBuilder<Entity>(
      entityClass: EntityTarget<Entity>,
      alias: string,
      queryRunner?: QueryRunner,
    ): SelectQueryBuilder<Entity>;
    /** @gives handle arg0 */
    createQueryBuilder(queryRunner?: QueryRunner): SelectQueryBuilder<ObjectLiteral>;
    /** @opens later */
    createQueryRunner(mode?: 'master' | 'slave'): QueryRunner;
    /** @gives handle arg0 */
    createEntityManager(queryRunner?: QueryRunner): EntityManager;
  }
  /** @until 1.0 */
  export class Connection extends DataSource {}
  /** @until 1.0 @nothing */
  export class ConnectionManager {
    readonly connections: DataSource[];
    has(name: string): boolean;
    get(name?: string): DataSource;
    create(options: DataSourceOptions): DataSource;
  }
  interface QueryResultCache {
    /** @cache delete key arg0 shared orm */
    remove(identifiers: string[], queryRunner?: QueryRunner): Promise<void>;
    /** @cache delete shared orm */
    clear(queryRunner?: QueryRunner): Promise<void>;
  }
  export class Migration {
    name: string;
  }
  /** @nothing */
  export class EntityMetadata {
    name: string;
    tableName: string;
    target: Function | string;
    columns: RawRow[];
    relations: RawRow[];
    primaryColumns: RawRow[];
    findColumnWithPropertyName(propertyName: string): RawRow | undefined;
    findRelationWithPropertyPath(propertyPath: string): RawRow | undefined;
  }

  /** @handle */
  export interface QueryRunner {
    /** @since 1.0 */
    readonly dataSource: DataSource;
    readonly connection: DataSource;
    /** @gives handle receiver */
    readonly manager: EntityManager;
    readonly isReleased: boolean;
    readonly isTransactionActive: boolean;
    data: ObjectLiteral;
    /** @connects */
    connect(): Promise<unknown>;
    /** @release */
    release(): Promise<void>;
    /** @since 1.0  @release */
    [Symbol.asyncDispose](): Promise<void>;
    /** @begin bound  @runs-on receiver */
    startTransaction(isolationLevel?: IsolationLevel): Promise<void>;
    /** @commit  @runs-on receiver */
    commitTransaction(): Promise<void>;
    /** @rollback  @runs-on receiver */
    rollbackTransaction(): Promise<void>;
    /** @raw  @runs-on receiver  @instead "one statement with = ANY($1) for all keys" */
    query(query: string, parameters?: unknown[] | ObjectLiteral): Promise<RawRow[]>;
    query(query: string, parameters: unknown[] | ObjectLiteral | undefined, useStructuredResult: true): Promise<RawRow>;
    /** @since 0.3.21  @raw  @runs-on receiver  @instead "one statement for all keys" */
    sql<T = RawRow[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T>;
    /** @raw  @runs-on receiver */
    stream(query: string, parameters?: unknown[], onEnd?: Function, onError?: Function): Promise<AsyncIterable<RawRow>>;
    /** @raw defines  @runs-on receiver */
    clearDatabase(database?: string): Promise<void>;
    /** @raw defines  @runs-on receiver */
    getTable(tablePath: string): Promise<RawRow | undefined>;
    /** @raw defines  @runs-on receiver */
    getTables(tablePaths?: string[]): Promise<RawRow[]>;
    /** @raw defines  @runs-on receiver */
    hasTable(table: unknown): Promise<boolean>;
    /** @raw defines  @runs-on receiver */
    hasColumn(table: unknown, columnName: string): Promise<boolean>;
    /** @raw defines  @runs-on receiver */
    createTable(
      table: unknown,
      ifNotExists?: boolean,
      createForeignKeys?: boolean,
      createIndices?: boolean,
    ): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropTable(table: unknown, ifExists?: boolean, dropForeignKeys?: boolean, dropIndices?: boolean): Promise<void>;
    /** @raw defines  @runs-on receiver */
    renameTable(oldTableOrName: unknown, newTableName: string): Promise<void>;
    /** @raw defines  @runs-on receiver */
    addColumn(table: unknown, column: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    addColumns(table: unknown, columns: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    renameColumn(table: unknown, oldColumnOrName: unknown, newColumnOrName: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    changeColumn(table: unknown, oldColumn: unknown, newColumn: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropColumn(table: unknown, column: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropColumns(table: unknown, columns: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createPrimaryKey(table: unknown, columnNames: string[], constraintName?: string): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createUniqueConstraint(table: unknown, uniqueConstraint: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createForeignKey(table: unknown, foreignKey: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropForeignKey(table: unknown, foreignKeyOrName: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createIndex(table: unknown, index: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropIndex(table: unknown, index: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    clearTable(tableName: string): Promise<void>;
    /** @raw defines  @runs-on receiver */
    getDatabases(): Promise<string[]>;
    /** @raw defines  @runs-on receiver */
    getSchemas(database?: string): Promise<string[]>;
    /** @raw defines  @runs-on receiver */
    getView(viewPath: string): Promise<RawRow | undefined>;
    /** @raw defines  @runs-on receiver */
    getViews(viewPaths?: string[]): Promise<RawRow[]>;
    /** @raw defines  @runs-on receiver */
    hasDatabase(database: string): Promise<boolean>;
    /** @raw defines  @runs-on receiver */
    getCurrentDatabase(): Promise<string | undefined>;
    /** @raw defines  @runs-on receiver */
    hasSchema(schema: string): Promise<boolean>;
    /** @raw defines  @runs-on receiver */
    getCurrentSchema(): Promise<string | undefined>;
    /** @raw defines  @runs-on receiver */
    createDatabase(database: string, ifNotExists?: boolean): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropDatabase(database: string, ifExists?: boolean): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createSchema(schemaPath: string, ifNotExists?: boolean): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropSchema(schemaPath: string, ifExists?: boolean, isCascade?: boolean): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createView(view: unknown, syncWithMetadata?: boolean, oldView?: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropView(view: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    changeTableComment(table: unknown, comment?: string): Promise<void>;
    /** @raw defines  @runs-on receiver */
    changeColumns(table: unknown, changedColumns: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    updatePrimaryKeys(table: unknown, columns: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropPrimaryKey(table: unknown, constraintName?: string): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createUniqueConstraints(table: unknown, uniqueConstraints: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropUniqueConstraint(table: unknown, uniqueOrName: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropUniqueConstraints(table: unknown, uniqueConstraints: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createCheckConstraint(table: unknown, checkConstraint: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createCheckConstraints(table: unknown, checkConstraints: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropCheckConstraint(table: unknown, checkOrName: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropCheckConstraints(table: unknown, checkConstraints: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createExclusionConstraint(table: unknown, exclusionConstraint: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createExclusionConstraints(table: unknown, exclusionConstraints: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropExclusionConstraint(table: unknown, exclusionOrName: unknown): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropExclusionConstraints(table: unknown, exclusionConstraints: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createForeignKeys(table: unknown, foreignKeys: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropForeignKeys(table: unknown, foreignKeys: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    createIndices(table: unknown, indices: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    dropIndices(table: unknown, indices: unknown[]): Promise<void>;
    /** @raw defines  @runs-on receiver */
    executeMemoryUpSql(): Promise<void>;
    /** @raw defines  @runs-on receiver */
    executeMemoryDownSql(): Promise<void>;
    /** @nothing */
    beforeMigration(): Promise<void>;
    /** @nothing */
    afterMigration(): Promise<void>;
    /** @nothing */
    getReplicationMode(): string;
    /** @nothing */
    enableSqlMemory(): void;
    /** @nothing */
    disableSqlMemory(): void;
    /** @nothing */
    clearSqlMemory(): void;
    /** @nothing */
    getMemorySql(): RawRow;
  }

  type SubQuery = (qb: SelectQueryBuilder<ObjectLiteral>) => SelectQueryBuilder<ObjectLiteral>;
  type Condition = string | object | ((qb: SelectQueryBuilder<ObjectLiteral>) => string);
  /** @nothing */
  export interface WhereExpressionBuilder {
    /** @calls arg0 once  @where arg0 */
    where(where: Condition, parameters?: ObjectLiteral): this;
    /** @calls arg0 once  @where arg0 */
    andWhere(where: Condition, parameters?: ObjectLiteral): this;
    /** @calls arg0 once  @where arg0 */
    orWhere(where: Condition, parameters?: ObjectLiteral): this;
    /** @where arg0 */
    whereInIds(ids: unknown): this;
    /** @where arg0 */
    andWhereInIds(ids: unknown): this;
    /** @where arg0 */
    orWhereInIds(ids: unknown): this;
  }
  export class Brackets {
    /** @calls arg0 once */
    constructor(whereFactory: (qb: WhereExpressionBuilder) => unknown);
  }
  export class NotBrackets extends Brackets {}

  /** @nothing */
  export abstract class QueryBuilder<Entity> {
    readonly connection: DataSource;
    readonly alias: string;
    readonly expressionMap: RawRow;
    /** @gives handle receiver */
    select(): SelectQueryBuilder<Entity>;
    select(selection: string | string[] | SubQuery, selectionAliasName?: string): SelectQueryBuilder<Entity>;
    /** @gives handle receiver */
    insert(): InsertQueryBuilder<Entity>;
    /** @gives handle receiver */
    update(): UpdateQueryBuilder<Entity>;
    update<T>(
      entity: (abstract new (...args: never[]) => T) | EntitySchema<T>,
      updateSet?: QueryDeepPartialEntity<T>,
    ): UpdateQueryBuilder<T>;
    update(target: string, updateSet?: QueryDeepPartialEntity<Entity>): UpdateQueryBuilder<Entity>;
    update(updateSet: QueryDeepPartialEntity<Entity>): UpdateQueryBuilder<Entity>;
    /** @gives handle receiver */
    delete(): DeleteQueryBuilder<Entity>;
    /** @gives handle receiver */
    softDelete(): SoftDeleteQueryBuilder<Entity>;
    /** @gives handle receiver */
    restore(): SoftDeleteQueryBuilder<Entity>;
    /** @gives handle receiver */
    relation(propertyPath: string): RelationQueryBuilder<Entity>;
    relation<T>(entityTarget: EntityTarget<T>, propertyPath: string): RelationQueryBuilder<T>;
    hasRelation(target: EntityTarget<unknown>, relation: string | string[]): boolean;
    hasParameter(key: string): boolean;
    setParameter(key: string, value: unknown): this;
    setParameters(parameters: ObjectLiteral): this;
    getParameters(): ObjectLiteral;
    getQuery(): string;
    getSql(): string;
    getQueryAndParameters(): [string, unknown[]];
    /** @raw  @runs-on receiver  @instead "one statement for all keys" */
    execute(): Promise<unknown>;
    createQueryBuilder(queryRunner?: QueryRunner): this;
    clone(): this;
    comment(comment: string): this;
    disableEscaping(): this;
    escape(name: string): string;
    /** @gives handle arg0 */
    setQueryRunner(queryRunner: QueryRunner): this;
    callListeners(enabled: boolean): this;
    useTransaction(enabled: boolean): this;
    addCommonTableExpression(queryBuilder: QueryBuilder<ObjectLiteral> | string, alias: string, options?: object): this;
  }

  export interface SelectQueryBuilder<Entity> extends WhereExpressionBuilder {}
  /** @nothing */
  export class SelectQueryBuilder<Entity> extends QueryBuilder<Entity> {
    subQuery(): SelectQueryBuilder<ObjectLiteral>;
    select(): this;
    /** @selects arg0 */
    select(selection: string | string[] | SubQuery, selectionAliasName?: string): this;
    /** @selects arg0 */
    addSelect(selection: string | string[] | SubQuery, selectionAliasName?: string): this;
    maxExecutionTime(milliseconds: number): this;
    distinct(distinct?: boolean): this;
    distinctOn(distinctOn: string[]): this;
    fromDummy(): SelectQueryBuilder<ObjectLiteral>;
    /** @gives handle receiver */
    from<T>(entityTarget: EntityTarget<T> | SubQuery, aliasName: string): SelectQueryBuilder<T>;
    /** @gives handle receiver */
    addFrom<T>(entityTarget: EntityTarget<T> | SubQuery, aliasName: string): SelectQueryBuilder<T>;
    /** @where arg0 */
    innerJoin(
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
    ): this;
    leftJoin(
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
    ): this;
    /** @joins arg0  @where arg0 */
    innerJoinAndSelect(
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
    ): this;
    /** @joins arg0 */
    leftJoinAndSelect(
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
    ): this;
    /** @joins arg0  @where arg0 */
    innerJoinAndMapMany(
      mapToProperty: string,
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
    ): this;
    /** @joins arg0  @where arg0 */
    innerJoinAndMapOne(
      mapToProperty: string,
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
      mapAsEntity?: Function | string,
    ): this;
    /** @joins arg0 */
    leftJoinAndMapMany(
      mapToProperty: string,
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
    ): this;
    /** @joins arg0 */
    leftJoinAndMapOne(
      mapToProperty: string,
      property: Function | string | SubQuery,
      alias: string,
      condition?: string,
      parameters?: ObjectLiteral,
      mapAsEntity?: Function | string,
    ): this;
    loadRelationIdAndMap(
      mapToProperty: string,
      relationName: string,
      options?: unknown,
      queryBuilderFactory?: SubQuery,
    ): this;
    /** @until 1.0 */
    loadRelationCountAndMap(
      mapToProperty: string,
      relationName: string,
      aliasName?: string,
      queryBuilderFactory?: SubQuery,
    ): this;
    loadAllRelationIds(options?: object): this;
    /** @where arg0 */
    whereExists(subQuery: SelectQueryBuilder<ObjectLiteral>): this;
    /** @where arg0 */
    andWhereExists(subQuery: SelectQueryBuilder<ObjectLiteral>): this;
    /** @where arg0 */
    orWhereExists(subQuery: SelectQueryBuilder<ObjectLiteral>): this;
    /** @where arg0 */
    having(having: string, parameters?: ObjectLiteral): this;
    /** @where arg0 */
    andHaving(having: string, parameters?: ObjectLiteral): this;
    orHaving(having: string, parameters?: ObjectLiteral): this;
    groupBy(groupBy?: string): this;
    addGroupBy(groupBy: string): this;
    timeTravelQuery(timeTravelFn?: string | boolean): this;
    orderBy(sort?: string | OrderByCondition, order?: 'ASC' | 'DESC', nulls?: 'NULLS FIRST' | 'NULLS LAST'): this;
    addOrderBy(sort: string, order?: 'ASC' | 'DESC', nulls?: 'NULLS FIRST' | 'NULLS LAST'): this;
    /** @limit arg0 */
    limit(limit?: number): this;
    offset(offset?: number): this;
    /** @limit arg0 */
    take(take?: number): this;
    skip(skip?: number): this;
    useIndex(index: string): this;
    /** @locks row when arg0 */
    setLock(lockMode: string, lockVersion?: number | Date, lockTables?: string[]): this;
    setOnLocked(onLocked: 'nowait' | 'skip_locked'): this;
    /** @loads arg0.relations @limit arg0.take */
    setFindOptions(findOptions: FindManyOptions<Entity>): this;
    setOption(option: string): this;
    withDeleted(): this;
    /** @cache rows */
    cache(enabledOrMillisecondsOrId: boolean | number | string, milliseconds?: number): this;
    /** @reads many Entity  @runs-on receiver  @instead "one query with IN (:...keys) for all keys"  @where */
    getRawAndEntities<T = RawRow>(): Promise<{ entities: Entity[]; raw: T[] }>;
    /** @reads many Entity  @runs-on receiver  @instead "one query with IN (:...keys) for all keys"  @where */
    getRawMany<T = RawRow>(): Promise<T[]>;
    /** @reads one Entity  @runs-on receiver  @instead "one query with IN (:...keys) and getRawMany" */
    getRawOne<T = RawRow>(): Promise<T | undefined>;
    /** No LIMIT of its own.  @reads one Entity hooks rows  @runs-on receiver  @instead "one query with IN (:...keys) and getMany" */
    getOne(): Promise<Entity | null>;
    /** @reads one Entity hooks rows  @runs-on receiver  @instead "one query with IN (:...keys) and getMany" */
    getOneOrFail(): Promise<Entity>;
    /** @reads many Entity hooks rows  @runs-on receiver  @instead "one query with IN (:...keys) for all keys"  @where */
    getMany(): Promise<Entity[]>;
    /** @reads count Entity  @runs-on receiver  @instead "one query with groupBy and getRawMany" */
    getCount(): Promise<number>;
    /** @since 0.3.12  @reads count Entity  @runs-on receiver  @instead "one query with IN (:...keys), then a Set" */
    getExists(): Promise<boolean>;
    /** @reads many Entity hooks rows  @reads count Entity optional  @runs-on receiver  @instead "one query with IN (:...keys) for all keys"  @where */
    getManyAndCount(): Promise<[Entity[], number]>;
    /** @reads many Entity  @runs-on receiver  @where */
    stream(): Promise<AsyncIterable<RawRow>>;
  }

  /** @nothing */
  export class InsertQueryBuilder<Entity> extends QueryBuilder<Entity> {
    /** @writes many Entity inserts hooks  @runs-on receiver  @instead "one insert with values(list)" */
    execute(): Promise<InsertResult>;
    /** @gives handle receiver */
    into<T>(entityTarget: EntityTarget<T>, columns?: string[]): InsertQueryBuilder<T>;
    values(values: Values<Entity>): this;
    /** @since 1.0 */
    valuesFromSelect(queryBuilder: SelectQueryBuilder<ObjectLiteral> | SubQuery): this;
    output(output: string | string[]): this;
    returning(returning: string | string[]): this;
    updateEntity(enabled: boolean): this;
    orIgnore(statement?: string | boolean): this;
    orUpdate(overwrite: string[], conflictTarget?: string | string[], orUpdateOptions?: object): this;
  }
  export interface UpdateQueryBuilder<Entity> extends WhereExpressionBuilder {}
  /** @nothing */
  export class UpdateQueryBuilder<Entity> extends QueryBuilder<Entity> {
    /** @writes many Entity updates hooks  @runs-on receiver  @instead "one update with IN (:...keys)" */
    execute(): Promise<UpdateResult>;
    set(values: QueryDeepPartialEntity<Entity>): this;
    output(output: string | string[]): this;
    returning(returning: string | string[]): this;
    orderBy(sort?: string | OrderByCondition, order?: 'ASC' | 'DESC', nulls?: 'NULLS FIRST' | 'NULLS LAST'): this;
    addOrderBy(sort: string, order?: 'ASC' | 'DESC', nulls?: 'NULLS FIRST' | 'NULLS LAST'): this;
    limit(limit?: number): this;
    whereEntity(entity: Entity | Entity[]): this;
    updateEntity(enabled: boolean): this;
  }
  export interface DeleteQueryBuilder<Entity> extends WhereExpressionBuilder {}
  /** @nothing */
  export class DeleteQueryBuilder<Entity> extends QueryBuilder<Entity> {
    /** @writes many Entity removes hooks  @runs-on receiver  @instead "one delete with IN (:...keys)" */
    execute(): Promise<DeleteResult>;
    /** @gives handle receiver */
    from<T>(entityTarget: EntityTarget<T>, aliasName?: string): DeleteQueryBuilder<T>;
    output(output: string | string[]): this;
    returning(returning: string | string[]): this;
  }
  interface SoftDeleteQueryBuilder<Entity> extends WhereExpressionBuilder {}
  /** @nothing */
  class SoftDeleteQueryBuilder<Entity> extends QueryBuilder<Entity> {
    /** @writes many Entity removes hooks soft-remove  @runs-on receiver  @instead "one softDelete with IN (:...keys)" */
    execute(): Promise<UpdateResult>;
    /** @gives handle receiver */
    from<T>(entityTarget: EntityTarget<T>, aliasName?: string): SoftDeleteQueryBuilder<T>;
    output(output: string | string[]): this;
    returning(returning: string | string[]): this;
    orderBy(sort?: string | OrderByCondition, order?: 'ASC' | 'DESC', nulls?: 'NULLS FIRST' | 'NULLS LAST'): this;
    limit(limit?: number): this;
    whereEntity(entity: Entity | Entity[]): this;
    updateEntity(enabled: boolean): this;
  }
  /** @nothing */
  export class RelationQueryBuilder<Entity> extends QueryBuilder<Entity> {
    of(entity: unknown): this;
    /** @writes many Entity  @runs-on receiver  @instead "of(list) and set for all at once" */
    set(value: unknown): Promise<void>;
    /** @writes many Entity relates  @plural arg0  @runs-on receiver  @instead "add(list) for those of one row, one insert into the join table for pairs of several" */
    add(value: unknown): Promise<void>;
    /** @writes many Entity relates  @plural arg0  @runs-on receiver  @instead "remove(list) for those of one row, one delete from the join table for pairs of several" */
    remove(value: unknown): Promise<void>;
    /** @writes many Entity relates  @writes many Entity relates  @runs-on receiver  @instead "addAndRemove with lists" */
    addAndRemove(added: unknown, removed: unknown): Promise<void>;
    /** @reads one Entity  @runs-on receiver  @instead "relations in the find that loads the parents" */
    loadOne<T = RawRow>(): Promise<T | undefined>;
    /** @reads many Entity  @runs-on receiver  @instead "relations in the find that loads the parents" */
    loadMany<T = RawRow>(): Promise<T[]>;
  }

  export class BaseEntity {
    /** @nothing */
    hasId(): boolean;
    /** @reads one receiver optional  @issues BEGIN outside  @writes one receiver saves receiver hooks rows  @issues COMMIT outside  @gives same receiver  @instead "the repository's save(list) outside the loop" */
    save(options?: SaveOptions): Promise<this>;
    /** @reads one receiver optional  @issues BEGIN outside  @writes one receiver removes hooks rows  @issues COMMIT outside  @gives same receiver  @instead "the repository's remove(list) outside the loop" */
    remove(options?: RemoveOptions): Promise<this>;
    /** @reads one receiver optional  @issues BEGIN outside  @writes one receiver removes hooks rows soft-remove  @issues COMMIT outside  @gives same receiver  @instead "softDelete({ id: In(ids) }) outside the loop" */
    softRemove(options?: SaveOptions): Promise<this>;
    /** @reads one receiver optional  @issues BEGIN outside  @writes one receiver hooks rows recover  @issues COMMIT outside  @gives same receiver  @instead "restore({ id: In(ids) }) outside the loop" */
    recover(options?: SaveOptions): Promise<this>;
    /** @reads one receiver  @instead "one findBy with In(ids)" */
    reload(): Promise<void>;
    /** @nothing */
    static useDataSource(dataSource: DataSource | null): void;
    /** @gives pool */
    static getRepository<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity): Repository<T>;
    /** @nothing */
    static hasId(entity: BaseEntity): boolean;
    /** @nothing */
    static getId<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, entity: T): unknown;
    /** @gives pool */
    static createQueryBuilder<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      alias?: string,
    ): SelectQueryBuilder<T>;
    /** @nothing  @makes */
    static create<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entityLikeArray: DeepPartial<T>[],
    ): T[];
    static create<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, entityLike?: DeepPartial<T>): T;
    /** @gives same arg0 */
    static merge<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      mergeIntoEntity: T,
      ...entityLikes: DeepPartial<T>[]
    ): T;
    /** @reads one T hooks rows */
    static preload<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entityLike: DeepPartial<T>,
    ): Promise<T | undefined>;
    /** @reads many T optional  @issues BEGIN outside  @writes one T saves arg0 hooks rows each arg0  @issues COMMIT outside  @plural arg0  @gives same arg0  @instead "save(list) outside the loop" */
    static save<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entities: DeepPartial<T>[],
      options?: SaveOptions,
    ): Promise<T[]>;
    static save<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entity: DeepPartial<T>,
      options?: SaveOptions,
    ): Promise<T>;
    /** @reads many T optional  @issues BEGIN outside  @writes many T removes hooks rows  @issues COMMIT outside  @plural arg0  @gives same arg0  @instead "remove(list) outside the loop" */
    static remove<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entities: T[],
      options?: RemoveOptions,
    ): Promise<T[]>;
    static remove<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entity: T,
      options?: RemoveOptions,
    ): Promise<T>;
    /** @reads many T optional  @issues BEGIN outside  @writes one T removes hooks rows soft-remove each arg0  @issues COMMIT outside  @plural arg0  @gives same arg0  @instead "softRemove(list) outside the loop" */
    static softRemove<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entities: T[],
      options?: SaveOptions,
    ): Promise<T[]>;
    static softRemove<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entity: T,
      options?: SaveOptions,
    ): Promise<T>;
    /** @writes many T inserts arg0 hooks  @plural arg0  @instead "insert(list) outside the loop" */
    static insert<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entity: Values<T>,
    ): Promise<InsertResult>;
    /** @writes many T updates arg1 hooks  @instead "update({ id: In(ids) }, …) outside the loop" */
    static update<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      criteria: Criteria<T>,
      partialEntity: QueryDeepPartialEntity<T>,
      options?: UpdateOptions,
    ): Promise<UpdateResult>;
    /** @writes many T saves hooks insert  @plural arg0  @instead "upsert(list, …) outside the loop" */
    static upsert<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      entityOrEntities: Values<T>,
      conflictPathsOrOptions: string[] | UpsertOptions<T>,
    ): Promise<InsertResult>;
    /** @writes many T removes hooks  @instead "delete({ id: In(ids) }) outside the loop" */
    static delete<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      criteria: Criteria<T>,
    ): Promise<DeleteResult>;
    /** @reads count T  @instead "one find with In(keys), then a Set"  @selects arg0.select  @cache rows when arg0.cache */
    static exists<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      options?: FindManyOptions<T>,
    ): Promise<boolean>;
    /** @reads count T  @instead "one findBy with In(keys), then a Set" */
    static existsBy<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, where: Where<T>): Promise<boolean>;
    /** @reads count T  @instead "one query builder with groupBy and getRawMany"  @selects arg0.select  @cache rows when arg0.cache */
    static count<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      options?: FindManyOptions<T>,
    ): Promise<number>;
    /** @reads count T  @instead "one query builder with groupBy and getRawMany" */
    static countBy<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, where: Where<T>): Promise<number>;
    /** @reads count T  @instead "one query builder with groupBy and getRawMany" */
    static sum<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      columnName: keyof T,
      where: Where<T>,
    ): Promise<number | null>;
    /** @reads count T  @instead "one query builder with groupBy and getRawMany" */
    static average<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      columnName: keyof T,
      where: Where<T>,
    ): Promise<number | null>;
    /** @reads count T  @instead "one query builder with groupBy and getRawMany" */
    static minimum<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      columnName: keyof T,
      where: Where<T>,
    ): Promise<number | null>;
    /** @reads count T  @instead "one query builder with groupBy and getRawMany" */
    static maximum<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      columnName: keyof T,
      where: Where<T>,
    ): Promise<number | null>;
    /** @reads many T hooks rows  @reads many T when arg0.take and arg0.relations  @limit arg0.take  @loads arg0.relations  @instead "one find with In(keys)"  @selects arg0.select  @cache rows when arg0.cache  @where arg0.where  @eager */
    static find<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      options?: FindManyOptions<T>,
    ): Promise<T[]>;
    /** @reads many T hooks rows  @instead "one findBy with In(keys)"  @where arg0  @eager */
    static findBy<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, where: Where<T>): Promise<T[]>;
    /** @reads many T hooks rows  @reads many T when arg0.take and arg0.relations  @reads count T optional when arg0.take  @limit arg0.take  @loads arg0.relations  @instead "one find with In(keys)"  @selects arg0.select  @cache rows when arg0.cache  @where arg0.where  @eager */
    static findAndCount<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      options?: FindManyOptions<T>,
    ): Promise<[T[], number]>;
    /** @reads many T hooks rows  @instead "one findBy with In(keys)"  @where arg0  @eager */
    static findAndCountBy<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      where: Where<T>,
    ): Promise<[T[], number]>;
    /** @until 1.0  @reads many T hooks rows  @plural arg0  @instead "one findByIds for all ids"  @where arg0  @eager */
    static findByIds<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, ids: unknown[]): Promise<T[]>;
    /** @until 1.0  @reads one T hooks rows  @instead "one findByIds for all ids"  @eager */
    static findOneById<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, id: unknown): Promise<T | null>;
    /** @reads one T hooks rows  @reads one T when arg0.relations  @loads arg0.relations  @instead "one find with In(keys)"  @selects arg0.select  @cache rows when arg0.cache  @eager */
    static findOne<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      options: FindOneOptions<T>,
    ): Promise<T | null>;
    /** @until 0.3  @reads one T hooks rows  @loads arg1.relations  @instead "one find with In(keys)"  @selects arg1.select  @cache rows when arg1.cache  @eager */
    static findOne<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      id?: string | number | Date,
      options?: FindOneOptions<T>,
    ): Promise<T | undefined>;
    /** @reads one T hooks rows  @reads one T when arg0.relations  @loads arg0.relations  @instead "one find with In(keys)"  @selects arg0.select  @cache rows when arg0.cache  @eager */
    static findOneOrFail<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      options: FindOneOptions<T>,
    ): Promise<T>;
    /** @until 0.3  @reads one T hooks rows  @loads arg1.relations  @instead "one find with In(keys)"  @selects arg1.select  @cache rows when arg1.cache  @eager */
    static findOneOrFail<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      id?: string | number | Date,
      options?: FindOneOptions<T>,
    ): Promise<T>;
    /** @reads one T hooks rows  @instead "one findBy with In(keys)"  @eager */
    static findOneBy<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, where: Where<T>): Promise<T | null>;
    /** @reads one T hooks rows  @instead "one findBy with In(keys)"  @eager */
    static findOneByOrFail<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity, where: Where<T>): Promise<T>;
    /** @raw  @instead "one statement with = ANY($1) for all keys" */
    static query<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      query: string,
      parameters?: unknown[] | ObjectLiteral,
    ): Promise<RawRow[]>;
    /** @writes all T removes */
    static clear<T extends BaseEntity>(this: { new (): T } & typeof BaseEntity): Promise<void>;
    /** @since 1.0  @writes all T removes */
    static clear<T extends BaseEntity>(
      this: { new (): T } & typeof BaseEntity,
      options?: { cascade?: boolean },
    ): Promise<void>;
  }

  /** @until 1.0  @handle */
  export class AbstractRepository<Entity> {
    /** @gives handle receiver */
    protected manager: EntityManager;
    /** @gives handle receiver */
    protected get repository(): Repository<Entity>;
    /** @gives handle receiver */
    protected get treeRepository(): TreeRepository<Entity>;
    /** @gives handle receiver */
    protected createQueryBuilder(alias: string): SelectQueryBuilder<Entity>;
    /** @gives handle receiver */
    protected createQueryBuilderFor<T>(entity: ObjectType<T>, alias: string): SelectQueryBuilder<T>;
    /** @gives handle receiver */
    protected getRepositoryFor<T>(entity: ObjectType<T>): Repository<T>;
    /** @gives handle receiver */
    protected getTreeRepositoryFor<T>(entity: ObjectType<T>): TreeRepository<T>;
  }

  /** @until 1.0  @gives pool  @source arg0 */
  export function getConnection(connectionName?: string): DataSource;
  /** @until 1.0  @nothing */
  export function getConnectionManager(): ConnectionManager;
  /** @until 1.0  @nothing */
  export function getConnectionOptions(connectionName?: string): Promise<DataSourceOptions>;
  /** @until 1.0  @nothing  @cache rows when arg0.cache */
  export function createConnection(options?: DataSourceOptions | string): Promise<DataSource>;
  /** @until 1.0  @nothing  @cache rows when arg0.cache */
  export function createConnections(options?: DataSourceOptions[]): Promise<DataSource[]>;
  /** @until 1.0  @gives pool  @source arg0 */
  export function getManager(connectionName?: string): EntityManager;
  /** @until 1.0  @gives pool  @source arg0 */
  export function getMongoManager(connectionName?: string): MongoEntityManager;
  /** @until 1.0  @gives pool  @source arg1 */
  export function getRepository<Entity>(entityClass: EntityTarget<Entity>, connectionName?: string): Repository<Entity>;
  /** @until 1.0  @gives pool  @source arg1 */
  export function getTreeRepository<Entity>(
    entityClass: EntityTarget<Entity>,
    connectionName?: string,
  ): TreeRepository<Entity>;
  /** @until 1.0  @gives pool  @source arg1 */
  export function getMongoRepository<Entity>(
    entityClass: EntityTarget<Entity>,
    connectionName?: string,
  ): MongoRepository<Entity>;
  /** @until 1.0  @gives pool  @source arg1 */
  export function getCustomRepository<T>(customRepository: ObjectType<T>, connectionName?: string): T;
  /** @until 1.0  @gives pool  @source arg2 */
  export function createQueryBuilder<Entity>(
    entityClass?: EntityTarget<Entity>,
    alias?: string,
    connectionName?: string,
  ): SelectQueryBuilder<Entity>;
  /** @nothing */
  export function getMetadataArgsStorage(): RawRow;

  export class EntitySchema<T = unknown> {
    options: EntitySchemaOptions<T>;
    /** @entity arg0 table arg0.tableName  @instead "relations: { $name: true }" */
    constructor(options: EntitySchemaOptions<T>);
  }
  /** @options */
  export interface EntitySchemaOptions<T> {
    [option: string]: any;
    name: string;
  }

  type TypeFunction = string | ((type?: unknown) => unknown);
  type Inverse = string | ((object: never) => unknown) | object;
  /** @entity table arg0 arg0.name arg1.name */
  export function Entity(name?: string | object, options?: object): ClassDecorator;
  /** @entity table arg0 arg0.name arg1.name */
  export function ViewEntity(name?: string | object, options?: object): ClassDecorator;
  /** @entity */
  export function ChildEntity(discriminatorValue?: unknown): ClassDecorator;
  /** @nothing */
  export function TableInheritance(options?: object): ClassDecorator;
  /** @until 1.0  @nothing */
  export function EntityRepository(entity?: Function | object): ClassDecorator;
  /** @hooked  @nothing */
  export function EventSubscriber(): ClassDecorator;
  /** @column plain */
  export function Column(typeOrOptions?: unknown, options?: object): PropertyDecorator;
  /** @column primary */
  export function PrimaryColumn(typeOrOptions?: unknown, options?: object): PropertyDecorator;
  /** @column primary */
  export function PrimaryGeneratedColumn(strategyOrOptions?: unknown, options?: object): PropertyDecorator;
  /** @column primary */
  export function ObjectIdColumn(options?: object): PropertyDecorator;
  /** @column plain */
  export function CreateDateColumn(options?: object): PropertyDecorator;
  /** @column version */
  export function UpdateDateColumn(options?: object): PropertyDecorator;
  /** @column soft-delete */
  export function DeleteDateColumn(options?: object): PropertyDecorator;
  /** @column version */
  export function VersionColumn(options?: object): PropertyDecorator;
  /** @column plain */
  export function VirtualColumn(typeOrOptions: unknown, options?: object): PropertyDecorator;
  /** @column plain */
  export function ViewColumn(options?: object): PropertyDecorator;
  /** @column plain */
  export function TreeLevelColumn(): PropertyDecorator;
  /** @nothing */
  export function Generated(strategy?: 'increment' | 'uuid' | 'rowid'): PropertyDecorator;
  /** @relation many-to-one target arg0 lazy-by-type  @instead "relations: { $name: true }" */
  export function ManyToOne(target: TypeFunction, inverseOrOptions?: Inverse, options?: object): PropertyDecorator;
  /** @relation one-to-one target arg0 lazy-by-type  @instead "relations: { $name: true }" */
  export function OneToOne(target: TypeFunction, inverseOrOptions?: Inverse, options?: object): PropertyDecorator;
  /** @relation one-to-many target arg0 lazy-by-type  @instead "relations: { $name: true }" */
  export function OneToMany(target: TypeFunction, inverseSide: Inverse, options?: object): PropertyDecorator;
  /** @relation many-to-many target arg0 lazy-by-type  @instead "relations: { $name: true }" */
  export function ManyToMany(target: TypeFunction, inverseOrOptions?: Inverse, options?: object): PropertyDecorator;
  /** Its target is the class that it stands in.  @relation many-to-one lazy-by-type  @instead "relations: { $name: true }" */
  export function TreeParent(options?: object): PropertyDecorator;
  /** Its target is the class that it stands in.  @relation one-to-many lazy-by-type  @instead "relations: { $name: true }" */
  export function TreeChildren(options?: object): PropertyDecorator;
  /** @nothing */
  export function Tree(type: string, options?: object): ClassDecorator;
  /** @nothing */
  export function JoinColumn(options?: object): PropertyDecorator;
  /** @nothing */
  export function JoinTable(options?: object): PropertyDecorator;
  /** @column plain */
  export function RelationId(relation: Inverse, alias?: string, queryBuilderFactory?: SubQuery): PropertyDecorator;
  /** @until 1.0  @column plain */
  export function RelationCount(relation: Inverse, alias?: string, queryBuilderFactory?: SubQuery): PropertyDecorator;
  /** @column index  @index */
  export function Index(
    nameOrFields?: unknown,
    fieldsOrOptions?: unknown,
    options?: object,
  ): ClassDecorator & PropertyDecorator;
  /** @column unique  @index unique */
  export function Unique(
    nameOrFields: unknown,
    fieldsOrOptions?: unknown,
    options?: object,
  ): ClassDecorator & PropertyDecorator;
  /** @nothing */
  export function ForeignKey(
    target: TypeFunction,
    inverseOrColumns?: unknown,
    columnsOrOptions?: unknown,
    options?: object,
  ): ClassDecorator & PropertyDecorator;
  /** @nothing */
  export function Check(nameOrExpression: string, expression?: string): ClassDecorator & PropertyDecorator;
  /** @nothing */
  export function Exclusion(nameOrExpression: string, expression?: string): ClassDecorator & PropertyDecorator;
  /** @hook before insert */
  export function BeforeInsert(): PropertyDecorator;
  /** @hook after insert */
  export function AfterInsert(): PropertyDecorator;
  /** @hook before update */
  export function BeforeUpdate(): PropertyDecorator;
  /** @hook after update */
  export function AfterUpdate(): PropertyDecorator;
  /** @hook before remove */
  export function BeforeRemove(): PropertyDecorator;
  /** @hook after remove */
  export function AfterRemove(): PropertyDecorator;
  /** @hook before soft-remove */
  export function BeforeSoftRemove(): PropertyDecorator;
  /** @hook after soft-remove */
  export function AfterSoftRemove(): PropertyDecorator;
  /** @hook before recover */
  export function BeforeRecover(): PropertyDecorator;
  /** @hook after recover */
  export function AfterRecover(): PropertyDecorator;
  /** @hook after load */
  export function AfterLoad(): PropertyDecorator;
  /** @until 0.3  @transaction this */
  export function Transaction(connectionOrOptions?: string | object): MethodDecorator;
  /** @until 0.3  @gives handle receiver */
  export function TransactionManager(): ParameterDecorator;
  /** @until 0.3  @gives handle receiver */
  export function TransactionRepository(entityType?: Function): ParameterDecorator;

  /** @nothing */
  export function Not<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function LessThan<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function LessThanOrEqual<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function MoreThan<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function MoreThanOrEqual<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function Equal<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function Like<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function ILike<T>(value: T | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function Between<T>(from: T | FindOperator<T>, to: T | FindOperator<T>): FindOperator<T>;
  /** @gives derived arg0 */
  export function In<T>(values: readonly T[] | FindOperator<T>): FindOperator<T>;
  /** @gives derived arg0 */
  export function Any<T>(values: readonly T[] | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function ArrayContains<T>(values: readonly T[] | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function ArrayContainedBy<T>(values: readonly T[] | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function ArrayOverlap<T>(values: readonly T[] | FindOperator<T>): FindOperator<T>;
  /** @nothing */
  export function And<T>(...values: FindOperator<T>[]): FindOperator<T>;
  /** @nothing */
  export function Or<T>(...values: FindOperator<T>[]): FindOperator<T>;
  /** @nothing */
  export function JsonContains<T>(value: T): FindOperator<T>;
  /** @nothing */
  export function IsNull(): FindOperator<never>;
  /** @calls arg0 once */
  export function Raw(
    sqlOrGenerator: string | ((columnAlias: string) => string),
    parameters?: ObjectLiteral,
  ): FindOperator<never>;
  /** @nothing */
  export class FindOperator<T> {
    readonly value: T;
    readonly type: string;
    constructor(type: string, value: T | FindOperator<T>);
  }

  /** Implemented by users; the engine enters it through `EventSubscriber`.  @nothing */
  export interface EntitySubscriberInterface<Entity = unknown> {
    /** @hooked  @nothing */
    listenTo?(): Function | string;
    /** @hook after load class arg1.metadata.name arg1.metadata.targetName arg1.metadata.target table arg1.metadata.tableName  @nothing */
    afterLoad?(entity: Entity, event?: LoadEvent<Entity>): Promise<unknown> | void;
    beforeQuery?(event: ObjectLiteral): Promise<unknown> | void;
    afterQuery?(event: ObjectLiteral): Promise<unknown> | void;
    /** @hook before insert class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    beforeInsert?(event: InsertEvent<Entity>): Promise<unknown> | void;
    /** @hook after insert class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    afterInsert?(event: InsertEvent<Entity>): Promise<unknown> | void;
    /** @hook before update class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    beforeUpdate?(event: UpdateEvent<Entity>): Promise<unknown> | void;
    /** @hook after update class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    afterUpdate?(event: UpdateEvent<Entity>): Promise<unknown> | void;
    /** @hook before remove class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    beforeRemove?(event: RemoveEvent<Entity>): Promise<unknown> | void;
    /** @hook after remove class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    afterRemove?(event: RemoveEvent<Entity>): Promise<unknown> | void;
    /** @hook before soft-remove class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    beforeSoftRemove?(event: SoftRemoveEvent<Entity>): Promise<unknown> | void;
    /** @hook after soft-remove class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    afterSoftRemove?(event: SoftRemoveEvent<Entity>): Promise<unknown> | void;
    /** @hook before recover class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    beforeRecover?(event: RecoverEvent<Entity>): Promise<unknown> | void;
    /** @hook after recover class arg0.metadata.name arg0.metadata.targetName arg0.metadata.target table arg0.metadata.tableName  @nothing */
    afterRecover?(event: RecoverEvent<Entity>): Promise<unknown> | void;
    beforeTransactionStart?(event: ObjectLiteral): Promise<unknown> | void;
    afterTransactionStart?(event: ObjectLiteral): Promise<unknown> | void;
    beforeTransactionCommit?(event: ObjectLiteral): Promise<unknown> | void;
    afterTransactionCommit?(event: ObjectLiteral): Promise<unknown> | void;
    beforeTransactionRollback?(event: ObjectLiteral): Promise<unknown> | void;
    afterTransactionRollback?(event: ObjectLiteral): Promise<unknown> | void;
  }
  export interface LoadEvent<Entity> {
    readonly connection: DataSource;
    /** @gives handle receiver */
    readonly queryRunner: QueryRunner;
    /** @gives handle receiver */
    readonly manager: EntityManager;
    readonly metadata: EntityMetadata;
    readonly entity: Entity;
  }
  export interface InsertEvent<Entity> extends LoadEvent<Entity> {
    readonly entityId?: ObjectLiteral;
  }
  export interface UpdateEvent<Entity> extends LoadEvent<Entity> {
    readonly databaseEntity: Entity;
    readonly updatedColumns: RawRow[];
    readonly updatedRelations: RawRow[];
  }
  export interface RemoveEvent<Entity> extends LoadEvent<Entity> {
    readonly databaseEntity: Entity;
    readonly entityId?: unknown;
  }
  export interface SoftRemoveEvent<Entity> extends RemoveEvent<Entity> {}
  export interface RecoverEvent<Entity> extends RemoveEvent<Entity> {}
  /** Implemented by users.  @nothing */
  export interface MigrationInterface {
    name?: string;
    transaction?: boolean;
    up(queryRunner: QueryRunner): Promise<unknown>;
    down(queryRunner: QueryRunner): Promise<unknown>;
  }
  /** @options */
  export class Table {
    [option: string]: any;
    constructor(options?: object);
  }
  /** @options */
  export class TableColumn {
    [option: string]: any;
    constructor(options?: object);
  }
  /** @options */
  export class TableForeignKey {
    [option: string]: any;
    constructor(options: object);
  }
  /** @options */
  export class TableIndex {
    [option: string]: any;
    constructor(options: object);
  }
  /** @options */
  export class TableUnique {
    [option: string]: any;
    constructor(options: object);
  }
  export class TypeORMError extends Error {
    /** @nothing */
    constructor(message?: string);
  }
  export class EntityNotFoundError extends TypeORMError {
    /** @nothing */
    constructor(entityClass: EntityTarget<unknown>, criteria: unknown);
  }
  export class QueryFailedError<T extends Error = Error> extends TypeORMError {
    readonly query: string;
    readonly parameters: unknown[] | undefined;
    readonly driverError: T;
    /** @nothing */
    constructor(query: string, parameters: unknown[] | undefined, driverError: T);
  }
  export type ColumnType = string | Function;
  export type ReplicationMode = 'master' | 'slave';
  export type LoggerOptions = unknown;
  /** @options */
  export interface ColumnOptions {
    [option: string]: any;
  }
  /** @options */
  export interface RelationOptions {
    [option: string]: any;
  }
  /** @options */
  export interface EntityOptions {
    [option: string]: any;
  }
  /** Implemented by users.  @nothing */
  export interface ValueTransformer {
    to(value: unknown): unknown;
    from(value: unknown): unknown;
  }
  /** Implemented by users.  @nothing */
  export interface Logger {
    logQuery(query: string, parameters?: unknown[], queryRunner?: QueryRunner): unknown;
    logQueryError(error: string | Error, query: string, parameters?: unknown[], queryRunner?: QueryRunner): unknown;
    logQuerySlow(time: number, query: string, parameters?: unknown[], queryRunner?: QueryRunner): unknown;
    logSchemaBuild(message: string, queryRunner?: QueryRunner): unknown;
    logMigration(message: string, queryRunner?: QueryRunner): unknown;
    log(level: 'log' | 'info' | 'warn', message: unknown, queryRunner?: QueryRunner): unknown;
  }
  /** @nothing */
  export class FindOptionsUtils {
    static isFindOneOptions(object: unknown): boolean;
    static isFindManyOptions(object: unknown): boolean;
    /** @joins arg0 */
    static joinEagerRelations(qb: SelectQueryBuilder<ObjectLiteral>, alias: string, metadata: EntityMetadata): void;
  }
  /** @nothing */
  export class DefaultNamingStrategy {
    tableName(targetName: string, userSpecifiedName: string | undefined): string;
    columnName(propertyName: string, customName: string, embeddedPrefixes: string[]): string;
    relationName(propertyName: string): string;
    joinColumnName(relationName: string, referencedColumnName: string): string;
    joinTableName(firstTable: string, secondTable: string, firstProperty: string, secondProperty: string): string;
    joinTableColumnName(tableName: string, propertyName: string, columnName?: string): string;
  }
  export {};
}
