// Builds the extension. VS Code asks for a CommonJS module, against which the bundler warns: only its errors are told.
import { defineConfig } from 'tsdown';

export default defineConfig({
  name: 'erplint-vscode',
  cwd: import.meta.dirname,
  entry: { extension: 'src/extension.ts' },
  outDir: 'dist',
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: true,
  dts: false,
  clean: true,
  minify: true,
  // VS Code brings it; everything else comes along, so that the package needs no `node_modules`.
  external: ['vscode'],
  inlineOnly: [/^(vscode-.*|minimatch|brace-expansion|balanced-match|semver)$/],
});
