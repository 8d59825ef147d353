// query-in-field-resolver: a GraphQL field that asks the database runs once for each parent in the answer.
import {
  defineRule,
  dominantCost,
  elsewhere,
  evidenceOf,
  isRoundTrip,
  reportedSites,
  symbolOf,
  type ReachedEffect,
  type Repetition,
} from '../src/rule.js';

const wanted = {
  repetition: ({ mode }: Repetition): boolean => mode === 'per-parent',
  effect: ({ effect }: ReachedEffect): boolean => isRoundTrip(effect),
};

export default defineRule({
  id: 'query-in-field-resolver',
  title: 'GraphQL fields that ask the database for each parent',
  why: `A field resolver runs once for each parent object in the answer. One that asks the database turns a page of a hundred
orders into a hundred queries for each field that the client has asked for.`,
  fix: `Load through a DataLoader made for each request: it gathers the keys of all parents into one query. Or let the query
that gives the parents load the relation.`,
  limits: `It takes a type to have many parents unless every operation and field that gives one gives a single one; a list whose types
it cannot read counts for none of them. Loaders that it has no model of are unknown calls, and quiet.`,
  severity: 'error',
  options: {},
  messages: {
    field: '{call} runs {cost} for {rows}{elsewhere}',
    lazy: '{call} reads the lazy relation {relation}: {cost} for {rows}',
  },
  proof: 'statements-grow',
  exemptions: ['few', 'memoised', 'dataloader', 'reference', 'setting'],
  requires: ['loops'],
  check({ program, facts, report, quiet }) {
    for (const one of reportedSites(facts.loops, wanted, quiet)) {
      const { repetition, site, statements } = one;
      const { lazy, effect } = statements.main;
      const relation = lazy ? `${program.entities.get(lazy.entity)?.name ?? lazy.entity}.${lazy.relation}` : '';
      report({
        message: lazy ? 'lazy' : 'field',
        data: {
          call: site.text,
          cost: dominantCost(statements, program),
          rows: repetition.origin.text,
          elsewhere: elsewhere(statements, program),
          relation,
        },
        ...evidenceOf(one, program),
        advice: `Load through a DataLoader made for each request, so that the keys of all parents go into one query${
          effect.instead === undefined ? '' : `: ${effect.instead}`
        }.`,
        identity: [symbolOf(repetition.function, program), effect.kind, lazy ? relation : (effect.entity ?? '')],
      });
    }
  },
});
