// Functions of AWS Lambda: what API Gateway, a load balancer or a function's address asks waits for the answer; queues, topics,
// buckets, streams and schedules wait for none. Read: https://docs.aws.amazon.com/lambda/latest/dg/typescript-handler.html
declare module 'aws-lambda' {
  /** @options */
  interface Bag {
    [property: string]: any;
  }
  /** @nothing */
  export interface Context {
    callbackWaitsForEmptyEventLoop: boolean;
    readonly functionName: string;
    readonly awsRequestId: string;
    getRemainingTimeInMillis(): number;
  }
  /** @options */
  interface Asked {
    /** @brings request */
    body: any;
    /** @brings request */
    headers: Record<string, string | undefined>;
    /** @brings request */
    queryStringParameters: any;
    requestContext: any;
    isBase64Encoded: boolean;
  }
  /** @options */
  interface Routed extends Asked {
    /** @brings request */
    pathParameters: any;
  }
  /** @options */
  interface Told {
    /** @brings message */
    Records: any[];
  }
  type Answered<Event, Answer> = (event: Event, context: Context, callback?: Function) => void | Promise<Answer>;
  /** @handler http */
  export interface APIGatewayProxyEvent extends Routed {}
  /** @handler http */
  export interface APIGatewayProxyEventV2 extends Routed {}
  /** @handler http */
  export interface LambdaFunctionURLEvent extends Routed {}
  /** @handler http */
  export interface ALBEvent extends Asked {}
  /** @handler http */
  export interface APIGatewayProxyResult extends Bag {}
  /** @handler http */
  export interface APIGatewayProxyStructuredResultV2 extends Bag {}
  /** @handler http */
  export interface ALBResult extends Bag {}
  /** @handler http */
  export interface APIGatewayProxyHandler extends Answered<APIGatewayProxyEvent, APIGatewayProxyResult> {}
  /** @handler http */
  export interface APIGatewayProxyHandlerV2 extends Answered<
    APIGatewayProxyEventV2,
    APIGatewayProxyStructuredResultV2
  > {}
  /** @handler http */
  export interface LambdaFunctionURLHandler extends Answered<
    LambdaFunctionURLEvent,
    APIGatewayProxyStructuredResultV2
  > {}
  /** @handler http */
  export interface ALBHandler extends Answered<ALBEvent, ALBResult> {}
  /** @handler job */
  export interface SQSEvent extends Told {}
  /** @handler job */
  export interface SNSEvent extends Told {}
  /** @handler job */
  export interface S3Event extends Told {}
  /** @handler job */
  export interface DynamoDBStreamEvent extends Told {}
  /** @handler job */
  export interface KinesisStreamEvent extends Told {}
  /** @handler job */
  export interface SQSHandler extends Answered<SQSEvent, unknown> {}
  /** @handler job */
  export interface SNSHandler extends Answered<SNSEvent, unknown> {}
  /** @handler job */
  export interface S3Handler extends Answered<S3Event, unknown> {}
  /** @handler job */
  export interface DynamoDBStreamHandler extends Answered<DynamoDBStreamEvent, unknown> {}
  /** @handler job */
  export interface KinesisStreamHandler extends Answered<KinesisStreamEvent, unknown> {}
  /** @handler job */
  export interface EventBridgeEvent<Type extends string, Detail> extends Bag {
    /** @brings message */
    detail: Detail;
    'detail-type': Type;
  }
  /** @handler cron */
  export interface ScheduledEvent extends Bag {}
  /** @handler cron */
  export interface ScheduledHandler extends Answered<ScheduledEvent, unknown> {}
  export {};
}
