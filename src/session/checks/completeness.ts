// What an answer does not speak of: files that are left out, and data libraries that there is no model of.
import type { Diagnostic } from '../../core/finding.js';
import { leftOutText } from '../../core/left-out.js';
import type { DataLibrary, Explanation } from '../contract.js';
import type { Frontend } from '../frontend-port.js';

/** `188 files import @prisma/client, which is not modelled: its queries are not seen` */
export function unmodelledText({ package: name, files }: DataLibrary): string {
  const how = files === 1 ? '1 file imports' : `${String(files).replace(/\B(?=(\d{3})+$)/g, ',')} files import`;
  return `${how} ${name}, which is not modelled: its queries are not seen`;
}

/** The data libraries that the code is written on: those with a model, and those without. */
export function dataLibrariesOf(frontend: Pick<Frontend, 'dataLibraries'>): {
  readonly platforms: readonly DataLibrary[];
  readonly unmodelled: readonly DataLibrary[];
} {
  const imported = frontend.dataLibraries();
  const having = (model: boolean): readonly DataLibrary[] =>
    imported
      .filter(({ isModelled }) => isModelled === model)
      .map(({ package: name, files }) => ({ package: name, files }));
  return { platforms: having(true), unmodelled: having(false) };
}

/** One diagnostic for each library: an answer without its queries is not whole. */
export function unmodelledDiagnostics(frontend: Pick<Frontend, 'dataLibraries'>): readonly Diagnostic[] {
  return dataLibrariesOf(frontend).unmodelled.map((one) => ({
    kind: 'unmodelled',
    message: `${unmodelledText(one)}.`,
    incomplete: true,
  }));
}

/** Whether and why a file is analysed, and what is reported in it. */
export function explainFile(frontend: Frontend, file: string): readonly Explanation[] {
  const leftOut = frontend.whyLeftOut(file);
  if (leftOut) {
    const around = leftOut.path === file ? [] : [`This is said of ${leftOut.path}, which it lies in.`];
    return [{ title: `This file is not analysed: ${leftOutText(leftOut)}.`, details: around }];
  }
  const setting = frontend.settingOf(file);
  if (setting === 'product') return [{ title: 'This file is analysed, and findings in it are reported.', details: [] }];
  return [
    {
      title: `This file is analysed, and findings in it are not reported: it is ${SETTINGS[setting]} by its name or folder.`,
      details: [],
    },
  ];
}

const SETTINGS = {
  test: 'a test',
  migration: 'a migration',
  seed: 'a seed',
  script: 'a script',
  generated: 'generated',
} as const;
