// The frameworks whose handlers answer requests, by the manifests of a workspace and its packages; those without a model are
// told, since what answers their requests is no entry point.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { globSync } from 'tinyglobby';
import { modelCatalogue } from '../../session.js';
import type { Manifest } from './project.js';

/** By the package that every application of it has, with its name. */
const FRAMEWORKS: readonly (readonly [string, string])[] = [
  ['@adonisjs/core', 'AdonisJS'],
  ['@apollo/server', 'Apollo Server'],
  ['@feathersjs/feathers', 'Feathers'],
  ['@hapi/hapi', 'hapi'],
  ['@loopback/core', 'LoopBack'],
  ['@midwayjs/core', 'Midway'],
  ['@nestjs/core', 'NestJS'],
  ['@redwoodjs/api', 'RedwoodJS'],
  ['@remix-run/node', 'Remix'],
  ['@sveltejs/kit', 'SvelteKit'],
  ['@trpc/server', 'tRPC'],
  ['elysia', 'Elysia'],
  ['express', 'Express'],
  ['fastify', 'Fastify'],
  ['graphql-yoga', 'GraphQL Yoga'],
  ['hono', 'Hono'],
  ['koa', 'Koa'],
  ['moleculer', 'Moleculer'],
  ['next', 'Next.js'],
  ['nuxt', 'Nuxt'],
  ['restify', 'restify'],
  ['routing-controllers', 'routing-controllers'],
  ['sails', 'Sails'],
  ['type-graphql', 'TypeGraphQL'],
];

/** Packages of a workspace lie so deep. */
const DEEPEST = 5;

export interface Frameworks {
  readonly known: readonly string[];
  /** There is no model of them. */
  readonly unmodelled: readonly string[];
}

/** The frameworks of the workspace in `root`; `models` are the user's own. */
export function frameworksIn(root: string, models: readonly string[]): Frameworks {
  const manifests = globSync('**/package.json', { cwd: root, ignore: ['**/node_modules/**'], deep: DEEPEST });
  const used = new Set(manifests.flatMap((path) => dependenciesOf(join(root, path))));
  const found = FRAMEWORKS.filter(([name]) => used.has(name));
  if (found.length === 0) return { known: [], unmodelled: [] };
  const modelled = new Set(modelCatalogue(models).map(({ name }) => name));
  const names = (isKnown: boolean) => found.filter(([one]) => modelled.has(one) === isKnown).map(([, name]) => name);
  return { known: names(true), unmodelled: names(false) };
}

/** None where the file is no manifest. */
function dependenciesOf(file: string): readonly string[] {
  const { dependencies, devDependencies } = Object(parse(readFileSync(file, 'utf8'))) as Manifest;
  return Object.keys({ ...devDependencies, ...dependencies });
}
