// Places: which one is a part of which, and how people read them.
import { describe, expect, it } from 'vitest';
import {
  classPlace,
  fieldPlace,
  isInPlace,
  localPlace,
  placeText,
  propertyPlace,
  variablePlace,
} from '../../src/core/outline/place.js';

const LOAD = '/erp/a.b/orders.ts#OrderService.load';
const SERVICE = '/erp/a.b/orders.ts#OrderService';

describe('a place', () => {
  const order = localPlace(LOAD, 'order');
  const lines = propertyPlace(order, 'lines');

  it('holds its properties, and is not held by them', () => {
    expect(isInPlace(lines, order)).toBe(true);
    expect(isInPlace(order, order)).toBe(true);
    expect(isInPlace(order, lines)).toBe(false);
  });

  it('holds nothing of a place whose name begins like its own', () => {
    expect(isInPlace(localPlace(LOAD, 'orders'), order)).toBe(false);
    expect(isInPlace(propertyPlace(order, 'linesTotal'), lines)).toBe(false);
  });

  it('is another one than the field of the same name that `this` of the function has', () => {
    expect(isInPlace(fieldPlace(LOAD, 'order'), order)).toBe(false);
    expect(isInPlace(order, fieldPlace(LOAD, 'order'))).toBe(false);
  });

  it('is the same seen from a function inside', () => {
    expect(isInPlace({ ...lines, scope: 'captured' }, order)).toBe(true);
  });

  it.each([
    [lines, 'order.lines'],
    [fieldPlace(SERVICE, '#cache'), 'OrderService.#cache'],
    [propertyPlace(classPlace(SERVICE), 'byCode'), 'OrderService.byCode'],
    [variablePlace('/erp/a.b/orders.ts', 'rates'), 'rates'],
  ])('is read as people write it (%#)', (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});
