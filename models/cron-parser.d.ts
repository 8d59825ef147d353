// cron-parser 4 and 5, by its typings and README: each time of a schedule is searched for step by step, the longer the rarer it is.
declare module 'cron-parser' {
  /** @nothing */
  export interface CronDate {
    toDate(): Date;
    toISOString(): string | null;
    getTime(): number;
    toString(): string;
  }
  export interface CronExpression {
    /** @cpu brief verb "works out a time of a schedule" */
    next(): CronDate;
    /** @cpu brief verb "works out a time of a schedule" */
    prev(): CronDate;
    /** @cpu brief verb "works out a time of a schedule" */
    hasNext(): boolean;
    /** @cpu brief verb "works out a time of a schedule" */
    hasPrev(): boolean;
    /** @cpu brief verb "works out times of a schedule" */
    take(limit: number): CronDate[];
    /** @cpu brief verb "works out times of a schedule" */
    iterate(steps: number): CronDate[];
    /** @nothing */
    reset(date?: Date | CronDate): void;
    /** @nothing */
    stringify(includeSeconds?: boolean): string;
  }
  export class CronExpressionParser {
    /** @nothing */
    static parse(expression: string, options?: object): CronExpression;
    /** Version 4. @nothing */
    static parseExpression(expression: string, options?: object): CronExpression;
  }
  /** Version 4. @nothing */
  export function parseExpression(expression: string, options?: object): CronExpression;
  export default CronExpressionParser;
}
