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
  /** Of a member, the class, interface or namespace that it stands in; a constructor is called like its class. */
  readonly owner?: string;
  readonly name: string;
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
  if (!comment.includes('@')) return [];
  const tags: { name: string; text: string; line: number }[] = [];
  const body = comment.slice(comment.startsWith('/**') ? 3 : 0, comment.endsWith('*/') ? -2 : undefined);
  body.split('\n').forEach((text, index) => {
    const line = text.replace(/^\s*\*?\s*/, '').trimEnd();
    for (const part of partsOf(line)) {
      const tag = /^@([A-Za-z][\w-]*)\s*(.*)$/.exec(part);
      const last = tags.at(-1);
      if (tag) tags.push({ name: tag[1] ?? '', text: tag[2] ?? '', line: firstLine + index });
      else if (part !== '' && last) last.text = `${last.text} ${part}`.trim();
    }
  });
  return tags;
}

/** Cuts a line before each `@` that begins a tag. */
function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (character === '@' && !quoted && at > start && /\s/.test(line.charAt(at - 1))) {
      parts.push(line.slice(start, at).trimEnd());
      start = at;
    }
  }
  parts.push(line.slice(start));
  return parts;
}
