import { Token } from 'cdktf';
import { Cpu, Drain, Duration, Exposure, Percent, ScalingMetric, ScalingTrigger, ServiceKind, Size } from 'roadbed';
import { errorOf } from '../../../core/support';
import { FACTS } from '../../../support/synth';
import { buildService } from '../services';
import { KINDS, SIDE_IMAGE } from './built';

type Told = readonly [message: string, fix?: string];

function toldOf(work: () => unknown): Told[] {
  return errorOf(work).problems.map(({ message, fix }) => (fix === undefined ? [message] : [message, fix]));
}

const TOKEN = Token.asString({ unknown: true });
const NO_ADDRESS = 'a worker has no address that anybody could call; ServiceKind.web() has one';
const ENDS = 'it runs to its end, once at a time, and takes no requests';
const LITERAL =
  'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute';
const BESIDE = { name: 'proxy', image: SIDE_IMAGE };
const CLOCK = ScalingTrigger.schedule({ start: '0 8 * * *', end: '0 9 * * *', replicas: 3 });
const KEDA = 'scaledobjects.keda.sh/v1alpha1';

describe('what a service cannot say of what it runs', () => {
  it.each<[string, object, Told[]]>([
    [
      'callers of a worker',
      { ...KINDS.worker, callers: [] },
      [['callers must be left out of a worker, got []', NO_ADDRESS]],
    ],
    [
      'a way in to a worker',
      { ...KINDS.worker, port: 8080, expose: Exposure.internal({ host: 'wiki.acme.example' }) },
      [[expect.stringMatching(/^expose must be left out of a worker, got /), NO_ADDRESS]],
    ],
    [
      'a way in to a job',
      { ...KINDS.job, expose: Exposure.internal({ host: 'wiki.acme.example' }) },
      [[expect.stringMatching(/^expose must be left out of a job, got /), ENDS]],
    ],
    ['a port of a job', { ...KINDS.job, port: 8080 }, [['port must be left out of a job, got 8080', ENDS]]],
    [
      'probes, a drain and replicas of a cron job, all told at once',
      { ...KINDS['cron-job'], healthPath: '/ready', drain: Drain.http('/d'), scaling: { max: 3 } },
      [
        ['healthPath must be left out of a cron job, got "/ready"', ENDS],
        ['drain must be left out of a cron job, got {"requested":{"kind":"http","path":"/d"},"kind":"http"}', ENDS],
        ['scaling must be left out of a cron job, got {"max":3}', 'a cron job has one pod at a time'],
      ],
    ],
    [
      'a sidecar of a job, which would not let it end',
      { ...KINDS.job, sidecars: [] },
      [
        [
          'sidecars must be left out of a job, got []',
          "a sidecar that goes on running would keep a job from ending; Kubernetes' own remedy needs a later provider than 2.38",
        ],
      ],
    ],
    ['no port', { port: undefined }, [['port must be a whole number from 1024 to 65535, got nothing']]],
    [
      'a health path where nothing listens',
      { ...KINDS.worker, healthPath: '/ready' },
      [['port must be given beside healthPath, got nothing', 'the port on which a worker answers its probes']],
    ],
    [
      'a drain by a request where nothing listens',
      { ...KINDS.worker, drain: Drain.http('/drain') },
      [['port must be given beside drain, got nothing', 'the port on which a worker answers its probes']],
    ],
    [
      'a start of no time',
      { startsWithin: Duration.seconds(2) },
      [['startsWithin must be whole seconds from 5 seconds to 1 hour, got 2s']],
    ],
    [
      'an empty command',
      { command: [] },
      [['command must name a program, got an empty list', 'leave it out for the image’s own']],
    ],
    [
      'a command as one text',
      { command: 'serve' },
      [['command must be a list, got "serve"', "command: ['serve', '--verbose']"]],
    ],
    ['an argument that is a number', { args: [5] }, [['args[0] must be a string, got 5', 'put it in quotes']]],
    [
      'an argument with a NUL',
      { args: ['a\0b'] },
      [['args[0] must be text without NUL or half a surrogate pair, got "a\\u0000b"']],
    ],
    [
      'an argument that is a token',
      { args: [TOKEN] },
      [['args[0] must be a literal, got a token (a value known only after apply)', LITERAL]],
    ],
    [
      'an argument longer than Linux takes',
      { args: ['x'.repeat(131_072)] },
      [['args[0] must be at most 131071 bytes, got 131072', 'Linux takes no longer one; put it in files']],
    ],
    [
      'a container called like the service',
      { sidecars: [{ ...BESIDE, name: 'checkout' }] },
      [
        [
          'sidecars[0].name must be unique in the service, got "checkout" again',
          'the service’s own container is called by its id',
        ],
      ],
    ],
    [
      'two containers of one name',
      { sidecars: [BESIDE], initContainers: [BESIDE] },
      [['sidecars[0].name must be unique in the service, got "proxy" again', 'choose another name']],
    ],
    [
      'a container without a digest',
      { sidecars: [{ name: 'proxy', image: 'envoy:1.30' }] },
      [['sidecars[0].image must name a digest, got "envoy:1.30"', 'tags move; name …@sha256:…']],
    ],
    [
      'a container as root',
      { initContainers: [{ ...BESIDE, user: 0 }] },
      [['initContainers[0].user must be a whole number from 1 to 2147483647, got 0', 'user 0 is root']],
    ],
    [
      'a prop that a container does not have',
      { sidecars: [{ ...BESIDE, comand: ['x'] }] },
      [['sidecars[0].comand is not a known prop', 'did you mean "command"?']],
    ],
    [
      'a container that is a name',
      { sidecars: ['proxy'] },
      [['sidecars[0] must be an object, got "proxy"', "{ name: '…', image: '…' }"]],
    ],
    [
      'a scratch volume of unknown size',
      { scratch: { '/cache': '2Gi' } },
      [['scratch["/cache"] must be a Size, got "2Gi"', 'Size.mebibytes(512) or Size.gibibytes(2)']],
    ],
    ...['cache', '/', '/cache/', '/a/../b'].map((path): [string, object, Told[]] => [
      `a scratch volume at ${path}`,
      { scratch: { [path]: Size.gibibytes(1) } },
      [
        [
          `scratch key must be an absolute path of letters, digits and . _ -, with no slash at the end, got ${JSON.stringify(path)}`,
        ],
      ],
    ]),
    [
      'a scratch volume over the processes of the kernel',
      { scratch: { '/proc/x': Size.gibibytes(1) } },
      [['scratch key must not be where the cluster mounts things of its own, got "/proc/x"']],
    ],
    [
      'a file in a scratch volume',
      { scratch: { '/cache': Size.gibibytes(1) }, files: { '/cache/a': '' } },
      [
        [
          'files key must be outside of the scratch volumes, got "/cache/a", where "/cache" is one',
          'a file cannot be changed by the service; what it changes it must make itself',
        ],
      ],
    ],
    [
      'a file that is a token',
      { files: { '/a': TOKEN } },
      [['files["/a"] must be a literal, got a token (a value known only after apply)', LITERAL]],
    ],
    [
      'files of more than a ConfigMap holds',
      { files: { '/a': 'x'.repeat(1024 * 1024) } },
      [
        [
          'files must be at most 1048576 bytes in all (a ConfigMap holds no more), got 1048578',
          'keep large content in a bucket, or in the image',
        ],
      ],
    ],
  ])('%s', (_what, props, told) => {
    expect(toldOf(() => buildService(props))).toEqual(told);
  });

  it('a name too long for a cron job, which adds 11 characters for each run', () => {
    const test = buildService();
    const service = test.service.constructor as new (...args: unknown[]) => unknown;
    const props = { owner: { team: 'payments' }, tier: 2, image: SIDE_IMAGE, kind: KINDS['cron-job'].kind };
    expect(toldOf(() => new service(test.stack, 'c'.repeat(53), props))).toEqual([
      [
        `id must be at most 52 characters to name a Kubernetes CronJob, got 53: "${'c'.repeat(53)}"`,
        'choose a shorter one; it becomes the name that others call the service by, so it is never cut',
      ],
    ]);
  });
});

