import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { JobV1 } from '@cdktf/provider-kubernetes/lib/job-v1';
import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import * as fleet from './fleet';
import { Database } from './l1-fleet-database';
import {
  CLOUD_ENDPOINTS,
  DATABASES,
  metadataOf,
  NAMES_AND_IDENTITY,
  OVER_TLS,
  Place,
  podLabelsOf,
  RESTRICTED_CONTAINER,
  RESTRICTED_POD,
  selectorOf,
  sha,
  tagsOf,
  trustOf,
  userOf,
} from './l1-fleet-words';

const COMPONENT = 'orders-bootstrap';
const SCRIPT = `set -eu
secret=$(aws secretsmanager get-secret-value --secret-id "$MASTER_SECRET" --query SecretString --output text)
PGUSER=$(printf %s "$secret" | jq -r .username)
PGPASSWORD=$(printf %s "$secret" | jq -r .password)
export PGUSER PGPASSWORD
exec psql --no-psqlrc --set ON_ERROR_STOP=1 --file /bootstrap/bootstrap.sql
`;

function nameOf(service: string, ...content: string[]): string {
  const parts = [service, 'orders', 'bootstrap'];
  return `${parts.join('-')}-${sha([...parts, ...content].join('/'))}`;
}

function sqlOf(user: string): string {
  return `SELECT 'CREATE ROLE "${user}" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${user}') \\gexec
GRANT rds_iam TO "${user}";
REVOKE ALL ON DATABASE "orders" FROM PUBLIC;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "orders" TO "${user}";
GRANT USAGE, CREATE ON SCHEMA public TO "${user}";
`;
}

export function createBootstrapJob(place: Place, { cluster, instance, key }: Database): void {
  const { stack, name, service } = place;
  const bootstrap = nameOf(service);
  const masterSecret = cluster.masterUserSecret.get(0).secretArn;
  const sql = sqlOf(userOf(place));
  const job = nameOf(service, sha([fleet.BOOTSTRAP_IMAGE, sql, SCRIPT].join()));
  const bootstrapRole = new IamRole(stack, 'bootstrap-role', {
    assumeRolePolicy: trustOf(place, bootstrap),
    description: `Makes the user of service ${service} in its database in ${name}`,
    name: `${fleet.ORGANIZATION}.${name}.${service}.orders.bootstrap`,
    tags: tagsOf(place, 'web'),
  });
  const serviceAccount = new ServiceAccountV1(stack, 'bootstrap-account', {
    automountServiceAccountToken: false,
    metadata: metadataOf(place, bootstrap, COMPONENT),
  });
  const podIdentity = new EksPodIdentityAssociation(stack, 'bootstrap-identity', {
    clusterName: name,
    namespace: fleet.TEAM,
    roleArn: bootstrapRole.arn,
    serviceAccount: serviceAccount.metadata.name,
    tags: tagsOf(place, 'web'),
  });
  const masterCredential = new IamRolePolicy(stack, 'bootstrap-policy', {
    name: 'master-credential',
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['secretsmanager:GetSecretValue'],
          Resource: [masterSecret],
          Condition: OVER_TLS,
        },
        {
          Effect: 'Allow',
          Action: ['kms:Decrypt'],
          Resource: [key.arn],
          Condition: { StringEquals: { 'kms:ViaService': `secretsmanager.${fleet.REGION}.amazonaws.com` } },
        },
      ],
    }),
    role: bootstrapRole.name,
  });
  const network = new NetworkPolicyV1(stack, 'bootstrap-network', {
    metadata: metadataOf(place, bootstrap, COMPONENT),
    spec: {
      egress: [...NAMES_AND_IDENTITY, DATABASES, CLOUD_ENDPOINTS],
      podSelector: { matchLabels: selectorOf(place, COMPONENT) },
      policyTypes: ['Ingress', 'Egress'],
    },
  });
  const script = new ConfigMapV1(stack, 'bootstrap-script', {
    data: {
      'bootstrap.sh': SCRIPT,
      'bootstrap.sql': sql,
    },
    immutable: true,
    lifecycle: { createBeforeDestroy: true },
    metadata: metadataOf(place, job, COMPONENT),
  });
  new JobV1(stack, 'bootstrap', {
    dependsOn: [network, instance, masterCredential, podIdentity],
    metadata: metadataOf(place, job, COMPONENT),
    spec: {
      activeDeadlineSeconds: 600,
      backoffLimit: 6,
      template: {
        metadata: { labels: podLabelsOf(place, COMPONENT) },
        spec: {
          automountServiceAccountToken: false,
          container: [
            {
              command: ['/bin/sh', '/bootstrap/bootstrap.sh'],
              env: [
                { name: 'HOME', value: '/tmp' },
                { name: 'PGPORT', value: '5432' },
                { name: 'PGDATABASE', value: 'orders' },
                { name: 'MASTER_SECRET', value: masterSecret },
                { name: 'PGHOST', value: cluster.endpoint },
                { name: 'PGSSLMODE', value: 'verify-full' },
              ],
              image: fleet.BOOTSTRAP_IMAGE,
              name: 'bootstrap',
              resources: { limits: { memory: '256Mi' }, requests: { cpu: '100m', memory: '256Mi' } },
              securityContext: RESTRICTED_CONTAINER,
              volumeMount: [
                { mountPath: '/tmp', name: 'tmp' },
                { mountPath: '/bootstrap', name: 'bootstrap', readOnly: true },
              ],
            },
          ],
          enableServiceLinks: false,
          restartPolicy: 'Never',
          securityContext: RESTRICTED_POD,
          serviceAccountName: serviceAccount.metadata.name,
          volume: [
            { emptyDir: { sizeLimit: '64Mi' }, name: 'tmp' },
            { configMap: { name: script.metadata.name }, name: 'bootstrap' },
          ],
        },
      },
    },
    timeouts: { create: '15m', update: '15m' },
    waitForCompletion: true,
  });
}
