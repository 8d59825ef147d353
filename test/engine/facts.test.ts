// Facts are worked out when they are asked for, from the facts that they name and no others, and somebody reads each.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FactName } from '../../src/core/facts/facts.js';
import type { EngineFactName, Fact } from '../../src/engine/facts/fact.js';
import { FACTS, factsOf } from '../../src/engine/facts/index.js';
import { Memory } from '../../src/engine/incremental.js';
import { summarise } from '../../src/engine/link.js';
import { defineRule } from '../../src/rule.js';
import { runRule } from '../../src/session/judge/rule-run.js';
import { rules } from '../../rules/index.js';
import { file, func, idOf, loop, op, parameter } from './outline-builder.js';
import { ENTITIES, linkFunctions } from './program.js';

const names = Object.keys(FACTS) as EngineFactName[];
const fact = (name: EngineFactName): Fact<EngineFactName, EngineFactName> => FACTS[name];

const read = op(0, 3, 'read', 'Price', { varies: [0] });
const confirmAll = func('Orders.confirmAll', 1, ['orders'], loop(0, 2, parameter(0), read), {
  entries: [{ kind: 'http', name: 'POST /orders' }],
});
const receivers = [
  { function: idOf('Orders.confirmAll'), takes: 'event', bus: 'bus', keys: ['order.paid'], at: confirmAll.at },
] as const;

describe('a fact', () => {
  it('has the name that it is listed by', () => {
    expect(names.map((name) => fact(name).name)).toEqual(names);
  });

  it('does not need itself, by whatever way', () => {
    const visit = (name: EngineFactName, way: readonly EngineFactName[]): void => {
      expect(way).not.toContain(name);
      for (const next of fact(name).requires) visit(next, [...way, name]);
    };
    for (const name of names) visit(name, []);
  });

  it('is read by a rule or by another fact', () => {
    const users = [...rules.flatMap(({ requires }) => requires), ...names.flatMap((name) => fact(name).requires)];
    expect(names.filter((name) => !users.includes(name as FactName))).toEqual([]);
  });

  it.each(names)('%s asks for what it requires, and for nothing else', (name) => {
    const from = summarise(new Memory(), [file([confirmAll], { receivers })], ENTITIES, {});
    const facts = factsOf(from);
    const asked = new Set<EngineFactName>();
    const get = <N extends EngineFactName>(one: N) => {
      asked.add(one);
      return facts[one];
    };
    expect(fact(name).of(from, get)).toBeDefined();
    expect([...asked].sort()).toEqual([...fact(name).requires].sort());
  });
});

describe('what is worked out', () => {
  afterEach(() => vi.restoreAllMocks());
  const watched = (): (() => readonly EngineFactName[]) => {
    const spies = names.map((name) => [name, vi.spyOn(fact(name), 'of')] as const);
    return () => spies.flatMap(([name, { mock }]) => mock.calls.map(() => name)).sort();
  };

  it('is what rules ask for, with what that requires, once', () => {
    const workedOut = watched();
    const program = linkFunctions([confirmAll]);
    expect(workedOut()).toEqual([]);
    for (const id of ['query-in-loop', 'lazy-relation-in-loop'])
      runRule(
        rules.find((rule) => rule.id === id)!,
        program,
        {},
      );
    expect(workedOut()).toEqual(['callers', 'entryPoints', 'loops']);
  });

  it('fails once, and is told by its title', () => {
    vi.spyOn(FACTS.loops, 'of').mockImplementation(() => {
      throw new Error('no loops');
    });
    const program = linkFunctions([confirmAll]);
    expect(program.failures).toEqual([]);
    expect([program.facts.loops, program.facts.loops]).toEqual([[], []]);
    expect(program.failures).toEqual([{ pass: 'loops', message: 'no loops' }]);
    expect(program.facts.requestPaths.pathTo(confirmAll.id)?.entries).toEqual(['POST /orders']);
  });

  it('is given to a rule by the names that it requires', () => {
    let given: readonly string[] = [];
    const rule = defineRule({
      ...rules[0]!,
      requires: ['transactions', 'caches'],
      check({ facts }) {
        given = Object.keys(facts);
      },
    });
    runRule(rule, linkFunctions([confirmAll]), {});
    expect(given).toEqual(['transactions', 'caches']);
  });
});
