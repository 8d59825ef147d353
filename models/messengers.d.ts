// SMS, push and chat services: every message waits for another server, and no answer needs it. Follows the typings
// of twilio 6.2, firebase-admin 13.10, @slack/web-api 8.2, @slack/webhook 8.0 and expo-server-sdk 6.1.
declare module 'twilio' {
  export = twilio;
  /** @nothing */
  function twilio(sid?: string, token?: string, options?: object): twilio.Twilio;
  namespace twilio {
    class Twilio {
      /** @nothing */
      constructor(sid?: string, token?: string, options?: object);
      messages: Messages;
      calls: Calls;
      verify: { v2: { services(sid: string): Verification } };
    }
    interface Messages {
      /** @io http deferrable verb "sends an SMS" */
      create(message: Foreign, callback?: Function): Promise<Foreign>;
      /** @io http verb "asks the SMS service" */
      list(...args: unknown[]): Promise<Foreign[]>;
    }
    interface Calls {
      /** @io http deferrable verb "calls a telephone" */
      create(call: Foreign, callback?: Function): Promise<Foreign>;
    }
    interface Verification {
      verifications: Verifications;
      verificationChecks: Checks;
    }
    interface Verifications {
      /** @io http needed verb "sends a code" */
      create(options: Foreign, callback?: Function): Promise<Foreign>;
    }
    interface Checks {
      /** @io http needed verb "checks a code" */
      create(options: Foreign, callback?: Function): Promise<Foreign>;
    }
  }
}
declare module 'web-push' {
  interface Push {
    /** @io http deferrable verb "sends a push message" */
    sendNotification(subscription: object, payload?: unknown, options?: object): Promise<Foreign>;
    /** @nothing */
    setVapidDetails(subject: string, publicKey: string, privateKey: string): void;
    /** @nothing */
    generateVAPIDKeys(): { publicKey: string; privateKey: string };
  }
  const push: Push;
  export default push;
  /** @io http deferrable verb "sends a push message" */
  export function sendNotification(subscription: object, payload?: unknown, options?: object): Promise<Foreign>;
  /** @nothing */
  export function setVapidDetails(subject: string, publicKey: string, privateKey: string): void;
  /** @nothing */
  export function generateVAPIDKeys(): { publicKey: string; privateKey: string };
}
declare module 'firebase-admin/messaging' {
  export class Messaging {
    /** @io http deferrable verb "sends a push message"  @instead "sendEach([…]) with up to 500 messages" */
    send(message: Foreign, dryRun?: boolean): Promise<string>;
    /** @io http deferrable verb "sends push messages" */
    sendEach(messages: Foreign[], dryRun?: boolean): Promise<Foreign>;
    /** @io http deferrable verb "sends push messages" */
    sendEachForMulticast(message: Foreign, dryRun?: boolean): Promise<Foreign>;
    /** @io http deferrable verb "writes to the push service" */
    subscribeToTopic(tokens: unknown, topic: string): Promise<Foreign>;
  }
  /** @nothing */
  export function getMessaging(app?: unknown): Messaging;
}
declare module 'firebase-admin' {
  import type { Messaging } from 'firebase-admin/messaging';
  /** @nothing */
  export function messaging(app?: unknown): Messaging;
  /** @nothing */
  export function initializeApp(options?: object, name?: string): Foreign;
  export const credential: Foreign;
  export const apps: Foreign[];
}
declare module '@slack/web-api' {
  interface Chat {
    /** @io http deferrable verb "sends a chat message" */
    postMessage(message: Foreign): Promise<Foreign>;
    /** @io http deferrable verb "sends a chat message" */
    update(message: Foreign): Promise<Foreign>;
    /** @io http deferrable verb "sends a chat message" */
    postEphemeral(message: Foreign): Promise<Foreign>;
  }
  export class WebClient {
    /** @nothing */
    constructor(token?: string, options?: object);
    readonly chat: Chat;
    /** @io http verb "calls another server" */
    apiCall(method: string, options?: object): Promise<Foreign>;
  }
}
declare module '@slack/webhook' {
  export class IncomingWebhook {
    /** @nothing */
    constructor(url: string, defaults?: object);
    /** @io http deferrable verb "sends a chat message" */
    send(message: unknown): Promise<Foreign>;
  }
}
declare module 'expo-server-sdk' {
  export class Expo {
    /** @nothing */
    constructor(options?: object);
    /** @io http deferrable verb "sends push messages" */
    sendPushNotificationsAsync(messages: Foreign[]): Promise<Foreign[]>;
    /** @gives chunks arg0 */
    chunkPushNotifications<T>(messages: T[]): T[][];
    /** @nothing */
    static isExpoPushToken(token: unknown): boolean;
  }
}
