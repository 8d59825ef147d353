// What is wrong with the tags that users write on their own functions (`@erplint …`): tags and words that there are not,
// entities that nobody knows, and comments that belong to nothing that tags are read of.
import { closest, distance } from 'fastest-levenshtein';
import { ts } from 'ts-morph';
import type { Diagnostic } from '../../core/finding.js';
import type { MemberModel } from '../../models/member.js';
import { hasOwnTags, holderOf, readTags } from '../models/tagged-functions.js';
import { commentAt } from './directives.js';

/** The problems of a file, in the order of its lines; `entities` are the names of all that the workspace has. */
export function ownTagProblems(source: ts.SourceFile, entities: readonly string[]): readonly Diagnostic[] {
  if (!hasOwnTags(source)) return [];
  const read = new Set<number>();
  const problems: { line: number; message: string }[] = [];
  for (const node of nodesOf(source)) {
    const holder = holderOf(node);
    if (!holder || holder !== node) continue;
    const tags = readTags(holder, nameOf(holder));
    if (!tags) continue;
    read.add(source.text.lastIndexOf('/**', holder.getStart(source)));
    problems.push(...tags.problems);
    if (tags.model) problems.push(...unknownEntities(tags.model, entities));
  }
  for (const { index } of source.text.matchAll(/(?<=(?:\/\/+|\/?\*+)[ \t]*)@erplint[ \t]/g)) {
    const comment = commentAt(source, index);
    if (!comment || read.has(comment.pos)) continue;
    const isDocumentation = source.text.startsWith('/**', comment.pos);
    const { line } = source.getLineAndCharacterOfPosition(index);
    problems.push({ line: line + 1, message: isDocumentation ? NOT_HERE : NOT_SO });
  }
  return problems
    .sort((a, b) => a.line - b.line)
    .map(({ line, message }) => {
      const start = { line, column: 1 };
      const at = { file: source.fileName, start, end: start };
      return { kind: 'wrong-tag', message: `${message}.`.replace(/([.?!])\.$/, '$1'), at, incomplete: true };
    });
}

const NOT_HERE =
  'Tags are not read here: they stand in the documentation comment right before a function, a method, a property, or a variable or entry of an object that holds a function';
const NOT_SO = 'Tags are read in documentation comments only: write `/** @erplint … */`';

/** All nodes, by no recursion that a deep source could drive. */
function* nodesOf(source: ts.SourceFile): Generator<ts.Node> {
  const waiting: ts.Node[] = [source];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
}

function nameOf(node: ts.NamedDeclaration): string {
  return node.name && ts.isIdentifier(node.name) ? node.name.text : 'this function';
}

function unknownEntities(
  { id, effects, at }: MemberModel,
  known: readonly string[],
): { line: number; message: string }[] {
  return effects.flatMap(({ entity }) => {
    if (entity?.by !== 'name' || known.includes(entity.name)) return [];
    const nearest = known.length > 0 ? closest(entity.name, known) : '';
    const near = nearest !== '' && distance(entity.name, nearest) <= 3;
    const hint = near ? `; did you mean "${nearest}"?` : '';
    return [{ line: at.line, message: `${id}: there is no entity "${entity.name}"${hint}` }];
  });
}
