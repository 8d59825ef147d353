// Which files data speaks of, whatever its form.

/** The files that places lie in, anywhere in `data`. */
export function filesNamedIn(data: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [data];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if ('file' in one && typeof one.file === 'string') found.add(one.file);
    for (const value of Object.values(one)) if (typeof value === 'object') open.push(value);
  }
  return found;
}
