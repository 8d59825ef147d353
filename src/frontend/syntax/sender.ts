// What code asks a request for that only a system's request has: a signature over what it brings, or the secret that a
// hosted timer sends along.
import { ts } from 'ts-morph';
import type { Sender } from '../../core/outline/entry-kinds.js';

/** `stripe-signature`, `X-Hub-Signature-256`, `x-shopify-hmac-sha256`: names of headers, as the protocols have them. */
const SIGNATURE_HEADER = /^[a-z\d-]+-(?:signature|hmac)(?:-[a-z\d]+)*$/i;
const READERS = new Set(['get', 'header', 'headers', 'Headers']);

/** Who sends the requests of code that has this expression; undefined where it says nothing of that. */
export function senderAskedFor(node: ts.Node): Sender | undefined {
  if (ts.isStringLiteralLike(node)) return SIGNATURE_HEADER.test(node.text) && isAskedFor(node) ? 'webhook' : undefined;
  // Vercel sends it along with what its crons call: https://vercel.com/docs/cron-jobs/manage-cron-jobs
  return ts.isPropertyAccessExpression(node) && node.name.text === 'CRON_SECRET' ? 'job' : undefined;
}

/** `headers.get('…')`, `req.headers['…']`, `@Headers('…')` */
function isAskedFor(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const { expression: callee } = parent;
  return READERS.has(ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
}
