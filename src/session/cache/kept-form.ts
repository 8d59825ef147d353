// The form of what is kept, checked by a schema that is made from the types themselves.
import { Ajv } from 'ajv';
import type { KeptFile, KeptWorkspace } from '../../frontend/kept/kept-state.js';
import type { KeptLandscape, KeptTold } from '../answer/kept-told.js';
import type { DiskTrace } from '../../frontend/files/trace.js';
import schema from './kept-schema.json' with { type: 'json' };

/** A state as it lies on disk: its files under names of their own, shared with other states. */
export interface CacheEntry {
  readonly trace: DiskTrace;
  readonly workspace: KeptWorkspace;
  /** In the order of the outlines, each with the name that it lies under. */
  readonly files: Readonly<Record<string, string>>;
  /** What sources said, each by its name there. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface KeptText {
  readonly text: string;
}

/** All that is kept, for the schema. */
export type Kept = CacheEntry | KeptFile | KeptText | KeptTold | KeptLandscape;

export class KeptForm {
  readonly #ajv = new Ajv({ strict: false, discriminator: true });

  isEntry(data: unknown): data is CacheEntry {
    return this.#is('CacheEntry', data);
  }

  isFile(data: unknown): data is KeptFile {
    return this.#is('KeptFile', data);
  }

  isText(data: unknown): data is KeptText {
    return this.#is('KeptText', data);
  }

  isTold(data: unknown): data is KeptTold {
    return this.#is('KeptTold', data);
  }

  isLandscape(data: unknown): data is KeptLandscape {
    return this.#is('KeptLandscape', data);
  }

  #is(name: string, data: unknown): boolean {
    const validate =
      this.#ajv.getSchema(name) ??
      this.#ajv.addSchema({ ...schema, $ref: `#/definitions/${name}` }, name).getSchema(name);
    return validate?.(data) === true;
  }
}
