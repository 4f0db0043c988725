import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Signal, Slo, Telemetry } from 'roadbed';
import { limitsPage } from '../../../scripts/lib/slo-docs/limits-page';
import { filesBelow, root } from '../../../scripts/lib/sources';
import { checkBackends } from '../../../src/constructs/slo-alert-set/backends/check-backends';
import { LIMITS } from '../../../src/constructs/slo-alert-set/limits';
import { TELEMETRY_LIMITS } from '../../../src/core/telemetry/limits';
import { Problems } from '../../../src/core/validation';
import { placeOf } from '../../../src/stacks/place';
import { BACKENDS, specOf } from './sets';

const ALL = Object.entries({ ...LIMITS, ...TELEMETRY_LIMITS });

test('docs list every limit as the code has it', () => {
  const page = readFileSync(join(root, 'docs/slo-limits.md'), 'utf8');
  expect(page).toBe(limitsPage());
  for (const [, { value, of }] of ALL) expect(page).toContain(`| ${value} | ${of} |`);
});

test('every limit is enforced somewhere', () => {
  const code = ['src/constructs/slo-alert-set', 'src/core/telemetry']
    .flatMap((folder) => filesBelow(join(root, folder)).map((path) => readFileSync(join(root, folder, path), 'utf8')))
    .join('\n');
  for (const [name] of ALL) expect(code).toMatch(new RegExp(`LIMITS\\.${name}\\b|\\b${name}\\b[^:]*= LIMITS`));
});

test.each(ALL)('the limit %s says who sets it, and where or why', (_, { source }) => {
  expect(source).toMatch(/^Roadbed: .{10}|, "[^"]+"| API, [A-Z]|^hashicorp\/\w+ \d+\.\d+\.\d+, |\.cc, /);
});

describe('a composite', () => {
  const part = (index: number): Slo =>
    Slo.correctness(99.9, {
      name: `part-${index}`,
      signal: Signal.queries({
        prometheus: { bad: `rate(bad${index}[$window])`, total: `rate(all${index}[$window])` },
        datadog: { good: `sum:good${index}{*}.as_count()`, total: `sum:all${index}{*}.as_count()` },
        cloudWatch: {
          bad: { namespace: 'Shop', metricName: `bad${index}` },
          total: { namespace: 'Shop', metricName: `all${index}` },
        },
      }),
    });
  const parts = (count: number): Slo[] => Array.from({ length: count }, (_, index) => part(index));
  const saidOf = (slo: Slo, telemetry: Telemetry): string[] => {
    const { spec, stack } = specOf({ slos: [slo], telemetry: [telemetry] });
    const problems = new Problems('SloAlertSet');
    const place = placeOf(problems, stack, undefined);
    if (place !== undefined) checkBackends(problems, spec, place);
    return problems.all.map(({ message }) => message);
  };

  test.each([
    ['Datadog', BACKENDS.datadog],
    ['Prometheus', BACKENDS.prometheus],
  ])('of ten parts is measured by %s', (_, telemetry) => {
    expect(saidOf(Slo.composite(99, parts(10)), telemetry)).toEqual([]);
  });

  test('of five parts with two metrics each is all that an alarm of CloudWatch takes', () => {
    expect(saidOf(Slo.composite(99, parts(5)), BACKENDS.cloudWatch)).toEqual([]);
    expect(saidOf(Slo.composite(99, parts(6)), BACKENDS.cloudWatch)).toEqual([
      'slos[0] (composite) must be counted by at most 10 metrics for CloudWatch, got 12',
    ]);
  });

  test('of load balancers counts three metrics for each on CloudWatch', () => {
    const balancers = (count: number): Slo[] =>
      Array.from({ length: count }, (_, index) =>
        Slo.availability(99.9, {
          name: `part-${index}`,
          signal: Signal.applicationLoadBalancer({ loadBalancer: `app/shop-${index}/0123456789abcdef` }),
        }),
      );
    expect(saidOf(Slo.composite(99, balancers(3)), BACKENDS.cloudWatch)).toEqual([]);
    expect(saidOf(Slo.composite(99, balancers(4)), BACKENDS.cloudWatch)).toEqual([
      'slos[0] (composite) must be counted by at most 10 metrics for CloudWatch, got 12',
    ]);
  });
});
