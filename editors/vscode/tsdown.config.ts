// Builds the extension. VS Code asks for a CommonJS module; the bundler warns against those, and takes its warnings for
// failures where `CI` is set.
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
  failOnWarn: false,
  // VS Code brings it; everything else comes along, so that the package needs no `node_modules`.
  external: ['vscode'],
  inlineOnly: [/^(vscode-.*|minimatch|brace-expansion|balanced-match|semver)$/],
});
