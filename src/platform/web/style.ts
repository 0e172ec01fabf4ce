/** The one style sheet of the private pages: readable on a phone, in light and dark, with nothing to load. */
import { createHash } from 'node:crypto';

export const style = `
:root { color-scheme: light dark; --ink: #1d2329; --quiet: #4d5761; --ground: #fcfbf8; --card: #fff; --line: #c9cdd2; --act: #1f5f5b; --on-act: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9ecef; --quiet: #b4bcc4; --ground: #16191d; --card: #1f2429; --line: #454d55; --act: #8fd3cc; --on-act: #10201f; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1875rem; line-height: 1.3; }
p, ul, ol, dl, table { margin: 0 0 1rem; }
dt { margin-top: .75rem; color: var(--quiet); }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .5rem .5rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
pre { padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; white-space: pre-wrap; }
footer { margin-top: 2.5rem; color: var(--quiet); }
.chart { display: block; width: 100%; max-width: 32rem; height: auto; margin: .5rem 0; }
details { margin: 0 0 1rem; border-top: 1px solid var(--line); }
summary { padding: .75rem 0; font-weight: 600; cursor: pointer; }
.said { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--act); border-radius: .5rem; }
form { margin: 0 0 1.5rem; }
label { display: block; margin: 0 0 1rem; }
fieldset { margin: 0 0 1.5rem; padding: 0; border: 0; }
legend { padding: 0; margin: 0 0 .5rem; font-weight: 600; }
label.choice { display: flex; align-items: center; gap: .75rem; min-height: 2.75rem; margin: 0; }
input[type="radio"], input[type="checkbox"] { width: 1.5rem; height: 1.5rem; flex: none; accent-color: var(--act); }
textarea, select, input[type="text"], input[type="date"], input[type="month"], input[type="number"] { display: block; width: 100%; min-height: 3rem; margin-top: .25rem; padding: .625rem .75rem; border: 1px solid var(--quiet); border-radius: .5rem; background: var(--card); color: var(--ink); font: inherit; }
textarea { min-height: 8rem; resize: vertical; }
button { min-height: 3rem; padding: .75rem 1.5rem; border: 0; border-radius: .5rem; background: var(--act); color: var(--on-act); font: inherit; font-weight: 600; cursor: pointer; }
.lines { white-space: pre-wrap; }
.sheet { margin: 0 0 1.5rem; padding: 1.25rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.sheet h2 { margin-top: 0; }
.sheet h3 { margin: 1.25rem 0 .25rem; font-size: 1.0625rem; }
@media print {
  :root { --ink: #000; --quiet: #333; --ground: #fff; --card: #fff; --line: #999; }
  main:has(.sheet) > :not(.sheet, details[open]:has(> .sheet)), main:has(> details[open] > .sheet) > .sheet { display: none; }
  details:has(> .sheet) { margin: 0; border: 0; break-after: page; }
  details:has(> .sheet) > :not(.sheet) { display: none; }
  @page { margin: 12mm 15mm; }
  body { padding: 0; font-size: 11pt; line-height: 1.4; }
  main { max-width: none; }
  .sheet { margin: 0; padding: 0; border: 0; border-radius: 0; }
  .sheet h2 { margin: 0; font-size: 16pt; }
  .sheet h2 + p { margin: 0; padding-bottom: 2mm; border-bottom: 1.5pt solid #000; }
  .sheet h3 { margin: 4mm 0 1mm; font-size: 12pt; break-after: avoid; }
  .sheet ol { font-size: 1.15em; font-weight: 600; }
  .sheet p, .sheet ul, .sheet ol { margin: 0 0 1mm; }
  .sheet ul, .sheet ol { padding-inline-start: 6mm; }
  .sheet.full { font-size: 9.5pt; line-height: 1.25; }
  .sheet.full h3 { margin-top: 2.5mm; font-size: 10.5pt; }
}
:focus-visible { outline: 3px solid var(--act); outline-offset: 3px; }
`;

/** What a Content-Security-Policy must name for this style sheet, and no other, to apply. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
