/** Page tests: real Chromium on real pages. Apart from the others, because they need a browser on the machine. */
import base from '../vitest.config.ts';

export default { ...base, test: { ...base.test, include: ['tests/page/**/*.page.ts'], maxWorkers: 1 } };
