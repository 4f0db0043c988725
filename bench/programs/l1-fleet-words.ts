import { createHash } from 'node:crypto';
import { TerraformStack } from 'cdktf';
import * as fleet from './fleet';

/** One service in one environment, and the state that it is written to. */
export interface Place extends fleet.FleetEnvironment {
  readonly stack: TerraformStack;
  readonly service: string;
}

/** What every resource of an environment is labelled with, by its provider. */
export const commonTags = ({ name, stage }: fleet.FleetEnvironment): Record<string, string> => ({
  environment: name,
  'managed-by': 'roadbed',
  organization: fleet.ORGANIZATION,
  stage,
});

export const tagsOf = (place: Place, component: string): Record<string, string> => ({
  ...commonTags(place),
  component,
  'data-classification': 'internal',
  'roadbed:construct': 'PavedService',
  'roadbed:version': '1.0',
  service: place.service,
  team: fleet.TEAM,
  tier: '2',
});

export const selectorOf = ({ service }: Place, component = 'web'): Record<string, string> => ({
  'app.kubernetes.io/component': component,
  'app.kubernetes.io/name': service,
});

export const podLabelsOf = (place: Place, component = 'web'): Record<string, string> => ({
  ...selectorOf(place, component),
  'app.kubernetes.io/managed-by': 'roadbed',
  'roadbed.dev/data-classification': 'internal',
  'roadbed.dev/environment': place.name,
  'roadbed.dev/organization': fleet.ORGANIZATION,
  'roadbed.dev/stage': place.stage,
  'roadbed.dev/team': fleet.TEAM,
  'roadbed.dev/tier': '2',
});

export interface Metadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Record<string, string>;
}

export const metadataOf = (place: Place, name = place.service, component = 'web'): Metadata => ({
  name,
  namespace: fleet.TEAM,
  labels: { ...podLabelsOf(place, component), 'roadbed.dev/construct': 'PavedService', 'roadbed.dev/version': '1.0' },
});

/** The first digits of a hash, which keep a name apart from others. */
export const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

export const keyOf = ({ name, service }: Place): string => `alias/${fleet.ORGANIZATION}_${name}_${service}`;
export const queueOf = ({ name, service }: Place): string => `${fleet.ORGANIZATION}_${name}_${service}_receipts`;
export const userOf = ({ service }: Place): string => `app_${service}`;
export const parameterOf = ({ name, service }: Place, what: string): string =>
  `/${fleet.ORGANIZATION}/${name}/${service}/orders/${what}`;

/** The name of a bucket is the only one of its kind in the world. */
export function bucketOf({ name, service, account }: Place): string {
  const parts = [fleet.ORGANIZATION, name, service, 'files'];
  return `${parts.join('-')}-${sha([...parts, account, fleet.REGION].join('/'))}`;
}

export function databaseOf({ name, service }: Place): string {
  const parts = [fleet.ORGANIZATION, name, service, 'orders'];
  return `${parts.join('-')}-${sha([...parts, ...parts].join('/'))}`;
}

/** Who may take a role: the pods of one service account of one namespace of one cluster. */
export const trustOf = ({ name, account }: Place, serviceAccount: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'PodIdentity',
        Effect: 'Allow',
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Condition: {
          StringEquals: {
            'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:${fleet.REGION}:${account}:cluster/${name}`,
            'aws:RequestTag/kubernetes-namespace': fleet.TEAM,
            'aws:RequestTag/kubernetes-service-account': serviceAccount,
          },
        },
      },
    ],
  });

export const OVER_TLS = { Bool: { 'aws:SecureTransport': 'true' } };

/** What a pod reaches besides its dependencies: names, and the endpoint that hands out its identity. */
export const NAMES_AND_IDENTITY = [
  {
    to: [
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
        podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
      },
      { ipBlock: { cidr: '169.254.20.10/32' } },
    ],
    ports: [
      { port: '53', protocol: 'UDP' },
      { port: '53', protocol: 'TCP' },
    ],
  },
  {
    to: [{ ipBlock: { cidr: '169.254.170.23/32' } }, { ipBlock: { cidr: 'fd00:ec2::23/128' } }],
    ports: [{ port: '80', protocol: 'TCP' }],
  },
];
export const DATABASES = {
  to: [{ ipBlock: { cidr: fleet.DATA_RANGE } }],
  ports: [{ port: '5432', protocol: 'TCP' }],
};
export const CLOUD_ENDPOINTS = {
  to: [{ ipBlock: { cidr: fleet.ENDPOINT_RANGE } }],
  ports: [{ port: '443', protocol: 'TCP' }],
};

/** The Pod Security Standard `restricted`, of a pod and of a container. */
export const RESTRICTED_POD = {
  runAsNonRoot: true,
  runAsUser: '65532',
  runAsGroup: '65532',
  fsGroup: '65532',
  seccompProfile: { type: 'RuntimeDefault' },
};
export const RESTRICTED_CONTAINER = {
  allowPrivilegeEscalation: false,
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};
