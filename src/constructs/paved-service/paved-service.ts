import { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { Catalogue } from '../../core/catalogue';
import { withCheapStackTraces } from '../../core/cheap-stack-traces';
import { ProviderName } from '../../core/provider-name';
import { checkKind, markKind, Problems, requireProps } from '../../core/validation';
import { stampConstruct } from '../../core/versions';
import { placeOf, useProviderAt } from '../../stacks/place';
import { linkServiceToTeam } from '../../stacks/team-link';
import { createData } from './dependencies/create-data';
import { createDataStores } from './dependencies/data-stores';
import { createSecrets } from './dependencies/secret/create-secrets';
import { dependencyVariables } from './dependencies/use-dependencies';
import { createGrants } from './identity/grants';
import { createIdentity } from './identity/identity';
import { joinNeeds } from './identity/need';
import { addCall, NamedService, serviceUrl } from './network/calls';
import { createExposure } from './network/create-exposure';
import { createNetworkPolicies } from './network/network-policies';
import { stateNetwork } from './network/state-network';
import { propsInEnvironment } from './operations/environments/props-in-environment';
import { createObjectives, objectivesOf } from './operations/objectives';
import { createObservability } from './operations/observability/create-observability';
import { settingsEntry } from './operations/settings-entry';
import { PavedServiceProps } from './props';
import { resolve } from './resolve';
import { PAVED_SERVICE_VERSIONS } from './versions';
import { createAvailability } from './workload/availability';
import { createWorkload } from './workload/workload';

/**
 * A service on the paved road, of whatever kind: hardened, labelled, with an identity, an address and a network of its own,
 * and as many replicas as its tier needs.
 *
 * Children that can be reached with `node.findChild`: `Resource` (the Deployment, CronJob or Job), `Rollout` (the data source
 * that looks whether the last rollout completed), `Service`, `ServiceAccount`, `Role` and `PodIdentity` (on AWS),
 * `GoogleServiceAccount`, `WorkloadIdentity` and `MetadataServer` (on Google Cloud), `Grants` or `Grant-…` (what it may do with
 * its dependencies), `Secret-…`, `Config` (of another container: `Config-<its name>`), `Files`, `Autoscaler` (or `ScaledObject`
 * and `TriggerAuthentication`), `DisruptionBudget`, `Allow` (the ingress policy; `Ingress` from version 2), `Egress`, `External`
 * (what lets it out to host names), `Exposure`, `Dashboard` (of Datadog), `GrafanaDashboard`, `PodMonitor` or `PodMonitoring`,
 * and `Slos` (a `SloAlertSet`).
 */
export class PavedService extends Construct {
  /** Its name, by which other services call it. */
  public readonly serviceName: string;
  /** The Kubernetes namespace it runs in: that of its team. */
  public readonly namespace: string;
  /** Address inside the cluster: `http://<service>.<team>.svc.cluster.local`. Undefined unless it is a web service. */
  public readonly url?: string;
  /**
   * What the cloud calls its identity: the name of an IAM role on AWS, the email of a service account on Google Cloud. Attach
   * to it what no dependency says. What uses it waits for the identity.
   */
  public readonly identityName: string;
  /** What policies name its identity by: the ARN of the role, or `serviceAccount:<email>`; known after apply. */
  public readonly identityPrincipal: string;
  private readonly environmentName: string;
  /** What tells of its dependencies, and so of nothing else. */
  private readonly variables: readonly string[];

  /**
   * A service.
   * @param scope an EnvironmentStack, or anything below one
   * @param id its name: a DNS label of at most 63 characters, unique in its environment
   */
  constructor(scope: Construct, id: string, props: PavedServiceProps) {
    // Before super(), so that what is refused leaves no empty construct behind.
    const problems = Problems.ofConstruct('PavedService', scope, id);
    problems.checkFreeId(scope, id);
    requireProps(problems, props);
    const place = placeOf(problems, scope, props.environment);
    const own = propsInEnvironment(problems, props, place);
    const spec = resolve(problems, id, own, place);
    super(scope, id);

    this.serviceName = spec.name;
    this.namespace = spec.namespace;
    this.url = spec.kind.name === 'web' ? serviceUrl(spec.name, spec.namespace) : undefined;
    this.environmentName = spec.environment;
    this.variables = dependencyVariables(spec.dependencies);
    stampConstruct(this, spec.stamp, PAVED_SERVICE_VERSIONS.factsOf(spec.stamp.version));
    const identity = withCheapStackTraces(() => {
      useProviderAt(this, spec.identity.kind === 'gke' ? ProviderName.GOOGLE : ProviderName.AWS);
      useProviderAt(this, ProviderName.KUBERNETES);
      const created = createIdentity(this, spec);
      createDataStores(this, spec);
      const data = createData(this, spec);
      createGrants(this, joinNeeds([spec.dependencies.needs, data.needs]), created);
      createSecrets(this, spec);
      createNetworkPolicies(this, spec);
      // A pod that starts before its identity or its network is there has neither; a job would fail, once and for all.
      const needs = this.node.children.filter((child) => TerraformResource.isTerraformResource(child));
      createWorkload(this, spec, { serviceAccount: created.serviceAccount, variables: data.variables, needs });
      createAvailability(this, spec);
      createExposure(this, spec);
      createObservability(this, spec);
      return created;
    });
    this.identityName = identity.name;
    this.identityPrincipal = identity.principal;
    createObjectives(this, spec.name, objectivesOf(own));

    Catalogue.of(this).add(this, { kind: 'service', path: this.node.path, ...spec.catalogueEntry });
    stateNetwork(this, spec);
    Catalogue.of(this).add(this, settingsEntry(this.node.path, spec));
    linkServiceToTeam(this, spec.environment, spec.namespace);
  }

  /**
   * Lets this service call another one of the same environment: the network of both opens, this one gets the address as
   * `<NAME>_URL`, and the catalogue lists the call. Either may be made first, in whatever stack.
   * @param service the service that is called
   */
  public canCall(service: PavedService): void {
    const problems = new Problems(`PavedService "${this.serviceName}" (${this.node.path})`);
    checkKind(problems, 'what it calls', service, 'PavedService');
    problems.throwIfAny('cannot call this service');
    addCall(this, this.named(), { ...service.named(), hasAddress: service.url !== undefined }, this.variables);
  }

  /**
   * The same for a service that is only known by name. Where another app makes it, its own team must let this one in
   * (`Caller.service`), and `team` is needed for the address.
   * @param name its id
   * @param team the team it is of
   */
  public canCallByName(name: string, team?: string): void {
    addCall(this, this.named(), { name, team, environment: this.environmentName }, this.variables);
  }

  private named(): NamedService {
    return { name: this.serviceName, team: this.namespace, environment: this.environmentName };
  }
}

markKind(PavedService, 'PavedService');
