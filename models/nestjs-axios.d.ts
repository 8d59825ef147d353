// Nest's HttpService: axios as observables, each of which is made to be subscribed to and then sends its request.
declare module '@nestjs/axios' {
  import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from 'axios';
  import type { Observable } from 'rxjs';
  export class HttpService {
    /** @nothing */
    constructor(instance?: AxiosInstance);
    readonly axiosRef: AxiosInstance;
    /** @io http verb "calls another server" */
    request<T = Foreign[string]>(config: AxiosRequestConfig): Observable<AxiosResponse<T>>;
    /** @io http verb "calls another server" */
    get<T = Foreign[string]>(url: string, config?: AxiosRequestConfig): Observable<AxiosResponse<T>>;
    /** @io http verb "calls another server" */
    delete<T = Foreign[string]>(url: string, config?: AxiosRequestConfig): Observable<AxiosResponse<T>>;
    /** @io http verb "calls another server" */
    head<T = Foreign[string]>(url: string, config?: AxiosRequestConfig): Observable<AxiosResponse<T>>;
    /** @io http verb "calls another server" */
    post<T = Foreign[string]>(url: string, data?: unknown, config?: AxiosRequestConfig): Observable<AxiosResponse<T>>;
    /** @io http verb "calls another server" */
    put<T = Foreign[string]>(url: string, data?: unknown, config?: AxiosRequestConfig): Observable<AxiosResponse<T>>;
    /** @io http verb "calls another server" */
    patch<T = Foreign[string]>(url: string, data?: unknown, config?: AxiosRequestConfig): Observable<AxiosResponse<T>>;
  }
  export class HttpModule {
    /** @nothing */
    static register(config: object): Foreign[string];
    /** @nothing */
    static registerAsync(options: object): Foreign[string];
  }
}
