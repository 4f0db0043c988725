import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { DataKubernetesResource } from '@cdktf/provider-kubernetes/lib/data-kubernetes-resource';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { HorizontalPodAutoscalerV2 } from '@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2';
import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import * as fleet from './fleet';
import { Identity } from './l1-fleet-identity';
import {
  bucketOf,
  CLOUD_ENDPOINTS,
  DATABASES,
  metadataOf,
  NAMES_AND_IDENTITY,
  Place,
  podLabelsOf,
  queueOf,
  RESTRICTED_CONTAINER,
  RESTRICTED_POD,
  selectorOf,
  sha,
  userOf,
} from './l1-fleet-words';

export function createWorkload(place: Place, identity: Identity): void {
  const { stack, name, service, account, replicas } = place;
  const version = fleet.IMAGE.split('@sha256:')[1]?.slice(0, 12) ?? '';
  const bucket = bucketOf(place);
  const data = {
    FILES_BUCKET_NAME: bucket,
    FILES_BUCKET_URL: `s3://${bucket}`,
    LOG_LEVEL: 'info',
    RECEIPTS_QUEUE_URL: `https://sqs.${fleet.REGION}.amazonaws.com/${account}/${queueOf(place)}`,
    REGION: fleet.REGION,
  };
  const hash = sha(JSON.stringify(Object.entries(data)));
  const config = new ConfigMapV1(stack, 'config', {
    data,
    immutable: true,
    lifecycle: { createBeforeDestroy: true },
    metadata: metadataOf(place, `${service}-config-${hash}`),
  });
  const ingress = new NetworkPolicyV1(stack, 'ingress', {
    metadata: metadataOf(place, `${service}-ingress`),
    spec: {
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'roadbed.dev/environment': name } },
              podSelector: { matchLabels: { 'app.kubernetes.io/name': 'front' } },
            },
          ],
          ports: [{ port: '8080', protocol: 'TCP' }],
        },
      ],
      podSelector: { matchLabels: selectorOf(place) },
      policyTypes: ['Ingress'],
    },
  });
  const egress = new NetworkPolicyV1(stack, 'egress', {
    metadata: metadataOf(place, `${service}-egress`),
    spec: {
      egress: [
        ...NAMES_AND_IDENTITY,
        CLOUD_ENDPOINTS,
        DATABASES,
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'roadbed.dev/environment': name } },
              podSelector: { matchLabels: { 'app.kubernetes.io/name': 'back' } },
            },
          ],
        },
      ],
      podSelector: { matchLabels: selectorOf(place) },
      policyTypes: ['Egress'],
    },
  });
  const deployment = new DeploymentV1(stack, 'deployment', {
    dependsOn: [...identity.resources, ingress, egress],
    lifecycle: { ignoreChanges: ['spec[0].replicas'] },
    metadata: {
      annotations: { 'roadbed.dev/on-call': `pagerduty:${fleet.PAGE}`, 'roadbed.dev/runbook': fleet.RUNBOOK },
      ...metadataOf(place),
    },
    spec: {
      progressDeadlineSeconds: 600,
      replicas: `${replicas.min}`,
      selector: { matchLabels: selectorOf(place) },
      strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '0' }, type: 'RollingUpdate' },
      template: {
        metadata: {
          labels: {
            ...podLabelsOf(place),
            'tags.datadoghq.com/env': name,
            'tags.datadoghq.com/service': service,
            'tags.datadoghq.com/version': version,
          },
        },
        spec: {
          automountServiceAccountToken: false,
          container: [
            {
              env: [
                { name: 'DD_ENV', value: name },
                { name: 'DD_SERVICE', value: service },
                { name: 'DD_VERSION', value: version },
                { name: 'ORDERS_HOST', value: identity.databaseHost },
                { name: 'ORDERS_PORT', value: '5432' },
                { name: 'ORDERS_DATABASE', value: 'orders' },
                { name: 'ORDERS_USER', value: userOf(place) },
                { name: 'ORDERS_SSLMODE', value: 'verify-full' },
              ],
              envFrom: [{ configMapRef: { name: config.metadata.name } }],
              image: fleet.IMAGE,
              name: service,
              port: [{ containerPort: 8080, name: 'http', protocol: 'TCP' }],
              readinessProbe: {
                failureThreshold: 3,
                periodSeconds: 5,
                tcpSocket: [{ port: 'http' }],
                timeoutSeconds: 2,
              },
              resources: { limits: { memory: '512Mi' }, requests: { cpu: '250m', memory: '512Mi' } },
              securityContext: RESTRICTED_CONTAINER,
              startupProbe: {
                failureThreshold: 60,
                periodSeconds: 5,
                tcpSocket: [{ port: 'http' }],
                timeoutSeconds: 2,
              },
              volumeMount: [{ mountPath: '/tmp', name: 'tmp' }],
            },
          ],
          enableServiceLinks: false,
          securityContext: RESTRICTED_POD,
          serviceAccountName: identity.serviceAccountName,
          terminationGracePeriodSeconds: 30,
          topologySpreadConstraint: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
            topologyKey,
            maxSkew: 1,
            whenUnsatisfiable: 'ScheduleAnyway',
            matchLabelKeys: ['pod-template-hash'],
            labelSelector: [{ matchLabels: selectorOf(place) }],
          })),
          volume: [{ emptyDir: { sizeLimit: '1Gi' }, name: 'tmp' }],
        },
      },
    },
    timeouts: { create: '30m', update: '30m' },
    waitForRollout: true,
  });
  new DataKubernetesResource(stack, 'rollout', {
    apiVersion: 'apps/v1',
    dependsOn: [deployment],
    kind: 'Deployment',
    lifecycle: {
      postcondition: [
        {
          condition:
            '${anytrue([for each in try(self.object.status.conditions, []) : each.type == "Progressing" && each.reason == "NewReplicaSetAvailable"])}',
          errorMessage: `The last rollout of ${service} in ${name} is not complete: some of its replicas are not of the newest revision, or not available. See: kubectl -n ${fleet.TEAM} rollout status deployment/${service}. Mend it by a change of the service (back to the former image, say), which Terraform applies as ever; a plan without one stays red until the rollout has completed.`,
        },
      ],
    },
    metadata: { name: service, namespace: fleet.TEAM },
  });
  new ServiceV1(stack, 'service', {
    metadata: metadataOf(place),
    spec: {
      port: [{ appProtocol: 'http', name: 'http', port: 80, targetPort: 'http' }],
      selector: selectorOf(place),
      type: 'ClusterIP',
    },
  });
  new HorizontalPodAutoscalerV2(stack, 'autoscaler', {
    metadata: metadataOf(place),
    spec: {
      behavior: {
        scaleDown: [
          {
            policy: [
              { periodSeconds: 60, type: 'Percent', value: 10 },
              { periodSeconds: 60, type: 'Pods', value: 1 },
            ],
            selectPolicy: 'Max',
            stabilizationWindowSeconds: 300,
          },
        ],
        scaleUp: [
          {
            policy: [
              { periodSeconds: 15, type: 'Percent', value: 100 },
              { periodSeconds: 15, type: 'Pods', value: 4 },
            ],
            selectPolicy: 'Max',
            stabilizationWindowSeconds: 0,
          },
        ],
      },
      maxReplicas: replicas.max,
      metric: [
        { resource: { name: 'cpu', target: { averageUtilization: 70, type: 'Utilization' } }, type: 'Resource' },
      ],
      minReplicas: replicas.min,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: service },
    },
  });
  if (replicas.min > 1) {
    new PodDisruptionBudgetV1(stack, 'disruption-budget', {
      metadata: metadataOf(place),
      spec: {
        maxUnavailable: '25%',
        selector: { matchLabels: selectorOf(place) },
      },
    });
  }
}
