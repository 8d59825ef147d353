// GitHub workflow commands, escaped as the runner reads them.
import { expect, it } from 'vitest';
import { github } from '../../src/report/formats/github.js';
import { at, empty, options, order, result } from './example.js';

it('annotates findings and diagnostics with their level', () => {
  const lines = github(result, options).split('\n');
  expect(lines.map((line) => /^::\w+ [^,:]*/.exec(line)?.[0])).toEqual([
    '::error file=src/orders/order.service.ts',
    '::warning file=src/quotes/quote.service.ts',
    '::notice title=erplint configuration',
    '::warning file=src/b.ts',
    undefined,
  ]);
  expect(lines[0]).toBe(
    '::error file=src/orders/order.service.ts,line=4,endLine=4,col=26,endColumn=79,title=erplint query-in-loop::' +
      'One query per order line.%0ACost: reads Price: order.lines%0A' +
      '  for…of over order.lines (src/orders/order.service.ts:3:5)%0A' +
      '  calls PriceService.forCustomer (src/orders/order.service.ts:4:26)%0A' +
      '  reads Price (Repository.findOne) (src/prices/price.service.ts:24:12)%0A' +
      'Advice: Read all prices with one find({ where: { product: In(ids) } }).',
  );
});

it('escapes what would end a property or the command', () => {
  const odd = { ...order, message: '100 %\r\n::error::x', at: { ...order.at, file: '/shop/a,b:c%.ts' } };
  const line = github({ ...empty, findings: [odd] }, options);
  expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\.ts,line=4,.*::100 %25\\u000d\\u000a::error::x%0A/);
  expect(line.trimEnd().split('\n')).toHaveLength(1);
});

it('leaves columns out where a finding runs over several lines', () => {
  const long = { ...order, at: at('src/a.ts', 3, 5, 6, 5) };
  expect(github({ ...empty, findings: [long] }, options)).toMatch(/^::error file=src\/a\.ts,line=3,endLine=5,title=/);
});

it('is empty when there is nothing to say', () => {
  expect(github(empty, options)).toBe('');
});
