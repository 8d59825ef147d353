// The pattern language of .gitignore: which paths a file of patterns leaves out.

export interface IgnoreRules {
  /** Folder that the patterns are relative to. */
  readonly folder: string;
  readonly rules: readonly { readonly pattern: RegExp; readonly negated: boolean; readonly folderOnly: boolean }[];
}

/** Reads the patterns of one .gitignore that stands in `folder`. */
export function parseIgnore(folder: string, text: string): IgnoreRules {
  const rules: IgnoreRules['rules'][number][] = [];
  for (const line of text.split(/\r?\n/)) {
    const pattern = line.replace(/(?<!\\)\s+$/, '');
    if (pattern === '' || pattern.startsWith('#')) continue;
    const negated = pattern.startsWith('!');
    const body = negated ? pattern.slice(1) : pattern;
    const folderOnly = body.endsWith('/');
    const compiled = compile(folderOnly ? body.slice(0, -1) : body);
    if (compiled) rules.push({ pattern: compiled, negated, folderOnly });
  }
  return { folder, rules };
}

/** Whether `path` is left out; of several rules the innermost file's last one decides. */
export function isIgnored(chain: readonly IgnoreRules[], path: string, isFolder: boolean): boolean {
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const { folder, rules } = chain[at] as IgnoreRules;
    const relative = path.slice(folder.length + 1);
    for (let rule = rules.length - 1; rule >= 0; rule -= 1) {
      const { pattern, negated, folderOnly } = rules[rule] as IgnoreRules['rules'][number];
      if ((isFolder || !folderOnly) && pattern.test(relative)) return !negated;
    }
  }
  return false;
}

function compile(glob: string): RegExp | undefined {
  const anchored = glob.slice(0, -1).includes('/') || glob.startsWith('/');
  const body = glob.startsWith('/') ? glob.slice(1) : glob;
  let source = '';
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at] as string;
    if (body.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (body.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '[') {
      const close = body.indexOf(']', at + 2);
      if (close < 0) source += '\\[';
      else {
        source += characterClass(body.slice(at + 1, close));
        at = close;
      }
    } else if (char === '\\') {
      at += 1;
      source += escape(body[at] ?? '\\');
    } else source += escape(char);
  }
  try {
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}$`);
  } catch {
    // A range such as [z-a]: git matches nothing with it either.
    return undefined;
  }
}

function characterClass(body: string): string {
  const inverted = body.startsWith('!') || body.startsWith('^');
  const members = (inverted ? body.slice(1) : body).replace(/[\\\]]/g, '\\$&');
  return `[${inverted ? '^/' : ''}${members}]`;
}

const escape = (char: string): string => char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
