import type { NetworkPolicyV1SpecEgress } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { kubernetesLabels, podSelector } from '../../../../core/labels';
import { hashedName, shortHash, terraformLiteral } from '../../../../core/naming';
import { kubernetesBinding } from '../../bindings';
import { identityEgress, metadataServerEgress } from '../../identity/identity-endpoint';
import { dnsRule } from '../../network/egress-rules';
import { PavedServiceSpec } from '../../spec';
import { DatabaseSpec, DataSpec } from '../data-spec';
import { loginVariables } from '../login/login-script';
import { bootstrapComponent, bootstrapPod } from './bootstrap-pod';
import { createLoginRotation } from './login-rotation';

/** What makes the service at home in its database: a script, the statements that it runs, and as whom. */
export interface Bootstrap {
  readonly script: string;
  readonly sql: string;
  /** The Kubernetes service account that it runs as. */
  readonly serviceAccount: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** The name of the job's service account. */
export function bootstrapAccountName({ name }: PavedServiceSpec, database: DatabaseSpec): string {
  return hashedName('kubernetes_job_v1', [name, database.name, 'bootstrap'], []);
}

/** Labels of what belongs to the job; pods carry no stamp, which would change them at an upgrade. */
export function bootstrapLabels(spec: PavedServiceSpec, database: DatabaseSpec): Record<string, string> {
  return kubernetesLabels({ ...spec.labels, component: bootstrapComponent(database), stamp: spec.stamp });
}

/**
 * Runs statements in a database by a job in the cluster, which alone is inside the network that the database is in. Another
 * content has another name, so that a change runs a new job.
 */
export function createBootstrapJob(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  { image, endpointRanges }: NonNullable<DataSpec['bootstrap']>,
  { script, sql, serviceAccount, variables, dependsOn = [] }: Bootstrap,
): void {
  const { namespace } = spec;
  const labels = bootstrapLabels(spec, database);
  const component = bootstrapComponent(database);
  const account = bootstrapAccountName(spec, database);
  const content = shortHash([image, sql, script].join());
  const name = hashedName('kubernetes_job_v1', [spec.name, database.name, 'bootstrap'], [content]);

  const { ConfigMapV1 } = kubernetesBinding('config-map-v1');
  const { NetworkPolicyV1 } = kubernetesBinding('network-policy-v1');
  const { JobV1 } = kubernetesBinding('job-v1');
  const config = new ConfigMapV1(scope, 'BootstrapScript', {
    metadata: { name, namespace, labels },
    immutable: true,
    data: { 'bootstrap.sql': terraformLiteral(sql), 'bootstrap.sh': terraformLiteral(script) },
    lifecycle: { createBeforeDestroy: true },
  });
  const policy = new NetworkPolicyV1(scope, 'BootstrapNetwork', {
    metadata: { name: account, namespace, labels },
    spec: {
      podSelector: { matchLabels: podSelector(spec.name, component) },
      policyTypes: ['Ingress', 'Egress'],
      egress: [
        dnsRule(spec),
        ...identityEgress(spec.identity),
        ...metadataServerEgress(spec.identity),
        to(spec.data.ranges, database.ports[0]),
        to(endpointRanges, 443),
      ],
    },
  });
  const template = bootstrapPod(spec, database, {
    image,
    serviceAccount,
    configMap: config.metadata.name,
    variables: { ...variables, ...(database.login && loginVariables(database.login)) },
  });
  const job = new JobV1(scope, 'Bootstrap', {
    metadata: { name, namespace, labels },
    waitForCompletion: true,
    timeouts: { create: '15m', update: '15m' },
    dependsOn: [policy, ...dependsOn],
    spec: { ...RUN, template },
  });
  if (database.login === undefined) return;
  createLoginRotation(scope, database.login, {
    metadata: { name: loginRotationName(spec, database), namespace, labels },
    run: { ...RUN, template },
    dependsOn: [job],
  });
}

/** A run that fails is tried again, for a database that was just made may not answer yet. */
const RUN = { backoffLimit: 6, activeDeadlineSeconds: 600 };

function loginRotationName({ name }: PavedServiceSpec, database: DatabaseSpec): string {
  return hashedName('kubernetes_cron_job_v1', [name, database.name, 'login'], []);
}

function to(ranges: readonly string[], port: number): NetworkPolicyV1SpecEgress {
  return { to: ranges.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port: `${port}`, protocol: 'TCP' }] };
}
