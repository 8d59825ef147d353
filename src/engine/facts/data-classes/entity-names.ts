// What the name of an entity says of its data, where nothing else tells: a tie-break that is printed as one.
import type { DataClass, DataClassReason } from '../../../core/outline/entity.js';

const WORDS: readonly (readonly [DataClass, string, readonly string[]])[] = [
  [
    'transactional',
    'names what lets somebody in',
    ['permission', 'role', 'membership', 'member', 'license', 'licence', 'session', 'grant', 'policy', 'acl'],
  ],
  [
    'reference',
    'names what others look up',
    [
      ...['country', 'currency', 'language', 'locale', 'unit', 'uom', 'category', 'tax', 'timezone', 'region', 'zone'],
      ...['province', 'type', 'status', 'kind', 'title', 'salutation', 'incoterm'],
    ],
  ],
  [
    'transactional',
    'names what business changes',
    [
      ...['order', 'invoice', 'payment', 'stock', 'price', 'balance', 'journal', 'ledger', 'movement', 'move', 'cart'],
      ...[
        'reservation',
        'shipment',
        'delivery',
        'transaction',
        'quote',
        'refund',
        'posting',
        'inventory',
        'allocation',
      ],
    ],
  ],
  [
    'master',
    'names what people keep up',
    [
      ...[
        'customer',
        'product',
        'supplier',
        'vendor',
        'setting',
        'settings',
        'subscription',
        'channel',
        'user',
        'item',
      ],
      ...[
        'account',
        'company',
        'tenant',
        'organization',
        'organisation',
        'institution',
        'employee',
        'config',
        'warehouse',
      ],
    ],
  ],
];

/** By the last word of the name that says something: `PriceList` by `price`, `ProductCategory` by `category`. */
export function classByName(name: string): DataClassReason | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const word of words.reverse()) {
    const singular = word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
    const found = WORDS.find(([, , known]) => known.includes(word) || known.includes(singular));
    if (found) return { class: found[0], reason: `its name "${name}" ${found[1]}`, byName: true };
  }
  return undefined;
}
