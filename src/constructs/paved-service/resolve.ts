import { DataClassification } from '../../core/data-classification';
import { Cloud, EksWorkloadIdentity, Environment, requireKubernetesFact } from '../../core/environment';
import { awsPartition, eksClusterArn, hashedName, physicalName } from '../../core/naming';
import { Owner } from '../../core/owner';
import { Problems } from '../../core/validation';
import { ChosenVersion } from '../../core/versions';
import { Platform } from '../../platform/platform';
import { Place } from '../../stacks/place';
import { checkProps } from './check-props';
import { longestDataStatements } from './dependencies/aws/statements';
import { DataSpec } from './dependencies/data-spec';
import { decideDependencies } from './dependencies/decide-dependencies';
import { queueSources } from './dependencies/queue/queue-sources';
import { resolveData } from './dependencies/resolve-data';
import { UsedDependencies, useDependencies } from './dependencies/use-dependencies';
import { checkPolicySize } from './identity/policy-document';
import { resolveNetwork } from './network/resolve-network';
import { NetworkSpec } from './network/spec';
import { operationsFacts } from './operations/catalogue-facts';
import { checkObjectives, objectivesOf } from './operations/objectives';
import { imageVersion } from './operations/observability/image-version';
import { resolveTelemetry } from './operations/observability/resolve-telemetry';
import { TelemetrySpec } from './operations/observability/spec';
import { PavedServiceProps } from './props';
import { IdentitySpec, PavedServiceSpec } from './spec';
import { PAVED_SERVICE_VERSIONS, PavedServiceDecisions } from './versions';
import { resolveWorkload } from './workload/resolve-workload';
import { checkScaling } from './workload/scaling/check-scaling';
import { WorkloadSpec } from './workload/workload-spec';

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
  const identity = resolveIdentity(problems, id, props.owner, environment, platform);
  const used = useDependencies(problems, id, props, place);
  const data = version && resolveData(problems, id, props, place, version.decisions.data, identity);
  checkPolicySize(problems, [...used.needs.aws, ...(data === undefined ? [] : longestDataStatements(data))]);
  const network = resolveNetwork(problems, props, place);
  const telemetry = resolveTelemetry(problems, props, place);
  const queues = queueSources(used);
  checkScaling(problems, props, { environment, version: version?.decisions, queues });
  checkObjectives(problems, id, objectivesOf(props), place);
  const settled = { identity: problems.settle(identity), data: problems.settle(data), used, network, telemetry };
  const { decisions, ...chosen } = problems.settle(version);
  const workload = resolveWorkload(id, props, place, decisions, { queues, variables: used.variables });
  return decide(id, props, place, { decisions, ...chosen }, { ...settled, workload });
}

/** What of a service depends on more than its own props. */
interface ResolvedParts {
  readonly identity: IdentitySpec;
  readonly used: UsedDependencies;
  readonly data: DataSpec;
  readonly network: NetworkSpec;
  readonly telemetry: TelemetrySpec;
  readonly workload: WorkloadSpec;
}

function decide(
  id: string,
  props: PavedServiceProps,
  place: Place,
  { name: version, decisions }: ChosenVersion<PavedServiceDecisions>,
  { identity, data, used, network, telemetry, workload }: ResolvedParts,
): PavedServiceSpec {
  const { platform, environment, baseline } = place;
  const { owner, tier } = props;
  const stamp = { construct: PAVED_SERVICE_VERSIONS.construct, version, baseline: baseline.name };
  const dataClassification = owner.dataClassification ?? DataClassification.INTERNAL;
  const onCall = (owner.onCall ?? platform.onCall)?.page;
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
      workload: workload.kind.name,
      runbook: owner.runbook,
      onCall,
      ...operationsFacts(id, props, place),
      construct: `${stamp.construct}@${version}`,
    },
    labels: {
      organization: platform.organization,
      environment: environment.name,
      stage: environment.stage,
      team: owner.team,
      service: id,
      component: workload.kind.name,
      tier,
      costCentre: owner.costCentre,
      dataClassification,
      custom: { ...platform.labels, ...props.labels },
    },
    annotations: annotationsOf(owner.runbook, onCall, props.budget?.toString()),
    ...workload,
    network,
    identity,
    data,
    dependencies: decideDependencies(used, id, environment.stage, tier, decisions),
    observability: { ...telemetry, version: imageVersion(props.image), runbook: owner.runbook },
    ids: decisions.ids,
    formerIds: decisions.formerIds,
  };
}

/** What whoever is called in the night looks for on the workload itself. */
function annotationsOf(
  runbook: string | undefined,
  onCall: string | undefined,
  budget: string | undefined,
): Record<string, string> {
  return {
    ...(runbook === undefined ? {} : { 'roadbed.dev/runbook': runbook }),
    ...(onCall === undefined ? {} : { 'roadbed.dev/on-call': onCall }),
    ...(budget === undefined ? {} : { 'roadbed.dev/monthly-budget': budget }),
  };
}

function resolveIdentity(
  problems: Problems,
  service: string,
  owner: Owner,
  environment: Environment,
  { organization }: Platform,
): IdentitySpec | undefined {
  if (environment.cloud === Cloud.GOOGLE) {
    const { account: project, name } = environment;
    return {
      kind: 'gke',
      accountId: hashedName('google_service_account', [service, name], [organization]),
      member: `serviceAccount:${project}.svc.id.goog[${owner?.team}/${service}]`,
    };
  }
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
