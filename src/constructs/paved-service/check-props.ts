import { checkLabels } from '../../core/labels';
import { checkNameFits, DNS_LABEL_FROM_LETTER } from '../../core/naming';
import {
  checkKind,
  checkKnownProps,
  checkList,
  checkOptionalKind,
  checkText,
  isKind,
  Problems,
  PropNames,
} from '../../core/validation';
import { checkOwner, checkTier } from '../../stacks/ownership';
import { Place } from '../../stacks/place';
import { checkSecrets } from './check-secrets';
import { checkOperations } from './operations/check-operations';
import { checkObservability } from './operations/observability/check-observability';
import { PavedServiceProps } from './props';
import { checkConfig } from './workload/check-config';
import { checkImage } from './workload/check-image';
import { checkWorkload } from './workload/check-workload';
import { checkUser } from './workload/containers/check-user';

const PROPS: PropNames<PavedServiceProps> = {
  owner: true,
  tier: true,
  image: true,
  kind: true,
  port: true,
  command: true,
  args: true,
  dependencies: true,
  callers: true,
  expose: true,
  healthPath: true,
  livenessPath: true,
  startsWithin: true,
  config: true,
  files: true,
  scratch: true,
  initContainers: true,
  sidecars: true,
  cpu: true,
  memory: true,
  scaling: true,
  gracePeriod: true,
  drain: true,
  slos: true,
  budget: true,
  recovery: true,
  system: true,
  environments: true,
  metricsPort: true,
  metricsPath: true,
  user: true,
  labels: true,
  environment: true,
  version: true,
};

/** Says everything that is wrong with what a service says of itself. */
export function checkProps(problems: Problems, id: string, props: PavedServiceProps, place: Place | undefined): void {
  checkKnownProps(problems, '', props, PROPS);
  checkName(problems, id, props);
  checkTier(problems, props.tier);
  checkOwner(problems, props, place?.platform);
  checkImage(problems, props.image);
  checkWorkload(problems, id, props);
  checkPeers(problems, 'dependencies', 'Dependency', props.dependencies);
  checkPeers(problems, 'callers', 'Caller', props.callers);
  checkOptionalKind(problems, 'expose', props.expose, 'Exposure');
  checkConfig(problems, props.config, 'config', place?.platform._servicesIn(place.environment.name).config);
  checkObservability(problems, props);
  checkSecrets(problems, props);
  checkOptionalKind(problems, 'cpu', props.cpu, 'Cpu');
  checkOptionalKind(problems, 'memory', props.memory, 'Size');
  checkUser(problems, 'user', props.user);
  checkGracePeriod(problems, props);
  checkOperations(problems, props, place?.platform._servicesIn(place.environment.name));
  checkOwnLabels(problems, props.labels, place?.platform.labels ?? {});
}

function checkName(problems: Problems, id: string, { kind }: PavedServiceProps): void {
  const isCronJob = isKind(kind, 'ServiceKind') && kind?.name === 'cron-job';
  const types = [
    ...(isCronJob ? (['kubernetes_cron_job_v1'] as const) : []),
    'kubernetes_service_v1',
    'kubernetes_deployment_v1',
    'kubernetes_service_account_v1',
    'kubernetes_network_policy_v1',
  ] as const;
  if (!checkText(problems, 'id', id, { ...DNS_LABEL_FROM_LETTER, maxLength: Infinity })) return;
  checkNameFits(problems, 'id', id, types);
  if (id === 'default') {
    problems.add(
      'id must not be that of a service account which every namespace has, got "default"',
      'choose another name',
    );
  }
}

function checkGracePeriod(problems: Problems, { gracePeriod }: PavedServiceProps): void {
  if (!checkOptionalKind(problems, 'gracePeriod', gracePeriod, 'Duration') || gracePeriod === undefined) return;
  const grace = gracePeriod.toSeconds();
  if (Number.isInteger(grace) && grace >= 1 && grace <= 3600) return;
  problems.add(`gracePeriod must be whole seconds from 1 second to 1 hour, got ${gracePeriod.toString()}`);
}

/** A service carries the platform's labels besides its own, and it is their sum that must fit. */
function checkOwnLabels(
  problems: Problems,
  own: Readonly<Record<string, string>> | undefined,
  platform: Readonly<Record<string, string>>,
): void {
  const alone = new Problems('labels');
  checkLabels(alone, 'labels', own);
  if (alone.isEmpty) checkLabels(alone, "labels and the platform's together", { ...platform, ...own });
  problems.addAll(alone.all);
}

/** Types say so already, but not to JavaScript; and a peer without a name would open the network to everybody. */
function checkPeers(problems: Problems, prop: string, kind: 'Caller' | 'Dependency', peers: unknown): void {
  if (peers === undefined || !checkList(problems, prop, peers, `${prop}: [${kind}.service('…')]`)) return;
  Array.from(peers as unknown[]).forEach((peer, index) => {
    checkKind(problems, `${prop}[${index}]`, peer, kind);
  });
}
