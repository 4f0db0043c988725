import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { stampConstruct } from '../../../src/core/versions/versioned-construct';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';
import { resolveApp } from '../../../src/stacks/synthesis/synthesis';
import { documentOf, scratchDirectory, synthesized } from './scratch';
import { Lookup, RecordingStack, Thing } from './varied-app';

const STAMP = { construct: 'PavedService', version: '1.0', baseline: '2026.11' };
type Scope = TerraformStack; // the made-up resources take stacks; any construct does

function service(stack: TerraformStack): Scope {
  const construct = new Construct(stack, 'checkout');
  stampConstruct(construct, STAMP);
  return construct as Scope;
}

test.each([
  ['a recording stack', RecordingStack],
  ['a plain stack', TerraformStack],
])('stamps the resources and data sources below a versioned construct of %s', (_, Stack) => {
  const outdir = synthesized((app) => {
    const checkout = service(new Stack(app, 's'));
    new Thing(new Construct(checkout, 'part') as Scope, 'Resource').overrideLogicalId('deep');
    new Lookup(checkout, 'lookup').overrideLogicalId('found');
  });
  const stamp = { ...STAMP, path: 's/checkout' };
  const { resource, data } = documentOf(outdir, 's');
  expect(resource?.null_thing?.deep?.['//']).toEqual({
    metadata: { path: 's/checkout/part/Resource', uniqueId: 'deep', roadbed: stamp },
  });
  expect(data?.null_lookup?.found?.['//']?.metadata?.roadbed).toEqual(stamp);
});

test('names the nearest versioned construct', () => {
  const outdir = synthesized((app) => {
    const inner = new Construct(service(new RecordingStack(app, 's')), 'slo');
    stampConstruct(inner, { ...STAMP, construct: 'SloAlertSet', version: '2.1' });
    new Thing(inner as Scope, 'Resource').overrideLogicalId('alert');
  });
  expect(documentOf(outdir, 's').resource?.null_thing?.alert?.['//']?.metadata?.roadbed).toEqual({
    construct: 'SloAlertSet',
    version: '2.1',
    baseline: '2026.11',
    path: 's/checkout/slo',
  });
});

test('leaves what users make themselves unstamped', () => {
  const outdir = synthesized((app) => {
    const stack = new RecordingStack(app, 's');
    service(stack);
    new Thing(stack, 'mine');
  });
  expect(documentOf(outdir, 's').resource?.null_thing?.mine?.['//']?.metadata).toEqual({
    path: 's/mine',
    uniqueId: 'mine',
  });
});

test('stamps a resource whose comment was overridden', () => {
  const outdir = synthesized((app) => {
    const stack = new RecordingStack(app, 's');
    new Thing(service(stack), 'Resource').overrideLogicalId('thing');
    stack.addOverride('resource.null_thing.thing.//', 'mine');
  });
  expect(documentOf(outdir, 's').resource?.null_thing?.thing?.['//']?.metadata?.roadbed).toHaveProperty(
    'version',
    '1.0',
  );
});

test('tells readers which construct made which resource', () => {
  const app = new RoadbedApp({ outdir: scratchDirectory() });
  const stack = new RecordingStack(app, 's');
  new Thing(service(stack), 'Resource').overrideLogicalId('thing');
  new Thing(stack, 'mine');
  const [synthesizedStack] = resolveApp(app, { report: () => undefined });
  expect(synthesizedStack?.resources).toEqual([
    {
      mode: 'resource',
      type: 'null_thing',
      name: 'thing',
      constructPath: 's/checkout/Resource',
      overrides: [],
      stamp: { ...STAMP, path: 's/checkout' },
    },
    { mode: 'resource', type: 'null_thing', name: 'mine', constructPath: 's/mine', overrides: [] },
  ]);
});