describe('what a service cannot say of its replicas', () => {
  const facts = { ...FACTS, customResources: [KEDA, 'triggerauthentications.keda.sh/v1alpha1'] };
  const queue = ScalingTrigger.queueDepth({ queue: 'orders', messagesPerReplica: 10 });

  it.each<[string, object, Told[]]>([
    [
      'metrics and triggers, for two autoscalers would fight',
      { scaling: { metrics: [ScalingMetric.pods('rps', 5)], triggers: [CLOCK] } },
      [
        [
          'scaling.metrics must be left out beside scaling.triggers: with triggers KEDA makes the autoscaler, and two would fight',
          'say all of it as metrics, or all of it as triggers',
        ],
      ],
    ],
    [
      'a web service that rests',
      { scaling: { min: 0, triggers: [CLOCK] } },
      [
        [
          'scaling.min must be a whole number from 1 to 1000, got 0',
          'only a worker with scaling.triggers can rest, for nothing but an event wakes it',
        ],
      ],
    ],
    [
      'more scheduled replicas than there may be',
      { scaling: { max: 2, triggers: [CLOCK] } },
      [['scaling.triggers[0].replicas must be at most scaling.max, got 3 > 2', 'raise scaling.max']],
    ],
    [
      'a queue that it does not depend on',
      { scaling: { triggers: [queue] } },
      [
        [
          'scaling.triggers[0].queue must be a queue among the dependencies, got "orders"',
          'declare the queue as a dependency',
        ],
      ],
    ],
    [
      'a memory target of parts of a percent',
      { scaling: { memoryTarget: Percent.of(80.5) } },
      [['scaling.memoryTarget must be a whole percentage from 1 to 100, got 80.5 %']],
    ],
    [
      'more metrics than make sense',
      { scaling: { metrics: Array.from({ length: 11 }, () => ScalingMetric.pods('rps', 5)) } },
      [['scaling.metrics must be at most 10, got 11']],
    ],
    [
      'a metric that is a name',
      { scaling: { metrics: ['rps'] } },
      [['scaling.metrics[0] must be a ScalingMetric, got "rps"', "ScalingMetric.pods('http_requests_per_second', 50)"]],
    ],
  ])('%s', (_what, props, told) => {
    expect(toldOf(() => buildService(props, { facts }))).toEqual(told);
  });

  it('triggers, where KEDA is not known to be', () => {
    expect(toldOf(() => buildService({ scaling: { triggers: [CLOCK] } }))).toEqual([
      [
        'environment "prod" does not state the fact kubernetes.customResources, which scaling.triggers needs',
        'add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { customResources: … }',
      ],
    ]);
    const none = { ...FACTS, customResources: ['a.example.com/v1'] };
    expect(toldOf(() => buildService({ scaling: { triggers: [CLOCK] } }, { facts: none }))).toEqual([
      [
        `environment "prod" does not have the custom resource ${KEDA}, which scaling.triggers needs`,
        'install it and list it in the facts of the environment; listed are a.example.com/v1',
      ],
    ]);
  });
});

