// The registry: every rule, sorted by id. A test asserts that it agrees with the folder.
import type { Rule } from '../src/rule.js';
import blockingCallInHandler from './blocking-call-in-handler.js';
import catchAllListener from './catch-all-listener.js';
import deferrableWorkInHandler from './deferrable-work-in-handler.js';
import lazyRelationInLoop from './lazy-relation-in-loop.js';
import leakedConnection from './leaked-connection.js';
import missingCacheInvalidation from './missing-cache-invalidation.js';
import queryInFieldResolver from './query-in-field-resolver.js';
import queryInLoop from './query-in-loop.js';
import slowHotListener from './slow-hot-listener.js';
import slowWorkInTransaction from './slow-work-in-transaction.js';
import transactionEscape from './transaction-escape.js';
import transactionalCache from './transactional-cache.js';
import unclosedTransaction from './unclosed-transaction.js';

export const rules: readonly Rule[] = [
  blockingCallInHandler,
  catchAllListener,
  deferrableWorkInHandler,
  lazyRelationInLoop,
  leakedConnection,
  missingCacheInvalidation,
  queryInFieldResolver,
  queryInLoop,
  slowHotListener,
  slowWorkInTransaction,
  transactionEscape,
  transactionalCache,
  unclosedTransaction,
];
