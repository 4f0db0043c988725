/**
 * What the jsii compiler leaves undone in lib/: output of deleted sources goes, each barrel loads its files on first use, so
 * that `require('roadbed')` costs next to nothing, and what an app loads are a few files instead of four hundred.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleRooms, DOOR, isStub } from './lib/bundle-rooms';
import { lazyBarrel } from './lib/lazy-barrel';
import { isBarrel } from './lib/public-exports';
import { filesBelow, root, sourcesHash, stampFile } from './lib/sources';

const lib = join(root, 'lib');
const src = join(root, 'src');
const ROOMS = [
  'core',
  'core/yaml-library',
  'platform',
  'stacks',
  'policy',
  'policy/rules',
  'evidence',
  'constructs/paved-service',
  'constructs/slo-alert-set',
];
const INLINED = ['uuid', 'yaml'];

for (const path of filesBelow(lib).filter((file) => /\.(js|d\.ts)$/.test(file) && !file.endsWith(`/${DOOR}`))) {
  if (!existsSync(join(src, path.replace(/\.(js|d\.ts)$/, '.ts')))) rmSync(join(lib, path));
}
for (const path of filesBelow(src).filter((file) => /(^|\/)index\.ts$/.test(file))) {
  if (isBarrel(join(src, path)) && !isStub(lib, path.replace(/\.ts$/, '.js'))) {
    const first = path === 'index.ts' ? 'require("./core/defer-archiver").deferArchiver();' : undefined;
    writeFileSync(join(lib, path.replace(/\.ts$/, '.js')), lazyBarrel(join(src, path), first));
  }
}
void bundleRooms(lib, filesBelow(lib), ROOMS, INLINED).then(() => writeFileSync(stampFile, sourcesHash()));
