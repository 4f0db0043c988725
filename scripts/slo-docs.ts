/** Writes docs/slo-limits.md from the limits in the code; with --check, fails when the page on disk differs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keepPages } from './lib/generated-pages';
import { limitsPage } from './lib/slo-docs/limits-page';
import { root } from './lib/sources';

const PAGE = 'slo-limits.md';

keepPages({
  folder: 'docs',
  pages: new Map([[PAGE, limitsPage()]]),
  onDisk: existsSync(join(root, 'docs', PAGE)) ? [PAGE] : [],
  from: 'the limits',
  script: 'scripts/slo-docs.ts',
});
