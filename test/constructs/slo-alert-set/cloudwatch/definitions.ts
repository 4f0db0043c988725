import fc from 'fast-check';
import { Duration, Percent } from 'roadbed';
import { AlertRow } from '../../../../src/constructs/slo-alert-set/alerting/alert-row';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { SIGNAL } from './documents';

const jobs = { namespace: 'Jobs', dimensions: { Queue: '${a} %{b} "c"' } };
const EVENTS = Signal.queries({
  cloudWatch: {
    bad: { ...jobs, metricName: 'Failed' },
    total: { ...jobs, metricName: 'All', statistic: 'SampleCount' },
  },
});
const VALUE = Signal.queries({ cloudWatch: { value: { ...jobs, metricName: 'Age', statistic: 'p99' } } });

/** Texts in which a template of Terraform's or a quotation could begin, and that take several bytes. */
const description = fc
  .array(fc.constantFrom('pay', ' ', '${', '%{', '}', '[x](y)', '"', '\\', 'é', '😀', 'ALARM('), { maxLength: 40 })
  .map((parts) => `It must ${parts.join('')}`);

const row = fc.record({
  severity: fc.constantFrom(AlertSeverity.PAGE, AlertSeverity.TICKET),
  minutes: fc.integer({ min: 10, max: 7 * 1440 }),
  shortShare: fc.integer({ min: 2, max: 20 }),
  burn: fc.integer({ min: 101, max: 5000 }),
});

/** A row that can fire at 99 % or more, and does not fire while the objective is met. */
function alertRow(
  name: string,
  hours: number,
  { severity, minutes, shortShare, burn }: typeof row extends fc.Arbitrary<infer R> ? R : never,
): AlertRow {
  return {
    name,
    severity,
    budgetPercent: Math.min(100, ((burn / 100) * minutes * 100) / (hours * 60)),
    longWindow: Duration.minutes(minutes),
    shortWindow: Duration.minutes(Math.max(1, Math.floor(minutes / shortShare))),
  };
}

/** Objectives that CloudWatch can watch, of every kind, and at the ends of what may be said. */
export const definition: fc.Arbitrary<(name: string) => Slo> = fc
  .record({
    kind: fc.constantFrom(
      'availability',
      'latency',
      'correctness',
      'freshness',
      'throughput',
      'saturation',
      'composite',
    ),
    thousandths: fc.integer({ min: 99_000, max: 99_999 }),
    window: fc.constantFrom(7, 28, 30, 90),
    description: fc.option(description, { nil: undefined }),
    rows: fc.array(row, { maxLength: 3 }),
    absentMinutes: fc.integer({ min: 5, max: 1440 }),
    minimumEvents: fc.integer({ min: 1, max: 1_000_000 }),
    failuresPerHour: fc.integer({ min: 1, max: 1_000_000 }),
    limit: fc.integer({ min: 1, max: 3_600_000 }),
  })
  .map((said) => (name: string): Slo => {
    const target = said.thousandths / 1000;
    const window = SloWindow.rollingDays(said.window);
    const common: SloOptions = {
      name,
      window,
      ...(said.description !== undefined && { description: said.description }),
      alerts: { add: said.rows.map((each, index) => alertRow(`own-${index}`, window.hours, each)) },
      absentAfter: Duration.minutes(said.absentMinutes),
    };
    const { minimumEvents, failuresPerHour } = said;
    const events = { ...common, lowTraffic: { minimumEvents, failuresPerHour } };
    switch (said.kind) {
      case 'availability':
        return Slo.availability(target, { ...events, signal: SIGNAL });
      case 'latency':
        return Slo.latency(target, Duration.millis(said.limit), { ...events, signal: SIGNAL });
      case 'correctness':
        return Slo.correctness(target, { ...events, signal: EVENTS });
      case 'freshness':
        return Slo.freshness(target, Duration.seconds(Math.ceil(said.limit / 1000)), { ...common, signal: VALUE });
      case 'throughput':
        return Slo.throughput(target, said.limit / 1000, { ...common, signal: VALUE });
      case 'saturation':
        return Slo.saturation(target, Percent.of(1 + (said.limit % 100)), { ...common, signal: VALUE });
      default:
        return Slo.composite(
          target,
          [0, 1, 2, 3].map((part) => Slo.correctness(99, { name: `part-${part}`, signal: EVENTS })),
          events,
        );
    }
  });
