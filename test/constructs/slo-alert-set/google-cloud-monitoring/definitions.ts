import fc from 'fast-check';
import { Duration, Percent } from 'roadbed';
import { AlertRow } from '../../../../src/constructs/slo-alert-set/alerting/alert-row';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { CLOUD_RUN } from './documents';

const EVENTS = Signal.queries({
  googleCloud: {
    good: 'metric.type="custom.googleapis.com/jobs" metric.labels.state="done" metric.labels.note="${a} %{b} \\"c\\""',
    total: 'metric.type="custom.googleapis.com/jobs" metric.labels.note="${a} %{b} \\"c\\""',
  },
});
const VALUE = Signal.queries({
  googleCloud: { value: 'metric.type="custom.googleapis.com/age" resource.type="global"' },
});

/** Texts in which a template of Terraform's or Google's, markup or a quotation could begin. */
const description = fc
  .array(fc.constantFrom('pay', ' ', '${', '%{', '}', '[x](y)', '*', '`', '<b>', '"', '\\', 'é', '😀', '#'), {
    maxLength: 40,
  })
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
  const percent = ((burn / 100) * minutes * 100) / (hours * 60);
  return {
    name,
    severity,
    budgetPercent: Math.min(100, percent),
    longWindow: Duration.minutes(minutes),
    shortWindow: Duration.minutes(Math.max(1, Math.floor(minutes / shortShare))),
  };
}

/** Objectives that Google Cloud Monitoring can be told, of every kind, and at the ends of what may be said. */
export const definition: fc.Arbitrary<(name: string) => Slo> = fc
  .record({
    kind: fc.constantFrom('availability', 'latency', 'correctness', 'freshness', 'throughput', 'saturation'),
    hundredths: fc.integer({ min: 9_900, max: 9_999 }),
    window: fc.constantFrom(SloWindow.rollingDays(7), SloWindow.rollingDays(30), SloWindow.calendarMonth()),
    description: fc.option(description, { nil: undefined }),
    rows: fc.array(row, { maxLength: 3 }),
    absentMinutes: fc.integer({ min: 5, max: 1409 }),
    budgetAlerts: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 5 }),
    minimumEvents: fc.integer({ min: 1, max: 1_000_000 }),
    failuresPerHour: fc.integer({ min: 1, max: 1_000_000 }),
    limit: fc.integer({ min: 1, max: 3_600_000 }),
  })
  .map((said) => (name: string): Slo => {
    const target = said.hundredths / 100;
    const isEvents = ['availability', 'latency', 'correctness'].includes(said.kind);
    const common: SloOptions = {
      name,
      window: said.window,
      ...(said.description !== undefined && { description: said.description }),
      alerts: { add: said.rows.map((each, index) => alertRow(`own-${index}`, said.window.hours, each)) },
      absentAfter: Duration.minutes(said.absentMinutes),
      budgetAlerts: [...said.budgetAlerts].sort((one, other) => one - other),
      ...(isEvents && {
        lowTraffic: { minimumEvents: said.minimumEvents, failuresPerHour: said.failuresPerHour },
      }),
    };
    switch (said.kind) {
      case 'availability':
        return Slo.availability(target, { ...common, signal: CLOUD_RUN });
      case 'latency':
        return Slo.latency(target, Duration.millis(said.limit), { ...common, signal: CLOUD_RUN });
      case 'correctness':
        return Slo.correctness(target, { ...common, signal: EVENTS });
      case 'freshness':
        return Slo.freshness(target, Duration.seconds(Math.ceil(said.limit / 1000)), { ...common, signal: VALUE });
      case 'throughput':
        return Slo.throughput(target, said.limit / 1000, { ...common, signal: VALUE });
      default:
        return Slo.saturation(target, Percent.of(1 + (said.limit % 100)), { ...common, signal: VALUE });
    }
  });
