import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSchemaSource, SchemaCache, SchemaSource } from '../../../src/offline/schema';
import { projectWithCopyOf, projectWithGeneratedBindings } from './support/project';

const cache = SchemaCache.none();

const sourceWith = (change: (text: string) => string): SchemaSource => {
  const directory = projectWithGeneratedBindings((path, text) =>
    path.includes('corner/machine/') ? change(text) : text,
  );
  return findSchemaSource(directory, { name: 'corner', source: 'acme/corner' }, { cache });
};

const FIX =
  'install it again (npm ci, or cdktf get for .gen); the offline plan reads what cdktf 0.20 or later generates';

test.each<[string, (text: string) => string, string]>([
  [
    'a resource without its class',
    (text) => text.replace('extends cdktf.TerraformResource', 'extends cdktf.TerraformElement'),
    'no class of a resource or data source',
  ],
  [
    'a resource that does not say its type',
    (text) => text.replace('tfResourceType = ', 'resourceType = '),
    'Machine does not say its tfResourceType',
  ],
  [
    'a class that is missing',
    (text) => text.replace('export class MachineDiskOutputReference', 'class MachineDiskOutputReference'),
    'the class MachineDiskOutputReference is missing',
  ],
  [
    'a class of an unknown kind',
    (text) => text.replace('MachineNetworkList extends cdktf.ComplexList', 'MachineNetworkList extends cdktf.Odd'),
    'MachineNetworkList extends the unknown Odd',
  ],
  [
    'a struct that is missing',
    (text) => text.replace('export interface MachineDisk {', 'interface MachineDisk {'),
    'the struct MachineDisk is missing',
  ],
  [
    'an attribute comment that is odd',
    (text) => text.replace('// size - computed: false', '// size - computed: maybe'),
    '1 attribute comments are odd',
  ],
  [
    'an attribute that is never written',
    (text) => text.replace(/ {6}size: \{\n[^}]+\},\n/, ''),
    'Machine never writes size',
  ],
  [
    'an attribute that is written but not declared',
    (text) => text.replace('// size - computed: false, optional: true', '// size - computed: false, optional: false'),
    'Machine writes size, which it does not declare',
  ],
  [
    'a stored class of another attribute',
    (text) => text.replace('MachineDiskOutputReference(this, "disk")', 'MachineDiskOutputReference(this, "disc")'),
    'disk is stored as disc',
  ],
  ['code that is cut off', (text) => text.slice(0, text.indexOf('synthesizeHclAttributes')), 'Machine is cut off'],
])('%s is named', (_what, change, problem) => {
  expect(() => sourceWith(change).resource('corner_machine')).toThrow(
    `the binding .gen/providers/corner cannot be read: 1 problem\n\n  machine: ${problem}\n      ${FIX}`,
  );
});

test.each<[string, (text: string) => string]>([
  ['an unknown getter', (text) => text.replace("this.getNumberAttribute('size')", "this.getDecimalAttribute('size')")],
  [
    'a getter of another attribute',
    (text) => text.replace("getNumberAttribute('size')", "getNumberAttribute('sizes')"),
  ],
  ['a getter that disagrees', (text) => text.replace("getNumberAttribute('size')", "getStringAttribute('size')")],
])('%s leaves only that attribute open', (_what, change) => {
  const schema = sourceWith(change).resource('corner_machine');
  expect([schema?.unknown, schema?.block.attributes.size, schema?.block.attributes.name]).toEqual([
    ['size', 'matrix', 'by_zone'],
    { type: 'dynamic', optional: true },
    { type: 'string', required: true },
  ]);
});

describe('an installed package', () => {
  const FOLDER = 'config-map-v1';
  const index = (directory: string) =>
    join(directory, 'node_modules/@cdktf/provider-kubernetes/lib', FOLDER, 'index.js');
  const read = (directory: string) =>
    findSchemaSource(directory, { name: 'kubernetes' }, { cache }).resource('kubernetes_config_map_v1');

  test.each([
    ['has no source map', 'exports.x = 1;', 'index.js has no source map with its TypeScript'],
    ['has a broken source map', '//# sourceMappingURL=data:application/json;base64,bm90IGpzb24=', 'index.js is broken'],
    [
      'has a source map without sources',
      `//# sourceMappingURL=data:application/json;base64,${Buffer.from('{"sources":[]}').toString('base64')}`,
      'index.js is broken',
    ],
  ])('that %s is named', (_what, text, problem) => {
    const directory = projectWithCopyOf('@cdktf/provider-kubernetes', [FOLDER]);
    writeFileSync(index(directory), text);
    expect(() => read(directory)).toThrow(problem);
  });

  test('whose folder lost its index is named', () => {
    const directory = projectWithCopyOf('@cdktf/provider-kubernetes', [FOLDER]);
    rmSync(index(directory));
    expect(() => read(directory)).toThrow(
      'the binding @cdktf/provider-kubernetes@12.1.1 cannot be read: 1 problem\n\n  config-map-v1: no index.js and no index.ts',
    );
  });

  test('that was changed is read anew despite the cache', () => {
    const directory = projectWithCopyOf('@cdktf/provider-kubernetes', [FOLDER]);
    const kept = new SchemaCache(join(directory, 'cache'));
    const readKept = () =>
      findSchemaSource(directory, { name: 'kubernetes' }, { cache: kept }).resource('kubernetes_config_map_v1');
    readKept();
    writeFileSync(index(directory), 'exports.x = 1;');
    expect(readKept).toThrow('has no source map');
  });
});
