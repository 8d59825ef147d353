// How the page looks, in light and in dark.

export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2126; --soft: #667079; --line: #d9dee3; --card: #f6f8fa; --link: #0b61c4; --error: #c4321f; --warning: #a06700; --heat: 196, 50, 31; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --paper: #16191d; --ink: #dde2e7; --soft: #8e979f; --line: #333a41; --card: #1f2429; --link: #6cb0ff; --error: #ff7b6b; --warning: #e3b341; --heat: 255, 110, 90; } }
:root[data-theme=light] { color-scheme: light; }
:root[data-theme=dark] { color-scheme: dark; --paper: #16191d; --ink: #dde2e7; --soft: #8e979f; --line: #333a41; --card: #1f2429; --link: #6cb0ff; --error: #ff7b6b; --warning: #e3b341; --heat: 255, 110, 90; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1200px; padding: 1rem 1.5rem 4rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.3rem; margin: 0; }
header { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; }
header button { margin-left: auto; }
.conclusion { color: var(--soft); margin: .25rem 0 1rem; }
nav, .filters { display: flex; gap: .5rem; flex-wrap: wrap; margin: .5rem 0; align-items: center; }
button, select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .6rem; }
input[type=search] { flex: 1; min-width: 12rem; }
nav button[aria-selected=true] { border-color: var(--link); color: var(--link); }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; }
h2 small, .soft { color: var(--soft); font-weight: normal; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .35rem 0; background: var(--card); }
summary { cursor: pointer; padding: .4rem .7rem; overflow-wrap: anywhere; }
details > :not(summary) { margin: 0 .9rem .6rem; }
.error { color: var(--error); } .warning { color: var(--warning); }
code, pre { font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; }
pre { overflow: auto; padding: .5rem .7rem; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
ul { list-style: none; padding-left: 1.1rem; border-left: 1px solid var(--line); }
li { overflow-wrap: anywhere; }
a { color: var(--link); }
.heat { overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; font-size: 13px; }
th, td { border: 1px solid var(--line); padding: .2rem .45rem; text-align: right; }
th { background: var(--card); position: sticky; font-weight: 600; text-align: left; white-space: nowrap; }
thead th { top: 0; z-index: 1; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; }
tbody th { left: 0; }
td button { all: unset; cursor: pointer; display: block; width: 100%; }
`;
