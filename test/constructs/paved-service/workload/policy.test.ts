import { Cpu, Drain, Duration, PavedServiceProps, Percent, ScalingMetric, ScalingTrigger, Size } from 'roadbed';
import { PAVED_SERVICE_VERSIONS } from '../../../../src/constructs/paved-service/versions';
import { resultsOf } from '../../../../src/policy/engine/policy-report';
import { judge } from '../../../../src/policy/judge';
import { decidedNotApplicable } from '../../../../src/policy/not-applicable';
import { FACTS } from '../../../support/synth';
import { FULLEST, synthService } from '../services';
import { KINDS, SIDE_IMAGE } from './built';

const KEDA = { ...FACTS, customResources: ['scaledobjects.keda.sh/v1alpha1'], priorityClasses: ['a', 'b', 'c', 'd'] };
const BESIDE = { name: 'beside', image: SIDE_IMAGE, command: ['go'], config: { A: '1' }, cpu: Cpu.millis(10) };
const EVERYWHERE: Partial<PavedServiceProps> = {
  command: ['serve'],
  args: ['--all'],
  config: { LOG_LEVEL: 'info' },
  files: { '/etc/app.yaml': 'a: 1' },
  scratch: { '/cache': Size.gibibytes(2) },
  initContainers: [BESIDE],
};
const RUNNING: Partial<PavedServiceProps> = {
  ...EVERYWHERE,
  sidecars: [{ ...BESIDE, name: 'proxy' }],
  drain: Drain.shell(Duration.seconds(5)),
};
const PROBED = { healthPath: '/ready', livenessPath: '/alive', startsWithin: Duration.minutes(2) };
const OFFICE = ScalingTrigger.schedule({ start: '0 8 * * *', end: '0 18 * * *', replicas: 4 });
const METRICS = { memoryTarget: Percent.of(80), metrics: [ScalingMetric.pods('rps', 50)] };

/** What rules find in what a service has in its cluster. */
function findings(
  props: Partial<PavedServiceProps>,
  notApplicable = decidedNotApplicable(PAVED_SERVICE_VERSIONS.facts),
): string[] {
  const { owner, tier } = FULLEST;
  const { document } = synthService({ owner, tier, ...props }, { facts: KEDA });
  const stacks = [{ name: 's', constructPath: 's', directory: 'stacks/s', document }];
  const settings = { packs: [], exceptions: [], sharedExceptions: false, notApplicable };
  return resultsOf(judge({ stacks, catalogue: [] }, settings).report)
    .filter(({ outcome, resource }) => outcome !== 'not-applicable' && resource.type.startsWith('kubernetes_'))
    .map(({ outcome, rule, resource, message }) => `${outcome} ${resource.type} ${rule.props.id}: ${message}`)
    .sort();
}

it.each<[string, Partial<PavedServiceProps>]>([
  ['the smallest web service', {}],
  ['a web service that says everything', { ...RUNNING, ...PROBED, scaling: METRICS }],
  ['the smallest worker', KINDS.worker],
  [
    'a worker that says everything',
    { ...KINDS.worker, ...RUNNING, port: 9000, ...PROBED, scaling: { triggers: [OFFICE] } },
  ],
  ['the smallest cron job', KINDS['cron-job']],
  ['a cron job that says everything', { ...KINDS['cron-job'], ...EVERYWHERE }],
  ['the smallest job', KINDS.job],
  ['a job that says everything', { ...KINDS.job, ...EVERYWHERE }],
])('policy finds nothing in %s', (_what, props) => {
  expect(findings(props)).toEqual([]);
});

it('policy would have Kubernetes clear a job away, which the version has decided against', () => {
  expect(findings(KINDS.job, () => undefined)).toEqual([
    expect.stringMatching(/^fail kubernetes_job_v1 kubernetes-job-time-to-live: /),
  ]);
});
