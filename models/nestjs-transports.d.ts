// Messages over other transports than HTTP, by the typings of @nestjs/microservices and @nestjs/websockets 12: patterns that
// a caller waits for, events that nobody waits for, and messages of a socket.
declare module '@nestjs/microservices' {
  import { Observable } from 'rxjs';
  /** Whoever sends waits for the answer.  @entry rpc name arg0  @handles arg0 bus "@nestjs/microservices" */
  export function MessagePattern(metadata?: unknown, transport?: unknown, extras?: object): MethodDecorator;
  /** Nobody waits.  @listens arg0 bus "@nestjs/microservices events" apart */
  export function EventPattern(metadata?: unknown, transport?: unknown, extras?: object): MethodDecorator;
  /** @entry rpc name arg0 */
  export function GrpcMethod(service?: string, method?: string): MethodDecorator;
  /** @entry rpc name arg0 */
  export function GrpcStreamMethod(service?: string, method?: string): MethodDecorator;
  /** @input message */
  export function Payload(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @nothing */
  export function Ctx(): ParameterDecorator;
  /** @nothing */
  export function Client(metadata?: object): PropertyDecorator;
  /** Asked only when somebody subscribes or waits for the first value. */
  export abstract class ClientProxy {
    /**
     * @io http service verb "asks another service"  @brings message
     * @commands arg0 payload arg1 bus "@nestjs/microservices" awaits
     */
    send<Result = unknown, Input = unknown>(pattern: unknown, data: Input): Observable<Result>;
    /**
     * A broker or the other side queues it; it goes out at once, and fails in the observable.
     * @emits arg0 payload arg1 bus "@nestjs/microservices events"
     */
    emit<Result = unknown, Input = unknown>(pattern: unknown, data: Input): Observable<Result>;
    /** @nothing */
    connect(): Promise<unknown>;
    /** @nothing */
    close(): unknown;
  }
  /** @nothing */
  export class RpcException extends Error {
    constructor(error: string | object);
  }
}
declare module '@nestjs/websockets' {
  /** @nothing */
  export function WebSocketGateway(portOrOptions?: number | object, options?: object): ClassDecorator;
  /** @nothing */
  export function WebSocketServer(): PropertyDecorator;
  /** @entry rpc name arg0 */
  export function SubscribeMessage<T = string>(message: T): MethodDecorator;
  /** @input message */
  export function MessageBody(property?: unknown, ...pipes: unknown[]): ParameterDecorator;
  /** @nothing */
  export function ConnectedSocket(): ParameterDecorator;
  export interface OnGatewayConnection<Socket = unknown> {
    /** @entry rpc */
    handleConnection(client: Socket, ...args: unknown[]): unknown;
  }
  export interface OnGatewayDisconnect<Socket = unknown> {
    /** @entry rpc */
    handleDisconnect(client: Socket): unknown;
  }
}
