import { DataClassification } from '../../core/data-classification';
import { Cloud } from '../../core/environment';
import { checkLabels, checkLabelValue } from '../../core/labels';
import { checkNameFits, DNS_LABEL, DNS_LABEL_FROM_LETTER, HTTPS_URL } from '../../core/naming';
import { Platform } from '../../core/platform';
import { Stage } from '../../core/stage';
import { Tier } from '../../core/tier';
import { tierName } from '../../core/tier-name';
import { checkLiteral, checkText, checkWholeNumber, describeValue, Problems, TextForm } from '../../core/validation';
import { Place } from '../../stacks/place';
import { checkNamespaceIsFree } from '../../stacks/team-stack/reserved-namespaces';
import { PavedServiceProps, Scaling } from './props';
import { PavedServiceDecisions } from './versions';

const DIGEST = /@sha256:[0-9a-f]{64}$/;
const IMAGE_BY_DIGEST = /^[a-z0-9][a-z0-9.:_/-]*(:[A-Za-z0-9_.-]+)?@sha256:[0-9a-f]{64}$/;
const HEALTH_PATH: TextForm = {
  pattern: /^\/[A-Za-z0-9\-._~!&'()*+,;=:@/?]*$/,
  maxLength: 1024,
  words: 'a path that starts with a slash',
};
/** Kubernetes: "Object Names and IDs", environment variables; the C identifier is what every shell and runtime takes. */
const VARIABLE: TextForm = {
  pattern: /^[A-Za-z_][A-Za-z0-9_]*$/,
  maxLength: 253,
  words: 'letters, digits and underscores, not starting with a digit',
};
/** Kubernetes: "ConfigMaps"; the data cannot exceed 1 MiB. */
const LARGEST_CONFIG_BYTES = 1024 * 1024;
const MOST_REPLICAS = 1000;
const HIGHEST_USER = 2 ** 31 - 1;

/** Says everything that is wrong with what a service says of itself. */
export function checkProps(problems: Problems, id: string, props: PavedServiceProps, place: Place | undefined): void {
  checkName(problems, id);
  checkTier(problems, props.tier);
  checkOwner(problems, props, place?.platform);
  checkImage(problems, props.image);
  checkWholeNumber(
    problems,
    'port',
    props.port,
    { min: 1024, max: 65535 },
    props.port < 1024 ? 'a process that is not root cannot listen below 1024' : undefined,
  );
  if (props.healthPath !== undefined) checkText(problems, 'healthPath', props.healthPath, HEALTH_PATH);
  checkPeers(problems, 'dependencies', 'Dependency', props.dependencies);
  checkPeers(problems, 'callers', 'Caller', props.callers);
  checkConfig(problems, props.config);
  if (props.user !== undefined) {
    const fix = props.user === 0 ? 'user 0 is root' : undefined;
    checkWholeNumber(problems, 'user', props.user, { min: 1, max: HIGHEST_USER }, fix);
  }
  const grace = props.gracePeriod?.toSeconds();
  if (grace !== undefined && !(Number.isInteger(grace) && grace >= 1 && grace <= 3600)) {
    problems.add(`gracePeriod must be whole seconds from 1 second to 1 hour, got ${String(props.gracePeriod)}`);
  }
  checkOwnLabels(problems, props.labels, place?.platform.labels ?? {});
  if (place !== undefined && place.environment.cloud !== Cloud.AWS) {
    problems.add(
      `environment must be on EKS, got "${place.environment.name}" on GKE`,
      'this version of PavedService gives AWS identities only',
    );
  }
}

/** Says what is wrong with the replicas asked for, beside the defaults of the version where it is known. */
export function checkScaling(
  problems: Problems,
  props: PavedServiceProps,
  stage: Stage,
  version: PavedServiceDecisions | undefined,
): void {
  const { min, max, cpuTarget }: Scaling = props.scaling ?? {};
  const range = { min: 1, max: MOST_REPLICAS };
  const minIsWhole = min === undefined || checkWholeNumber(problems, 'scaling.min', min, range);
  const maxIsWhole = max === undefined || checkWholeNumber(problems, 'scaling.max', max, range);
  if (cpuTarget !== undefined && (cpuTarget.value < 1 || !Number.isInteger(cpuTarget.value))) {
    problems.add(`scaling.cpuTarget must be a whole percentage from 1 to 100, got ${cpuTarget.toString()}`);
  }
  const floor: number | undefined = min ?? version?.minReplicas[stage][props.tier];
  if (!minIsWhole || !maxIsWhole || max === undefined || floor === undefined || max >= floor) return;
  problems.add(
    `scaling.max must be at least scaling.min, got ${max} < ${floor}`,
    min === undefined
      ? `raise scaling.max, or lower scaling.min (in ${stage}, ${tierName(props.tier)} services keep at least ${floor})`
      : 'raise scaling.max, or lower scaling.min',
  );
}

function checkName(problems: Problems, id: string): void {
  const types = [
    'kubernetes_service_v1',
    'kubernetes_deployment_v1',
    'kubernetes_service_account_v1',
    'kubernetes_network_policy_v1',
  ] as const;
  if (checkText(problems, 'id', id, { ...DNS_LABEL_FROM_LETTER, maxLength: Infinity }))
    checkNameFits(problems, 'id', id, types);
}

function checkTier(problems: Problems, tier: unknown): void {
  if (Object.values(Tier).some((known) => known === tier)) return;
  const names = 'Tier.MISSION_CRITICAL, BUSINESS_CRITICAL, OPERATIONAL or ADMINISTRATIVE';
  problems.add(`tier must be ${names}, got ${describeValue(tier)}`);
}

function checkOwner(problems: Problems, { owner, tier }: PavedServiceProps, platform: Platform | undefined): void {
  if (typeof owner !== 'object' || owner === null) {
    problems.add(`owner must be given, got ${describeValue(owner)}`, "owner: { team: '…' }");
    return;
  }
  if (checkText(problems, 'owner.team', owner.team, DNS_LABEL))
    checkNamespaceIsFree(problems, 'owner.team', owner.team);
  if (owner.runbook !== undefined) checkText(problems, 'owner.runbook', owner.runbook, HTTPS_URL);
  if (owner.costCentre !== undefined && checkLiteral(problems, 'owner.costCentre', owner.costCentre)) {
    if (typeof owner.costCentre === 'string') checkLabelValue(problems, 'owner.costCentre', owner.costCentre);
    else problems.add(`owner.costCentre must be a string, got ${describeValue(owner.costCentre)}`, 'put it in quotes');
  }
  const { dataClassification } = owner;
  if (dataClassification !== undefined && !Object.values(DataClassification).includes(dataClassification)) {
    const names = 'DataClassification.PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED';
    problems.add(`owner.dataClassification must be ${names}, got ${describeValue(dataClassification)}`);
  }
  if (tier !== Tier.MISSION_CRITICAL) return;
  if (owner.runbook === undefined) {
    problems.add(
      'owner.runbook must be given for a mission-critical service, got nothing',
      'whoever is woken needs it: an https URL',
    );
  }
  if (owner.onCall === undefined && platform !== undefined && platform.onCall === undefined) {
    problems.add(
      'owner.onCall must be given for a mission-critical service, and the platform names nobody either',
      "owner: { onCall: OnCall.pagerDuty({ page: '…' }) }, or onCall of the Platform",
    );
  }
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

function checkImage(problems: Problems, image: unknown): void {
  if (!checkLiteral(problems, 'image', image)) return;
  const text = typeof image === 'string' ? image : '';
  if (IMAGE_BY_DIGEST.test(text)) return;
  if (DIGEST.test(text)) {
    problems.add(
      `image must be a lower-case name and a digest, got ${describeValue(image)}`,
      'registries take letters of one case only',
    );
  } else if (text.includes('@')) {
    problems.add(
      `image must end in @sha256: and 64 hexadecimal digits, got ${describeValue(image)}`,
      'copy the digest that the registry shows',
    );
  } else {
    problems.add(`image must name a digest, got ${describeValue(image)}`, 'tags move; name …@sha256:…');
  }
}

/** Types say so already, but not to JavaScript; and a peer without a name would open the network to everybody. */
function checkPeers(
  problems: Problems,
  prop: string,
  maker: string,
  peers: readonly { name?: string }[] | undefined,
): void {
  (peers ?? []).forEach((peer, index) => {
    if (typeof peer?.name === 'string') return;
    problems.add(`${prop}[${index}] must be a ${maker}, got ${describeValue(peer)}`, `${maker}.service('…')`);
  });
}

function checkConfig(problems: Problems, config: Readonly<Record<string, string>> | undefined): void {
  const entries = Object.entries(config ?? {});
  for (const [name, value] of entries) {
    checkText(problems, 'config key', name, VARIABLE);
    if (!checkLiteral(problems, `config[${JSON.stringify(name)}]`, value)) continue;
    if (typeof value !== 'string') {
      problems.add(`config[${JSON.stringify(name)}] must be a string, got ${describeValue(value)}`, 'put it in quotes');
    }
  }
  const bytes = entries.reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(String(value)),
    0,
  );
  if (bytes > LARGEST_CONFIG_BYTES) {
    problems.add(
      `config must be at most ${LARGEST_CONFIG_BYTES} bytes in all (a ConfigMap holds no more), got ${bytes}`,
      'keep large content in a bucket',
    );
  }
}
