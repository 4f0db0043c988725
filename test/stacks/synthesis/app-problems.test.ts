import { Annotations, Aspects, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';
import { errorOf, manifestIn, scratchDirectory, synthesized } from './scratch';
import { RecordingStack, Thing } from './varied-app';

function problemsOf(build: (app: RoadbedApp) => void): readonly { message: string; fix?: string }[] {
  return errorOf(() => synthesized(build)).problems;
}

function invalid(scope: Construct, ...found: string[]): void {
  scope.node.addValidation({ validate: () => found });
}

test('tells every problem of the whole app in one error', () => {
  const error = errorOf(() =>
    synthesized((app) => {
      invalid(app, 'the app has no owner');
      invalid(new Construct(new RecordingStack(app, 'one'), 'thing'), 'size must be even, got 3');
      Annotations.of(new RecordingStack(app, 'two')).addError('this is deprecated');
    }),
  );
  expect(error.message).toBe(
    [
      'The app cannot be synthesized: 3 problems',
      '',
      '  the app has no owner',
      '  [one/thing] size must be even, got 3',
      '  [two] this is deprecated',
      '',
      'Nothing was written.',
    ].join('\n'),
  );
});

test('does not repeat a construct path that a message already names', () => {
  const problems = problemsOf((app) => invalid(new RecordingStack(app, 'one'), 'one has no team'));
  expect(problems).toEqual([{ message: 'one has no team' }]);
});

test('takes a part of a word for no construct path', () => {
  const problems = problemsOf((app) => invalid(new RecordingStack(app, 'on'), 'none of these'));
  expect(problems).toEqual([{ message: '[on] none of these' }]);
});

test('takes the lines after the first for the fix', () => {
  const problems = problemsOf((app) => invalid(app, 'no team\n  add a TeamStack\n  see the docs'));
  expect(problems).toEqual([{ message: 'no team', fix: 'add a TeamStack\nsee the docs' }]);
});

test('validates each construct once, those of nested stacks too', () => {
  let calls = 0;
  const count = (): string[] => {
    calls++;
    return [];
  };
  synthesized((app) => {
    const outer = new RecordingStack(app, 'outer');
    const inner = new TerraformStack(outer, 'inner');
    new Construct(inner, 'thing').node.addValidation({ validate: count });
  });
  expect(calls).toBe(1);
});

test('validates what aspects add', () => {
  const problems = problemsOf((app) => {
    const stack = new RecordingStack(app, 'one');
    Aspects.of(stack).add({
      visit: (construct) => void (construct === stack && invalid(new Construct(stack, 'new'), 'bad')),
    });
  });
  expect(problems).toEqual([{ message: '[one/new] bad' }]);
});

test('keeps the validations of cdktf: a resource without its provider', () => {
  const terraformGeneratorMetadata = { providerName: 'nothere' };
  const problems = problemsOf(
    (app) => new Thing(new RecordingStack(app, 'one'), 'thing', {}, { terraformGeneratorMetadata }),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/^Found resources without.* stack 'one' .*nothere/);
});

test('stops at an error annotation even when the cdktf CLI asks to go on', () => {
  process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS = 'true';
  try {
    const problems = problemsOf((app) => Annotations.of(new RecordingStack(app, 'one')).addError('not this'));
    expect(problems).toEqual([{ message: '[one] not this' }]);
  } finally {
    delete process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS;
  }
});

test('lists warnings and infos in the manifest, without stack traces', () => {
  const outdir = synthesized((app) => {
    const stack = new RecordingStack(app, 'one');
    Annotations.of(stack).addWarning('careful');
    Annotations.of(new Construct(stack, 'thing')).addInfo('by the way');
  });
  expect(manifestIn(outdir).stacks?.one?.annotations).toEqual([
    { constructPath: 'one', level: '@cdktf/warn', message: 'careful' },
    { constructPath: 'one/thing', level: '@cdktf/info', message: 'by the way' },
  ]);
});

test('refuses two stacks with one id', () => {
  const problems = problemsOf((app) => {
    new RecordingStack(app, 'checkout');
    new TerraformStack(new Construct(app, 'team'), 'Checkout');
  });
  expect(problems).toEqual([
    {
      message: '2 stacks would share one directory of the output: "checkout" (checkout), "Checkout" (team/Checkout)',
      fix: 'the id of a stack names its directory and its state wherever it stands in the tree: give each its own',
    },
  ]);
});

test('refuses a stack whose id leads out of the output', () => {
  const problems = problemsOf((app) => new RecordingStack(app, '..'));
  expect(problems).toEqual([{ message: '[..] the id of a stack names a directory, got ".."', fix: 'give it a name' }]);
});

test('leaves the directory of a failed first synth without output', () => {
  const outdir = scratchDirectory();
  errorOf(() => synthesized((app) => invalid(app, 'bad'), outdir));
  expect(() => manifestIn(outdir)).toThrow('ENOENT');
});

test('tells what a validation returns that is no text', () => {
  const problems = problemsOf((app) => app.node.addValidation({ validate: () => [5 as unknown as string] }));
  expect(problems).toEqual([{ message: '5' }]);
});
