// What is kept from one state of the program to the next may lead to other objects than the new state has: equal ones, with
// the locations of before. Linking equal outlines again, none of them the same object, must come to the same.
import { expect, test } from 'vitest';
import { createLinker } from '../../src/engine/link.js';
import type { AnalysedProgram } from '../../src/core/program.js';
import { createFrontend } from '../../src/frontend/index.js';
import { Judge } from '../../src/session/judge/verdict.js';
import { rules } from '../../src/index.js';
import { fixtureFolder, platformNames } from '../fixtures/platforms.js';

const SAMPLE = new URL('../../fixtures/sample-erp', import.meta.url).pathname;

test.each([...platformNames().map(fixtureFolder), SAMPLE])('equal outlines come to the same: %s', (cwd) => {
  const frontend = createFrontend({ cwd, paths: [], ignore: [], models: [] });
  const outlines = frontend.outlines();
  const entities = frontend.entities();
  const told = (program: AnalysedProgram): unknown => {
    const judge = new Judge({ program, directives: frontend.directives(), speaksOf: () => true }, rules);
    const { findings, quiet } = judge.verdict({});
    return { findings: [...findings.values()], quiet, failures: program.failures, crashes: program.crashes };
  };
  const linker = createLinker();
  const cold = told(linker.link(outlines, entities));
  expect((cold as { findings: unknown[] }).findings).not.toEqual([]);
  expect(told(linker.link(structuredClone(outlines), structuredClone(entities)))).toEqual(cold);
});
