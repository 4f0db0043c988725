/**
 * What the jsii compiler leaves undone in lib/: output of deleted sources goes, and each barrel loads its files on
 * first use, so that `require('roadbed')` costs next to nothing.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazyBarrel } from './lib/lazy-barrel';
import { isBarrel } from './lib/public-exports';
import { filesBelow, root, sourcesHash, stampFile } from './lib/sources';

const lib = join(root, 'lib');
const src = join(root, 'src');

for (const path of filesBelow(lib).filter((file) => /\.(js|d\.ts)$/.test(file))) {
  if (!existsSync(join(src, path.replace(/\.(js|d\.ts)$/, '.ts')))) rmSync(join(lib, path));
}
for (const path of filesBelow(src).filter((file) => /(^|\/)index\.ts$/.test(file))) {
  if (isBarrel(join(src, path))) {
    writeFileSync(join(lib, path.replace(/\.ts$/, '.js')), lazyBarrel(join(src, path)));
  }
}
writeFileSync(stampFile, sourcesHash());