describe('what a kind, a drain, a metric or a trigger cannot be', () => {
  it.each<[string, () => unknown, Told[]]>([
    [
      'a cron job of nonsense, all told at once',
      () =>
        ServiceKind.cronJob({
          schedule: '61 * * * *',
          timeZone: 'Mars/Base',
          concurrency: 'Never' as never,
          deadline: Duration.seconds(5),
          retries: -1,
          history: 0,
        }),
      [
        [
          'schedule must have numbers from 0 to 59 for the minute, got "61"',
          'five fields, such as "30 2 * * 1-5": minute, hour, day of the month, month, day of the week (0 is Sunday); *, 1-5, 1,3 and */15 are legal',
        ],
        ['timeZone must be in the IANA time zone database, got "Mars/Base"', 'such as Europe/Berlin'],
        ['concurrency must be Concurrency.FORBID, ALLOW or REPLACE, got "Never"'],
        ['retries must be a whole number from 0 to 20, got -1'],
        ['deadline must be whole seconds from 1 minute to 24 hours, got 5s'],
        ['history must be a whole number from 1 to 100, got 0'],
      ],
    ],
    [
      'a cron job of nothing',
      () => ServiceKind.cronJob(undefined as never),
      [['props must be an object, got nothing']],
    ],
    [
      'a job with a schedule',
      () => ServiceKind.job({ schedule: '@daily' } as never),
      [['schedule is not a known prop', 'known here: deadline, retries']],
    ],
    [
      'a job of two days',
      () => ServiceKind.job({ deadline: Duration.days(2) }),
      [['deadline must be whole seconds from 1 minute to 24 hours, got 2d']],
    ],
    [
      'a drain without a slash',
      () => Drain.http('drain'),
      [['path must be a path that starts with a slash, got "drain"']],
    ],
    [
      'a drain of ten minutes',
      () => Drain.shell(Duration.minutes(10)),
      [['wait must be whole seconds from 1 second to 5 minutes, got 10m']],
    ],
    [
      'a drain of a number',
      () => Drain.shell(10 as never),
      [['wait must be a Duration, got 10', 'Duration.seconds(30)']],
    ],
    [
      'a metric of nothing',
      () => ScalingMetric.pods('', 0),
      [
        ['metric must be the name of a metric: letters, digits and _ . : | / -, starting with a letter, got ""'],
        ['averageValue must be a number from 0.001 to 1000000000000, got 0'],
      ],
    ],
    [
      'a metric of a nameless object',
      () => ScalingMetric.object({ metric: 'rps', apiVersion: 'networking', kind: 'ingress', name: 'Shop', value: 1 }),
      [
        ['apiVersion must be an API version such as "networking.k8s.io/v1", got "networking"'],
        ['kind must be a kind such as "Ingress", got "ingress"'],
        ['name must be the name of a Kubernetes object: lower-case letters, digits, dots and hyphens, got "Shop"'],
      ],
    ],
    [
      'an external metric chosen by no label of Kubernetes',
      () => ScalingMetric.external({ metric: 'depth', labels: { 'a b': 'c d' }, averageValue: 1 }),
      [
        ['labels key must be a label of Kubernetes, got "a b"'],
        [
          'labels["a b"] must be the value of a label: letters, digits and _ . -, starting and ending with a letter or digit, got "c d"',
        ],
      ],
    ],
    [
      'a queue trigger for no messages',
      () => ScalingTrigger.queueDepth({ queue: 'orders', messagesPerReplica: 0 }),
      [['messagesPerReplica must be a whole number from 1 to 100000, got 0']],
    ],
    [
      'a clock that begins when it ends',
      () => ScalingTrigger.schedule({ start: '0 8 * * *', end: '0 8 * * *', replicas: 1 }),
      [['end must be another time than start, got "0 8 * * *" for both']],
    ],
    [
      'a CPU that is none',
      () => buildService({ sidecars: [{ ...BESIDE, cpu: Size.gibibytes(1) as unknown as Cpu }] }),
      [['sidecars[0].cpu must be a Cpu, got {"inMebibytes":1024}', 'Cpu.millis(250) or Cpu.cores(1)']],
    ],
  ])('%s', (_what, work, told) => {
    expect(toldOf(work)).toEqual(told);
  });
});
