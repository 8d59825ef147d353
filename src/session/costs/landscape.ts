// The workspace from above: what answering each entry point costs, down to its statements, and which modules use which
// tables. For reports that are looked at; findings do not rest on it.
import { compareLocations } from '../../core/location.js';
import { isStatement, shortName } from '../../core/outline/effect.js';
import type { FunctionOutline } from '../../core/outline/outline.js';
import type { AnalysedProgram } from '../../core/program.js';
import { compareText } from '../../core/text.js';
import { entryText } from '../../engine/graph/entry-reach.js';
import { type EntryCost, type LandscapeData, placeKey, type TableUse } from './landscape-data.js';
import { statementsOf } from './statements.js';

/** What `program` looks like; `speaksOf` tells product code. */
export function landscapeOf(program: AnalysedProgram, speaksOf: (file: string) => boolean): LandscapeData {
  const own = [...program.functions.values()].filter(({ at }) => speaksOf(at.file));
  const tables = new Map<string, string>();
  const uses = tableUses(own, program, tables);
  return {
    entries: own
      .flatMap((outline) => entryCosts(outline, program))
      .sort(
        (a, b) =>
          (a.weight === b.weight ? 0 : b.weight - a.weight) ||
          compareText(a.name, b.name) ||
          compareLocations(a.at, b.at),
      ),
    uses,
    tables: Object.fromEntries(tables),
  };
}

function entryCosts(outline: FunctionOutline, program: AnalysedProgram): readonly EntryCost[] {
  if (outline.entries.length === 0) return [];
  const cost = statementsOf(program.summaries.get(outline.id)?.effects ?? [], program);
  return outline.entries.map(({ kind, name }) => ({
    kind,
    name: entryText(kind, name),
    function: outline.symbol,
    at: outline.at,
    module: program.moduleOf(outline.at.file),
    ...cost,
  }));
}

/** Each statement counts where it stands; what it is about is kept by place in `tables`. */
function tableUses(own: readonly FunctionOutline[], program: AnalysedProgram, tables: Map<string, string>) {
  const uses = new Map<string, TableUse>();
  for (const { id, at } of own) {
    const module = program.moduleOf(at.file);
    for (const { effect, cause, causeFunction } of program.summaries.get(id)?.effects ?? []) {
      if (causeFunction !== id || effect.entity === undefined || !isStatement(effect)) continue;
      const entity = program.entities.get(effect.entity);
      const table = entity?.name ?? shortName(effect.entity);
      const stored = entity?.table;
      tables.set(placeKey(cause), table);
      const key = `${module}\0${table}`;
      const use = uses.get(key) ?? { module, table, ...(stored !== undefined && { stored }), reads: 0, writes: 0 };
      uses.set(key, { ...use, ...(effect.kind === 'read' ? { reads: use.reads + 1 } : { writes: use.writes + 1 }) });
    }
  }
  return [...uses.values()].sort((a, b) => compareText(a.module, b.module) || compareText(a.table, b.table));
}
