import { Access, Dependency, Isolation } from 'roadbed';
import { at, objectAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { buildIn } from '../clouds';

const DEPENDENCIES = [
  Dependency.bucket('exports', Access.READ),
  Dependency.queue('receipts', Access.PUBLISH_AND_CONSUME),
  Dependency.queue('refunds', Access.ADMINISTER),
  Dependency.topic('orders'),
];

function workloadWith(dependencies: Dependency[]): SynthesizedDocument {
  const { test } = buildIn('GKE', { dependencies });
  return test.synth().stack('checkout-prod');
}

describe('on GKE a service', () => {
  let workload: SynthesizedDocument;
  beforeAll(() => {
    workload = workloadWith(DEPENDENCIES);
  });

  it('acts as a service account of its own, named within 30 characters', () => {
    expect(workload.resource('google_service_account').account_id).toMatch(/^checkout-prod-[0-9a-f]{8}$/);
  });

  it('alone may act as it: one service account of one namespace', () => {
    expect(workload.resource('google_service_account_iam_member')).toMatchObject({
      role: 'roles/iam.workloadIdentityUser',
      member: 'serviceAccount:acme-prod-de.svc.id.goog[payments/checkout]',
      service_account_id: expect.stringMatching(/^\$\{google_service_account\.\w+\.name\}$/),
    });
  });

  it('is told so by its Kubernetes service account', () => {
    const account = workload.resource('kubernetes_service_account_v1');
    expect(at(account, 'metadata.annotations')).toEqual({
      'iam.gke.io/gcp-service-account': expect.stringMatching(/^\$\{google_service_account\.\w+\.email\}$/),
    });
  });

  it('needs no way to the metadata server where nothing keeps it from going out', () => {
    const services = { isolation: Isolation.INGRESS };
    const { test } = buildIn('GKE', {}, { platform: { services } });
    const policies = test
      .synth()
      .stack('checkout-prod')
      .resources.map(([address]) => address);
    expect(policies.filter((address) => /Egress|MetadataServer/.test(address))).toEqual([]);
  });

  it('reaches the metadata server of GKE, by a policy of its own, and nothing of AWS', () => {
    const policy = workload.resource('kubernetes_network_policy_v1', 'MetadataServer');
    expect(at(policy, 'spec.egress')).toEqual([
      {
        to: [{ ip_block: { cidr: '169.254.169.252/32' } }],
        ports: [
          { port: '987', protocol: 'TCP' },
          { port: '988', protocol: 'TCP' },
        ],
      },
      {
        to: [{ ip_block: { cidr: '169.254.169.254/32' } }],
        ports: [
          { port: '80', protocol: 'TCP' },
          { port: '8080', protocol: 'TCP' },
        ],
      },
    ]);
    expect(workload.text).not.toContain('169.254.170.23');
  });

  it('is given roles on the things it named, one by one, and none on the project', () => {
    const members = workload.resources
      .filter(([address]) => /^google_.*_iam_member\./.test(address) && !address.includes('service_account'))
      .map(([, body]) => [body.role, body.bucket ?? body.topic ?? body.subscription]);
    expect(members).toEqual([
      ['roles/pubsub.subscriber', 'acme.prod.checkout.receipts'],
      ['roles/pubsub.subscriber', 'acme.prod.checkout.refunds.dead-letters'],
      ['roles/pubsub.subscriber', 'acme.prod.checkout.refunds'],
      ['roles/pubsub.publisher', 'acme.prod.checkout.receipts'],
      ['roles/pubsub.publisher', 'acme.prod.checkout.refunds'],
      ['roles/pubsub.publisher', 'acme.prod.checkout.orders.topic'],
      ['roles/storage.objectViewer', expect.stringMatching(/^acme-prod-checkout-exports-[0-9a-f]{8}$/)],
    ]);
    expect(workload.text).not.toMatch(/google_project_iam|google_(folder|organization)_iam/);
  });

  it('needs no provider of AWS', () => {
    expect(Object.keys(objectAt(workload.document, 'provider')).sort()).toEqual(['google', 'kubernetes']);
  });
});

it.each<[Access, string]>([
  [Access.READ, 'roles/storage.objectViewer'],
  [Access.WRITE, 'roles/storage.objectCreator'],
  [Access.READ_WRITE, 'roles/storage.objectUser'],
  [Access.ADMINISTER, 'roles/storage.objectAdmin'],
])('a service that asks for %s to a bucket is given %s', (access, role) => {
  const workload = workloadWith([Dependency.bucket('exports', access)]);
  expect(workload.resource('google_storage_bucket_iam_member').role).toBe(role);
});
