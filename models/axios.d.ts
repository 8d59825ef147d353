// axios: each request waits for another server, by default without an end.
declare module 'axios' {
  export = axios;
  const axios: axios.AxiosStatic;
  class Axios {
    /** @nothing */
    constructor(config?: axios.AxiosRequestConfig);
    defaults: Foreign;
    interceptors: {
      request: axios.Interceptors<axios.InternalAxiosRequestConfig>;
      response: axios.Interceptors<axios.AxiosResponse>;
    };
    /** @nothing */
    getUri(config?: axios.AxiosRequestConfig): string;
    /** @io http verb "calls another server" */
    request<T = Foreign[string], R = axios.AxiosResponse<T>>(config: axios.AxiosRequestConfig): Promise<R>;
    /** @io http verb "calls another server" */
    get<T = Foreign[string], R = axios.AxiosResponse<T>>(url: string, config?: axios.AxiosRequestConfig): Promise<R>;
    /** @io http verb "calls another server" */
    delete<T = Foreign[string], R = axios.AxiosResponse<T>>(url: string, config?: axios.AxiosRequestConfig): Promise<R>;
    /** @io http verb "calls another server" */
    head<T = Foreign[string], R = axios.AxiosResponse<T>>(url: string, config?: axios.AxiosRequestConfig): Promise<R>;
    /** @io http verb "calls another server" */
    options<T = Foreign[string], R = axios.AxiosResponse<T>>(
      url: string,
      config?: axios.AxiosRequestConfig,
    ): Promise<R>;
    /** @io http verb "calls another server" */
    post<T = Foreign[string], R = axios.AxiosResponse<T>, D = unknown>(
      url: string,
      data?: D,
      config?: axios.AxiosRequestConfig<D>,
    ): Promise<R>;
    /** @io http verb "calls another server" */
    put<T = Foreign[string], R = axios.AxiosResponse<T>, D = unknown>(
      url: string,
      data?: D,
      config?: axios.AxiosRequestConfig<D>,
    ): Promise<R>;
    /** @io http verb "calls another server" */
    patch<T = Foreign[string], R = axios.AxiosResponse<T>, D = unknown>(
      url: string,
      data?: D,
      config?: axios.AxiosRequestConfig<D>,
    ): Promise<R>;
    /** @io http verb "calls another server" */
    postForm<T = Foreign[string], R = axios.AxiosResponse<T>>(
      url: string,
      data?: unknown,
      config?: axios.AxiosRequestConfig,
    ): Promise<R>;
    /** @io http verb "calls another server" */
    putForm<T = Foreign[string], R = axios.AxiosResponse<T>>(
      url: string,
      data?: unknown,
      config?: axios.AxiosRequestConfig,
    ): Promise<R>;
  }
  class BaseError<T = Foreign[string], D = unknown> extends Error {
    /** @nothing */
    constructor(
      message?: string,
      code?: string,
      config?: axios.AxiosRequestConfig<D>,
      request?: unknown,
      response?: object,
    );
    config?: axios.AxiosRequestConfig<D>;
    code?: string;
    request?: Foreign[string];
    response?: axios.AxiosResponse<T, D>;
    isAxiosError: boolean;
    status?: number;
    /** @nothing */
    toJSON(): object;
  }
  class CanceledError<T = Foreign[string]> extends BaseError<T> {}
  class BaseHeaders {
    /** @nothing */
    constructor(headers?: unknown);
    /** @nothing */
    get(name: string, matcher?: unknown): Foreign[string];
    /** @nothing */
    set(name?: unknown, value?: unknown): BaseHeaders;
    /** @nothing */
    has(name: string): boolean;
    /** @nothing */
    delete(name: string): boolean;
  }
  class CancelToken {
    /** @nothing */
    constructor(executor: (cancel: (message?: string) => void) => void);
    /** @nothing */
    static source(): { token: CancelToken; cancel: (message?: string) => void };
  }
  namespace axios {
    type AxiosError<T = Foreign[string], D = unknown> = BaseError<T, D>;
    type AxiosHeaders = BaseHeaders;
    /** @options */
    interface AxiosRequestConfig<D = unknown> {
      [option: string]: any;
      data?: D;
    }
    type InternalAxiosRequestConfig<D = unknown> = AxiosRequestConfig<D> & { headers: AxiosHeaders };
    type CreateAxiosDefaults<D = unknown> = AxiosRequestConfig<D>;
    type AxiosRequestHeaders = AxiosHeaders & Foreign;
    type RawAxiosRequestHeaders = Foreign;
    type Method = string;
    interface AxiosResponse<T = Foreign[string], D = unknown> {
      data: T;
      status: number;
      statusText: string;
      headers: Foreign;
      config: AxiosRequestConfig<D>;
      request?: Foreign[string];
    }
    type AxiosPromise<T = Foreign[string]> = Promise<AxiosResponse<T>>;
    interface Interceptors<V> {
      /** @nothing */
      use(done?: ((value: V) => V | Promise<V>) | null, failed?: ((error: Foreign[string]) => unknown) | null): number;
      /** @nothing */
      eject(id: number): void;
      /** @nothing */
      clear(): void;
    }
    interface AxiosInstance extends Axios {
      /** @io http verb "calls another server" */
      <T = Foreign[string], R = AxiosResponse<T>>(config: AxiosRequestConfig): Promise<R>;
      /** @io http verb "calls another server" */
      <T = Foreign[string], R = AxiosResponse<T>>(url: string, config?: AxiosRequestConfig): Promise<R>;
      /** @nothing */
      create(config?: CreateAxiosDefaults): AxiosInstance;
    }
    interface AxiosStatic extends AxiosInstance {
      Axios: typeof Axios;
      AxiosError: typeof BaseError;
      AxiosHeaders: typeof BaseHeaders;
      CanceledError: typeof CanceledError;
      CancelToken: typeof CancelToken;
      HttpStatusCode: Record<string, number>;
      default: AxiosStatic;
      /** @nothing */
      isAxiosError<T = Foreign[string]>(error: unknown): error is AxiosError<T>;
      /** @nothing */
      isCancel(value: unknown): boolean;
      /** @gives awaits arg0 */
      all<T>(values: (T | Promise<T>)[]): Promise<T[]>;
      /** @gives same arg0 */
      spread<T, R>(callback: (...args: T[]) => R): (array: T[]) => R;
    }
  }
}
