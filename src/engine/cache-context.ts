// What every question about a cached value needs.
import type { DataClassReason } from '../core/entity.js';
import type { CacheCalls } from './cache-calls.js';
import type { Program } from './program.js';
import type { Reach } from './reach.js';

export interface CacheContext {
  readonly program: Program;
  readonly reach: Reach;
  readonly calls: CacheCalls;
  readonly dataClass: (entity: string) => DataClassReason;
}
