/** Loading a thousand modules is half of a start. This makes it quicker, as what is kept in node-version.mjs does, and changes nothing of what is loaded. */
import module from 'node:module';

// Node reads a package's description anew, whole, for each of the package's files. Drizzle's has 180 kB and is read 400 times: a
// third of a start. Where a file of Drizzle's or of ours lies, and what it is, its name says.
const ours = new URL('../', import.meta.url).href;
const drizzle = new URL('../node_modules/drizzle-orm/', import.meta.url).href;
const entries = new Map<string, module.ResolveFnOutput>();

const hooks = module.registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL = '', conditions } = context;
    if (!conditions.includes('import')) return nextResolve(specifier, context);
    if (specifier.startsWith('drizzle-orm')) {
      const known = entries.get(specifier) ?? { ...nextResolve(specifier, context), shortCircuit: true };
      entries.set(specifier, known);
      return known;
    }
    if (specifier.startsWith('#') && specifier.endsWith('.ts'))
      return found(new URL(specifier.slice(1), ours), 'module-typescript');
    if (specifier.startsWith('.') && specifier.endsWith('.ts') && isOurs(parentURL))
      return found(new URL(specifier, parentURL), 'module-typescript');
    if (specifier.startsWith('.') && specifier.endsWith('.js') && parentURL.startsWith(drizzle))
      return found(new URL(specifier, parentURL), 'module');
    return nextResolve(specifier, context);
  },
});

/** What is loaded later goes Node's own way: discord.js asks for modules with every answer, which hooks make slow. */
export function everythingIsLoaded(): void {
  hooks.deregister();
}

function isOurs(url: string): boolean {
  return url.startsWith(ours) && !url.includes('/node_modules/');
}

function found({ href: url }: URL, format: 'module' | 'module-typescript'): module.ResolveFnOutput {
  return { url, format, shortCircuit: true };
}
