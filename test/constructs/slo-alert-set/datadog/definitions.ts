import fc from 'fast-check';
import { Duration, Percent } from 'roadbed';
import { AlertRow } from '../../../../src/constructs/slo-alert-set/alerting/alert-row';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';

const EVENTS = Signal.queries({
  datadog: { good: 'sum:jobs.done{env:prod}.as_count()', total: 'sum:jobs.all{env:prod}.as_count()' },
});
const VALUE = Signal.queries({ datadog: { value: 'max:queue.age{env:prod}' } });

/** Texts that a template of Terraform's or Datadog's, a mention or a quotation could begin in. */
const description = fc
  .array(fc.constantFrom('pay', ' ', '${', '%{', '{{', '}}', '@ops', '"', '\\', 'é', '#is_alert', '/'), {
    maxLength: 12,
  })
  .map((parts) => `It must ${parts.join('')}`);

const row = fc.record({
  severity: fc.constantFrom(AlertSeverity.PAGE, AlertSeverity.TICKET),
  budgetPercent: fc.integer({ min: 1, max: 90 }),
  hours: fc.integer({ min: 1, max: 168 }),
  shortMinutes: fc.integer({ min: 1, max: 59 }),
});

const options = fc.record({
  window: fc.constantFrom(7, 30, 90),
  description: fc.option(description, { nil: undefined }),
  rows: fc.array(row, { maxLength: 3 }),
  absentMinutes: fc.integer({ min: 5, max: 1440 }),
  budgetAlerts: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 5 }),
  minimumEvents: fc.integer({ min: 1, max: 1_000_000 }),
  failuresPerHour: fc.integer({ min: 1, max: 1_000_000 }),
});

/** A row that can fire at 99 % or more, and does not fire while the objective is met. */
function alertRow(
  name: string,
  days: number,
  { severity, budgetPercent, hours, shortMinutes }: typeof row extends fc.Arbitrary<infer R> ? R : never,
): AlertRow {
  const share = (hours / (days * 24)) * 100;
  const percent = Math.min(100, Math.max(share * 1.01, Math.min(budgetPercent, share * 40)));
  return {
    name,
    severity,
    budgetPercent: Number(percent.toFixed(4)),
    longWindow: Duration.hours(hours),
    shortWindow: Duration.minutes(shortMinutes),
  };
}

/** Objectives that Datadog can be told, of every kind, and at the ends of what may be said. */
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
    said: options,
    limit: fc.integer({ min: 1, max: 3_600_000 }),
  })
  .map(({ kind, thousandths, said, limit }) => (name: string): Slo => {
    const target = thousandths / 1000;
    const isEvents = ['availability', 'latency', 'correctness', 'composite'].includes(kind);
    const common: SloOptions = {
      name,
      window: SloWindow.rollingDays(said.window),
      ...(said.description !== undefined && { description: said.description }),
      alerts: {
        add: said.rows
          .filter(({ hours }) => hours < said.window * 24)
          .map((each, index) => alertRow(`own-${index}`, said.window, each)),
      },
      absentAfter: Duration.minutes(said.absentMinutes),
      budgetAlerts: [...said.budgetAlerts].sort((one, other) => one - other),
      ...(isEvents && { lowTraffic: { minimumEvents: said.minimumEvents, failuresPerHour: said.failuresPerHour } }),
    };
    switch (kind) {
      case 'availability':
        return Slo.availability(target, { ...common, signal: Signal.datadogTrace('servlet.request') });
      case 'latency':
        return Slo.latency(target, Duration.millis(limit), common);
      case 'correctness':
        return Slo.correctness(target, { ...common, signal: EVENTS });
      case 'freshness':
        return Slo.freshness(target, Duration.seconds(Math.ceil(limit / 1000)), { ...common, signal: VALUE });
      case 'throughput':
        return Slo.throughput(target, limit / 1000, { ...common, signal: VALUE });
      case 'saturation':
        return Slo.saturation(target, Percent.of(1 + (limit % 100)), { ...common, signal: VALUE });
      default:
        return Slo.composite(target, [Slo.availability(99), Slo.correctness(99, { signal: EVENTS })], common);
    }
  });
