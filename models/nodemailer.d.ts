// nodemailer: mail over SMTP. Making a transport connects to nobody; each message waits for the mail server.
declare module 'nodemailer' {
  /** @options */
  export interface SendMailOptions {
    [field: string]: any;
  }
  /** @options */
  export interface SentMessageInfo {
    [field: string]: any;
  }
  /** @options */
  export interface TransportOptions {
    [field: string]: any;
  }
  export interface Transporter<T = SentMessageInfo, D = TransportOptions> {
    /** @io mail deferrable verb "sends a mail" */
    sendMail(message: SendMailOptions & Partial<D>, callback?: (error: Error | null, info: T) => void): Promise<T>;
    /** @io http verb "asks the mail server" */
    verify(callback?: (error: Error | null, success: true) => void): Promise<true>;
    /** @nothing */
    close(): void;
    /** @nothing */
    isIdle(): boolean;
    /** @nothing */
    use(step: string, plugin: (...args: never[]) => void): this;
    /** @listens arg0 calls arg1 */
    on(event: string, listener: (...args: never[]) => void): this;
  }
  /** @nothing */
  export function createTransport<T = SentMessageInfo>(transport?: unknown, defaults?: unknown): Transporter<T>;
  /** @io http verb "asks for a test account" */
  export function createTestAccount(url?: string): Promise<SentMessageInfo>;
  /** @nothing */
  export function getTestMessageUrl(info: SentMessageInfo): string | false;
}
declare module 'nodemailer/lib/mailer' {
  export = Mail;
  import type { SendMailOptions, SentMessageInfo, Transporter } from 'nodemailer';
  type Mail<T = SentMessageInfo> = Transporter<T>;
  namespace Mail {
    type Options = SendMailOptions;
    type Address = { name: string; address: string };
    type Attachment = SendMailOptions;
  }
}
declare module '@nestjs-modules/mailer' {
  import type { SendMailOptions, SentMessageInfo } from 'nodemailer';
  export type ISendMailOptions = SendMailOptions;
  export class MailerService {
    /** @io mail deferrable verb "sends a mail" */
    sendMail(message: ISendMailOptions): Promise<SentMessageInfo>;
    /** @io http verb "asks the mail server" */
    verifyAllTransporters(): Promise<boolean>;
    /** @nothing */
    addTransporter(name: string, config: unknown): string;
  }
  export class MailerModule {
    /** @nothing */
    static forRoot(options: object): object;
    /** @nothing */
    static forRootAsync(options: object): object;
  }
}
