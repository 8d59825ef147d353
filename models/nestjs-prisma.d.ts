// nestjs-prisma: the generated client as a provider of Nest; where a workspace has several schemas, that of the first one. https://nestjs-prisma.dev/docs/basic-usage, …/custom-prisma-client
declare module 'nestjs-prisma' {
  import { PrismaClient } from '@prisma/client';
  /** @options */
  interface Options {
    [option: string]: any;
  }
  /** @nothing */
  export class PrismaService extends PrismaClient {
    enableShutdownHooks(application: unknown): Promise<void>;
  }
  /** A client of the application's own making. */
  export class CustomPrismaService<Client> {
    readonly client: Client;
  }
  /** @nothing */
  export class PrismaModule {
    static forRoot(options?: Options): object;
    static forRootAsync(options: Options): object;
  }
  /** @nothing */
  export class CustomPrismaModule {
    static forRoot(options: Options): object;
    static forRootAsync(options: Options): object;
  }
  /** @nothing */
  export function loggingMiddleware(options?: Options): object;
  /** @nothing */
  export class PrismaClientExceptionFilter {
    constructor(adapter?: unknown, codes?: object, messages?: object);
  }
}
