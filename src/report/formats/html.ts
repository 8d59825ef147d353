// One page that needs nothing but a browser: findings by module, rule, cause and entry point, what each entry point comes
// to, and which modules use which tables. All text of the project is data for the page's script, which writes it as text.
import { createHash } from 'node:crypto';
import { printableJson } from '../../core/printable.js';
import { pageData } from '../html/data.js';
import { SCRIPT } from '../html/script.js';
import { STYLE } from '../html/style.js';
import type { Report } from '../report.js';

/** The page, whole. */
export const html: Report = (result, options) => {
  const data = printableJson(JSON.stringify(pageData(result, options))).replaceAll('<', '\\u003c');
  // Nothing runs or is fetched but what stands here.
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="erplint">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>erplint</title>
<style>${STYLE}</style>
</head>
<body>
<noscript>This page is drawn by its own script, which reads the data below and nothing else.</noscript>
<script type="application/json" id="data">${data}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
};

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
