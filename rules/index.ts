// The registry: every rule, sorted by id. A test asserts that it agrees with the folder.
import type { Rule } from '../src/rule.js';
import lazyRelationInLoop from './lazy-relation-in-loop.js';
import queryInFieldResolver from './query-in-field-resolver.js';
import queryInLoop from './query-in-loop.js';

export const rules: readonly Rule[] = [lazyRelationInLoop, queryInFieldResolver, queryInLoop];
