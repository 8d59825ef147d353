#!/usr/bin/env node
// The command `erplint`. The process ends by itself once everything is written, so that no output is cut off.
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main.js';
import { processTerminal } from './cli/terminal.js';

// A run is over before code that is optimised early has paid for the compiler's work on it. Only Node 20 has this
// flag, and others complain of flags that they do not know; they have a middle compiler that costs less.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=250000');

const exitCode = await main(process.argv.slice(2), processTerminal());
// A failure that came in by the way is not forgotten.
process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode);
