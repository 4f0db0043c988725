import { TerraformStack } from 'cdktf';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';
import { dependsOnStack } from '../../../src/stacks/synthesis/stack-dependencies';
import { errorOf, manifestIn, scratchDirectory, synthesized } from './scratch';
import { RecordingStack, Thing } from './varied-app';

test('resolves thirty layers of stacks, each reading all below it, in no time', () => {
  const started = performance.now();
  const outdir = synthesized((app) => {
    const below: Thing[] = [];
    for (let layer = 0; layer < 30; layer++) {
      const stack = new RecordingStack(app, `layer-${layer}`);
      below.push(new Thing(stack, 'thing', { all: below.map((thing) => thing.text) }));
    }
  });
  expect(manifestIn(outdir).stacks?.['layer-29']?.dependencies).toHaveLength(29);
  // cdktf's own check takes 2^29 steps here.
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('names two stacks that need values of each other', () => {
  const error = errorOf(() =>
    synthesized((app) => {
      const a = new RecordingStack(app, 'a');
      const b = new RecordingStack(app, 'b');
      const inB = new Thing(b, 'in-b');
      const inA = new Thing(a, 'in-a', { text: inB.text });
      new Thing(b, 'again', { text: inA.text });
    }),
  );
  expect(error.message).toContain('stacks b and a need each other, directly or through others');
  expect(error.message).toContain('move what both need into a third stack');
});

test('sees dependencies through other stacks', () => {
  synthesized((app) => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => new TerraformStack(app, id)) as [
      TerraformStack,
      TerraformStack,
      TerraformStack,
    ];
    b.addDependency(a);
    c.addDependency(b);
    expect(dependsOnStack(c, a)).toBe(true);
    expect(dependsOnStack(a, c)).toBe(false);
  });
});

test('refuses a stack that depends on itself, or on a stack of another app', () => {
  const error = errorOf(() =>
    synthesized((app) => {
      const stack = new RecordingStack(app, 'a');
      stack.addDependency(stack);
      stack.addDependency(new RecordingStack(new RoadbedApp({ outdir: scratchDirectory() }), 'b'));
    }),
  );
  expect(error.problems.map(({ message }) => message)).toEqual([
    '[a] a stack cannot depend on itself',
    '[a] depends on "b", a stack of another app',
  ]);
});

test('a dependency on a stack that was taken out again is none', () => {
  const outdir = synthesized((app) => {
    new RecordingStack(app, 'a').addDependency(new RecordingStack(app, 'b'));
    app.node.tryRemoveChild('b');
  });
  expect(manifestIn(outdir).stacks?.a?.dependencies).toEqual([]);
});
