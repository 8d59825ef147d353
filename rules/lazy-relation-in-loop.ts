// lazy-relation-in-loop: reading a lazy relation of each element starts a query for each element.
import {
  backgroundOption,
  defineRule,
  dominantCost,
  evidenceOf,
  isStatement,
  loopExemptions,
  poolText,
  reportedSites,
  symbolOf,
  type ReachedEffect,
  type Repetition,
} from '../src/rule.js';

const wanted = {
  repetition: ({ mode }: Repetition): boolean => mode !== 'per-parent',
  effect: ({ effect, lazy }: ReachedEffect): boolean => isStatement(effect) && lazy !== undefined,
};

export default defineRule({
  id: 'lazy-relation-in-loop',
  title: 'Lazy relations read for each element of a loop',
  why: `A lazy relation looks like a property, but reading it sends a query. Behind a mapper, a getter or a presenter nobody
sees it, and a list of five hundred orders sends five hundred queries for their customers.`,
  fix: `Load the relation with the query that gives the collection : reading it is free then.
Or collect the foreign keys and read all related rows in one statement.`,
  limits: `A relation loaded by a query that it cannot follow to the loop counts as not loaded. It does not see that two elements
share one related object.`,
  severity: 'error',
  options: backgroundOption,
  messages: {
    read: '{call} reads the lazy relation {relation}: {cost}',
    concurrent: '{call} reads the lazy relation {relation}: {cost}, {pool}',
  },
  proof: 'statements-grow',
  exemptions: loopExemptions('loaded'),
  requires: ['loops'],
  check({ program, facts, options, report, quiet }) {
    for (const one of reportedSites(facts.loops, { ...wanted, options }, quiet)) {
      const { repetition, site, statements } = one;
      const { entity, relation } = statements.main.lazy!;
      const owner = program.entities.get(entity)?.name ?? entity;
      const option = program.entities.get(entity)?.relations.find(({ name }) => name === relation)?.option;
      report({
        message: repetition.mode === 'concurrent' ? 'concurrent' : 'read',
        data: {
          call: site.text,
          relation: `${owner}.${relation}`,
          cost: dominantCost({ main: statements.main, all: [statements.main] }, program),
          pool: poolText(repetition, statements),
        },
        ...evidenceOf(one, program, options),
        advice: `Load "${relation}" with the query that gives the collection${suffix(option)}.`,
        identity: [symbolOf(repetition.function, program), 'lazy', `${owner}.${relation}`],
      });
    }
  },
});

const suffix = (option: string | undefined): string => (option === undefined ? '' : `: ${option}`);
