import { Token } from 'cdktf';
import { KubernetesFacts, MetricsScraper, PavedServiceProps, Telemetry } from 'roadbed';
import { RoadbedError } from '../../../../../src/core/validation';
import { appOf, Seen } from './observed';

const OPERATOR: KubernetesFacts = {
  metricsScraper: MetricsScraper.PROMETHEUS_OPERATOR,
  scraperNamespace: 'monitoring',
};

/** What is wrong, then what to do about it. */
function told(seen: Seen): (string | undefined)[][] {
  try {
    appOf(seen);
  } catch (error) {
    if (!(error instanceof RoadbedError)) throw error;
    return error.problems.map(({ message, fix }) => (fix === undefined ? [message] : [message, fix]));
  }
  return [];
}

const LEFT = 'remove it; what a service is called and where its telemetry goes are facts of its environment';
const fact = (name: string, neededBy: string): string[] => [
  `environment "prod" does not state the fact kubernetes.${name}, which ${neededBy} needs`,
  `add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { ${name}: … }`,
];

test.each([
  ['OTEL_SERVICE_NAME', 'shop'],
  ['OTEL_RESOURCE_ATTRIBUTES', 'team=x'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://elsewhere:4318'],
  ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'http://elsewhere:4318/v1/traces'],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
  ['DD_ENV', 'production'],
  ['DD_SERVICE', 'shop'],
  ['DD_VERSION', '7'],
  ['DD_AGENT_HOST', '10.0.0.1'],
  ['DD_TRACE_AGENT_URL', 'http://10.0.0.1:8126'],
  ['K8S_POD_NAME', 'me'],
])('%s is the platform’s to set, in every environment', (name, value) => {
  expect(told({ props: { config: { [name]: value } } })).toEqual([
    [`config["${name}"] must be left to the platform, got "${value}"`, LEFT],
  ]);
});

test('what else the libraries are told is a service’s to say', () => {
  const config = { OTEL_TRACES_SAMPLER: 'always_off', DD_PROFILING_ENABLED: 'true', DD_LOGS_INJECTION: 'true' };
  expect(told({ props: { config } })).toEqual([]);
});

test.each<[string, object, string[][]]>([
  [
    'a port that only root may listen on',
    { metricsPort: 80 },
    [
      [
        'metricsPort must be a whole number from 1024 to 65535, got 80',
        'a process that is not root cannot listen below 1024',
      ],
    ],
  ],
  [
    'a port that is none',
    { metricsPort: 65536 },
    [['metricsPort must be a whole number from 1024 to 65535, got 65536']],
  ],
  [
    'a port in quotes',
    { metricsPort: '9464' },
    [['metricsPort must be a whole number from 1024 to 65535, got "9464"']],
  ],
  [
    'a port known after apply',
    { metricsPort: Token.asNumber({ unknown: true }) },
    [
      [
        'metricsPort must be a literal, got a token (a value known only after apply)',
        'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute',
      ],
    ],
  ],
  [
    'a path without a port',
    { metricsPath: '/metrics' },
    [['metricsPath must come with metricsPort, got "/metrics" alone', 'say on which port the metrics are']],
  ],
  [
    'a path without a slash',
    { metricsPort: 9464, metricsPath: 'metrics' },
    [['metricsPath must be a path that starts with a slash, without a query, got "metrics"']],
  ],
  [
    'a path with a query',
    { metricsPort: 9464, metricsPath: '/metrics?format=prometheus' },
    [['metricsPath must be a path that starts with a slash, without a query, got "/metrics?format=prometheus"']],
  ],
])('refuses %s', (_, props: Partial<PavedServiceProps>, problems) => {
  const facts = { ...OPERATOR, customResources: ['podmonitors.monitoring.coreos.com/v1'] };
  expect(told({ props, facts })).toEqual(problems);
});

