// The workspace as a session has it open under one configuration: what was kept of it, else what is read anew.
import { createLinker } from '../engine/link.js';
import { createFrontend } from '../frontend/index.js';
import type { OtherFiles } from '../frontend/files/file-view.js';
import { keptFrontend } from './cache/kept-frontend.js';
import { openCache, readOptions } from './cache/open-cache.js';
import type { SessionCache } from './cache/session-cache.js';
import type { Configuration, ConfigurationReader, SessionOptions } from './contract.js';
import { defaultConfiguration } from './defaults.js';
import type { Frontend } from './frontend-port.js';
import { JudgedProgram } from './judge/judged-program.js';

/** What rests on other data (manifests, schemas, models) is opened anew. */
export interface Opened {
  readonly config: Configuration;
  readonly configStamp: string;
  readonly frontend: Frontend;
  readonly judged: JudgedProgram;
  /** Where what the frontend makes is kept; not for buffers. */
  readonly cache?: SessionCache;
  /** What answers was kept by another process. */
  readonly isKept: boolean;
}

/** How it is opened this time. */
export interface Opening {
  /** Files in another state than on disk. */
  readonly files: OtherFiles | undefined;
  /** Whether texts stand in for files, of which nothing is kept. */
  readonly hasBuffers: boolean;
  /** Whatever was kept. */
  readonly anew: boolean;
  /** What has been opened already of the options' cache. */
  readonly cache?: SessionCache | undefined;
}

export const configurationReader = ({ config = defaultConfiguration() }: SessionOptions): ConfigurationReader =>
  'read' in config ? config : { read: () => config, stamp: () => '' };

/**
 * Opens the workspace that `cwd` and `paths` lie in; `timed` measures how long what was kept takes. Throws a UsageError when there
 * is nothing to analyse.
 */
export function openWorkspace(
  options: SessionOptions,
  { files, hasBuffers, anew, cache: opened }: Opening,
  timed: <T>(work: () => T) => T,
): Opened {
  const source = configurationReader(options);
  const configStamp = source.stamp();
  const config = source.read();
  const { entities, modules, hotEvents, volumes } = config;
  const cache = hasBuffers ? undefined : (opened ?? openCache(options, config, files));
  const reading = {
    ...readOptions(options, config, files),
    keeps: cache !== undefined,
    ...(options.once && { once: true }),
    ...(options.onProgress && { onProgress: options.onProgress }),
  };
  const kept = anew ? undefined : timed(() => keptFrontend(cache, reading));
  const frontend = kept ?? createFrontend(reading);
  const { disabledExemptions } = options;
  const linking = { entities, modules, hotEvents, volumes, ...(disabledExemptions && { disabledExemptions }) };
  const judged = new JudgedProgram(createLinker(linking), options.rules, speaksOfAll(options));
  return { config, configStamp, frontend, judged, isKept: kept !== undefined, ...(cache && { cache }) };
}

/** Tests, migrations and the like are set apart by an exemption, which can be taken out like any other. */
const speaksOfAll = ({ disabledExemptions }: SessionOptions): boolean => disabledExemptions?.has('setting') ?? false;
