import { DataClassification } from '../../core/data-classification';
import {
  Cloud,
  EksWorkloadIdentity,
  Environment,
  NetworkPolicyEngine,
  requireKubernetesFact,
} from '../../core/environment';
import { awsPartition, eksClusterArn, physicalName } from '../../core/naming';
import { Problems } from '../../core/validation';
import { ChosenVersion } from '../../core/versions';
import { Platform } from '../../platform/platform';
import { Place } from '../../stacks/place';
import { checkProps } from './check-props';
import { checkObjectives, objectivesOf } from './operations/objectives';
import { imageVersion } from './operations/observability/image-version';
import { resolveTelemetry } from './operations/observability/resolve-telemetry';
import { TelemetrySpec } from './operations/observability/spec';
import { PavedServiceProps } from './props';
import { IdentitySpec, PavedServiceSpec } from './spec';
import { PAVED_SERVICE_VERSIONS, PavedServiceDecisions } from './versions';
import { checkScaling } from './workload/check-scaling';

/** The part of a service that takes its traffic. */
const COMPONENT = 'web';

/**
 * Everything about a service, decided: version defaults, then the platform's, then what the user said. Throws one error
 * with all that is wrong.
 */
export function resolve(
  problems: Problems,
  id: string,
  props: PavedServiceProps,
  place: Place | undefined,
): PavedServiceSpec {
  checkProps(problems, id, props, place);
  if (place === undefined) throw problems.toError();
  const { platform, environment, baseline } = place;
  const asked = props.version ?? baseline.constructs.PavedService;
  const version = PAVED_SERVICE_VERSIONS.choose(problems, 'version', asked);
  checkScaling(problems, props, environment.stage, version?.decisions);
  const identity = resolveIdentity(problems, id, environment, platform);
  const telemetry = resolveTelemetry(problems, props, place);
  checkObjectives(problems, id, objectivesOf(props), place);
  return decide(id, props, place, problems.settle(version), problems.settle(identity), telemetry);
}

function decide(
  id: string,
  props: PavedServiceProps,
  { platform, environment, baseline }: Place,
  { name: version, decisions }: ChosenVersion<PavedServiceDecisions>,
  identity: IdentitySpec,
  telemetry: TelemetrySpec,
): PavedServiceSpec {
  const { owner, tier, scaling = {} } = props;
  const stamp = { construct: PAVED_SERVICE_VERSIONS.construct, version, baseline: baseline.name };
  const dataClassification = owner.dataClassification ?? DataClassification.INTERNAL;
  const onCall = (owner.onCall ?? platform.onCall)?.page;
  const min = scaling.min ?? decisions.minReplicas[environment.stage][tier];
  return {
    name: id,
    namespace: owner.team,
    environment: environment.name,
    stamp,
    catalogueEntry: {
      environment: environment.name,
      stage: environment.stage,
      service: id,
      team: owner.team,
      tier,
      dataClassification,
      runbook: owner.runbook,
      onCall,
      construct: `${stamp.construct}@${version}`,
    },
    labels: {
      organization: platform.organization,
      environment: environment.name,
      stage: environment.stage,
      team: owner.team,
      service: id,
      component: COMPONENT,
      tier,
      costCentre: owner.costCentre,
      dataClassification,
      custom: { ...platform.labels, ...props.labels },
    },
    annotations: annotationsOf(owner.runbook, onCall),
    image: props.image,
    port: props.port,
    healthPath: props.healthPath,
    config: { ...platform._services.config, ...props.config },
    cpu: props.cpu?.toString() ?? `${decisions.cpuMillis}m`,
    memory: props.memory?.toString() ?? `${decisions.memoryMebibytes}Mi`,
    scratchSize: decisions.scratchSize,
    user: `${props.user ?? decisions.user}`,
    gracePeriodSeconds: props.gracePeriod?.toSeconds() ?? decisions.gracePeriodSeconds,
    progressDeadlineSeconds: decisions.progressDeadlineSeconds,
    minReadySeconds: decisions.minReadySeconds,
    scaling: {
      min,
      max: scaling.max ?? Math.max(min, decisions.maxReplicas[environment.stage][tier]),
      cpuTarget: scaling.cpuTarget?.value ?? decisions.cpuTarget,
    },
    maxDisruption: min > 1 ? decisions.maxDisruption : undefined,
    callers: (props.callers ?? []).map(({ kind, name }) => ({ kind, name })),
    callees: (props.dependencies ?? []).map(({ name }) => name),
    dnsRanges: environment.facts.kubernetes.dnsRanges ?? [],
    isolationAssured: ![undefined, NetworkPolicyEngine.NONE].includes(environment.facts.kubernetes.networkPolicyEngine),
    identity,
    observability: { ...telemetry, version: imageVersion(props.image), runbook: owner.runbook },
    ids: decisions.ids,
    formerIds: decisions.formerIds,
  };
}

/** What whoever is called in the night looks for on the workload itself. */
function annotationsOf(runbook: string | undefined, onCall: string | undefined): Record<string, string> {
  return {
    ...(runbook === undefined ? {} : { 'roadbed.dev/runbook': runbook }),
    ...(onCall === undefined ? {} : { 'roadbed.dev/on-call': onCall }),
  };
}

function resolveIdentity(
  problems: Problems,
  service: string,
  environment: Environment,
  { organization }: Platform,
): IdentitySpec | undefined {
  // Said by checkProps; what an identity on EKS needs is of no use elsewhere.
  if (environment.cloud !== Cloud.AWS) return undefined;
  const { region, account, cluster, facts } = environment;
  const roleName = physicalName('aws_iam_role', organization, environment.name, service);
  if (facts.kubernetes.workloadIdentity !== EksWorkloadIdentity.IRSA) {
    return { kind: 'pod-identity', cluster, clusterArn: eksClusterArn(region, account, cluster), roleName };
  }
  const issuerUrl = requireKubernetesFact(problems, environment, 'oidcIssuer', 'an identity by IRSA');
  const stsRanges = requireKubernetesFact(problems, environment, 'stsRanges', 'an identity by IRSA');
  if (issuerUrl === undefined || stsRanges === undefined) return undefined;
  const issuer = issuerUrl.replace(/^https:\/\//, '');
  const providerArn = `arn:${awsPartition(region)}:iam::${account}:oidc-provider/${issuer}`;
  return { kind: 'irsa', issuer, providerArn, stsRanges, roleName };
}
