// Which typings of the workspace say something to files that do not import them.

/** Whether the text of a `.d.ts` declares globals, or adds to a module that is loaded. */
export function isGlobalTyping(text: string, isLoaded: (module: string) => boolean): boolean {
  const code = text.replace(COMMENTS, '');
  // Without imports and exports it is a script: all that it declares is global, modules too.
  if (!isModule(code) || /\bdeclare\s+global\b/.test(code)) return true;
  return [...code.matchAll(AUGMENTATION)].some(([, name]) => isLoaded(name as string));
}

const COMMENTS = /\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)|^[ \t]*\/\/[^\n]*/gm;

const AUGMENTATION = /\bdeclare\s+module\s+['"]([^'"\n]+)['"]/g;

/** Whether an import or export stands outside of all braces, those of a `declare module` too. */
function isModule(code: string): boolean {
  let depth = 0;
  for (const [found] of code.matchAll(/[{}]|^[ \t]*(?:import|export)\b/gm))
    if (found === '{') depth += 1;
    else if (found === '}') depth -= 1;
    else if (depth === 0) return true;
  return false;
}
