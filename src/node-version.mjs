import { fileURLToPath } from 'node:url';

// Runs before anything else, on any Node: says in one sentence what to do when this Node is too old to run TypeScript.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    'Kindred needs Node 22.18 or newer and this is Node ' +
      process.versions.node +
      ': run `npm ci`, which brings Node 24 (if npm asks, allow the install script of the package `node`), and start it through npm, for example `npm start`.\n',
  );
  process.exit(1);
}

// Not before: an older Node has not all that these use.
const { enableCompileCache } = await import('node:module');
// What was compiled is kept for the next start. Beside the packages, where only whoever installs them writes; a folder that cannot
// be written to is done without. Before the first file of TypeScript: where all of them are kept, Node loads nothing that reads it.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
await import('./quick-loading.ts');
