import { Cloud } from '../../core/environment';
import { checkLabels } from '../../core/labels';
import { checkNameFits, DNS_LABEL_FROM_LETTER } from '../../core/naming';
import {
  checkKind,
  checkKnownProps,
  checkList,
  checkOptionalKind,
  checkText,
  checkWholeNumber,
  Problems,
  PropNames,
  TextForm,
} from '../../core/validation';
import { checkOwner, checkTier } from '../../stacks/ownership';
import { Place } from '../../stacks/place';
import { checkObservability } from './operations/observability/check-observability';
import { PavedServiceProps } from './props';
import { checkConfig } from './workload/check-config';
import { checkImage } from './workload/check-image';

const HEALTH_PATH: TextForm = {
  pattern: /^\/[A-Za-z0-9\-._~!&'()*+,;=:@/?]*$/,
  maxLength: 1024,
  words: 'a path that starts with a slash',
};
const HIGHEST_USER = 2 ** 31 - 1;

const PROPS: PropNames<PavedServiceProps> = {
  owner: true,
  tier: true,
  image: true,
  port: true,
  dependencies: true,
  callers: true,
  healthPath: true,
  config: true,
  cpu: true,
  memory: true,
  scaling: true,
  gracePeriod: true,
  slos: true,
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
  checkName(problems, id);
  checkTier(problems, props.tier);
  checkOwner(problems, props, place?.platform);
  checkImage(problems, props.image);
  checkPort(problems, props.port);
  if (props.healthPath !== undefined) checkText(problems, 'healthPath', props.healthPath, HEALTH_PATH);
  checkPeers(problems, 'dependencies', 'Dependency', props.dependencies);
  checkPeers(problems, 'callers', 'Caller', props.callers);
  checkConfig(problems, props.config, place?.platform._services.config);
  checkObservability(problems, props);
  checkOptionalKind(problems, 'cpu', props.cpu, 'Cpu');
  checkOptionalKind(problems, 'memory', props.memory, 'Size');
  if (props.user !== undefined) {
    const fix = props.user === 0 ? 'user 0 is root' : undefined;
    checkWholeNumber(problems, 'user', props.user, { min: 1, max: HIGHEST_USER }, fix);
  }
  checkGracePeriod(problems, props);
  checkOwnLabels(problems, props.labels, place?.platform.labels ?? {});
  if (place !== undefined && place.environment.cloud !== Cloud.AWS) {
    problems.add(
      `environment must be on EKS, got "${place.environment.name}" on GKE`,
      'this version of PavedService gives AWS identities only',
    );
  }
}

function checkName(problems: Problems, id: string): void {
  const types = [
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

function checkPort(problems: Problems, port: unknown): void {
  const isLow = typeof port === 'number' && port < 1024;
  const fix = isLow ? 'a process that is not root cannot listen below 1024' : undefined;
  checkWholeNumber(problems, 'port', port, { min: 1024, max: 65535 }, fix);
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
