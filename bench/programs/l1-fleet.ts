import { createHash } from 'node:crypto';
import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DataKubernetesResource } from '@cdktf/provider-kubernetes/lib/data-kubernetes-resource';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { HorizontalPodAutoscalerV2 } from '@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2';
import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { App, Fn, S3Backend, TerraformStack } from 'cdktf';
import * as fleet from './fleet';

// The fleet as a good engineer writes it by hand with cdktf alone: the same resources, to the last argument.
const app = new App({ outdir: fleet.outputDirectory() });

for (const environment of fleet.ENVIRONMENTS) {
  for (let index = 0; index < fleet.serviceCount(); index++) service(`svc${index}`, environment);
}
app.synth();

function service(name: string, { name: environment, stage, account, min, max }: fleet.FleetEnvironment): void {
  const stack = new TerraformStack(app, `${name}-${environment}`);
  const key = `${name}-${environment}/terraform.tfstate`;
  const backend = new S3Backend(stack, { bucket: fleet.STATE_BUCKET, key, region: fleet.REGION, encrypt: true });
  backend.addOverride('use_lockfile', true);
  stack.addOverride('terraform.required_version', '>= 1.10.0');
  const common = { environment, 'managed-by': 'roadbed', organization: fleet.ORGANIZATION, stage };
  new AwsProvider(stack, 'aws', {
    region: fleet.REGION,
    allowedAccountIds: [account],
    defaultTags: [{ tags: common }],
  });
  new KubernetesProvider(stack, 'kubernetes', {
    host: fleet.CLUSTER_ENDPOINT,
    clusterCaCertificate: Fn.base64decode(fleet.CLUSTER_CA),
    exec: [
      {
        apiVersion: 'client.authentication.k8s.io/v1beta1',
        command: 'aws',
        args: ['eks', 'get-token', '--cluster-name', environment, '--region', fleet.REGION],
      },
    ],
  });

  const selector = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': 'web' };
  const podLabels = {
    ...selector,
    'app.kubernetes.io/managed-by': 'roadbed',
    'roadbed.dev/data-classification': 'internal',
    'roadbed.dev/environment': environment,
    'roadbed.dev/organization': fleet.ORGANIZATION,
    'roadbed.dev/stage': stage,
    'roadbed.dev/team': fleet.TEAM,
    'roadbed.dev/tier': '2',
    'tags.datadoghq.com/env': environment,
    'tags.datadoghq.com/service': name,
    'tags.datadoghq.com/version': fleet.IMAGE.split('@sha256:')[1]?.slice(0, 12) ?? '',
  };
  const {
    'tags.datadoghq.com/env': _env,
    'tags.datadoghq.com/service': _service,
    'tags.datadoghq.com/version': _version,
    ...objectLabels
  } = podLabels;
  const labels = { ...objectLabels, 'roadbed.dev/construct': 'PavedService', 'roadbed.dev/version': '1.0' };
  const metadata = (as = name): { name: string; namespace: string; labels: Record<string, string> } => ({
    name: as,
    namespace: fleet.TEAM,
    labels,
  });
  const tags = {
    ...common,
    component: 'web',
    'data-classification': 'internal',
    'roadbed:construct': 'PavedService',
    'roadbed:version': '1.0',
    service: name,
    team: fleet.TEAM,
    tier: '2',
  };

  const role = new IamRole(stack, 'role', {
    name: `${fleet.ORGANIZATION}.${environment}.${name}`,
    description: `Identity of service ${name} of team ${fleet.TEAM} in ${environment}`,
    assumeRolePolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'PodIdentity',
          Effect: 'Allow',
          Principal: { Service: 'pods.eks.amazonaws.com' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringEquals: {
              'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:${fleet.REGION}:${account}:cluster/${environment}`,
              'aws:RequestTag/kubernetes-namespace': fleet.TEAM,
              'aws:RequestTag/kubernetes-service-account': name,
            },
          },
        },
      ],
    }),
    tags,
  });
  const serviceAccount = new ServiceAccountV1(stack, 'account', {
    metadata: metadata(),
    automountServiceAccountToken: false,
  });
  const podIdentity = new EksPodIdentityAssociation(stack, 'identity', {
    clusterName: environment,
    namespace: fleet.TEAM,
    serviceAccount: serviceAccount.metadata.name,
    roleArn: role.arn,
    tags,
  });

  const hash = createHash('sha256')
    .update(JSON.stringify(Object.entries(fleet.CONFIG)))
    .digest('hex')
    .slice(0, 8);
  const config = new ConfigMapV1(stack, 'config', {
    metadata: metadata(`${name}-config-${hash}`),
    immutable: true,
    data: fleet.CONFIG,
    lifecycle: { createBeforeDestroy: true },
  });
  const peer = (callee: string): { namespaceSelector: object; podSelector: object } => ({
    namespaceSelector: { matchLabels: { 'roadbed.dev/environment': environment } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': callee } },
  });
  const ingress = new NetworkPolicyV1(stack, 'ingress', {
    metadata: metadata(`${name}-ingress`),
    spec: {
      podSelector: { matchLabels: selector },
      policyTypes: ['Ingress'],
      ingress: [{ from: [peer('front')], ports: [{ port: `${fleet.PORT}`, protocol: 'TCP' }] }],
    },
  });
  const egress = new NetworkPolicyV1(stack, 'egress', {
    metadata: metadata(`${name}-egress`),
    spec: {
      podSelector: { matchLabels: selector },
      policyTypes: ['Egress'],
      egress: [
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
        { to: [peer('back')] },
      ],
    },
  });

  const deployment = new DeploymentV1(stack, 'deployment', {
    dependsOn: [role, serviceAccount, podIdentity, ingress, egress],
    metadata: {
      ...metadata(),
      annotations: { 'roadbed.dev/runbook': fleet.RUNBOOK, 'roadbed.dev/on-call': `pagerduty:${fleet.PAGE}` },
    },
    spec: {
      replicas: `${min}`,
      selector: { matchLabels: selector },
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '0' } },
      template: {
        metadata: { labels: podLabels },
        spec: {
          serviceAccountName: serviceAccount.metadata.name,
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: 30,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: '65532',
            runAsGroup: '65532',
            fsGroup: '65532',
            seccompProfile: { type: 'RuntimeDefault' },
          },
          topologySpreadConstraint: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
            topologyKey,
            maxSkew: 1,
            whenUnsatisfiable: 'ScheduleAnyway',
            matchLabelKeys: ['pod-template-hash'],
            labelSelector: [{ matchLabels: selector }],
          })),
          container: [
            {
              name,
              image: fleet.IMAGE,
              port: [{ name: 'http', containerPort: fleet.PORT, protocol: 'TCP' }],
              envFrom: [{ configMapRef: { name: config.metadata.name } }],
              resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '512Mi' } },
              readinessProbe: {
                periodSeconds: 5,
                failureThreshold: 3,
                timeoutSeconds: 2,
                tcpSocket: [{ port: 'http' }],
              },
              startupProbe: {
                periodSeconds: 5,
                failureThreshold: 60,
                timeoutSeconds: 2,
                tcpSocket: [{ port: 'http' }],
              },
              securityContext: {
                allowPrivilegeEscalation: false,
                privileged: false,
                readOnlyRootFilesystem: true,
                runAsNonRoot: true,
                capabilities: { drop: ['ALL'] },
                seccompProfile: { type: 'RuntimeDefault' },
              },
              volumeMount: [{ name: 'tmp', mountPath: '/tmp' }],
            },
          ],
          volume: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
        },
      },
    },
    waitForRollout: true,
    timeouts: { create: '30m', update: '30m' },
    lifecycle: { ignoreChanges: ['spec[0].replicas'] },
  });
  new DataKubernetesResource(stack, 'rollout', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: fleet.TEAM },
    dependsOn: [deployment],
    lifecycle: {
      postcondition: [
        {
          condition:
            '${anytrue([for each in try(self.object.status.conditions, []) : each.type == "Progressing" && each.reason == "NewReplicaSetAvailable"])}',
          errorMessage:
            `The last rollout of ${name} in ${environment} is not complete: some of its replicas are not of the newest revision, or not available. ` +
            `See: kubectl -n ${fleet.TEAM} rollout status deployment/${name}. ` +
            'Mend it by a change of the service (back to the former image, say), which Terraform applies as ever; a plan without one stays red until the rollout has completed.',
        },
      ],
    },
  });
  new ServiceV1(stack, 'service', {
    metadata: metadata(),
    spec: {
      type: 'ClusterIP',
      selector,
      port: [{ name: 'http', port: 80, targetPort: 'http', appProtocol: 'http' }],
    },
  });

  new HorizontalPodAutoscalerV2(stack, 'autoscaler', {
    metadata: metadata(),
    spec: {
      minReplicas: min,
      maxReplicas: max,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      metric: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
      ],
      behavior: {
        scaleDown: [
          {
            stabilizationWindowSeconds: 300,
            selectPolicy: 'Max',
            policy: [
              { type: 'Percent', value: 10, periodSeconds: 60 },
              { type: 'Pods', value: 1, periodSeconds: 60 },
            ],
          },
        ],
        scaleUp: [
          {
            stabilizationWindowSeconds: 0,
            selectPolicy: 'Max',
            policy: [
              { type: 'Percent', value: 100, periodSeconds: 15 },
              { type: 'Pods', value: 4, periodSeconds: 15 },
            ],
          },
        ],
      },
    },
  });
  if (min > 1) {
    new PodDisruptionBudgetV1(stack, 'budget', {
      metadata: metadata(),
      spec: { maxUnavailable: '25%', selector: { matchLabels: selector } },
    });
  }
}
