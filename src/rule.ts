// The one door for rules: the contract, the data they are predicates over, and the words they share.
export type { Effect, EffectKind } from './core/outline/effect.js';
export type { Confidence, Severity, TraceStep } from './core/finding.js';
export type { Location } from './core/location.js';
export type { Origin, ReachedEffect } from './core/summary/summary.js';
export type { LinkedProgram } from './core/program.js';
export type { Transaction, TransactionStep } from './core/facts/transaction.js';
export { growthAssumption, loopsByPlace, type Repetition } from './core/facts/repetition.js';
export type { LeftOpen } from './core/facts/open-resource.js';
export type { Site, Step } from './core/summary/step.js';
export type { Exemption } from './core/summary/exemption.js';
export type { CachedValue, CacheWriter } from './core/facts/cached-value.js';
export {
  byModule,
  cacheCause,
  cacheTrace,
  entityName,
  keptText,
  listed,
  madeOf,
  queryText,
  slotText,
  staleAssumption,
} from './rule/cache-text.js';
export { deferralAssumption, whyNotDeferred } from './rule/deferral.js';
export { holdsUp, isRoundTrip, isStatement, isWork } from './core/outline/effect.js';
export type { Heat, Listener } from './core/facts/listener.js';
export { holdsHandle, isPool, isSameConnection } from './core/summary/handle.js';
export {
  adviceJoining,
  adviceOutside,
  fileAssumption,
  assumptionInside,
  heavyRead,
  isBeside,
  isOnAnotherSource,
  isInside,
  locksBefore,
  loopInside,
  loopsByCall,
  readOutside,
  slowWorkInside,
  sureness,
  describeInside,
} from './rule/transactions.js';
export { LostHandles } from './rule/lost-handles.js';
export { withSharedCauses, type Sharing, type TransactionReport } from './rule/shared-causes.js';
export type { DataClasses, FactName, Facts } from './core/facts/facts.js';
export type {
  Aggregate,
  Decision,
  DeferrableEffect,
  Loose,
  QuadraticScan,
  RequestPath,
  RequestPaths,
} from './core/facts/request.js';
export { formatLocation } from './core/location.js';
export { workText } from './core/outline/work.js';
export { heatText, publishedFrom, slowWork, type SlowWork } from './rule/listeners.js';
export { backgroundOption, offInBackground, severityInBackground } from './rule/background.js';
export { isOfPicked } from './core/summary/hook-event.js';
export type { EntityName } from './core/outline/message.js';
export { failsApart } from './rule/own-unit.js';
export { whyOneByOne } from './rule/one-by-one.js';
export { evidenceOf, loopExemptions, reportedSites, type ReportedSite } from './rule/reported-sites.js';
export { confidenceOf, doesWhat, describeRequested, symbolOf, describeEffect } from './rule/effect-text.js';
export {
  dominantCost,
  elsewhere,
  pickStatements,
  placeOf,
  poolText,
  shareConnection,
  weightPerEvent,
  type Statements,
} from './rule/statement-text.js';

export { defineRule } from './rule/contract.js';
export type { Proof, Quiet, Report, Rule, RuleContext, RuleOption } from './rule/contract.js';
