// The user's own functions with tags of the grammar (`@erplint reads many "Order"`): what the tags say counts,
// not the body.
import type { ts } from 'ts-morph';
import type { MemberModel } from '../../models/member.js';
import { isMember } from './ids.js';
import { readTags } from './reader.js';

/** The tags of a declaration, read once. */
export class TaggedFunctions {
  readonly #known = new WeakMap<ts.Node, MemberModel | 'none'>();

  of(declaration: ts.Node, id: string): MemberModel | undefined {
    if (!isMember(declaration) || !declaration.getSourceFile().text.includes('@erplint ')) return undefined;
    let known = this.#known.get(declaration);
    if (known === undefined) {
      known = readTags(declaration, id)?.model ?? 'none';
      this.#known.set(declaration, known);
    }
    return known === 'none' ? undefined : known;
  }
}
