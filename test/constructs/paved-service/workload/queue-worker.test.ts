import { Dependency, ScalingTrigger } from 'roadbed';
import '../../../../src/offline/matchers/jest';
import { JsonObject } from '../../../golden/terraform-document';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectAt, objectsAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { buildIn, CLOUD_FACTS, CloudName, InCloud } from '../clouds';
import { KINDS } from './built';

jest.setTimeout(120_000);

const facts = {
  ...CLOUD_FACTS,
  customResources: ['scaledobjects.keda.sh/v1alpha1', 'triggerauthentications.keda.sh/v1alpha1'],
};
const worker = {
  ...KINDS.worker,
  dependencies: [Dependency.queue('orders')],
  scaling: { min: 0, triggers: [ScalingTrigger.queueDepth({ queue: 'orders', messagesPerReplica: 20 })] },
};
const on = (cloud: CloudName): InCloud => buildIn(cloud, worker, { facts });
const manifestOf = (stack: SynthesizedDocument, id: string): JsonObject =>
  objectAt(stack.resource('kubernetes_manifest', id), 'manifest');

/** By what KEDA finds the queue, which the service finds by a variable. */
const FOUND_BY = {
  EKS: { type: 'aws-sqs-queue', key: 'queueURL', variable: 'ORDERS_QUEUE_URL', provider: 'aws' },
  GKE: { type: 'gcp-pubsub', key: 'subscriptionName', variable: 'ORDERS_QUEUE_SUBSCRIPTION', provider: 'gcp' },
};

describe.each(['EKS', 'GKE'] as const)('a worker of a queue on %s', (cloud) => {
  const expected = FOUND_BY[cloud];

  it('is scaled by the very queue that it takes its work from', () => {
    const { workload } = on(cloud).synth();
    const trigger = objectsAt(objectAt(manifestOf(workload, 'ScaledObject'), 'spec'), 'triggers').at(-1) ?? {};
    expect(trigger).toMatchObject({ type: expected.type, authenticationRef: { name: 'checkout' } });
    const variables = objectAt(workload.resource('kubernetes_config_map_v1', 'Config'), 'data');
    expect(variables[expected.variable]).toMatch(/orders/);
    expect(at(trigger, `metadata.${expected.key}`)).toBe(variables[expected.variable]);
  });

  it('is looked at by KEDA without a key', () => {
    const authentication = manifestOf(on(cloud).synth().workload, 'TriggerAuthentication');
    expect(authentication.spec).toEqual({ podIdentity: { provider: expected.provider } });
  });
});

describeWithTerraform('Terraform', () => {
  it.each(['EKS', 'GKE'] as const)('plans it on %s', async (cloud) => {
    await expect(on(cloud).test.app).toPlan();
  });
});
