// The pattern language of .gitignore: which paths a file of patterns leaves out.

interface IgnoreRule {
  /** Of the name alone when the pattern has no slash inside, else of the path from the file's folder. */
  readonly pattern: string;
  readonly onName: boolean;
  readonly negated: boolean;
  readonly folderOnly: boolean;
  readonly regex: RegExp;
}

export interface IgnoreRules {
  /** Folder that the patterns are relative to. */
  readonly folder: string;
  readonly rules: readonly IgnoreRule[];
  /** Whether any rule may match; nearly every path needs no closer look. */
  readonly anyName: RegExp;
  readonly anyPath: RegExp;
}

/** Reads the patterns of one .gitignore that stands in `folder`. */
export function parseIgnore(folder: string, text: string): IgnoreRules {
  const rules = text.split(/\r?\n/).flatMap((line) => parseRule(line) ?? []);
  const any = (onName: boolean): RegExp => {
    const patterns = rules.filter((rule) => rule.onName === onName).map((rule) => rule.pattern);
    return patterns.length === 0 ? /(?!)/ : new RegExp(`^(?:${patterns.join('|')})$`);
  };
  return { folder, rules, anyName: any(true), anyPath: any(false) };
}

/** Whether `path` is left out; of several rules the innermost file's last one decides. */
export function isIgnored(chain: readonly IgnoreRules[], path: string, isFolder: boolean): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const { folder, rules, anyName, anyPath } = chain[at] as IgnoreRules;
    const relative = path.slice(folder.length + 1);
    if (!anyName.test(name) && !anyPath.test(relative)) continue;
    const rule = rules.findLast(
      ({ regex, onName, folderOnly }) => (isFolder || !folderOnly) && regex.test(onName ? name : relative),
    );
    if (rule) return !rule.negated;
  }
  return false;
}

function parseRule(line: string): IgnoreRule | undefined {
  const trimmed = line.replace(/(?<!\\)\s+$/, '');
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  const negated = trimmed.startsWith('!');
  const body = negated ? trimmed.slice(1) : trimmed;
  const folderOnly = body.endsWith('/');
  const glob = folderOnly ? body.slice(0, -1) : body;
  const pattern = compile(glob.startsWith('/') ? glob.slice(1) : glob);
  try {
    return { pattern, onName: !glob.includes('/'), negated, folderOnly, regex: new RegExp(`^${pattern}$`) };
  } catch {
    return undefined; // A range such as [z-a]: git matches nothing with it either.
  }
}

function compile(body: string): string {
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
  return source;
}

function characterClass(body: string): string {
  const inverted = body.startsWith('!') || body.startsWith('^');
  const members = (inverted ? body.slice(1) : body).replace(/[\\\]]/g, '\\$&');
  return `[${inverted ? '^/' : ''}${members}]`;
}

const escape = (char: string): string => char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
