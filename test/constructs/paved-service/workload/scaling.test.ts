import { Percent, Scaling, ScalingMetric, ScalingTrigger } from 'roadbed';
import '../../../../src/offline/matchers/jest';
import { PavedServiceSpec } from '../../../../src/constructs/paved-service/spec';
import { scaledObject } from '../../../../src/constructs/paved-service/workload/scaling/scaled-object';
import { ScalingSpec, TriggerSpec } from '../../../../src/constructs/paved-service/workload/workload-spec';
import { JsonObject } from '../../../golden/terraform-document';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectAt, objectsAt } from '../../../support/json';
import { FACTS, SynthesizedDocument } from '../../../support/synth';
import { buildService, synthService } from '../services';
import { KINDS } from './built';

jest.setTimeout(120_000);

const KEDA = {
  ...FACTS,
  customResources: ['scaledobjects.keda.sh/v1alpha1', 'triggerauthentications.keda.sh/v1alpha1'],
};
const OFFICE_HOURS = ScalingTrigger.schedule({
  start: '0 8 * * 1-5',
  end: '0 18 * * 1-5',
  timeZone: 'Europe/Berlin',
  replicas: 6,
});

const autoscalerOf = (scaling: Scaling): JsonObject =>
  objectAt(synthService({ scaling }).resource('kubernetes_horizontal_pod_autoscaler_v2'), 'spec');
const metricsOf = (scaling: Scaling): JsonObject[] => objectsAt(autoscalerOf(scaling), 'metric');
const manifestOf = (stack: SynthesizedDocument): JsonObject =>
  objectAt(stack.resource('kubernetes_manifest', 'ScaledObject'), 'manifest');

