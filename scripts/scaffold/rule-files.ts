// What a new rule begins with: the rule itself, and a story for its fixtures.
import { constantName } from './registry.js';

const className = (id: string): string => constantName(`-${id}`);

/** New files by path. */
export function ruleFiles(id: string): ReadonlyMap<string, string> {
  return new Map([
    [`rules/${id}.ts`, rule(id)],
    [`fixtures/typeorm/${id}/story.ts`, story(id)],
    [`fixtures/typeorm/${id}/cases.ts`, cases(id)],
  ]);
}

const rule = (id: string): string => `// ${id}: say in a line what it reports.
import { defineRule, isStatement, type ReachedEffect } from '../src/rule.js';

/** Replace it. Here: a statement that locks a whole table. */
const isWanted = ({ effect }: ReachedEffect): boolean => isStatement(effect) && effect.lock === 'table';

export default defineRule({
  id: '${id}',
  title: 'What it reports, in a line',
  why: 'Why it matters, in two or three sentences.',
  fix: 'What to do instead, best first.',
  limits: 'What it cannot see.',
  severity: 'error',
  options: {},
  messages: { found: '{call} comes to {cause} in each pass' },
  proof: 'statements-grow',
  exemptions: ['batch', 'page', 'drain', 'retry', 'poll', 'search', 'few', 'memoised', 'reference', 'setting'],
  requires: ['loops'],
  check({ program, facts, report, quiet }) {
    for (const repetition of facts.loops) {
      for (const site of repetition.sites) {
        for (const { effect, exemption } of site.quiet)
          if (isWanted(effect)) quiet({ at: site.at, reason: \`\${exemption.name}: \${exemption.evidence}\` });
        const reached = site.effects.find(isWanted);
        if (!reached) continue;
        const { assumption, cause, causeText, effect, trace } = reached;
        report({
          message: 'found',
          data: { call: site.text, cause: causeText },
          at: site.at,
          header: repetition.at,
          confidence: assumption === undefined ? 'proven' : 'likely',
          ...(assumption !== undefined && { assumption }),
          cause: { at: cause, title: causeText },
          trace,
          identity: [program.functions.get(repetition.function)?.symbol ?? '', site.callee, effect.kind, effect.entity ?? ''],
        });
      }
    }
  },
});
`;

const story = (id: string): string => `// The business story that ${id} is about.
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Order } from '../entities/index.js';

@Injectable()
export class ${className(id)} {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  /** The work as it should not be done. */
  async oneByOne(orderIds: number[]): Promise<number> {
    // effect reads Order orderIds
    let found = 0;
    for (const id of orderIds) {
      found += await this.orders.countBy({ id }); // want query-in-loop
    }
    return found;
  }

  /** The same work, done well. */
  async together(orderIds: number[]): Promise<number> {
    // effect reads Order 1
    return this.orders.countBy({ id: In(orderIds) });
  }
}
`;

const cases = (id: string): string => `// How the functions of ${id} are called.
import type { Story, World } from '../../kit/story.js';
import { ${className(id)} } from './story.js';

const ids = (world: World) => world.numbers('SELECT id FROM orders');

export const story: Story = {
  providers: [${className(id)}],
  cases: {
    '${className(id)}.oneByOne': {
      run: async (world) => {
        const orderIds = await ids(world);
        return () => world.get(${className(id)}).oneByOne(orderIds);
      },
      labels: (world) => ({ orderIds: world.sizes.orders }),
      twin: '${className(id)}.together',
    },
    '${className(id)}.together': {
      run: async (world) => {
        const orderIds = await ids(world);
        return () => world.get(${className(id)}).together(orderIds);
      },
    },
  },
};
`;
