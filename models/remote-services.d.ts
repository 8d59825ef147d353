// Other machines with a client of their own: object stores, language models, file transfer, search. Follows the
// typings of @google-cloud/storage 7, openai 7, @anthropic-ai/sdk 0.60.
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
    /** @io http deferrable verb "deletes stored files" */
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
    /** @io http deferrable verb "deletes a stored file" */
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
    /** @io http deferrable verb "changes files of another server" */
    mkdir(path: string, recursive?: boolean): Promise<string>;
    /** @io http deferrable verb "changes files of another server" */
    delete(path: string, isFine?: boolean): Promise<string>;
    /** @io http deferrable verb "changes files of another server" */
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
