// Doubles a synthetic code base again and again, and prints how the time of each phase grows.
//   npm run bench [-- MODULES [DOUBLINGS]]
import { phasesOf } from './phases.js';

const runs = 5;

function main(modules: number, doublings: number): void {
  if (!(Number.isInteger(modules) && modules > 0 && Number.isInteger(doublings) && doublings > 0)) {
    console.error('Say how many modules to begin with, and how often to double: npm run bench -- 50 3');
    process.exitCode = 2;
    return;
  }
  let before: Readonly<Record<string, number>> | undefined;
  // The first run pays for loading and warming up the compiler.
  phasesOf(Math.min(modules, 10), 2);
  for (let doubling = 0; doubling <= doublings; doubling++) {
    const size = modules * 2 ** doubling;
    const now = phasesOf(size, runs);
    const phases = Object.entries(now).map(([phase, ms]) => {
      const earlier = before?.[phase];
      return `${phase} ${ms.toFixed(0)} ms${earlier === undefined ? '' : ` (×${(ms / earlier).toFixed(2)})`}`;
    });
    console.log(`${size} modules, ${size * 6} files: ${phases.join(', ')}`);
    before = now;
  }
}

main(Number(process.argv[2] ?? '50'), Number(process.argv[3] ?? '3'));
