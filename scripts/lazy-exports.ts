/** After compilation: each barrel in lib/ loads its files on first use, so `require('roadbed')` costs next to nothing. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazyBarrel } from './lib/lazy-barrel';
import { isBarrel } from './lib/public-exports';

const root = join(__dirname, '..');
const barrels = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[\\/])index\.ts$/.test(path))
  .filter((path) => isBarrel(join(root, 'src', path)));

for (const barrel of barrels) {
  writeFileSync(join(root, 'lib', barrel.replace(/\.ts$/, '.js')), lazyBarrel(join(root, 'src', barrel)));
}
