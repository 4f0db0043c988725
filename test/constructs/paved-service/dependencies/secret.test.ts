import { Dependency, SecretStore } from 'roadbed';
import { Json } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { buildIn, CloudName } from '../clouds';

const VAULT = { services: { secretStore: SecretStore.vault('vault') } };

function synth(secret: Dependency, cloud: CloudName = 'EKS', platform = {}): SynthesizedDocument {
  return buildIn(cloud, { dependencies: [secret] }, { platform })
    .test.synth()
    .stack('checkout-prod');
}

function objectOf(document: SynthesizedDocument): Json | undefined {
  return document.resource('kubernetes_manifest').manifest;
}

function keysOf(secret: Dependency, cloud: CloudName = 'EKS', platform = {}): unknown[] {
  return objectsAt(objectOf(synth(secret, cloud, platform)), 'spec.data').map(({ remoteRef }) => remoteRef);
}

it('is brought by External Secrets from the platform’s store, under a name made of organisation, environment, service and its own', () => {
  expect(objectOf(synth(Dependency.secret('stripe-key')))).toMatchObject({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'checkout.stripe-key', namespace: 'payments' },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'cloud-secrets' },
      target: { name: 'checkout.stripe-key', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
      data: [{ secretKey: 'value', remoteRef: { key: 'acme/prod/checkout/stripe-key' } }],
    },
  });
});

describe('its name in the store', () => {
  const secret = Dependency.secret('db', { keys: ['user', 'password'] });

  it('is a path in AWS Secrets Manager, and its parts are properties', () => {
    expect(keysOf(secret)).toEqual([
      { key: 'acme/prod/checkout/db', property: 'user' },
      { key: 'acme/prod/checkout/db', property: 'password' },
    ]);
  });

  it('has underscores in Secret Manager of Google Cloud, whose names take no slash', () => {
    expect(keysOf(Dependency.secret('db'), 'GKE')).toEqual([{ key: 'acme_prod_checkout_db' }]);
  });

  it('is a path in Vault, on both clouds, where a single value is under `value`', () => {
    const expected = [{ key: 'acme/prod/checkout/db', property: 'value' }];
    expect([keysOf(Dependency.secret('db'), 'EKS', VAULT), keysOf(Dependency.secret('db'), 'GKE', VAULT)]).toEqual([
      expected,
      expected,
    ]);
  });

  it('is that of its owner where another service has it', () => {
    expect(keysOf(Dependency.secret('db', { ownedBy: 'ledger' }))).toEqual([{ key: 'acme/prod/ledger/db' }]);
  });
});

describe('by default', () => {
  let document: SynthesizedDocument;
  beforeAll(() => {
    document = synth(Dependency.secret('db', { keys: ['user', 'password'] }));
  });

  it('comes as files that the service’s own group alone can read', () => {
    const pod = objectAt(document.resource('kubernetes_deployment_v1'), 'spec.template.spec');
    expect(objectsAt(pod, 'volume').find(({ name }) => name === 'secret-db')).toEqual({
      name: 'secret-db',
      secret: { secret_name: 'checkout.db', default_mode: '0440' },
    });
    expect(objectsAt(pod, 'container.0.volume_mount').find(({ name }) => name === 'secret-db')).toEqual({
      name: 'secret-db',
      mount_path: '/run/secrets/db',
      read_only: true,
    });
  });

  it('tells by variables where the files are', () => {
    expect(document.resource('kubernetes_config_map_v1').data).toEqual({
      DB_PASSWORD_FILE: '/run/secrets/db/password',
      DB_USER_FILE: '/run/secrets/db/user',
    });
  });

  it('puts none of it into variables', () => {
    expect(at(document.resource('kubernetes_deployment_v1'), 'spec.template.spec.container.0.env')).toBeUndefined();
  });
});

it('comes as variables when asked, taken from the Kubernetes Secret and from nothing in Terraform', () => {
  const document = synth(Dependency.secret('stripe-key', { asVariables: true }));
  expect(objectsAt(document.resource('kubernetes_deployment_v1'), 'spec.template.spec.container.0.env')).toEqual([
    { name: 'STRIPE_KEY', value_from: { secret_key_ref: { name: 'checkout.stripe-key', key: 'value' } } },
  ]);
  expect(document.has('kubernetes_secret_v1')).toBe(false);
});
