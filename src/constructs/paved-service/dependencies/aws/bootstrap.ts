import { Construct } from 'constructs';
import { kubernetesLabels, podSelector } from '../../../../core/labels';
import { hashedName, shortHash, terraformLiteral } from '../../../../core/naming';
import { ProviderName } from '../../../../core/provider-name';
import { useProviderAt } from '../../../../stacks/place';
import { kubernetesBinding } from '../../bindings';
import { dnsRule, identityRule } from '../../network/network-policies';
import { PavedServiceSpec } from '../../spec';
import { DatabaseSpec, DataSpec } from '../data-spec';
import { CreatedDatabase } from './aurora';
import { createBootstrapAccount } from './bootstrap-account';
import { BOOTSTRAP_SCRIPT, bootstrapSql } from './bootstrap-script';
import { roleNameOf } from './role-name';

/** What a run of the job may take: the image is small, and the statements are five. */
const RESOURCES = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '128Mi' } };
const USER = '65532';

/**
 * Makes the service's user in a database by a job in the cluster, which alone is inside the network that the database is in.
 * It has an identity of its own, for only it may read the master credential. Another content has another name, so that a
 * change runs a new job.
 */
export function createBootstrap(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  { image, cloudApiRanges }: NonNullable<DataSpec['bootstrap']>,
  { cluster, keyArn }: CreatedDatabase,
): void {
  useProviderAt(scope, ProviderName.KUBERNETES);
  const { namespace } = spec;
  const sql = bootstrapSql(database);
  const name = hashedName(
    'kubernetes_job_v1',
    spec.name,
    database.name,
    'bootstrap',
    shortHash([image, sql, BOOTSTRAP_SCRIPT].join()),
  );
  const account = hashedName('kubernetes_job_v1', spec.name, database.name, 'bootstrap');
  const component = `${database.name}-bootstrap`;
  const stampedLabels = kubernetesLabels({
    ...spec.labels,
    component,
    stamp: spec.stamp,
  });
  const labels = kubernetesLabels({ ...spec.labels, component });
  const secretArn = cluster.masterUserSecret.get(0).secretArn;
  const serviceAccount = createBootstrapAccount(scope, spec, {
    name: account,
    roleName: roleNameOf(spec, database, 'bootstrap'),
    labels: stampedLabels,
    secretArn,
    keyArn,
  });

  const { ConfigMapV1 } = kubernetesBinding('config-map-v1');
  const { NetworkPolicyV1 } = kubernetesBinding('network-policy-v1');
  const { JobV1 } = kubernetesBinding('job-v1');
  const config = new ConfigMapV1(scope, 'BootstrapScript', {
    metadata: { name, namespace, labels: stampedLabels },
    immutable: true,
    data: { 'role.sql': terraformLiteral(sql), 'bootstrap.sh': terraformLiteral(BOOTSTRAP_SCRIPT) },
    lifecycle: { createBeforeDestroy: true },
  });
  const policy = new NetworkPolicyV1(scope, 'BootstrapNetwork', {
    metadata: { name: account, namespace, labels: stampedLabels },
    spec: {
      podSelector: { matchLabels: podSelector(spec.name, component) },
      policyTypes: ['Ingress', 'Egress'],
      egress: [
        dnsRule(spec),
        identityRule(spec),
        { to: blocks(spec.data.ranges), ports: [{ port: `${database.port}`, protocol: 'TCP' }] },
        { to: blocks(cloudApiRanges), ports: [{ port: '443', protocol: 'TCP' }] },
      ],
    },
  });
  new JobV1(scope, 'Bootstrap', {
    metadata: { name, namespace, labels: stampedLabels },
    waitForCompletion: true,
    timeouts: { create: '15m', update: '15m' },
    dependsOn: [policy],
    spec: {
      backoffLimit: 6,
      activeDeadlineSeconds: 600,
      template: {
        metadata: { labels },
        spec: {
          restartPolicy: 'Never',
          serviceAccountName: serviceAccount,
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: USER,
            runAsGroup: USER,
            fsGroup: USER,
            seccompProfile: { type: 'RuntimeDefault' },
          },
          container: [
            {
              name: 'bootstrap',
              image,
              command: ['/bin/sh', '/bootstrap/bootstrap.sh'],
              env: Object.entries({
                HOME: '/tmp',
                MASTER_SECRET: secretArn,
                PGHOST: cluster.endpoint,
                PGPORT: `${database.port}`,
                PGDATABASE: database.database,
                PGSSLMODE: 'verify-full',
              }).map(([variable, value]) => ({ name: variable, value })),
              resources: RESOURCES,
              securityContext: {
                allowPrivilegeEscalation: false,
                privileged: false,
                readOnlyRootFilesystem: true,
                runAsNonRoot: true,
                capabilities: { drop: ['ALL'] },
                seccompProfile: { type: 'RuntimeDefault' },
              },
              volumeMount: [
                { name: 'tmp', mountPath: '/tmp' },
                { name: 'bootstrap', mountPath: '/bootstrap', readOnly: true },
              ],
            },
          ],
          volume: [
            { name: 'tmp', emptyDir: { sizeLimit: '16Mi' } },
            { name: 'bootstrap', configMap: { name: config.metadata.name } },
          ],
        },
      },
    },
  });
}

function blocks(ranges: readonly string[]): { ipBlock: { cidr: string } }[] {
  return ranges.map((cidr) => ({ ipBlock: { cidr } }));
}
