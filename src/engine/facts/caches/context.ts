// What every question about a cached value needs.
import type { DataClasses } from '../../../core/facts/facts.js';
import type { CacheCalls } from './calls.js';
import type { Program } from '../../program/program.js';
import type { Reach } from '../../graph/entry-reach.js';

export interface CacheContext {
  readonly program: Program;
  readonly reach: Reach;
  readonly calls: CacheCalls;
  readonly dataClasses: DataClasses;
}
