// Libraries that check the signature of a webhook, in memory. Read: https://docs.svix.com/receiving/verifying-payloads/how,
// https://www.standardwebhooks.com, https://github.com/octokit/webhooks.js, https://clerk.com/docs/references/backend/verify-webhook
declare module 'svix' {
  export class Webhook {
    /** @nothing */
    constructor(secret: string | Uint8Array, options?: object);
    /** @verifies webhook  @nothing */
    verify(payload: string | Buffer, headers: object): unknown;
    /** @nothing */
    sign(id: string, time: Date, payload: string | Buffer): string;
  }
}

declare module 'standardwebhooks' {
  export class Webhook {
    /** @nothing */
    constructor(secret: string | Uint8Array, options?: object);
    /** @verifies webhook  @nothing */
    verify(payload: string | Buffer, headers: object): unknown;
    /** @nothing */
    sign(id: string, time: Date, payload: string | Buffer): string;
  }
}

declare module '@octokit/webhooks' {
  export class Webhooks {
    /** @nothing */
    constructor(options: object);
    /** @verifies webhook  @nothing */
    verify(payload: string, signature: string): Promise<boolean>;
    /** @nothing */
    sign(payload: string): Promise<string>;
  }
}

declare module '@clerk/nextjs/webhooks' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @verifies webhook  @nothing */
  export function verifyWebhook(request: object, options?: object): Promise<Bag>;
}

declare module '@clerk/express/webhooks' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @verifies webhook  @nothing */
  export function verifyWebhook(request: object, options?: object): Promise<Bag>;
}
