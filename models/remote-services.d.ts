// Other machines with a client of their own: object stores, language models, search, file transfer, workflows. Follows
// the typings of @google-cloud/storage 7.22, openai 6.49, @anthropic-ai/sdk 1.12, ai 6.0, @elastic/elasticsearch 9.4,
// soap 1.13, minio 8.0, @camunda8/sdk 8.8 and piscina 5.3.
declare module '@google-cloud/storage' {
  export class Storage {
    /** @nothing */
    constructor(options?: object);
    /** @nothing */
    bucket(name: string, options?: object): Bucket;
  }
  export class Bucket {
    /** @nothing */
    file(name: string, options?: object): File;
    /** @io http needed verb "stores a file" */
    upload(path: string, ...args: unknown[]): Promise<[File, Foreign]>;
    /** @io http verb "lists stored files" */
    getFiles(...args: unknown[]): Promise<[File[]]>;
    /** @io http verb "deletes stored files" */
    deleteFiles(...args: unknown[]): Promise<void>;
    /** @io http verb "asks the store" */
    exists(...args: unknown[]): Promise<[boolean]>;
  }
  export class File {
    name: string;
    /** @io http needed verb "stores a file" */
    save(data: unknown, ...args: unknown[]): Promise<void>;
    /** @io http verb "fetches a file" */
    download(...args: unknown[]): Promise<[Uint8Array]>;
    /** @io http verb "deletes a stored file" */
    delete(...args: unknown[]): Promise<unknown[]>;
    /** @io http verb "asks the store" */
    exists(...args: unknown[]): Promise<[boolean]>;
    /** @io http verb "asks the store" */
    getMetadata(...args: unknown[]): Promise<[Foreign]>;
    /** @nothing */
    getSignedUrl(options: object, callback?: Function): Promise<[string]>;
    /** @nothing */
    publicUrl(): string;
  }
}
declare module 'minio' {
  export class Client {
    /** @nothing */
    constructor(options: object);
    /** @io http needed verb "stores a file" */
    putObject(bucket: string, name: string, ...data: unknown[]): Promise<Foreign>;
    /** @io http needed verb "stores a file" */
    fPutObject(bucket: string, name: string, path: string, ...more: unknown[]): Promise<Foreign>;
    /** @io http verb "fetches a file" */
    getObject(bucket: string, name: string, ...more: unknown[]): Promise<Foreign[string]>;
    /** @io http verb "asks the store" */
    statObject(bucket: string, name: string, ...more: unknown[]): Promise<Foreign>;
    /** @io http verb "asks the store" */
    bucketExists(bucket: string, ...more: unknown[]): Promise<boolean>;
    /** @io http verb "deletes a stored file"  @instead "removeObjects() with a list of names" */
    removeObject(bucket: string, name: string, ...more: unknown[]): Promise<void>;
    /** @io http verb "deletes stored files" */
    removeObjects(bucket: string, names: unknown, ...more: unknown[]): Promise<Foreign[string]>;
    /** @nothing */
    presignedGetObject(bucket: string, name: string, ...more: unknown[]): Promise<string>;
    /** @nothing */
    presignedPutObject(bucket: string, name: string, ...more: unknown[]): Promise<string>;
  }
}
declare module 'openai' {
  interface Answers {
    /** @io http verb "asks a language model" */
    create(body: Foreign, options?: object): Promise<Foreign[string]>;
    /** @io http verb "asks a language model" */
    parse(body: Foreign, options?: object): Promise<Foreign[string]>;
  }
  interface Makers {
    /** @io http verb "asks a language model" */
    create(body: Foreign, options?: object): Promise<Foreign[string]>;
  }
  interface Images {
    /** @io http deferrable verb "has an image made" */
    generate(body: Foreign, options?: object): Promise<Foreign[string]>;
  }
  export class OpenAI {
    /** @nothing */
    constructor(options?: object);
    readonly chat: { completions: Answers };
    readonly responses: Answers;
    readonly embeddings: Makers;
    readonly moderations: Makers;
    readonly images: Images;
  }
  export default OpenAI;
}
declare module '@anthropic-ai/sdk' {
  interface Messages {
    /** @io http verb "asks a language model" */
    create(body: Foreign, options?: object): Promise<Foreign[string]>;
    /** @io http verb "asks a language model" */
    stream(body: Foreign, options?: object): AsyncIterable<Foreign>;
  }
  export class Anthropic {
    /** @nothing */
    constructor(options?: object);
    readonly messages: Messages;
  }
  export default Anthropic;
}
declare module 'ai' {
  /** @io http verb "asks a language model" */
  export function generateText(options: object): Promise<Foreign[string]>;
  /** @io http verb "asks a language model" */
  export function generateObject(options: object): Promise<Foreign[string]>;
  /** @io http verb "asks a language model" */
  export function streamText(options: object): Foreign[string];
  /** @io http verb "asks a language model" */
  export function embed(options: object): Promise<Foreign[string]>;
  /** @io http verb "asks a language model" */
  export function embedMany(options: object): Promise<Foreign[string]>;
}
declare module '@elastic/elasticsearch' {
  type ClientOptions = Foreign;
  interface Indices {
    /** @io http verb "asks the search index" */
    exists(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "changes the search index" */
    create(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "changes the search index" */
    delete(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "changes the search index" */
    refresh(parameters?: object, options?: object): Promise<Foreign[string]>;
  }
  export class Client {
    /** @nothing */
    constructor(options: object);
    readonly indices: Indices;
    /** @io http verb "searches" */
    search<T = Foreign>(parameters?: object, options?: object): Promise<Foreign[string]>;
    /** @io http verb "asks the search index" */
    get<T = Foreign>(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http verb "asks the search index" */
    count(parameters?: object, options?: object): Promise<Foreign[string]>;
    /** @io http verb "asks the search index" */
    ping(parameters?: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "writes to the search index"  @instead "bulk() with many documents" */
    index<T = Foreign>(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "writes to the search index"  @instead "bulk() with many documents" */
    update<T = Foreign>(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "writes to the search index"  @instead "bulk() with many documents" */
    delete(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "writes to the search index" */
    deleteByQuery(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @io http deferrable verb "writes to the search index" */
    bulk(parameters: object, options?: object): Promise<Foreign[string]>;
    /** @nothing */
    close(): Promise<void>;
  }
}
declare module 'soap' {
  /** Its methods are made from the service's own description. */
  export class Client {
    /** @nothing */
    setSecurity(security: unknown): void;
    /** @nothing */
    addSoapHeader(header: unknown, ...args: unknown[]): number;
    /** @nothing */
    setEndpoint(url: string): void;
    [method: string]: Foreign[string];
  }
  /** @io http verb "asks another server for its description" */
  export function createClientAsync(url: string, ...options: unknown[]): Promise<Client>;
  export class BasicAuthSecurity {
    /** @nothing */
    constructor(user: string, password: string, defaults?: unknown);
  }
}
declare module '@camunda8/sdk' {
  export class Camunda8 {
    /** @nothing */
    constructor(configuration?: object);
    /** @nothing */
    getZeebeGrpcApiClient(configuration?: object): ZeebeGrpcClient;
  }
  import type { ZeebeGrpcClient } from '@camunda8/sdk/dist/zeebe';
}
declare module '@camunda8/sdk/dist/zeebe' {
  export class ZeebeGrpcClient {
    /** @nothing */
    constructor(options?: object);
    /** The broker queues it.  @io http needed verb "starts a workflow" */
    createProcessInstance(request: object): Promise<Foreign>;
    /** @io http verb "runs a workflow" */
    createProcessInstanceWithResult<T = Foreign>(request: object): Promise<T>;
    /** The broker queues it.  @io http needed verb "tells a workflow" */
    publishMessage(message: object): Promise<Foreign>;
    /** @io http verb "stops a workflow" */
    cancelProcessInstance(key: string): Promise<void>;
    /** @registers job arg0.taskHandler name arg0.taskType */
    createWorker(options: Foreign): Foreign;
    /** @nothing */
    close(timeout?: number): Promise<null>;
  }
}
declare module '@camunda8/sdk/dist/zeebe/types' {
  type ICustomHeaders = Foreign;
  type IOutputVariables = Foreign;
  export interface ZeebeJob<V = Foreign, H = Foreign, O = Foreign> {
    variables: V;
    customHeaders: H;
    processInstanceKey: string;
    key: string;
    type: string;
    /** Told to the broker when the handler has returned it.  @io http verb "tells a workflow" */
    complete(variables?: O): Promise<string>;
    /** @io http verb "tells a workflow" */
    error(code: unknown, message?: string): Promise<string>;
    /** @io http verb "tells a workflow" */
    fail(...args: unknown[]): Promise<string>;
  }
}
declare module 'ssh2-sftp-client' {
  export = Client;
  class Client {
    /** @nothing */
    constructor(name?: string, callbacks?: object);
    /** @io http verb "connects to a file server" */
    connect(options: object): Promise<unknown>;
    /** @io http verb "lists files of another server" */
    list(path: string, filter?: unknown): Promise<Foreign[]>;
    /** @io http verb "asks a file server" */
    exists(path: string): Promise<false | string>;
    /** @io http verb "asks a file server" */
    stat(path: string): Promise<Foreign>;
    /** @io http verb "fetches a file from another server" */
    get(path: string, ...args: unknown[]): Promise<Foreign[string]>;
    /** @io http verb "fetches a file from another server" */
    fastGet(path: string, local: string, options?: object): Promise<string>;
    /** @io http deferrable verb "sends a file to another server" */
    put(source: unknown, path: string, options?: object): Promise<string>;
    /** @io http deferrable verb "sends a file to another server" */
    fastPut(local: string, path: string, options?: object): Promise<string>;
    /** @io http deferrable verb "sends a file to another server" */
    append(source: unknown, path: string, options?: object): Promise<string>;
    /** @io http verb "changes files of another server" */
    mkdir(path: string, recursive?: boolean): Promise<string>;
    /** @io http verb "changes files of another server" */
    delete(path: string, isFine?: boolean): Promise<string>;
    /** @io http verb "changes files of another server" */
    rename(from: string, to: string): Promise<string>;
    /** @io http verb "takes leave of a file server" */
    end(): Promise<boolean>;
    /** @listens arg0 calls arg1 */
    on(event: string, f: (...args: never[]) => void): void;
  }
}
declare module 'piscina' {
  export class Piscina {
    /** @nothing */
    constructor(options?: object);
    /** @cpu threaded verb "computes in a worker" */
    run(task: unknown, options?: object): Promise<Foreign[string]>;
    /** @nothing */
    destroy(): Promise<void>;
  }
  export default Piscina;
}