describe('an autoscaler', () => {
  it('counts memory only when it is asked to', () => {
    expect(metricsOf({}).map((metric) => at(metric, 'resource.name'))).toEqual(['cpu']);
    const [, memory] = metricsOf({ memoryTarget: Percent.of(80) });
    expect(memory).toEqual({
      type: 'Resource',
      resource: { name: 'memory', target: { type: 'Utilization', average_utilization: 80 } },
    });
  });

  it('counts a metric of each replica, exact to a thousandth', () => {
    const [, pods] = metricsOf({ metrics: [ScalingMetric.pods('http_requests_per_second', 12.5)] });
    expect(pods).toEqual({
      type: 'Pods',
      pods: { metric: { name: 'http_requests_per_second' }, target: { type: 'AverageValue', average_value: '12500m' } },
    });
  });

  it('counts a metric of another object', () => {
    const metric = ScalingMetric.object({
      metric: 'requests_per_second',
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      name: 'shop',
      value: 2000,
    });
    expect(metricsOf({ metrics: [metric] })[1]).toEqual({
      type: 'Object',
      object: {
        described_object: { api_version: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' },
        metric: { name: 'requests_per_second' },
        target: { type: 'Value', value: '2000' },
      },
    });
  });

  it('counts a metric from outside of the cluster', () => {
    const metric = ScalingMetric.external({
      metric: 'pubsub.googleapis.com|subscription|num_undelivered_messages',
      labels: { 'resource.labels.subscription_id': 'orders' },
      averageValue: 30,
    });
    expect(at(metricsOf({ metrics: [metric] })[1] ?? {}, 'external')).toEqual({
      metric: {
        name: 'pubsub.googleapis.com|subscription|num_undelivered_messages',
        selector: [{ match_labels: { 'resource.labels.subscription_id': 'orders' } }],
      },
      target: { type: 'AverageValue', average_value: '30' },
    });
  });

  it('adds replicas at once, and takes a tenth a minute away after five calm minutes', () => {
    const { behavior } = autoscalerOf({});
    const [up, down] = ['scale_up', 'scale_down'].map((rule) => objectsAt(objectAt(behavior, ''), rule)[0]);
    expect(up).toMatchObject({ stabilization_window_seconds: 0 });
    expect(down).toMatchObject({
      stabilization_window_seconds: 300,
      policy: [
        { type: 'Percent', value: 10, period_seconds: 60 },
        { type: 'Pods', value: 1, period_seconds: 60 },
      ],
    });
  });
});

describe('KEDA', () => {
  const stack = (more: Scaling = {}): SynthesizedDocument =>
    synthService({ ...KINDS.worker, scaling: { triggers: [OFFICE_HOURS], ...more } }, { facts: KEDA });

  it('is the only one to scale what has triggers', () => {
    expect(stack().has('kubernetes_horizontal_pod_autoscaler_v2')).toBe(false);
    expect(manifestOf(stack())).toMatchObject({ apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject' });
    expect(at(stack().resource('kubernetes_deployment_v1'), 'lifecycle.ignore_changes')).toEqual(['spec[0].replicas']);
  });

  it('counts by the clock, and by CPU as ever', () => {
    const { scaleTargetRef, minReplicaCount, maxReplicaCount, triggers } = objectAt(manifestOf(stack()), 'spec');
    expect({ scaleTargetRef, minReplicaCount, maxReplicaCount }).toEqual({
      scaleTargetRef: { name: 'checkout' },
      minReplicaCount: 2,
      maxReplicaCount: 10,
    });
    expect(triggers).toEqual([
      { type: 'cpu', metricType: 'Utilization', metadata: { value: '70' } },
      {
        type: 'cron',
        metadata: { timezone: 'Europe/Berlin', start: '0 8 * * 1-5', end: '0 18 * * 1-5', desiredReplicas: '6' },
      },
    ]);
  });

  it('needs no authentication to look at a clock', () => {
    expect(() => stack().resource('kubernetes_manifest', 'TriggerAuthentication')).toThrow('found none');
  });

  it('lets a worker rest with no replica, which then has no disruption budget', () => {
    const resting = stack({ min: 0 });
    expect(at(manifestOf(resting), 'spec.minReplicaCount')).toBe(0);
    expect(resting.has('kubernetes_pod_disruption_budget_v1')).toBe(false);
  });

  it('makes room for the most replicas that a clock asks for', () => {
    const many = ScalingTrigger.schedule({ start: '0 8 * * *', end: '0 9 * * *', replicas: 50 });
    expect(at(manifestOf(stack({ triggers: [many] })), 'spec.maxReplicaCount')).toBe(50);
  });
});

describe('the depth of a queue', () => {
  const spec = { name: 'checkout', namespace: 'payments', labels: {}, stamp: {} } as unknown as PavedServiceSpec;
  const scaling = (trigger: TriggerSpec): ScalingSpec => ({
    min: 1,
    max: 9,
    cpuTarget: 70,
    metrics: [],
    triggers: [trigger],
    scaleDown: { calmSeconds: 300, percentPerMinute: 10 },
  });
  const lastTrigger = (trigger: TriggerSpec): unknown =>
    objectsAt(scaledObject(spec, scaling(trigger)).spec as JsonObject, 'triggers').at(-1);

  it('is that of SQS on AWS, looked at with an identity and no key', () => {
    const url = 'https://sqs.eu-west-1.amazonaws.com/333333333333/acme-prod-orders';
    const source = { cloud: 'aws', url, region: 'eu-west-1' } as const;
    expect(lastTrigger({ kind: 'queue', source, messagesPerReplica: 20 })).toEqual({
      type: 'aws-sqs-queue',
      metadata: { queueURL: url, queueLength: '20', awsRegion: 'eu-west-1' },
      authenticationRef: { name: 'checkout' },
    });
  });

  it('is that of a Pub/Sub subscription on Google Cloud', () => {
    const subscription = 'projects/acme-prod/subscriptions/orders';
    const source = { cloud: 'google', subscription } as const;
    expect(lastTrigger({ kind: 'queue', source, messagesPerReplica: 5 })).toEqual({
      type: 'gcp-pubsub',
      metadata: { subscriptionName: subscription, mode: 'SubscriptionSize', value: '5' },
      authenticationRef: { name: 'checkout' },
    });
  });
});

describeWithTerraform('Terraform', () => {
  it('plans every metric and trigger, and has nothing to do after an apply', async () => {
    const metrics = [
      ScalingMetric.pods('rps', 0.5),
      ScalingMetric.object({ metric: 'rps', apiVersion: 'v1', kind: 'Service', name: 'shop', value: 9 }),
      ScalingMetric.external({ metric: 'depth', labels: { queue: 'orders' }, averageValue: 1 }),
    ];
    await expect(buildService({ scaling: { memoryTarget: Percent.of(80), metrics } }).stack.node.root).toBeIdempotent();
    const scaled = buildService({ ...KINDS.worker, scaling: { triggers: [OFFICE_HOURS] } }, { facts: KEDA });
    await expect(scaled.stack.node.root).toBeIdempotent();
  });
});
