// Which functions a line of a file stands in, and how functions are headed where they are printed.
import { UsageError } from '../../core/errors.js';
import type { FunctionOutline } from '../../core/outline/outline.js';
import { walkNodes } from '../../engine/outlines/nodes.js';

/**
 * The functions that begin on `line`, else the innermost ones that have code around it; all of them without a line. Throws
 * a UsageError where there is none.
 */
export function functionsAt(
  all: readonly FunctionOutline[],
  place: string,
  line: number | undefined,
): readonly FunctionOutline[] {
  const functions = all.filter((one) => !isModule(one) || linesOf(one, all).length > 0);
  if (functions.length === 0) throw new UsageError(`There is no code of a function in ${place}.`);
  if (line === undefined) return functions;
  const named = functions.filter((one) => !isModule(one));
  const heads = named.filter(({ at }) => at.start.line === line);
  if (heads.length > 0) return heads;
  const around = named.filter((one) => one.at.start.line < line && line <= Math.max(...linesOf(one, all)));
  const first = Math.max(...around.map(({ at }) => at.start.line));
  const innermost = around.filter(({ at }) => at.start.line === first);
  if (innermost.length > 0) return innermost;
  const modules = functions.filter((one) => isModule(one) && linesOf(one, all).includes(line));
  if (modules.length > 0) return modules;
  const nearest = [...functions].sort((a, b) => distance(a, line) - distance(b, line))[0]!;
  throw new UsageError(
    `There is no code of a function on line ${line} of ${place}. The nearest function is ${nearest.symbol}, on line ${nearest.at.start.line}.`,
  );
}

/** `OrderService.confirm(order, manager)  line 12`, and below it how it is reached from outside. */
export function headOf({ symbol, parameters, at, entries, setting }: FunctionOutline): readonly string[] {
  const names = parameters.map(({ name, rest }) => (rest ? `...${name}` : name));
  return [
    `${symbol}(${names.join(', ')})  line ${at.start.line}${setting === 'product' ? '' : `, ${setting} code`}`,
    ...entries.map(({ kind, name }) => `  entry point: ${kind} ${name}`),
  ];
}

/** The lines that its code stands on, and that of functions in it; of a named function that of its name too. */
function linesOf(outline: FunctionOutline, functions: readonly FunctionOutline[]): readonly number[] {
  const lines = isModule(outline) ? [] : [outline.at.end.line];
  walkNodes(outline.body, (node) => {
    if (node.node !== 'seq') lines.push(node.at.start.line, node.at.end.line);
  });
  const inner = isModule(outline) ? [] : functions.filter(({ parent }) => parent === outline.id);
  return [...lines, ...inner.flatMap((one) => linesOf(one, functions))];
}

/** What runs when the file is loaded: its place is all of the file. */
const isModule = ({ symbol }: FunctionOutline): boolean => symbol.endsWith('<module>');

const distance = ({ at }: FunctionOutline, line: number): number => Math.abs(at.start.line - line);
