// Which calls of a function a value is made of, and what stands behind a value in other functions, worked out by hand.
import { describe, expect, it } from 'vitest';
import type { FunctionOutline } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import { recordOf } from '../../src/engine/outlines/function-record.js';
import { callsBehind } from '../../src/engine/outlines/value-uses.js';
import { enclosing, ownFrame, passedFor, returnedBy } from '../../src/engine/values/frames.js';
import type { Program } from '../../src/engine/program/program.js';
import {
  call,
  element,
  field,
  func,
  idOf,
  literal,
  loop,
  op,
  parameter,
  result,
  returns,
  seq,
} from './outline-builder.js';

/** Of a program, following values asks for the records only. */
const programOf = (...functions: FunctionOutline[]): Program =>
  ({ records: new Map(functions.map((one) => [one.id, recordOf(one)])) }) as unknown as Program;

describe('the calls behind a value', () => {
  // const rows = find(); for (const row of rows) { const price = priceOf(row.id); save(price) }
  const run = recordOf(
    func(
      'run',
      1,
      ['key'],
      seq(
        op(0, 2, 'read', 'Order'),
        op(9, 2, 'read', 'Currency'),
        loop(
          0,
          3,
          result(0),
          seq(
            call(1, 4, 'priceOf', { arguments: [field(element(0), 'id')] }),
            op(2, 5, 'write', 'Line', { arguments: [result(1)] }),
          ),
        ),
      ),
    ),
  );
  const behind = (...values: Value[]) => [...callsBehind(values, run)].sort((a, b) => a - b);

  it('are those that it names, and those that they were given the results of', () => {
    expect(behind(result(0))).toEqual([0]);
    // The price is made of the row, which is one of the rows.
    expect(behind(result(1))).toEqual([0, 1]);
    expect(behind(result(2))).toEqual([0, 1, 2]);
    expect(behind(parameter(0), literal('x'))).toEqual([]);
    expect(behind({ is: 'record', fields: { price: result(1), currency: result(9) } })).toEqual([0, 1, 9]);
  });

  it('are not those of other functions, nor what statements run on', () => {
    expect(behind({ is: 'captured', function: idOf('outer'), value: result(0) })).toEqual([]);
    expect(behind({ is: 'handle', origin: 'opened', of: result(0) })).toEqual([]);
  });
});

describe('behind a value in another function', () => {
  const inner = func('inner', 10, ['row'], returns(11, parameter(0)), { parent: idOf('outer') });
  const outer = func('outer', 1, ['rows'], call(0, 2, 'inner', { arguments: [field(parameter(0), 'first')] }));
  const program = programOf(inner, outer);
  const outerFrame = ownFrame(program.records.get(outer.id)!);
  const [given] = returnedBy(inner.id, outerFrame.record.callList[0], outerFrame, program);

  it('stands what the call passed for a parameter', () => {
    const { value, frame } = given!;
    expect(value).toEqual(parameter(0));
    const passed = passedFor({ value: { is: 'parameter', index: 0 }, frame });
    expect(passed).toEqual({ value: field(parameter(0), 'first'), frame: outerFrame });
  });

  it('stands nothing for a parameter of a function that anybody may call', () => {
    expect(passedFor({ value: { is: 'parameter', index: 0 }, frame: outerFrame })).toBeUndefined();
  });

  it('stands a value of the enclosing function in the run that led there', () => {
    const captured = { is: 'captured', function: outer.id, value: parameter(0) } as const;
    expect(enclosing({ value: captured, frame: given!.frame }, program)).toEqual({
      value: parameter(0),
      frame: outerFrame,
    });
    const alone = ownFrame(program.records.get(inner.id)!);
    expect(enclosing({ value: captured, frame: alone }, program)?.frame).toMatchObject({
      record: outerFrame.record,
      depth: 1,
    });
    const gone = { ...captured, function: idOf('nobody') };
    expect(enclosing({ value: gone, frame: alone }, program)).toBeUndefined();
  });
});
