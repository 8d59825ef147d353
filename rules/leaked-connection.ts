// leaked-connection: a client, pool or data source that is made anew with each call and never ended.
import { confidenceOf, defineRule, symbolOf } from '../src/rule.js';

const FAILS = 'a statement fails now and then, and the process goes on';

export default defineRule({
  id: 'leaked-connection',
  title: 'Clients and pools made for each call and never ended',
  why: `Each client or pool opens connections of its own, past the application's pool. One that is made for each
request and never ended adds up until the database takes no more connections from anybody.`,
  fix: `Make one pool when the application starts and share it. Where a connection of its own is needed, end it in a \`finally\` block.`,
  limits: `What is kept in a field or module variable, returned, or given to code that cannot be followed is taken to be ended there.
What is ended unless something fails is told where a request comes by: a script ends with its failure.`,
  severity: 'error',
  options: {},
  messages: {
    never: '{call} opens connections of its own with each call of {place}, and nothing ends them',
    sometimes: '{call} opens connections of its own, and {place} leaves without ending them',
    failing: '{call} opens connections of its own, and {place} leaves without ending them where something fails',
  },
  proof: 'stays-open',
  exemptions: ['setting'],
  requires: ['openResources'],
  check({ program, facts, report, quiet }) {
    for (const one of facts.openResources) {
      if (one.what !== 'client') continue;
      // A failure on the way is one thing, a way out that was written down another.
      const written = one.exits.filter(({ how }) => how !== 'fails');
      const isFailing = written.length === 0;
      const exits = isFailing && one.entries.length > 0 ? one.exits : written;
      const reason =
        one.aside !== undefined
          ? `setting: ${one.aside}`
          : exits.length === 0
            ? 'it is ended unless something fails'
            : undefined;
      if (reason !== undefined) {
        quiet({ at: one.at, reason });
        continue;
      }
      const place = symbolOf(one.function, program);
      report({
        message: isFailing ? 'failing' : one.isEnded ? 'sometimes' : 'never',
        data: { call: one.text, place },
        at: one.at,
        ...confidenceOf(isFailing ? FAILS : undefined),
        trace: [
          { at: one.at, message: `${one.text} is made here` },
          ...exits.map(({ at, text }) => ({ at, message: `${place} leaves by ${text}` })),
        ],
        advice: 'Share one that is made at start-up, or end it in a finally block.',
        ...(one.entries.length > 0 && { entry: one.entries.join(', ') }),
        identity: [place, one.what, one.text],
      });
    }
  },
});
