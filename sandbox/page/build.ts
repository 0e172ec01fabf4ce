/** Builds the page with Vite, once for each state of its sources, into a cache that nobody commits. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a browser is given, by its path under /sandbox/. */
export type BuiltPage = ReadonlyMap<string, Buffer>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const app = fileURLToPath(new URL('app/', import.meta.url));

/** Undefined where Vite is not installed, as in the production image. */
export async function builtPage(): Promise<BuiltPage | undefined> {
  const name = join('kindred-page', await fingerprint());
  const caches = [join(root, 'node_modules', '.cache', name), join(tmpdir(), name)];
  for (const cache of caches) {
    const kept = await keptIn(cache);
    if (kept) return kept;
  }
  const page = await build();
  if (!page) return undefined;
  for (const cache of caches) {
    if (await keep(page, cache)) break;
  }
  return page;
}

/** Of the sources, and of the exact versions of everything that goes into them. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files = await readdir(app, { recursive: true, withFileTypes: true });
  const sources = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of [...sources.toSorted(), join(app, '../wire.ts'), join(root, 'package-lock.json')]) {
    hash.update(path.slice(root.length)).update('\0');
    hash.update(await readFile(path).catch(() => '')).update('\0');
  }
  return hash.digest('hex').slice(0, 24);
}

async function keptIn(cache: string): Promise<BuiltPage | undefined> {
  try {
    const names = await readdir(cache, { recursive: true, withFileTypes: true });
    const files = names
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(cache.length + 1));
    const read = files.map(async (name) => [name, await readFile(join(cache, name))] as const);
    return new Map(await Promise.all(read));
  } catch {
    return undefined;
  }
}

/** Written aside and moved into place whole, so that two starts at once do not mix. False where it cannot be written. */
async function keep(page: BuiltPage, cache: string): Promise<boolean> {
  const aside = `${cache}.${process.pid}`;
  try {
    for (const [name, body] of page) {
      await mkdir(join(aside, name, '..'), { recursive: true });
      await writeFile(join(aside, name), body);
    }
    await rename(aside, cache);
    return true;
  } catch {
    return false;
  }
}

async function build(): Promise<BuiltPage | undefined> {
  const vite = await import('vite').catch(() => undefined);
  if (!vite) return undefined;
  const made = await vite.build({
    configFile: false,
    root: app,
    base: '/sandbox/',
    logLevel: 'silent',
    clearScreen: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2023',
      cssTarget: ['chrome125', 'firefox125', 'safari17.5'],
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: join(app, 'index.html') },
    },
  });
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
  );
}
