import { App, TerraformStack } from 'cdktf';
import { Problems } from '../../../src/core/validation';
import { errorOf } from '../support';

test('tells every problem at once, each fix below its own', () => {
  const problems = new Problems('PavedService "checkout" (checkout-prod/checkout)');
  problems.add('scaling.max must be at least scaling.min, got 2 < 3', 'raise scaling.max\nor lower scaling.min');
  problems.add('image must name a digest, got "checkout:latest"');
  expect(errorOf(() => problems.throwIfAny()).message).toBe(
    [
      'PavedService "checkout" (checkout-prod/checkout) cannot be built: 2 problems',
      '',
      '  scaling.max must be at least scaling.min, got 2 < 3',
      '      raise scaling.max',
      '      or lower scaling.min',
      '  image must name a digest, got "checkout:latest"',
      '',
      'Nothing was written.',
    ].join('\n'),
  );
});

test('names a construct by kind, id and path', () => {
  const app = new App({ outdir: '/tmp' });
  const problems = Problems.ofConstruct('PavedService', new TerraformStack(app, 'checkout-prod'), 'checkout');
  problems.add('wrong');
  expect(errorOf(() => problems.throwIfAny()).message).toContain(
    'PavedService "checkout" (checkout-prod/checkout) cannot be built: 1 problem\n',
  );
});

test('names a construct of the app itself by its id', () => {
  const problems = Problems.ofConstruct('Platform', new App({ outdir: '/tmp' }), 'platform');
  problems.add('wrong');
  expect(errorOf(() => problems.throwIfAny('is not usable')).message).toContain(
    'Platform "platform" (platform) is not usable: ',
  );
});

test('throws nothing when nothing was found', () => {
  expect(() => new Problems('x').throwIfAny()).not.toThrow();
});

test('settles a value once all checks have passed', () => {
  expect(new Problems('x').settle('value')).toBe('value');
});

test('does not settle a value while another check has failed', () => {
  const problems = new Problems('x');
  problems.add('wrong');
  expect(errorOf(() => problems.settle('value')).problems).toEqual([{ message: 'wrong' }]);
});

test('shows an id of any length or letters on one short line', () => {
  const app = new App({ outdir: '/tmp' });
  const headline = (id: string): string => {
    const problems = Problems.ofConstruct('Platform', app, id);
    problems.add('wrong');
    return errorOf(() => problems.throwIfAny()).message.split('\n')[0] ?? '';
  };
  expect(headline('a\n\u001b[31mred')).toBe(
    'Platform "a\\n\\u001b[31mred" (a\\u{a}\\u{1b}[31mred) cannot be built: 1 problem',
  );
  expect(headline('x'.repeat(1_000_000)).length).toBeLessThan(700);
});
