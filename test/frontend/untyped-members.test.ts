// Calls of what nothing is known of: a client that a framework hands in is what the only member of that name is, which is said.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree, type Tree } from './workspace-tree.js';

/** `file:line rule: assumption`, sorted. */
function said(tree: Tree): string[] {
  const folder = writeTree({
    'package.json': { name: 'shop', dependencies: { amqplib: '0.10.9', typeorm: '0.3.20' } },
    ...tree,
  });
  return openSession({ cwd: folder })
    .findings()
    .map(
      ({ at, rule, confidence, assumption = '' }) =>
        `${at.file.slice(folder.length + 1)}:${at.start.line} ${confidence} ${rule}: ${assumption}`,
    )
    .sort();
}

/** Asks another service over RabbitMQ, and waits for its answer. */
const broker = `import * as amqplib from 'amqplib';
let channel;
export const askService = async (queue: string, message: object): Promise<any> => {
  const answer = await new Promise((resolve, reject) => {
    const id = String(Math.random());
    return channel.assertQueue('', { exclusive: true }).then((own) => {
      channel.consume(own.queue, (reply) => {
        if (!reply) return reject(new Error('nobody answers'));
        if (reply.properties.correlationId === id) resolve(JSON.parse(reply.content.toString()));
      }, { noAck: true });
      channel.sendToQueue(queue, Buffer.from(JSON.stringify(message)), { correlationId: id, replyTo: own.queue });
    });
  });
  return answer;
};
export const tellService = async (queue: string, message: object) => {
  channel.sendToQueue(queue, Buffer.from(JSON.stringify(message)));
};
export const connect = async (host: string) => {
  channel = await (await amqplib.connect(host)).createChannel();
  return { askService, tellService };
};`;

const plugin = (call: string): string => `let client;
export const onStart = async (given) => {
  client = given;
};
export const namesOf = async (ids: string[]) => {
  const names: string[] = [];
  for (const id of ids) names.push(await ${call});
  return names;
};`;

test('the only member of a name, which takes so many arguments, is what is called', () => {
  expect(said({ 'broker.ts': broker, 'plugin.ts': plugin(`client.askService('contacts:name', { id })`) })).toEqual([
    'plugin.ts:7 likely query-in-loop: nothing else is called "askService" here',
  ]);
  expect(said({ 'broker.ts': broker, 'plugin.ts': plugin(`client.tellService('contacts:seen', { id })`) })).toEqual([]);
  expect(said({ 'broker.ts': broker, 'plugin.ts': plugin(`client.askService('contacts:name', { id }, 5)`) })).toEqual(
    [],
  );
});

test('a name that is chosen means each of those', () => {
  const call = `client[id ? 'askService' : 'tellService']('contacts:name', { id })`;
  expect(said({ 'broker.ts': broker, 'plugin.ts': plugin(call) })).toEqual([
    'plugin.ts:7 likely query-in-loop: nothing else is called "askService" here',
  ]);
});

test('of several members of that name each has to ask', () => {
  const call = `client.askService('contacts:name', { id })`;
  const quiet = `export class Other {
  async askService(queue: string, message: object) {}
}`;
  expect(said({ 'broker.ts': broker, 'other.ts': quiet, 'plugin.ts': plugin(call) })).toEqual([]);
  expect(said({ 'broker.ts': broker, 'other.ts': broker, 'plugin.ts': plugin(call) })).toEqual([
    'plugin.ts:7 likely query-in-loop: it is one of the 2 "askService" here',
  ]);
});

test('a name that a library has tells nothing', () => {
  const likeLibrary = broker.replace('{ askService,', '{ publish: askService,');
  const call = `client.publish('contacts:name', { id })`;
  expect(said({ 'broker.ts': likeLibrary, 'plugin.ts': plugin(call) })).toEqual([]);
});

test('what comes from a package is that of the package', () => {
  const call = `client.askService('contacts:name', { id })`;
  const imported = plugin(call)
    .replace('let client;', `import { client } from '@acme/client';`)
    .replace('client = given', 'void given');
  expect(said({ 'broker.ts': broker, 'plugin.ts': imported })).toEqual([]);
});

test('what a member by a chosen name gives is not called by the name of its client', () => {
  const folder = writeTree({
    'package.json': { name: 'shop', dependencies: { amqplib: '0.10.9', typeorm: '0.3.20' } },
    'broker.ts': broker,
    'plugin.ts': `let client;
export const onStart = async (given) => {
  client = given;
};
const send = (name: string, isAsked: boolean) => client[isAsked ? 'askService' : 'tellService'](name, {});
export const counts = async () => {
  for (const one of await send('goods:list', true)) await send(one, true);
};`,
  });
  const messages = openSession({ cwd: folder })
    .findings()
    .map(({ message }) => message);
  expect(messages).toEqual(['send runs up to 1 request to another service for each of rows, in askService']);
});