test.each<[string, KubernetesFacts, string[][]]>([
  ['that anybody is known to collect metrics', {}, [fact('metricsScraper', 'metricsPort')]],
  [
    'where the collector runs',
    { metricsScraper: MetricsScraper.ANNOTATIONS },
    [fact('scraperNamespace', 'metricsPort')],
  ],
  ['what is installed', OPERATOR, [fact('customResources', 'metricsPort')]],
  [
    'the operator',
    { ...OPERATOR, customResources: [] },
    [
      [
        'environment "prod" does not have the custom resource podmonitors.monitoring.coreos.com/v1, which metricsPort needs',
        'install it and list it in the facts of the environment; listed are none',
      ],
    ],
  ],
  [
    'Google’s collectors',
    {
      metricsScraper: MetricsScraper.GOOGLE_MANAGED_PROMETHEUS,
      scraperNamespace: 'gmp-system',
      customResources: ['podmonitors.monitoring.coreos.com/v1'],
    },
    [
      [
        'environment "prod" does not have the custom resource podmonitorings.monitoring.googleapis.com/v1, which metricsPort needs',
        'install it and list it in the facts of the environment; listed are podmonitors.monitoring.coreos.com/v1',
      ],
    ],
  ],
])('metrics want to know %s', (_, facts, problems) => {
  expect(told({ facts, props: { metricsPort: 9464 } })).toEqual(problems);
});

test.each<[string, Seen]>([
  ['otel.acme.example', { facts: { otlpEndpoint: 'https://otel.acme.example' } }],
  ['agents.acme.example', { facts: { datadogAgentHost: 'agents.acme.example' }, telemetry: [Telemetry.datadog()] }],
])('the way to %s, which is no Service of the cluster, must be known', (host, seen) => {
  expect(told(seen)).toEqual([
    fact('telemetryRanges', `telemetry to ${host}, no Service of the cluster (<service>.<namespace>.svc),`),
  ]);
});

test('everything that is wrong is told at once', () => {
  const props = { metricsPort: 80, metricsPath: 'x', config: { DD_ENV: 'p' }, port: 1 };
  expect(told({ props, facts: { otlpEndpoint: 'https://otel.acme.example' } }).map(([message]) => message)).toEqual([
    'port must be a whole number from 1024 to 65535, got 1',
    'metricsPort must be a whole number from 1024 to 65535, got 80',
    'metricsPath must be a path that starts with a slash, without a query, got "x"',
    'config["DD_ENV"] must be left to the platform, got "p"',
    fact('metricsScraper', 'metricsPort')[0],
    fact(
      'telemetryRanges',
      'telemetry to otel.acme.example, no Service of the cluster (<service>.<namespace>.svc),',
    )[0],
  ]);
});

test.each<[string, object, string[][]]>([
  [
    'variables of telemetry',
    { config: { DD_ENV: 'prod' } },
    [
      [
        'services.config["DD_ENV"] must be left to the facts of each environment',
        'otlpEndpoint, datadogAgentHost, datadogCsi',
      ],
    ],
  ],
  ['numbers', { config: { LIMIT: 5 } }, [['services.config["LIMIT"] must be a string, got 5', 'put it in quotes']]],
  [
    'names that no shell takes',
    { config: { 'LOG-FORMAT': 'json' } },
    [['services.config key must be letters, digits and underscores, not starting with a digit, got "LOG-FORMAT"']],
  ],
  [
    'a secret',
    { config: { NOTE: `AKIA${'ABCDEFGH23456723'}` } },
    [
      [
        'services.config.NOTE must not hold a secret, and holds an AWS access key id',
        'have it issued anew, and keep it in the secret store',
      ],
    ],
  ],
  ['a word for a choice', { dashboards: 'no' }, [['services.dashboards must be true or false, got "no"']]],
])('the platform may not give %s to every service', (_, services, problems) => {
  expect(told({ services })).toEqual(problems);
});

test('the platform’s variables and a service’s must fit into one ConfigMap', () => {
  const half = 'x'.repeat(600 * 1024);
  expect(told({ services: { config: { ONE: half } }, props: { config: { TWO: half } } })).toEqual([
    [
      'config must be at most 1048576 bytes in all (a ConfigMap holds no more), got 1228806',
      'keep large content in a bucket',
    ],
  ]);
});
