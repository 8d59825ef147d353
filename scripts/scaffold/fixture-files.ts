// The fixtures that a new model begins with: a platform of its own, which says how to connect and has an example of each
// member that sends statements; and a story, with a loop and its good twin.

/** Files of a platform and its first story, by path. */
export function platformFiles(library: string, name: string, versions: object): ReadonlyMap<string, string> {
  const manifest = { name: `erplint-fixtures-${name}`, private: true, type: 'module', dependencies: versions };
  return new Map([
    [`fixtures/${name}/package.json`, JSON.stringify(manifest)],
    [`fixtures/${name}/world.ts`, world(library)],
    [`fixtures/${name}/models.ts`, models(library, name)],
    [`fixtures/${name}/order-lookup/story.ts`, story(library)],
    [`fixtures/${name}/order-lookup/cases.ts`, cases],
  ]);
}

const world = (
  library: string,
): string => `// ${library} for the drivers: a client on the kit's database. Its statements are on tables, not on entities.
import { Client } from '${library}';
import type { Platform } from '../kit/platform.js';

export const platform: Platform<Client> = {
  async connect(connectionString) {
    const client = new Client({ connectionString });
    return {
      client,
      entityOf: new Map(),
      providers: [{ provide: Client, useValue: client }],
      close: () => client.end(),
    };
  },
};
`;

const models = (
  library: string,
  name: string,
): string => `// An executed example for each member of ${library} that sends statements.
import type { Client } from '${library}';
import type { ModelExamples } from '../kit/platform.js';

export const models: readonly ModelExamples<Client>[] = [
  {
    model: '${name}',
    module: '${library}',
    examples: {
      'Client.query': (client) => () => client.query('SELECT id FROM documents'),
    },
    unexecuted: [],
  },
];
`;

const story = (library: string): string => `// Orders are looked up by their keys.
import { Injectable } from '@nestjs/common';
import { Client } from '${library}';

@Injectable()
export class OrderLookup {
  constructor(private readonly client: Client) {}

  /** The work as it should not be done. */
  async oneByOne(orderIds: number[]): Promise<number> {
    // effect reads orders orderIds
    let found = 0;
    for (const id of orderIds) {
      const { rows } = await this.client.query('SELECT id FROM orders WHERE id = $1', [id]); // want query-in-loop
      found += rows.length;
    }
    return found;
  }

  /** The same work, done well. */
  async together(orderIds: number[]): Promise<number> {
    // effect reads orders 1
    const { rows } = await this.client.query('SELECT id FROM orders WHERE id = ANY($1)', [orderIds]);
    return rows.length;
  }
}
`;

const cases = `// How the functions of the order lookup are called.
import { call, sized, type Story } from '../../kit/story.js';
import { OrderLookup } from './story.js';

const all = (name: 'oneByOne' | 'together', more: object = {}) =>
  call(OrderLookup, (lookup, orderIds: number[]) => lookup[name](orderIds), {
    input: (world) => world.numbers('SELECT id FROM orders'),
    ...more,
  });

export const story: Story = {
  providers: [OrderLookup],
  cases: {
    'OrderLookup.oneByOne': all('oneByOne', {
      labels: sized({ orderIds: 'orders' }),
      twin: 'OrderLookup.together',
    }),
    'OrderLookup.together': all('together'),
  },
};
`;
