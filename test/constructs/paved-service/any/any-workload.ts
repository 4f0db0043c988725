import fc from 'fast-check';
import {
  Concurrency,
  Container,
  Cpu,
  Dependency,
  Drain,
  Duration,
  PavedServiceProps,
  Percent,
  Scaling,
  ScalingMetric,
  ScalingTrigger,
  ServiceKind,
  Size,
} from 'roadbed';
import { SIDE_IMAGE } from '../workload/built';
import { named, optional, word } from './optional';

/** What every kind may say of what it runs. */
const path = fc.stringMatching(/^\/[a-z0-9/._-]{0,30}$/).filter((text) => !text.includes('//'));
const cpu = optional(fc.integer({ min: 1, max: 8000 }).map((millis) => Cpu.millis(millis)));
const memory = optional(fc.integer({ min: 1, max: 16_384 }).map((mebibytes) => Size.mebibytes(mebibytes)));
const user = optional(fc.integer({ min: 1, max: 2 ** 31 - 1 }));
const config = optional(
  fc.dictionary(
    fc.stringMatching(/^CONF_[A-Z0-9_]{0,15}$/),
    // Anything that people write, templates of Terraform among it; but nothing that looks like a key by chance.
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('${aws_iam_role.x.arn}', '%{ if true }', '$(HOME)', 'ünïcödé 🚀 مرحبا', 'a\n\'b\'"c"'),
    ),
    { maxKeys: 4 },
  ),
);
const words = optional(fc.array(fc.stringMatching(/^[a-z0-9./=-]{1,12}$/), { minLength: 1, maxLength: 3 }));

const container = (letter: string): fc.Arbitrary<Container> =>
  fc.record({
    name: word.map((name) => `${letter}-${name}`),
    image: fc.constant(SIDE_IMAGE),
    command: words,
    args: words,
    config,
    cpu,
    memory,
    user,
  });

const shared: fc.Arbitrary<Partial<PavedServiceProps>> = fc.record({
  command: words,
  args: words,
  config,
  files: optional(
    fc.dictionary(fc.stringMatching(/^\/etc\/app\/[a-z]{1,8}\.yaml$/), fc.string({ unit: 'grapheme', maxLength: 40 }), {
      maxKeys: 3,
    }),
  ),
  scratch: optional(
    fc.dictionary(
      fc.constantFrom('/tmp', '/var/cache/app', '/data'),
      fc.integer({ min: 1, max: 4096 }).map((mebibytes) => Size.mebibytes(mebibytes)),
      { maxKeys: 3 },
    ),
  ),
  initContainers: optional(named(container('before'), 2)),
  cpu,
  memory,
  user,
  gracePeriod: optional(fc.integer({ min: 1, max: 3600 }).map((seconds) => Duration.seconds(seconds))),
});

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const percent = whole(1, 100).map((value) => Percent.of(value));
const metric = fc.oneof(
  fc.tuple(word, whole(1, 1000)).map(([name, value]) => ScalingMetric.pods(name, value)),
  fc.tuple(word, whole(1, 1000)).map(([name, averageValue]) => ScalingMetric.external({ metric: name, averageValue })),
  whole(1, 1000).map((value) =>
    ScalingMetric.object({
      metric: 'requests',
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      name: 'front',
      value,
    }),
  ),
);

/** Replicas, by metrics or by events: not by both, for two autoscalers would fight. */
function scalingOf(dependencies: readonly Dependency[], mayRest: boolean): fc.Arbitrary<Scaling> {
  const queues = dependencies.filter(({ kind }) => kind === 'queue').map(({ name }) => name);
  const triggers = [
    ...queues.map((queue) => ScalingTrigger.queueDepth({ queue, messagesPerReplica: 20 })),
    ScalingTrigger.schedule({ start: '0 8 * * 1-5', end: '0 18 * * 1-5', timeZone: 'Europe/Berlin', replicas: 3 }),
  ];
  const targets = { cpuTarget: optional(percent), memoryTarget: optional(percent) };
  const byMetrics = fc.record({ min: whole(1, 50), metrics: optional(fc.array(metric, { maxLength: 3 })), ...targets });
  const byEvents = fc.record({
    min: whole(mayRest ? 0 : 1, 3),
    triggers: fc.subarray(triggers, { minLength: 1 }),
    ...targets,
  });
  return fc
    .tuple(fc.oneof(byMetrics, byEvents), whole(3, 100))
    .map(([scaling, more]) => ({ ...scaling, max: scaling.min + more }));
}

const ends = fc.record({
  retries: optional(whole(0, 20)),
  deadline: optional(whole(60, 86_400).map((seconds) => Duration.seconds(seconds))),
});
const cronJob = fc
  .record({
    run: ends,
    schedule: fc.constantFrom('30 2 * * 1-5', '@hourly', '*/5 * * * *'),
    timeZone: optional(fc.constantFrom('Europe/Berlin', 'Asia/Kolkata')),
    concurrency: optional(fc.constantFrom(...Object.values(Concurrency))),
    history: optional(whole(1, 100)),
  })
  .map(({ run, ...props }) => ServiceKind.cronJob({ ...run, ...props }));

/** What only a workload that runs all the time may say; a port comes with everything that is asked of it over HTTP. */
function steady(dependencies: readonly Dependency[], mayRest: boolean): fc.Arbitrary<Partial<PavedServiceProps>> {
  return fc.record({
    port: whole(1024, 65_535),
    healthPath: optional(path),
    livenessPath: optional(path),
    startsWithin: optional(whole(5, 3600).map((seconds) => Duration.seconds(seconds))),
    drain: optional(
      fc.constantFrom(Drain.shell(Duration.seconds(1)), Drain.shell(Duration.seconds(15)), Drain.http('/drain')),
    ),
    scaling: optional(scalingOf(dependencies, mayRest)),
    sidecars: optional(named(container('beside'), 2)),
  });
}

/** What runs, of each kind, beside the dependencies that it has. */
export function anyWorkload(dependencies: readonly Dependency[]): fc.Arbitrary<Partial<PavedServiceProps>> {
  const kinds = fc.oneof(
    { weight: 3, arbitrary: steady(dependencies, false).map((props) => ({ ...props, kind: ServiceKind.web() })) },
    steady(dependencies, true).map((props) => ({ ...props, kind: ServiceKind.worker() })),
    cronJob.map((kind) => ({ kind })),
    ends.map((props) => ({ kind: ServiceKind.job(props) })),
  );
  return fc.tuple(shared, kinds).map(([props, kind]) => ({ ...props, ...kind }));
}
