// Runs before anything else, on any Node: says in one sentence what to do when this Node is too old to run TypeScript. On one
// that is new enough, what was compiled is kept for the next start, which takes a quarter less time then.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    'Kindred needs Node 22.18 or newer and this is Node ' +
      process.versions.node +
      ': run `npm ci`, which brings Node 24 (if npm asks, allow the install script of the package `node`), and start it through npm, for example `npm start`.\n',
  );
  process.exit(1);
}

// Beside the packages, where only whoever installs them writes; a folder that cannot be written to is done without.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
