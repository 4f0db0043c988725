import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { Catalogue } from '../../core/catalogue';
import { withCheapStackTraces } from '../../core/cheap-stack-traces';
import { ProviderName } from '../../core/provider-name';
import { Problems, requireProps } from '../../core/validation';
import { stampConstruct } from '../../core/versions';
import { placeOf, useProviderAt } from '../../stacks/place';
import { linkServiceToTeam } from '../../stacks/team-link';
import { createIdentity } from './identity/identity';
import { createNetworkPolicies } from './network/network-policies';
import { createObjectives, objectivesOf } from './operations/objectives';
import { createObservability } from './operations/observability/create-observability';
import { PavedServiceProps } from './props';
import { resolve } from './resolve';
import { PAVED_SERVICE_VERSIONS } from './versions';
import { createAvailability } from './workload/availability';
import { createWorkload } from './workload/workload';

/**
 * A web service on the paved road: hardened, labelled, with an identity, an address and a network of its own, and as
 * many replicas as its tier needs.
 *
 * Children that can be reached with `node.findChild`: `Resource` (the Deployment), `Service`, `ServiceAccount`, `Role`,
 * `PodIdentity`, `Config`, `Autoscaler`, `DisruptionBudget`, `Allow` (the ingress policy; `Ingress` from version 2),
 * `Egress`, `Dashboard` (of Datadog), `GrafanaDashboard`, `PodMonitor` or `PodMonitoring`, and `Slos` (a `SloAlertSet`).
 */
export class PavedService extends Construct {
  /** Its name, by which other services call it. */
  public readonly serviceName: string;
  /** The Kubernetes namespace it runs in: that of its team. */
  public readonly namespace: string;
  /** Address inside the cluster: `http://<service>.<team>.svc.cluster.local`. */
  public readonly url: string;
  /** Name of its IAM role; attach to it what the service may do in AWS. What uses it waits for the role. */
  public readonly roleName: string;
  /** ARN of its IAM role, known after apply. */
  public readonly roleArn: string;

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
    const spec = resolve(problems, id, props, placeOf(problems, scope, props.environment));
    super(scope, id);

    this.serviceName = spec.name;
    this.namespace = spec.namespace;
    this.url = `http://${spec.name}.${spec.namespace}.svc.cluster.local`;
    stampConstruct(this, spec.stamp, PAVED_SERVICE_VERSIONS.factsOf(spec.stamp.version));
    const identity = withCheapStackTraces(() => {
      useProviderAt(this, ProviderName.AWS);
      useProviderAt(this, ProviderName.KUBERNETES);
      const created = createIdentity(this, spec);
      createWorkload(this, spec, created.serviceAccount);
      createAvailability(this, spec);
      createNetworkPolicies(this, spec);
      createObservability(this, spec);
      return created;
    });
    this.roleName = identity.roleName;
    this.roleArn = identity.roleArn;
    createObjectives(this, spec.name, objectivesOf(props));

    if (!spec.isolationAssured) {
      Annotations.of(this).addWarning(
        `nothing is known to enforce network policies in environment "${spec.environment}", so its isolation is not assured: ` +
          'install an engine and state the fact kubernetes.networkPolicyEngine',
      );
    }
    Catalogue.of(this).add(this, { kind: 'service', path: this.node.path, ...spec.catalogueEntry });
    linkServiceToTeam(this, spec.environment, spec.namespace);
  }
}
