import { findSchemaSource, SchemaCache } from '../../../src/offline/schema';
import { bindingPackage, projectWith, REPOSITORY } from './support/project';

const cache = SchemaCache.none();

test.each([
  'aws',
  'hashicorp/aws',
  'registry.terraform.io/hashicorp/aws',
  'registry.opentofu.org/hashicorp/aws',
  'HashiCorp/AWS',
])('the source %s is the provider of the same installed package', (source) => {
  expect(findSchemaSource(REPOSITORY, { name: 'cloud', source }, { cache })).toMatchObject({
    address: 'registry.terraform.io/hashicorp/aws',
    version: '6.25.0',
    origin: '@cdktf/provider-aws@21.22.1',
  });
});

test('bindings are found in the node_modules of a directory above', () => {
  const directory = projectWith({
    'node_modules/@cdktf/provider-random/package.json': bindingPackage(
      '@cdktf/provider-random',
      '12.0.1',
      'registry.terraform.io/hashicorp/random',
      '3.7.2',
    ),
    'apps/shop/main.ts': '',
  });
  const { origin } = findSchemaSource(`${directory}/apps/shop`, { name: 'random' }, { cache });
  expect(origin).toBe('@cdktf/provider-random@12.0.1');
});

test('of several bindings of a provider the one of the required version is taken', () => {
  const random = 'registry.terraform.io/hashicorp/random';
  const directory = projectWith({
    'node_modules/@cdktf/provider-random/package.json': bindingPackage(
      '@cdktf/provider-random',
      '12.0.1',
      random,
      '3.7.2',
    ),
    'node_modules/@cdktn/provider-random/package.json': bindingPackage(
      '@cdktn/provider-random',
      '15.0.1',
      random,
      '3.9.1',
    ),
  });
  const origins = ['3.9.1', '3.7.2', '~> 3.0', undefined].map(
    (version) => findSchemaSource(directory, { name: 'random', version }, { cache }).origin,
  );
  expect(origins).toEqual([
    '@cdktn/provider-random@15.0.1',
    '@cdktf/provider-random@12.0.1',
    '@cdktf/provider-random@12.0.1',
    '@cdktf/provider-random@12.0.1',
  ]);
});

test('bindings that a company publishes under its own name are found among the dependencies', () => {
  const directory = projectWith({
    'package.json': '{"dependencies":{"acme-bindings":"1"}}',
    'node_modules/acme-bindings/package.json': bindingPackage('acme-bindings', '1.0.0', 'acme/rocket', '0.3.0'),
  });
  const { address, origin } = findSchemaSource(directory, { name: 'rocket', source: 'acme/rocket' }, { cache });
  expect([address, origin]).toEqual(['registry.terraform.io/acme/rocket', 'acme-bindings@1.0.0']);
});

test('a provider without bindings is an error that names the package to install', () => {
  const directory = projectWith();
  const find = () =>
    findSchemaSource(directory, { name: 'random', source: 'hashicorp/random', version: '3.7.2' }, { cache });
  expect(find).toThrow(
    [
      `the provider registry.terraform.io/hashicorp/random has no bindings in ${directory}: 1 problem`,
      '',
      '  the offline plan reads the schema of "random" from its bindings, and none are installed',
      '      npm install @cdktf/provider-random (provider version 3.7.2)',
      '      or, where there is no such package: cdktf provider add hashicorp/random, then cdktf get',
    ].join('\n'),
  );
});

test.each([
  ['kubernets', 'hashicorp/kubernetes'],
  ['datadog', 'datadog/datadog'],
])('a provider called %s suggests the installed %s', (source, meant) => {
  const find = () => findSchemaSource(REPOSITORY, { name: source, source }, { cache });
  expect(find).toThrow(`did you mean ${meant}? its bindings are installed`);
});
