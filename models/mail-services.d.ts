// Mail by web service: SendGrid, Resend, Postmark, Mailgun. Each send is one call of another server; the batched forms
// take many messages. And email-templates, which renders a mail and sends it by nodemailer.
declare module '@sendgrid/mail' {
  export = mail;
  const mail: MailService & { MailService: typeof MailService };
  type Service = MailService;
  namespace mail {
    type MailDataRequired = Foreign;
    type MailService = Service;
  }
  class MailService {
    /** @nothing */
    constructor();
    /** @io mail deferrable verb "sends a mail"  @instead "sgMail.send([…]) with all messages" */
    send(data: Foreign | Foreign[], isMultiple?: boolean, callback?: Function): Promise<[Foreign, object]>;
    /** @io mail deferrable verb "sends mails" */
    sendMultiple(data: Foreign, callback?: Function): Promise<[Foreign, object]>;
    /** @nothing */
    setApiKey(key: string): void;
    /** @nothing */
    setTimeout(milliseconds: number): void;
    /** @nothing */
    setClient(client: unknown): void;
    /** @nothing */
    setSubstitutionWrappers(left: string, right: string): void;
  }
}
declare module 'resend' {
  interface Answer {
    data: Foreign[string];
    error: { name: string; message: string } | null;
  }
  interface Emails {
    /** @io mail deferrable verb "sends a mail"  @instead "resend.batch.send([…]) with up to 100 messages" */
    send(payload: Foreign, options?: object): Promise<Answer>;
    /** @io mail deferrable verb "sends a mail"  @instead "resend.batch.send([…]) with up to 100 messages" */
    create(payload: Foreign, options?: object): Promise<Answer>;
    /** @io http verb "asks the mail service" */
    get(id: string): Promise<Answer>;
    /** @io http verb "asks the mail service" */
    cancel(id: string): Promise<Answer>;
  }
  interface Batch {
    /** @io mail deferrable verb "sends mails" */
    send(payload: readonly Foreign[], options?: object): Promise<Answer>;
    /** @io mail deferrable verb "sends mails" */
    create(payload: readonly Foreign[], options?: object): Promise<Answer>;
  }
  interface Contacts {
    /** @io http deferrable verb "writes to the mail service" */
    create(payload: Foreign, options?: object): Promise<Answer>;
    /** @io http deferrable verb "writes to the mail service" */
    update(payload: Foreign): Promise<Answer>;
    /** @io http deferrable verb "writes to the mail service" */
    remove(payload: Foreign | string): Promise<Answer>;
    /** @io http verb "asks the mail service" */
    get(options: Foreign | string): Promise<Answer>;
  }
  export class Resend {
    /** @nothing */
    constructor(key?: string, options?: object);
    readonly emails: Emails;
    readonly batch: Batch;
    readonly contacts: Contacts;
  }
}
declare module 'postmark' {
  export class ServerClient {
    /** @nothing */
    constructor(token: string, options?: object);
    /** @io mail deferrable verb "sends a mail"  @instead "client.sendEmailBatch([…]) with up to 500 messages" */
    sendEmail(email: Foreign, callback?: Function): Promise<Foreign>;
    /** @io mail deferrable verb "sends a mail"  @instead "client.sendEmailBatchWithTemplates([…])" */
    sendEmailWithTemplate(email: Foreign, callback?: Function): Promise<Foreign>;
    /** @io mail deferrable verb "sends mails" */
    sendEmailBatch(emails: Foreign[], callback?: Function): Promise<Foreign[]>;
    /** @io mail deferrable verb "sends mails" */
    sendEmailBatchWithTemplates(emails: Foreign[], callback?: Function): Promise<Foreign[]>;
  }
}
declare module 'mailgun.js' {
  interface Messages {
    /** @io mail deferrable verb "sends a mail"  @instead "one message with recipient variables, up to 1000 recipients" */
    create(domain: string, data: Foreign): Promise<Foreign>;
  }
  interface Client {
    messages: Messages;
  }
  export default class Mailgun {
    /** @nothing */
    constructor(formData: unknown);
    /** @nothing */
    client(options: object): Client;
  }
}
declare module 'email-templates' {
  export = Email;
  namespace Email {
    type EmailConfig<T = Foreign[string]> = Foreign;
    type EmailOptions<T = Foreign[string]> = Foreign;
    type EmailMessage = Foreign;
  }
  class Email<T = Foreign[string]> {
    /** @nothing */
    constructor(config?: Email.EmailConfig);
    /** @cpu optional verb "puts styles into a mail" */
    juiceResources(html: string, options?: object): Promise<string>;
    /** @cpu optional verb "renders a mail" */
    render(view: string, locals?: T): Promise<string>;
    /** @cpu optional verb "renders a mail" */
    renderAll(view: string, locals?: T): Promise<Foreign>;
    /** @io mail deferrable verb "renders and sends a mail" */
    send(options?: Email.EmailOptions<T>): Promise<Foreign[string]>;
  }
}
