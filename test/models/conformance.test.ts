// No model claims what its library does not have: every name, arity and awaited result exists in the real typings.
import { describe, expect, test } from 'vitest';
import { differences, installedVersion, type Comparison } from './conformance.js';

const cases: readonly Comparison[] = [
  { model: 'typeorm', module: 'typeorm', version: installedVersion('typeorm') },
  { model: 'typeorm', module: 'typeorm', real: 'typeorm-0.3', version: installedVersion('typeorm-0.3') },
  ...['common', 'core', 'graphql', 'typeorm'].map((part) => ({
    model: 'nestjs',
    module: `@nestjs/${part}`,
    version: installedVersion(`@nestjs/${part}`),
  })),
  ...['express', 'type-graphql', 'lodash', 'ramda', 'bluebird', 'p-map', 'p-limit', 'p-queue', 'dataloader'].map(
    (name) => ({
      model: name,
      module: name,
      version: installedVersion(name),
      ...(name === 'lodash' && { renamed: { Wrapper: 'Collection' } }),
    }),
  ),
  {
    model: 'promise-pool',
    module: '@supercharge/promise-pool',
    version: installedVersion('@supercharge/promise-pool'),
  },
  ...Object.entries({
    node: ['events', 'timers', 'timers/promises', 'async_hooks', 'path', 'util'],
    'node-files': ['fs', 'fs/promises'],
    'node-computing': ['crypto', 'zlib'],
    'node-streams': ['stream', 'stream/promises', 'child_process', 'worker_threads', 'http', 'https', 'readline'],
  }).flatMap(([model, modules]) => modules.map((name) => ({ model, module: name, version: process.versions.node }))),
  ...Object.entries({
    nodemailer: ['nodemailer'],
    fastify: ['fastify'],
    pg: ['pg'],
    'mail-services': ['@sendgrid/mail', 'resend', 'postmark'],
    axios: ['axios'],
    'nestjs-axios': ['@nestjs/axios'],
    'http-clients': ['got', 'ky', 'undici', 'superagent'],
    passwords: ['bcrypt', 'bcryptjs', 'argon2', 'jsonwebtoken'],
    pdf: ['pdfkit', 'pdfmake', 'pdf-lib', 'puppeteer-core'],
    spreadsheets: ['exceljs', 'xlsx'],
    csv: ['csv-parse', 'csv-parse/sync', 'csv-stringify', 'csv-stringify/sync', 'papaparse', 'fast-csv'],
    images: ['sharp'],
    archives: ['archiver', 'adm-zip', 'jszip'],
    templates: ['handlebars', 'ejs', 'pug', 'mjml'],
    prompts: ['prompts'],
    'programs-and-files': ['fs-extra', 'execa', 'shelljs'],
    payments: ['stripe'],
    aws: ['@aws-sdk/client-ses'],
    messengers: ['web-push'],
    'remote-services': ['ssh2-sftp-client'],
    rxjs: ['rxjs', 'rxjs/operators'],
    eventemitter2: ['eventemitter2', '@nestjs/event-emitter'],
    emittery: ['emittery'],
    'nestjs-cqrs': ['@nestjs/cqrs'],
    brokers: ['amqplib', 'kafkajs', 'sqs-consumer'],
    bullmq: ['bullmq', '@nestjs/bullmq', 'bull', '@nestjs/bull'],
    schedules: ['@nestjs/schedule', 'node-cron', 'cron', 'agenda', 'pg-boss'],
  }).flatMap(([model, modules]) =>
    modules.map((name) => ({
      model,
      module: name,
      version: installedVersion(name),
      ...(name === 'axios' && { undeclared: ['AxiosStatic.default does not exist'] }),
    })),
  ),
  ...[
    ['cache-manager', 'cache-manager'],
    ['cache-manager', '@nestjs/cache-manager'],
    ['keyv', 'keyv'],
    ['node-cache', 'node-cache'],
    ['lru-cache', 'lru-cache'],
    ['lru-cache', 'quick-lru'],
    ['memoizers', 'memoizee'],
    ['memoizers', 'p-memoize'],
    ['redis', 'ioredis'],
    ['redis', 'redis'],
    ['typeorm-transactional', 'typeorm-transactional'],
    ['nestjs-cls', '@nestjs-cls/transactional'],
    ['nestjs-cls', '@nestjs-cls/transactional-adapter-typeorm'],
  ].map(([model, module]) => ({ model: model!, module: module!, version: installedVersion(module!) })),
];

describe('models against the typings of their libraries', () => {
  const found = differences(cases);
  test.each(cases.map((comparison, index) => ({ ...comparison, found: found[index] })))(
    '$module $version',
    ({ found }) => {
      expect(found).toEqual([]);
    },
  );
});
