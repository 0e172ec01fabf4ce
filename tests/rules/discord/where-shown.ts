/** Where texts are shown, read from the code: the keys that stand in buttons, forms and menus, with the most that Discord takes there. */
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Characters. Source: components/reference. */
const limits = { button: 80, title: 45, label: 45, hint: 100, placeholder: 100, option: 100 } as const;
export type Shown = keyof typeof limits;

export interface Place {
  readonly shown: Shown;
  readonly most: number;
  /** A key, or the beginning of keys that end in a word: `escalation:action.`. */
  readonly key: string;
}

/** All places in what ships. */
export async function placesOfTexts(): Promise<Place[]> {
  const cwd = fileURLToPath(new URL('../../..', import.meta.url));
  const files = await Array.fromAsync(glob('{src,commands,events}/**/*.ts', { cwd }));
  const read = files
    .filter((file) => !file.includes('locales'))
    .map((file) => readFile(`${cwd}/${file}`, 'utf8'));
  return (await Promise.all(read)).flatMap(placesIn);
}

function placesIn(code: string): Place[] {
  // What begins with a brace is a handler of a button.
  const buttons = ['button', 'linkButton']
    .flatMap((name) => callsOf(code, name))
    .filter((call) => !call.startsWith('({'));
  const fields = ['words', 'choice', 'person'].flatMap((name) => callsOf(code, name));
  const own = fields.map(withoutOptions);
  const menus = ['menu', 'roleMenu', 'peopleMenu', 'channelMenu'].flatMap((name) => callsOf(code, name));
  const options = [...fields, ...menus].flatMap((call) => [call.slice(withoutOptions(call).length - 1)]);
  return [
    ...buttons.flatMap((call) => keysIn(call)).map(at('button')),
    ...own.flatMap((call) => keysOf(call, 'label')).map(at('label')),
    ...own.flatMap((call) => keysOf(call, 'hint')).map(at('hint')),
    ...[...own, ...menus].flatMap((call) => keysOf(call, 'placeholder')).map(at('placeholder')),
    ...options
      .flatMap((call) => [...keysOf(call, 'label'), ...keysOf(call, 'description')])
      .map(at('option')),
    ...Array.from(code.matchAll(/custom_id: [^;]{1,120}?title: t\(['`]([a-z]+:[\w.]+)/g), ([, key = '']) =>
      at('title')(key),
    ),
  ];
}

const at =
  (shown: Shown) =>
  (key: string): Place => ({ shown, most: limits[shown], key });

const keysIn = (text: string): string[] =>
  Array.from(text.matchAll(/\bt\(\s*['`]([a-z]+:[\w.]+)/g), ([, key = '']) => key);

const keysOf = (text: string, property: string): string[] =>
  Array.from(
    text.matchAll(new RegExp(`\\b${property}: t\\(\\s*['\`]([a-z]+:[\\w.]+)`, 'g')),
    ([, key = '']) => key,
  );

/** What stands between the brackets of each call of a function. */
function callsOf(code: string, name: string): string[] {
  return Array.from(code.matchAll(new RegExp(`(?<![\\w.])${name}\\(`, 'g')), ({ index }) =>
    balanced(code, index + name.length),
  );
}

function balanced(code: string, from: number): string {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    if ('([{'.includes(code[at] ?? ' ')) depth += 1;
    if (')]}'.includes(code[at] ?? ' ')) depth -= 1;
    if (depth === 0) return code.slice(from, at + 1);
  }
  return code.slice(from);
}

/** A field's own words, up to its options: they stand last. */
const withoutOptions = (call: string): string => call.split(/\boptions\b/, 1)[0] ?? call;
