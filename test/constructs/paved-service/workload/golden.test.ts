import { Drain, Duration, PavedServiceProps, ScalingTrigger, Size } from 'roadbed';
import { expectGolden } from '../../../golden/golden';
import { FACTS } from '../../../support/synth';
import { synthService } from '../services';
import { KINDS, SIDE_IMAGE } from './built';

const KEDA = { ...FACTS, customResources: ['scaledobjects.keda.sh/v1alpha1'] };
const BESIDE = { name: 'beside', image: SIDE_IMAGE };
const FULL: Partial<PavedServiceProps> = {
  command: ['run'],
  args: ['--all'],
  config: { LOG_LEVEL: 'info' },
  files: { '/etc/app.yaml': 'a: 1' },
  scratch: { '/cache': Size.gibibytes(2) },
  initContainers: [{ ...BESIDE, config: { A: '1' }, user: 1005 }],
};
const LASTING: Partial<PavedServiceProps> = {
  sidecars: [{ ...BESIDE, name: 'proxy' }],
  port: 9090,
  livenessPath: '/alive',
  drain: Drain.shell(Duration.seconds(10)),
  scaling: { min: 0, triggers: [ScalingTrigger.schedule({ start: '0 8 * * *', end: '0 18 * * *', replicas: 4 })] },
};

it.each<[string, Partial<PavedServiceProps>]>([
  ['worker', { ...FULL, ...KINDS.worker, ...LASTING }],
  ['cron-job', { ...FULL, ...KINDS['cron-job'] }],
  ['job', { ...FULL, ...KINDS.job }],
])('version 1 of a %s is what its golden file shows', (kind, props) => {
  expectGolden(synthService({ ...props, version: '1.0' }, { facts: KEDA }).document, `v1.0-${kind}.golden.yaml`);
});
