// Strongly connected components of the call graph, callees before callers (Tarjan's algorithm, without recursion so
// that no call chain is too deep). Equal graphs give equal orders: nodes and edges come sorted.

/** Components in bottom-up order; members of one are sorted. */
export function components(
  nodes: readonly string[],
  edges: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];
  const open: { node: string; edges: readonly string[]; next: number }[] = [];
  const enter = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
    open.push({ node, edges: edges(node), next: 0 });
  };
  const lower = (node: string, to: number): void => {
    if (to < low.get(node)!) low.set(node, to);
  };
  for (const root of nodes) {
    if (index.has(root)) continue;
    enter(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const { node } = top;
      const to = top.edges[top.next++];
      if (to !== undefined) {
        if (!index.has(to)) enter(to);
        else if (onStack.has(to)) lower(node, index.get(to)!);
        continue;
      }
      open.pop();
      const parent = open.at(-1);
      if (parent) lower(parent.node, low.get(node)!);
      if (low.get(node) !== index.get(node)) continue;
      const component: string[] = [];
      for (let member = stack.pop()!; ; member = stack.pop()!) {
        onStack.delete(member);
        component.push(member);
        if (member === node) break;
      }
      found.push(component.sort());
    }
  }
  return found;
}
