// The part of a declaration that tags are about, free of syntax trees, and how its comment is cut into tags.

/** One tag as written: `@reads many Entity` is `{ name: 'reads', text: 'many Entity' }`. */
export interface RawTag {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

export interface TaggedDeclaration {
  readonly id: string;
  readonly package: string;
  /** Functions, methods, constructors, call signatures and properties that hold functions have to bear a tag. */
  readonly callable: boolean;
  /** Slots may refer to `receiver`: it is a member, or a decorator. */
  readonly hasReceiver: boolean;
  /** How many arguments it takes at most; `Infinity` with a rest parameter. */
  readonly arity: number;
  /** Type parameters of the member and of its class. */
  readonly typeParameters: readonly string[];
  readonly tags: readonly RawTag[];
  /** Its declared type is `this`: a builder step, which gives its receiver. */
  readonly returnsThis: boolean;
  /** The class's default is `@nothing`. */
  readonly nothingByDefault: boolean;
  readonly at: { readonly file: string; readonly line: number };
}

/**
 * Cuts the text of a documentation comment into tags. A tag begins with `@` at the start of a line or after a
 * space, outside quotes, and goes on to the next one.
 */
export function tagsOf(comment: string, firstLine: number): readonly RawTag[] {
  const tags: { name: string; text: string; line: number }[] = [];
  const body = comment.replace(/^\/\*\*?/, '').replace(/\*\/$/, '');
  body.split('\n').forEach((text, index) => {
    const line = text.replace(/^\s*\*?\s*/, '').trimEnd();
    for (const part of line.split(TAG_START)) {
      const tag = /^@([A-Za-z][\w-]*)\s*(.*)$/.exec(part);
      const last = tags.at(-1);
      if (tag) tags.push({ name: tag[1] ?? '', text: (tag[2] ?? '').trim(), line: firstLine + index });
      else if (part.trim() !== '' && last) last.text = `${last.text} ${part.trim()}`.trim();
    }
  });
  return tags;
}

/** Before an `@` that stands outside quotes: an even number of quotes follows. */
const TAG_START = /\s+(?=@[A-Za-z](?:[^"]*"[^"]*")*[^"]*$)/;
