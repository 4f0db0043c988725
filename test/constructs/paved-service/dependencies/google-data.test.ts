import { Dependency, OnCall, Stage, Tier } from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../../support/json';
import { restrictedViolations } from '../../../support/pod-security';
import { SynthesizedApp, SynthesizedDocument } from '../../../support/synth';
import { synthWithData } from './data-services';

const OWNER = {
  team: 'payments',
  runbook: 'https://runbooks.acme.example/checkout',
  onCall: OnCall.slack({ page: 'payments' }),
};
const onGoogle = (tier: Tier, stage = Stage.PROD): SynthesizedApp =>
  synthWithData({ owner: OWNER, tier }, { stage, cloud: 'google' });
const data = (app: SynthesizedApp): SynthesizedDocument => app.stack('checkout-prod-data');
const workload = (app: SynthesizedApp): SynthesizedDocument => app.stack('checkout-prod');

let app: SynthesizedApp;
beforeAll(() => {
  app = onGoogle(Tier.BUSINESS_CRITICAL);
});

describe('a database on Google Cloud', () => {
  it('has a private address only, and refuses connections without TLS', () => {
    const instance = data(app).resource('google_sql_database_instance');
    expect(at(instance, 'settings.ip_configuration')).toEqual({
      ipv4_enabled: false,
      private_network: 'projects/acme-network/global/networks/main',
      ssl_mode: 'ENCRYPTED_ONLY',
    });
  });

  it('is encrypted with a key of its own, which Cloud SQL alone may use', () => {
    const instance = data(app).resource('google_sql_database_instance');
    expect(instance.encryption_key_name).toMatch(/^\$\{google_kms_crypto_key\.checkout_Postgres-orders_Key_\w+\.id\}$/);
    const members = Object.values(objectAt(data(app).document, 'resource.google_kms_crypto_key_iam_member'));
    expect(members.map((each) => String(at(each, 'member')).replace(/-\$\{[^}]+\}@/, '-N@'))).toEqual([
      'serviceAccount:service-N@gcp-sa-memorystore.iam.gserviceaccount.com',
      'serviceAccount:service-N@gcp-sa-cloud-sql.iam.gserviceaccount.com',
    ]);
  });

  it.each([
    [Stage.PROD, Tier.BUSINESS_CRITICAL, 'REGIONAL', 'db-custom-2-7680', 35, 7, true],
    [Stage.PROD, Tier.OPERATIONAL, 'ZONAL', 'db-custom-2-7680', 14, 7, true],
    [Stage.DEV, Tier.BUSINESS_CRITICAL, 'ZONAL', 'db-g1-small', 1, 1, false],
  ])(
    'in %s, of tier %i, is %s on %s, with %i backups and %i days of logs',
    (stage, tier, zones, machine, backups, days, isProtected) => {
      const instance = data(onGoogle(tier, stage)).resource('google_sql_database_instance');
      expect(instance.deletion_protection).toBe(isProtected);
      expect(instance.settings).toMatchObject({
        edition: 'ENTERPRISE',
        availability_type: zones,
        tier: machine,
        deletion_protection_enabled: isProtected,
        backup_configuration: {
          point_in_time_recovery_enabled: true,
          transaction_log_retention_days: days,
          backup_retention_settings: { retained_backups: backups },
        },
      });
    },
  );

  it('is entered by the identity of the service, without a password', () => {
    const user = workload(app).resource('google_sql_user');
    expect(user).toMatchObject({
      type: 'CLOUD_IAM_SERVICE_ACCOUNT',
      name: expect.stringMatching(/^checkout-prod-\w{8}@acme-prod-de\.iam$/),
    });
    expect(user).not.toHaveProperty('password');
  });

  it('is found by its name, and no state reads another', () => {
    const { name } = data(app).resource('google_sql_database_instance');
    expect(workload(app).data('google_sql_database_instance').name).toBe(name);
    expect(workload(app).text).not.toContain('terraform_remote_state');
  });
});

it('tells the service the same names as on AWS', () => {
  const names = (of: SynthesizedApp): unknown[] => {
    const [container] = objectsAt(workload(of).resource('kubernetes_deployment_v1'), 'spec.template.spec.container');
    return objectsAt(container, 'env').map(({ name }) => name);
  };
  expect(names(app)).toEqual(names(synthWithData({ owner: OWNER, tier: Tier.BUSINESS_CRITICAL })));
});

it('lets the service into these two instances, and nothing else of the project', () => {
  const members = Object.values(objectAt(workload(app).document, 'resource.google_project_iam_member'));
  expect(members.map((each) => [at(each, 'role'), at(each, 'condition.expression')])).toEqual([
    [
      'roles/memorystore.dbConnectionUser',
      expect.stringMatching(
        /^resource\.name == "projects\/acme-prod-de\/locations\/europe-west3\/instances\/acme-prod-checkout-sessions-\w{8}"$/,
      ),
    ],
    [
      'roles/cloudsql.instanceUser',
      expect.stringMatching(/^resource\.name == "projects\/acme-prod-de\/instances\/acme-prod-checkout-orders-\w{8}"$/),
    ],
  ]);
});

it('has a job that alone administers its instance, under the restricted Pod Security Standard', () => {
  const pod = objectAt(data(app).resource('kubernetes_job_v1'), 'spec.template.spec');
  expect(restrictedViolations(pod)).toEqual([]);
  expect(data(app).resource('google_project_iam_member')).toMatchObject({
    role: 'roles/cloudsql.admin',
    condition: { expression: expect.stringContaining('/instances/acme-prod-checkout-orders-') },
  });
});

it('has a cache that is entered by IAM over TLS, with a replica in production', () => {
  const cache: JsonObject = data(app).resource('google_memorystore_instance');
  expect(cache).toMatchObject({
    authorization_mode: 'IAM_AUTH',
    transit_encryption_mode: 'SERVER_AUTHENTICATION',
    replica_count: 1,
    deletion_protection_enabled: true,
  });
  expect(data(onGoogle(Tier.OPERATIONAL, Stage.DEV)).resource('google_memorystore_instance')).toMatchObject({
    replica_count: 0,
    deletion_protection_enabled: false,
  });
});

it('is what the same lines make on either cloud', () => {
  const lines = { dependencies: [Dependency.postgres('orders'), Dependency.cache('sessions')] };
  expect(() => synthWithData(lines, { cloud: 'google' })).not.toThrow();
  expect(() => synthWithData(lines)).not.toThrow();
});
