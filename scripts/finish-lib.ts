/**
 * What the jsii compiler leaves undone in lib/: output of deleted sources goes, each barrel loads its files on first use, so
 * that `require('roadbed')` costs next to nothing, and the rules and the evidence, which every synth needs, are a file each.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleRoom, requiredFrom } from './lib/bundle-room';
import { lazyBarrel } from './lib/lazy-barrel';
import { isBarrel } from './lib/public-exports';
import { filesBelow, root, sourcesHash, stampFile } from './lib/sources';

const lib = join(root, 'lib');
const src = join(root, 'src');
const ROOMS = ['policy/rules/rule-groups.js', 'evidence/app-evidence.js'];

for (const path of filesBelow(lib).filter((file) => /\.(js|d\.ts)$/.test(file))) {
  if (!existsSync(join(src, path.replace(/\.(js|d\.ts)$/, '.ts')))) rmSync(join(lib, path));
}
for (const path of filesBelow(src).filter((file) => /(^|\/)index\.ts$/.test(file))) {
  if (isBarrel(join(src, path))) {
    writeFileSync(join(lib, path.replace(/\.ts$/, '.js')), lazyBarrel(join(src, path)));
  }
}
const doors = ROOMS.map((door) => join(lib, door));
const required = requiredFrom(lib, filesBelow(lib), doors);
void Promise.all(doors.map((door) => bundleRoom(door, required))).then(() => writeFileSync(stampFile, sourcesHash()));
