import { Annotations, App, Aspects, IAspect, TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';
import { invokeAspects } from '../../../src/stacks/synthesis/aspects';
import { findStacks } from '../../../src/stacks/synthesis/stack-tree';
import { manifestIn, scratchDirectory } from './scratch';
import { RecordingStack } from './varied-app';

const newApp = (): App => new App({ outdir: scratchDirectory() });

function noting(name: string, visits: string[]): IAspect {
  return { visit: (construct) => visits.push(`${name}:${construct.node.path}`) };
}

function warningsOf(construct: IConstruct): unknown[] {
  return construct.node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => data as unknown);
}

test('visits in the order of cdktf: parents first, inherited aspects before own ones', () => {
  const visits: string[] = [];
  const stack = new TerraformStack(newApp(), 's');
  const child = new Construct(stack, 'c');
  Aspects.of(stack).add(noting('outer1', visits));
  Aspects.of(stack).add(noting('outer2', visits));
  Aspects.of(child).add(noting('inner', visits));
  invokeAspects([stack]);
  expect(visits).toEqual(['outer1:s', 'outer2:s', 'outer1:s/c', 'outer2:s/c', 'inner:s/c']);
});

test('applies aspects of the app and of constructs between it and a stack, from the stack down', () => {
  const visits: string[] = [];
  const app = newApp();
  const team = new Construct(app, 'team');
  const stack = new TerraformStack(team, 's');
  Aspects.of(team).add(noting('team', visits));
  Aspects.of(app).add(noting('app', visits));
  Aspects.of(stack).add(noting('stack', visits));
  invokeAspects(findStacks(app));
  expect(visits).toEqual(['app:team/s', 'team:team/s', 'stack:team/s']);
});

test('runs an aspect once per construct, however often it was added, nested stacks included', () => {
  const visits: string[] = [];
  const app = newApp();
  const outer = new TerraformStack(app, 'outer');
  const inner = new TerraformStack(outer, 'inner');
  const aspect = noting('a', visits);
  for (const scope of [app, outer, inner, inner]) Aspects.of(scope).add(aspect);
  invokeAspects(findStacks(app));
  expect(visits).toEqual(['a:outer', 'a:outer/inner']);
});

test('visits what an aspect adds below the construct it visits', () => {
  const visits: string[] = [];
  const stack = new TerraformStack(newApp(), 's');
  Aspects.of(stack).add({ visit: (construct) => void (construct === stack && new Construct(stack, 'added')) });
  Aspects.of(stack).add(noting('a', visits));
  invokeAspects([stack]);
  expect(visits).toEqual(['a:s', 'a:s/added']);
});

test('warns once, as cdktf does, of an aspect added by an aspect', () => {
  const visits: string[] = [];
  const stack = new TerraformStack(newApp(), 's');
  const child = new Construct(stack, 'c');
  Aspects.of(stack).add({ visit: (construct) => Aspects.of(construct).add(noting('late', visits)) });
  invokeAspects([stack]);
  expect(visits).toEqual([]);
  expect(warningsOf(stack)).toEqual(['We detected an Aspect was added via another Aspect, and will not be applied']);
  expect(warningsOf(child)).toEqual([]);
});

test('gives aspects the constructs as they are: annotations they add are kept', () => {
  const stack = new TerraformStack(newApp(), 's');
  Aspects.of(stack).add({ visit: (construct) => Annotations.of(construct).addWarning('seen') });
  invokeAspects([stack]);
  expect(warningsOf(stack)).toEqual(['seen']);
});

test('warns of a nested aspect once, however often the app is synthesized', () => {
  const app = new RoadbedApp({ outdir: scratchDirectory() });
  const stack = new RecordingStack(app, 'one');
  Aspects.of(stack).add({ visit: () => Aspects.of(stack).add({ visit: () => undefined }) });
  app.synth();
  app.synth();
  expect(manifestIn(app.outdir).stacks?.one?.annotations).toHaveLength(1);
});
