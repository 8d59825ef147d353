// The one door for every front: opens a workspace, answers with findings, takes edited buffers.
export type {
  CacheOptions,
  Configuration,
  ConfigurationReader,
  DebugView,
  Explanation,
  RuleSetting,
  Session,
  SessionOptions,
  Statistics,
  Suppression,
  DataLibrary,
} from './session/contract.js';
export type { OtherFiles } from './frontend/files/file-view.js';
export { modelCatalogue } from './frontend/models/catalogue.js';
export type { ModelledPackage } from './models/catalogue.js';
export type { EntryCost, Landscape, TableUse } from './session/costs/landscape-data.js';
export type { PlaceCost } from './session/costs/place-cost.js';
export type { StatementCost, StatementsCost } from './session/costs/statements.js';
export type { Comparison, KnownFinding } from './session/comparison.js';
export { openSession } from './session/open.js';
