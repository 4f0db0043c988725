import { cloudConfig, EXAMPLE_CLOUD, EXAMPLE_CLOUD_6, EXAMPLE_FACTS } from './example-cloud';
import { describeWithTerraform, RealTerraform } from './real-terraform';

const DISK = { name: 'a', rule: [{ port: 80 }, { port: 443, proto: 'udp' }], mount: [{ zone: 'z' }] };

describeWithTerraform('real Terraform with a stand-in', () => {
  let terraform: RealTerraform;

  beforeEach(async () => {
    terraform = await RealTerraform.start({
      providers: [{ schemas: EXAMPLE_CLOUD, facts: EXAMPLE_FACTS }],
      dataSources: (typeName, { family }) =>
        typeName === 'cloud_image' && family === 'known' ? { name: 'fixed' } : undefined,
    });
  });
  afterEach(() => terraform.close());

  async function applied(resources: object, more: object = {}): Promise<void> {
    terraform.write(cloudConfig(resources, more));
    await terraform.init();
    await terraform.apply();
  }

  test('plans defaults, and what is known after apply', async () => {
    terraform.write(cloudConfig({ cloud_disk: { a: DISK } }));
    await terraform.init();
    const [change] = (await terraform.plan()).resource_changes;
    expect(change?.change.after).toMatchObject({ tier: 'basic', rule: [{ proto: 'udp' }, { proto: 'tcp' }] });
    expect(change?.change.after_unknown).toMatchObject({ id: true, arn: true, size: true, endpoints: true });
  });

  test('plans nothing after an apply, and then destroys', async () => {
    await applied({ cloud_disk: { a: { ...DISK, timeouts: { create: '5m' }, secret: 'x' } } });
    expect(await terraform.actions()).toEqual({});
    expect(await terraform.actions('-destroy')).toEqual({ 'cloud_disk.a': 'delete' });
  });

  test('gives two equal resources different ids, the same ones in every run', async () => {
    await applied({ cloud_disk: { a: { name: 'x' }, b: { name: 'x' } } });
    const state = await terraform.state();
    const ids = Object.values(state).map(({ id }) => id);
    expect(ids.sort()).toEqual(['roadbed-standin-cloud-disk-913b5328', 'roadbed-standin-cloud-disk-913b5328-2']);
  });

  test.each([
    ['an argument', { ...DISK, tier: 'fast' }, 'update'],
    ['an argument that forces replacement', { ...DISK, name: 'b' }, 'delete,create'],
    ['one in a list of blocks', { ...DISK, mount: [{ zone: 'y' }] }, 'delete,create'],
    ['one in a set of blocks', { ...DISK, rule: [{ port: 81 }] }, 'delete,create'],
    ['a default written out', { ...DISK, tier: 'basic' }, undefined],
    ['an argument that the provider keeps', { ...DISK, size: 7 }, 'update'],
  ])('plans a change of %s', async (_what, disk, action) => {
    await applied({ cloud_disk: { a: DISK } });
    terraform.write(cloudConfig({ cloud_disk: { a: disk } }));
    expect(await terraform.actions()).toEqual(action === undefined ? {} : { 'cloud_disk.a': action });
  });

  test('plans a replacement where an argument that forces it becomes unknown', async () => {
    await applied({ cloud_disk: { a: { name: 'x' } } });
    terraform.write(cloudConfig({ cloud_disk: { a: { name: '${cloud_disk.b.id}' }, b: { name: 'y' } } }));
    expect(await terraform.actions()).toEqual({ 'cloud_disk.a': 'delete,create', 'cloud_disk.b': 'create' });
  });

  test('applies what hangs on unknowns, in sets and in dynamic blocks', async () => {
    const each = { for_each: '${toset([cloud_disk.a.size])}', content: { port: '${rule.value}' } };
    await applied({ cloud_disk: { a: { name: 'x' }, b: { name: '${cloud_disk.a.arn}', dynamic: { rule: each } } } });
    expect(await terraform.actions()).toEqual({});
  });

  test('leaves a block that the provider fills in to it, and then keeps it', async () => {
    const log = { name: 'x' };
    await applied({ cloud_disk: { a: log, b: { name: '${cloud_disk.a.log[0].level}' } } });
    expect(await terraform.actions()).toEqual({});
  });

  test('moves, forgets and imports', async () => {
    await applied({ cloud_disk: { a: { name: 'x' }, gone: { name: 'y' } } });
    terraform.write(
      cloudConfig(
        { cloud_disk: { b: { name: 'x' }, found: { name: 'z' } } },
        {
          moved: [{ from: 'cloud_disk.a', to: 'cloud_disk.b' }],
          removed: [{ from: 'cloud_disk.gone', lifecycle: { destroy: false } }],
          import: [{ to: 'cloud_disk.found', id: 'disk-1' }],
        },
      ),
    );
    expect(await terraform.actions()).toEqual({ 'cloud_disk.found': 'update', 'cloud_disk.gone': 'forget' });
    await terraform.apply();
    expect(await terraform.actions()).toEqual({});
    expect((await terraform.state())['cloud_disk.found']).toMatchObject({ id: 'disk-1', name: 'z' });
    expect(terraform.notes()).toEqual([expect.stringContaining('imported without being read')]);
  });

  test('serves aliases, and data sources from fixtures or invented', async () => {
    await applied(
      { cloud_disk: { a: { provider: 'cloud.east', name: '${data.cloud_image.a.name}-${data.cloud_image.b.name}' } } },
      {
        provider: { cloud: [{ region: 'w' }, { alias: 'east', region: 'e' }] },
        data: { cloud_image: { a: { family: 'known' }, b: { family: 'other' } } },
      },
    );
    const name = String((await terraform.state())['cloud_disk.a']?.name);
    expect(name).toMatch(/^fixed-roadbed-standin-data-cloud-image-[0-9a-f]{8}$/);
    expect(terraform.notes()).toContain(
      'data.cloud_image: answered with invented values; a fixture can say what it holds',
    );
  });

  test('refuses at the argument, and names what no fact describes', async () => {
    terraform.write(cloudConfig({ cloud_disk: { a: { name: 'x', tier: 'fst' } }, cloud_volume: { v: { name: 'y' } } }));
    await terraform.init();
    expect(await terraform.validate()).toEqual([
      expect.objectContaining({
        severity: 'error',
        summary: 'Invalid value',
        detail: 'tier must be one of basic, fast, got "fst" (did you mean fast?)',
        snippet: expect.objectContaining({ context: 'resource.cloud_disk.a' }),
      }),
    ]);
    expect(terraform.notes()).toEqual(['cloud_volume: its schema was checked, not its code (no facts)']);
  });

  test('reads a state of another version, and says what it dropped', async () => {
    terraform.write(cloudConfig({ cloud_disk: { a: { name: 'x' } } }));
    const attributes = {
      id: 'disk-1',
      name: 'x',
      tier: 'basic',
      gone: 'y',
      size: 3,
      rule: [],
      mount: [],
      endpoints: [],
    };
    const instances = [{ schema_version: 0, attributes }];
    const disk = { mode: 'managed', type: 'cloud_disk', name: 'a', instances };
    const provider = 'provider["registry.terraform.io/example/cloud"]';
    terraform.writeState({ version: 4, serial: 1, lineage: 'l', resources: [{ ...disk, provider }] });
    await terraform.init();
    expect(await terraform.actions()).toEqual({});
    expect(terraform.notes()).toEqual(['cloud_disk.gone: in the state, but not in a test; dropped']);
  });
});

describeWithTerraform('another provider', () => {
  test('is told the nearest of a type that does not exist', async () => {
    const used = { resources: ['cloud_dsk'], dataSources: [] };
    const terraform = await RealTerraform.start({ providers: [{ schemas: EXAMPLE_CLOUD, used }] });
    terraform.write(cloudConfig({ cloud_dsk: { a: { name: 'x' } } }));
    await terraform.init();
    const [refusal] = await terraform.validate();
    expect(refusal?.detail).toContain('Did you mean "cloud_disk"?');
    await terraform.close();
  });

  test('takes an attribute with parts, some of them left out', async () => {
    const terraform = await RealTerraform.start({ providers: [{ schemas: EXAMPLE_CLOUD_6 }] });
    terraform.write(cloudConfig({ cloud_release: { a: { set: [{ name: 'x' }] } } }));
    await terraform.init();
    await terraform.apply();
    expect(await terraform.actions()).toEqual({});
    expect((await terraform.state())['cloud_release.a']).toMatchObject({ set: [{ name: 'x', value: null }] });
    await terraform.close();
  });
});
