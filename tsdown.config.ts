// Builds both packages: erplint (library and command) at the root, and its ESLint plugin.
import { defineConfig } from 'tsdown';

const shared = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: true,
  fixedExtension: false,
  clean: true,
} as const;

export default defineConfig([
  { ...shared, name: 'erplint', entry: { index: 'src/index.ts', cli: 'src/cli.ts' }, outDir: 'dist' },
  {
    ...shared,
    name: 'eslint-plugin-erplint',
    cwd: 'eslint-plugin',
    entry: { index: 'src/index.ts' },
    outDir: 'dist',
    // The analysis is a dependency, not a second copy of it: one session serves all fronts of a process.
    external: [/^erplint($|\/)/],
  },
]);
