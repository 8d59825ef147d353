// Payment services: Stripe, PayPal, Mollie, Braintree. What moves money is needed by the answer; keeping records in
// step can wait. Every call waits for another server, Stripe's up to 80 seconds; checking a webhook's signature is
// local. Follows the typings of @mollie/api-client 4.6, braintree 3.40 and @paypal/checkout-server-sdk 1.0.
declare module 'stripe' {
  export = Stripe;
  /** A page that goes on by itself when it is iterated. */
  interface Pages extends Promise<Foreign>, AsyncIterable<Foreign> {
    /** @io http verb "asks the payment service for all pages"  @calls arg0 each over receiver waits */
    autoPagingEach(f: (item: Foreign) => unknown): Promise<void>;
    /** @io http verb "asks the payment service for all pages"  @limit arg0.limit */
    autoPagingToArray(options: { limit: number }): Promise<Foreign[]>;
  }
  interface Webhooks {
    /** @verifies webhook  @nothing */
    constructEvent(payload: unknown, header: unknown, secret: string, ...args: unknown[]): Foreign;
    /** @verifies webhook  @nothing */
    constructEventAsync(payload: unknown, header: unknown, secret: string, ...args: unknown[]): Promise<Foreign>;
  }
  interface PaymentIntents {
    /** @io http needed verb "asks the payment service" */
    create(params: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    confirm(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    capture(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    cancel(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface SetupIntents {
    /** @io http needed verb "asks the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    confirm(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    cancel(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Charges {
    /** @io http needed verb "asks the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    capture(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Refunds {
    /** @io http needed verb "asks the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Customers {
    /** @io http verb "writes to the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http deferrable verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http deferrable verb "writes to the payment service" */
    del(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
    /** @io http verb "asks the payment service" */
    search(params: Foreign, options?: object): Promise<Foreign>;
  }
  interface PaymentMethods {
    /** @io http needed verb "asks the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    attach(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    detach(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Subscriptions {
    /** @io http needed verb "asks the payment service" */
    create(params: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    cancel(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    resume(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Invoices {
    /** @io http verb "writes to the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    finalizeInvoice(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    pay(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http deferrable verb "writes to the payment service" */
    sendInvoice(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    voidInvoice(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    del(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface InvoiceItems {
    /** @io http verb "writes to the payment service" */
    create(params: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    del(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Prices {
    /** @io http verb "writes to the payment service" */
    create(params: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Products {
    /** @io http verb "writes to the payment service" */
    create(params: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    del(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Coupons {
    /** @io http verb "writes to the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    del(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Sessions {
    /** @io http needed verb "asks the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    expire(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface PortalSessions {
    /** @io http needed verb "asks the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
  }
  interface Accounts {
    /** @io http verb "writes to the payment service" */
    create(params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    del(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Transfers {
    /** @io http needed verb "asks the payment service" */
    create(params: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "writes to the payment service" */
    update(id: string, params?: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Payouts {
    /** @io http needed verb "asks the payment service" */
    create(params: Foreign, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http needed verb "asks the payment service" */
    cancel(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface Events {
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  interface BalanceTransactions {
    /** @io http verb "asks the payment service" */
    retrieve(id: string, params?: unknown, options?: object): Promise<Foreign>;
    /** @io http verb "asks the payment service" */
    list(params?: unknown, options?: object): Pages;
  }
  /** @nothing */
  interface StripeConstructor {
    new (key: string, config?: object): Stripe;
    (key: string, config?: object): Stripe;
  }
  const Stripe: StripeConstructor;
  interface Stripe {
    readonly webhooks: Webhooks;
    readonly checkout: { sessions: Sessions };
    readonly billingPortal: { sessions: PortalSessions };
    readonly paymentIntents: PaymentIntents;
    readonly setupIntents: SetupIntents;
    readonly charges: Charges;
    readonly refunds: Refunds;
    readonly customers: Customers;
    readonly paymentMethods: PaymentMethods;
    readonly subscriptions: Subscriptions;
    readonly invoices: Invoices;
    readonly invoiceItems: InvoiceItems;
    readonly prices: Prices;
    readonly products: Products;
    readonly coupons: Coupons;
    readonly accounts: Accounts;
    readonly transfers: Transfers;
    readonly payouts: Payouts;
    readonly events: Events;
    readonly balanceTransactions: BalanceTransactions;
  }
  namespace Stripe {
    type Event = Foreign;
    type Customer = Foreign;
    type PaymentIntent = Foreign;
    type PaymentMethod = Foreign;
    type SetupIntent = Foreign;
    type Charge = Foreign;
    type Refund = Foreign;
    type Subscription = Foreign;
    type SubscriptionItem = Foreign;
    type Invoice = Foreign;
    type Price = Foreign;
    type Product = Foreign;
    type Account = Foreign;
    type Metadata = Record<string, string>;
    type ApiList<T> = { data: T[]; has_more: boolean };
    type RequestOptions = Foreign;
    type StripeConfig = Foreign;
    namespace Checkout {
      type Session = Foreign;
      type SessionCreateParams = Foreign;
    }
  }
}
declare module '@paypal/checkout-server-sdk' {
  namespace core {
    class PayPalHttpClient {
      /** @nothing */
      constructor(environment: unknown);
      /** @io http needed verb "asks the payment service" */
      execute(request: unknown): Promise<Foreign>;
    }
  }
  export { core };
}
declare module '@mollie/api-client' {
  interface Payments {
    /** @io http needed verb "asks the payment service" */
    create(parameters: object, callback?: unknown): Promise<Foreign[string]>;
    /** @io http verb "asks the payment service" */
    get(id: string, ...args: unknown[]): Promise<Foreign[string]>;
  }
  export interface MollieClient {
    readonly payments: Payments;
    readonly orders: Payments;
  }
  /** @nothing */
  export function createMollieClient(options: object): MollieClient;
  export default createMollieClient;
}
declare module 'braintree' {
  interface Transactions {
    /** @io http needed verb "asks the payment service" */
    sale(request: object): Promise<Foreign[string]>;
    /** @io http needed verb "asks the payment service" */
    refund(id: string, amount?: string): Promise<Foreign[string]>;
    /** @io http needed verb "asks the payment service" */
    void(id: string): Promise<Foreign[string]>;
    /** @io http needed verb "asks the payment service" */
    submitForSettlement(id: string, amount?: string): Promise<Foreign[string]>;
  }
  interface Customers {
    /** @io http verb "asks the payment service" */
    find(id: string): Promise<Foreign[string]>;
    /** @io http verb "writes to the payment service" */
    create(request: object): Promise<Foreign[string]>;
  }
  interface Tokens {
    /** @io http needed verb "asks the payment service" */
    generate(request: object): Promise<Foreign[string]>;
  }
  export class BraintreeGateway {
    /** @nothing */
    constructor(config: object);
    readonly transaction: Transactions;
    readonly customer: Customers;
    readonly clientToken: Tokens;
  }
  export const Environment: Record<string, unknown>;
}
