import { Stage } from '../../core/stage';
import { Tier } from '../../core/tier';
import { ServiceRecord } from '../service-records';

/** A service as readiness sees it. */
export interface ReadinessService extends ServiceRecord {
  readonly stage: Stage;
}

/** Something that readiness looks at: what a service states of itself, or what rules find in its resources. */
export interface Requirement {
  readonly id: string;
  readonly title: string;
  /** Where the service, or the platform, says it. */
  readonly where: string;
  /** Whether a service must have it. */
  readonly isRequired: (service: ReadinessService) => boolean;
  /** What there is of it, each with its place; absent where only rules can tell. */
  readonly found?: (service: ReadinessService) => readonly string[];
  /** The rules that judge it, and whose exceptions are for it. */
  readonly rules: RegExp;
  /** The finding of those rules that is meant, where they have several. */
  readonly finding?: string;
}

const always = (): boolean => true;
const inProduction = ({ stage }: ReadinessService): boolean => stage === Stage.PROD;
const isCritical = ({ tier }: ReadinessService): boolean => tier <= Tier.BUSINESS_CRITICAL;
const isCriticalInProduction = (service: ReadinessService): boolean => isCritical(service) && inProduction(service);
const given = (prop: string, value: string | undefined): string[] => (value === undefined ? [] : [`${prop}: ${value}`]);
const NO_RULE = /^$/;

const STATED: readonly Requirement[] = [
  {
    id: 'owner',
    title: 'A team answers for it',
    where: 'owner.team',
    isRequired: always,
    found: ({ team }) => given('owner.team', team),
    rules: NO_RULE,
  },
  {
    id: 'runbook',
    title: 'A runbook says what to do',
    where: 'owner.runbook',
    isRequired: isCritical,
    found: ({ runbook }) => given('owner.runbook', runbook),
    rules: /^roadbed-service-runbook$/,
    finding: 'runbook',
  },
  {
    id: 'on-call',
    title: 'Somebody is called',
    where: 'owner.onCall, or the onCall of the platform',
    isRequired: isCritical,
    found: ({ onCall }) => given('onCall', onCall),
    rules: /^roadbed-service-runbook$/,
    finding: 'onCall',
  },
  {
    id: 'objectives',
    title: 'Service level objectives',
    where: 'slos',
    isRequired: isCriticalInProduction,
    found: ({ slos }) => slos,
    rules: /^roadbed-service-slo$/,
  },
  {
    id: 'budget',
    title: 'A budget',
    where: 'budget',
    isRequired: isCriticalInProduction,
    found: ({ budget, budgets }) => [...given('budget', budget), ...budgets],
    rules: /^roadbed-service-budget$/,
  },
  {
    id: 'recovery',
    title: 'Recovery objectives',
    where: 'recovery',
    isRequired: isCriticalInProduction,
    found: ({ rpoMinutes, rtoMinutes }) => [
      ...given('recovery.rpo', minutes(rpoMinutes)),
      ...given('recovery.rto', minutes(rtoMinutes)),
    ],
    rules: NO_RULE,
  },
  {
    id: 'trusted-registry',
    title: 'The image comes from a trusted registry',
    where: 'services.trustedRegistries of the platform',
    isRequired: inProduction,
    found: ({ trustedRegistry }) => given('image', trustedRegistry),
    rules: NO_RULE,
  },
  {
    id: 'signer',
    title: 'It is said who may sign the image',
    where: 'services.signers of the platform',
    isRequired: isCriticalInProduction,
    found: ({ signers }) => signers,
    rules: NO_RULE,
  },
  {
    id: 'supported-version',
    title: 'Made by a supported version',
    where: 'version, or another baseline of the platform',
    isRequired: inProduction,
    found: ({ construct, supportedUntil }) =>
      supportedUntil === undefined ? [] : [`${construct} until ${supportedUntil}`],
    rules: NO_RULE,
  },
];

/** A requirement that the rules of one subject judge. */
const judged = (id: string, title: string, rules: RegExp): Requirement => ({
  ...{ id, title, rules },
  where: 'the resources that it is made of',
  isRequired: always,
});

const JUDGED: readonly Requirement[] = [
  judged('pods', 'Pods are hardened and have their resources', /^kubernetes-(pod|workload|resources|job)-/),
  judged('availability', 'It stays up through failures, rollouts and maintenance', /^kubernetes-(availability|probe)-/),
  judged('image', 'The image is pinned by digest', /^kubernetes-image-/),
  judged(
    'identity',
    'It may do what it needs and no more',
    /^((aws|google)-iam-|aws-eks-|kubernetes-(rbac|service-account)-)/,
  ),
  judged(
    'network',
    'It is reached, and reaches, as declared',
    /^(kubernetes-(network|ingress|service)-|\w+-(security-group|firewall)-)/,
  ),
  judged(
    'secrets',
    'No secret stands in plain text',
    /^(roadbed-secret-|kubernetes-secret-|aws-(secretsmanager|ssm)-|google-secretmanager-)/,
  ),
  judged(
    'data',
    'Its data is encrypted, kept and protected',
    /^(aws-(rds|s3|sqs|sns|elasticache|kms)|google-(sql|storage|pubsub|memorystore|kms))-/,
  ),
  judged('alerts', 'Alerts reach somebody and say what to do', /^(datadog|google-monitoring|aws-cloudwatch)-/),
  judged('other', 'Whatever else policy asks', /^/),
];

/** All that readiness looks at. A rule is of the first requirement that names it. */
export const REQUIREMENTS: readonly Requirement[] = [...STATED, ...JUDGED];

function minutes(amount: number | undefined): string | undefined {
  return amount === undefined ? undefined : `${amount} minutes`;
}
