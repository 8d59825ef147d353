// Amazon Web Services. In SDK 3 what `send` does depends on the class of its command; the inputs are told apart here
// by a word of our own; one that is not declared here has no type, and takes the first `send`. Follows the typings of 3.1169, those of SDK 2 (`aws-sdk`) 2.1693.
declare module '@aws-sdk/client-s3' {
  export class PutObjectCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'stores' };
  }
  export class CopyObjectCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'stores' };
  }
  export class CreateMultipartUploadCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'stores' };
  }
  export class UploadPartCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'stores' };
  }
  export class CompleteMultipartUploadCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'stores' };
  }
  export class GetObjectCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'fetches' };
  }
  export class HeadObjectCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'fetches' };
  }
  export class ListObjectsV2Command {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'fetches' };
  }
  export class ListObjectsCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'fetches' };
  }
  export class HeadBucketCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'fetches' };
  }
  export class DeleteObjectCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'deletes' };
  }
  export class DeleteObjectsCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'deletes many' };
  }
  export class S3Client {
    /** @nothing */
    constructor(...configuration: unknown[]);
    /** Commands that are not told apart here.  @io http verb "calls AWS" */
    send(command: { input: { is: 'another' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http needed verb "stores a file" */
    send(command: { input: { is: 'stores' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http verb "fetches a file" */
    send(command: { input: { is: 'fetches' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http verb "deletes a stored file"  @instead "DeleteObjectsCommand with up to 1000 keys" */
    send(command: { input: { is: 'deletes' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http verb "deletes stored files" */
    send(command: { input: { is: 'deletes many' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @nothing */
    destroy(): void;
  }
}
declare module '@aws-sdk/client-ses' {
  export class SendEmailCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'mail' };
  }
  export class SendRawEmailCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'mail' };
  }
  export class SendTemplatedEmailCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'mail' };
  }
  export class SendBulkTemplatedEmailCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'mails' };
  }
  export class SESClient {
    /** @nothing */
    constructor(...configuration: unknown[]);
    /** Commands that are not told apart here.  @io http verb "calls AWS" */
    send(command: { input: { is: 'another' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io mail deferrable verb "sends a mail"  @instead "SendBulkTemplatedEmailCommand with up to 50 destinations" */
    send(command: { input: { is: 'mail' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io mail deferrable verb "sends mails" */
    send(command: { input: { is: 'mails' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @nothing */
    destroy(): void;
  }
}
declare module '@aws-sdk/client-sesv2' {
  export class SendEmailCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'mail' };
  }
  export class SendBulkEmailCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'mails' };
  }
  export class SESv2Client {
    /** @nothing */
    constructor(...configuration: unknown[]);
    /** Commands that are not told apart here.  @io http verb "calls AWS" */
    send(command: { input: { is: 'another' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io mail deferrable verb "sends a mail"  @instead "SendBulkEmailCommand with up to 50 destinations" */
    send(command: { input: { is: 'mail' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io mail deferrable verb "sends mails" */
    send(command: { input: { is: 'mails' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @nothing */
    destroy(): void;
  }
}
declare module '@aws-sdk/client-sns' {
  export class PublishCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'message' };
  }
  export class PublishBatchCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'messages' };
  }
  export class SNSClient {
    /** @nothing */
    constructor(...configuration: unknown[]);
    /** Commands that are not told apart here.  @io http verb "calls AWS" */
    send(command: { input: { is: 'another' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http deferrable verb "sends a message"  @instead "PublishBatchCommand with up to 10 messages" */
    send(command: { input: { is: 'message' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http deferrable verb "sends messages" */
    send(command: { input: { is: 'messages' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @nothing */
    destroy(): void;
  }
}
declare module '@aws-sdk/client-sqs' {
  export class SendMessageCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'job' };
  }
  export class SendMessageBatchCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'jobs' };
  }
  export class ReceiveMessageCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'asks' };
  }
  export class DeleteMessageCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'asks' };
  }
  export class DeleteMessageBatchCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'asks' };
  }
  export class GetQueueAttributesCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'asks' };
  }
  export class GetQueueUrlCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'asks' };
  }
  export class ChangeMessageVisibilityCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'asks' };
  }
  export class SQSClient {
    /** @nothing */
    constructor(...configuration: unknown[]);
    /** Commands that are not told apart here.  @io http verb "calls AWS" */
    send(command: { input: { is: 'another' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @enqueues  @instead "SendMessageBatchCommand with up to 10 messages" */
    send(command: { input: { is: 'job' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @enqueues */
    send(command: { input: { is: 'jobs' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http verb "asks the queue" */
    send(command: { input: { is: 'asks' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @nothing */
    destroy(): void;
  }
}
declare module '@aws-sdk/client-lambda' {
  export class InvokeCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'invokes' };
  }
  export class LambdaClient {
    /** @nothing */
    constructor(...configuration: unknown[]);
    /** Commands that are not told apart here.  @io http verb "calls AWS" */
    send(command: { input: { is: 'another' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http verb "calls a function elsewhere" */
    send(command: { input: { is: 'invokes' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @nothing */
    destroy(): void;
  }
}
declare module '@aws-sdk/client-secrets-manager' {
  export class GetSecretValueCommand {
    /** @nothing */
    constructor(input: unknown);
    readonly input: { is: 'asks' };
  }
  export class SecretsManagerClient {
    /** @nothing */
    constructor(...configuration: unknown[]);
    /** Commands that are not told apart here.  @io http verb "calls AWS" */
    send(command: { input: { is: 'another' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @io http verb "asks for a secret" */
    send(command: { input: { is: 'asks' } }, options?: unknown, callback?: Function): Promise<Foreign>;
    /** @nothing */
    destroy(): void;
  }
}
declare module '@aws-sdk/lib-storage' {
  export class Upload {
    /** @nothing */
    constructor(options: object);
    /** @io http needed verb "stores a file" */
    done(): Promise<Foreign>;
    /** @nothing */
    abort(): Promise<void>;
  }
}
declare module '@aws-sdk/s3-request-presigner' {
  /** Signed here, without a call.  @nothing */
  export function getSignedUrl(client: unknown, command: unknown, options?: object): Promise<string>;
}
declare module 'aws-sdk' {
  /** Sent when it is made a promise of, or at once with a callback. */
  interface Request {
    /** @gives same receiver */
    promise(): Promise<Foreign>;
  }
  export class S3 {
    /** @nothing */
    constructor(options?: object);
    /** @io http needed verb "stores a file" */
    putObject(...parameters: unknown[]): Request;
    /** @io http needed verb "stores a file" */
    upload(...parameters: unknown[]): Request;
    /** @io http needed verb "stores a file" */
    copyObject(...parameters: unknown[]): Request;
    /** @io http verb "fetches a file" */
    getObject(...parameters: unknown[]): Request;
    /** @io http verb "asks the store" */
    headObject(...parameters: unknown[]): Request;
    /** @io http verb "lists stored files" */
    listObjectsV2(...parameters: unknown[]): Request;
    /** @io http verb "deletes a stored file"  @instead "deleteObjects() with up to 1000 keys" */
    deleteObject(...parameters: unknown[]): Request;
    /** @io http verb "deletes stored files" */
    deleteObjects(...parameters: unknown[]): Request;
    /** @nothing */
    getSignedUrl(operation: string, parameters: object, callback?: Function): string;
    /** @nothing */
    getSignedUrlPromise(operation: string, parameters: object): Promise<string>;
  }
  export class SES {
    /** @nothing */
    constructor(options?: object);
    /** @io mail deferrable verb "sends a mail" */
    sendEmail(...parameters: unknown[]): Request;
    /** @io mail deferrable verb "sends a mail" */
    sendRawEmail(...parameters: unknown[]): Request;
    /** @io mail deferrable verb "sends a mail" */
    sendTemplatedEmail(...parameters: unknown[]): Request;
    /** @io mail deferrable verb "sends mails" */
    sendBulkTemplatedEmail(...parameters: unknown[]): Request;
  }
  export class SNS {
    /** @nothing */
    constructor(options?: object);
    /** @io http deferrable verb "sends a message" */
    publish(...parameters: unknown[]): Request;
  }
  export class SQS {
    /** @nothing */
    constructor(options?: object);
    /** @enqueues  @instead "sendMessageBatch() with up to 10 messages" */
    sendMessage(...parameters: unknown[]): Request;
    /** @enqueues */
    sendMessageBatch(...parameters: unknown[]): Request;
    /** @io http verb "asks the queue" */
    receiveMessage(...parameters: unknown[]): Request;
    /** @io http verb "asks the queue" */
    deleteMessage(...parameters: unknown[]): Request;
  }
  export class Lambda {
    /** @nothing */
    constructor(options?: object);
    /** @io http verb "calls a function elsewhere" */
    invoke(...parameters: unknown[]): Request;
  }
  export const config: Config;
  interface Config {
    /** @nothing */
    update(options: object, ...more: unknown[]): void;
  }
}
