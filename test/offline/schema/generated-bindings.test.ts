import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSchemaSource, SchemaCache, SchemaSource } from '../../../src/offline/schema';
import { fixture, projectWithGeneratedBindings } from './support/project';
import { expectedBlock, TerraformBlock } from './support/terraform-schema';

interface TerraformProvider {
  readonly provider: { readonly block: TerraformBlock };
  readonly resource_schemas: Readonly<Record<string, { readonly block: TerraformBlock }>>;
  readonly data_source_schemas: Readonly<Record<string, { readonly block: TerraformBlock }>>;
}

const real = (name: string): TerraformProvider => {
  const { provider_schemas } = fixture('terraform-schema.json') as {
    provider_schemas: Readonly<Record<string, TerraformProvider>>;
  };
  const found = provider_schemas[`registry.terraform.io/acme/${name}`];
  if (found === undefined) throw new Error(`the fixture has no provider ${name}`);
  return found;
};

const cache = SchemaCache.none();
const sourceIn = (directory: string, name = 'corner'): SchemaSource =>
  findSchemaSource(directory, { name, source: `acme/${name}` }, { cache });

describe('bindings that cdktf get generated', () => {
  const source = sourceIn(projectWithGeneratedBindings());

  test('say where they come from, and for which version', () => {
    expect([source.address, source.version, source.origin]).toEqual([
      'registry.terraform.io/acme/corner',
      '1.4.2',
      '.gen/providers/corner',
    ]);
  });

  test.each(['corner_string', 'corner_nested', 'outsider_thing'])('tell all of the resource %s', (typeName) => {
    const block = real('corner').resource_schemas[typeName]?.block ?? {};
    expect(source.resource(typeName)).toEqual({ typeName, block: expectedBlock(block) });
  });

  test('tell all of a resource with every kind of attribute and block, but whether inner sequences are sets', () => {
    const block = real('corner').resource_schemas.corner_machine?.block ?? {};
    expect(source.resource('corner_machine')).toEqual({
      typeName: 'corner_machine',
      block: expectedBlock(block),
      unknown: ['matrix', 'by_zone'],
    });
  });

  test.each(['corner_machine', 'corner'])('tell all of the data source %s', (typeName) => {
    const block = real('corner').data_source_schemas[typeName]?.block ?? {};
    expect(source.dataSource(typeName)).toEqual({ typeName, block: expectedBlock(block) });
  });

  test('tell the configuration of the provider, without the meta-argument alias', () => {
    expect(source.provider()).toEqual(expectedBlock(real('corner').provider.block));
  });

  test('leave open how deep a block repeats within itself', () => {
    const schema = source.resource('corner_tree');
    const inner = schema?.block.blocks.statement?.block.blocks.not?.block.attributes.statement;
    expect([schema?.unknown, inner]).toEqual([['statement.not.statement'], { type: 'dynamic', optional: true }]);
  });

  test('list every type under its own name, reserved and foreign ones too', () => {
    expect([source.resourceTypes(), source.dataSourceTypes()]).toEqual([
      ['corner_machine', 'corner_nested', 'corner_string', 'corner_tree', 'outsider_thing'],
      ['corner', 'corner_machine'],
    ]);
  });

  test('have nothing for a type they do not know', () => {
    expect([source.resource('corner_lamp'), source.dataSource('corner_string')]).toEqual([undefined, undefined]);
  });

  test('of a provider whose types have another prefix are found by the type', () => {
    const beta = sourceIn(projectWithGeneratedBindings(), 'corner-beta');
    expect([beta.resourceTypes(), beta.resource('corner_lamp')?.block.attributes]).toEqual([
      ['corner_lamp'],
      { watts: { type: 'number', required: true } },
    ]);
  });

  test('are found where cdktf.json has them written', () => {
    const directory = projectWithGeneratedBindings(undefined, 'imports');
    writeFileSync(join(directory, 'cdktf.json'), '{"codeMakerOutput":"imports"}');
    expect(sourceIn(directory).origin).toBe('imports/providers/corner');
  });
});
