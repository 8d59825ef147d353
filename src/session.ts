// The one door for every front: opens a workspace, answers with findings, takes edited buffers.
export type {
  Configuration,
  Explanation,
  RuleSetting,
  Session,
  SessionOptions,
  Statistics,
  Suppression,
} from './session/contract.js';
export { openSession } from './session/open.js';
