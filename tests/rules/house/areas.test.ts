/** The borders that a linter cannot say: areas stand in an order, and know each other only through their `index.ts`. */
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** An area may call those before it; what wires them all comes last. */
const order = [
  'communities',
  'topics',
  'members',
  'escalation',
  'groups',
  'matching',
  'checkins',
  'gatherings',
  'sharing',
  'learning',
  'outcomes',
  'visits',
  'privacy',
  'suite',
];

/** Folders of `src/` that are no areas. */
const foundations = ['platform', 'config', 'start'];

/** What is wrong with the imports of one file. */
function crossingsIn(file: string, text: string): string[] {
  const imports = Array.from(
    text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g),
    ([, name = '']) => name,
  );
  return imports.flatMap((imported) => crossing(file, imported) ?? []);
}

function crossing(file: string, imported: string): string | undefined {
  const target = imported.startsWith('.') ? join(dirname(file), imported) : imported.replace(/^#/, '');
  const [from, to] = [folderOf(file), folderOf(target)];
  if (from === undefined || to === undefined || from === to || foundations.includes(to)) return undefined;
  if (foundations.includes(from)) return `${file}: what all areas stand on knows none (${imported})`;
  if (target !== `src/${to}/index.ts`)
    return `${file}: ${to} is entered through its index.ts, not ${imported}`;
  return order.indexOf(to) < order.indexOf(from)
    ? undefined
    : `${file}: ${from} may not call ${to}, which comes after it`;
}

/** The folder of `src/` that a file is in. */
function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

test.each([
  ['src/groups/join.ts', `import { x } from '#src/matching/index.ts';`, 'comes after it'],
  ['src/groups/join.ts', `import type { x } from '../matching/index.ts';`, 'comes after it'],
  ['src/groups/join.ts', `import { x } from '#src/members/consent.ts';`, 'through its index.ts'],
  ['src/groups/deep/join.ts', `export * from '../../members/consent.ts';`, 'through its index.ts'],
  ['src/groups/join.ts', `const x = await import('#src/privacy/index.ts');`, 'comes after it'],
  ['src/privacy/page.ts', `import { x } from '../suite/web.ts';`, 'through its index.ts'],
  ['src/platform/discord/tap.ts', `import { x } from '#src/groups/index.ts';`, 'knows none'],
])('%s: %s is refused', (file, text, reason) => {
  expect(crossingsIn(file, text)).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ['src/groups/join.ts', `import { x } from '#src/members/index.ts';`],
  ['src/groups/join.ts', `import { x } from './agreement.ts';`],
  ['src/groups/join.ts', `import { x } from '../platform/result.ts';`],
  ['src/platform/web/index.ts', `import { x } from '../../config.ts';`],
  ['src/areas.ts', `import { x } from './groups/area.ts';`],
])('%s: %s is allowed', (file, text) => {
  expect(crossingsIn(file, text)).toEqual([]);
});

test('no area crosses a border', async () => {
  const files = await filesOf('src/**/*.ts');
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(({ file, text }) => crossingsIn(file, text))).toEqual([]);
});

test('every folder of src/ is a foundation or has its place in the order', async () => {
  const folders = new Set((await filesOf('src/*/**/*.ts')).map(({ file }) => folderOf(file)));
  expect([...folders].filter((folder = '') => ![...foundations, ...order].includes(folder))).toEqual([]);
});

test('the sandbox is loaded only when it is needed', async () => {
  const importers = (await filesOf('src/**/*.ts')).filter(({ text }) =>
    /^(?!import type).*(from|import) '#sandbox\//m.test(text),
  );
  expect(importers.map(({ file }) => file)).toEqual([]);
});

test('a file is named for what is in it', async () => {
  const files = await filesOf('{src,commands,events,db,sandbox,tests}/**/*.ts');
  const nameless = /(^|[/-])(utils?|helpers?|managers?|common|misc)(\.|\/|-)/;
  expect(files.map(({ file }) => file).filter((file) => nameless.test(file))).toEqual([]);
});

async function filesOf(pattern: string): Promise<{ file: string; text: string }[]> {
  const names = await Array.fromAsync(glob(pattern, { cwd: root }));
  return Promise.all(
    names.map(async (name) => ({
      file: name.replaceAll('\\', '/'),
      text: await readFile(join(root, name), 'utf8'),
    })),
  );
}
