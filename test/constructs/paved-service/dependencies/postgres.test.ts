import { Dependency, Duration, OnCall, PavedServiceProps, SizeClass, Stage, Tier } from 'roadbed';
import { bootstrapSql } from '../../../../src/constructs/paved-service/dependencies/aws/bootstrap-script';
import { hashedName } from '../../../../src/core/naming';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt, stringsIn } from '../../../support/json';
import { restrictedViolations } from '../../../support/pod-security';
import { SynthesizedApp, SynthesizedDocument } from '../../../support/synth';
import { BOOTSTRAP_IMAGE, NETWORK, synthWithData } from './data-services';

const ORDERS = { dependencies: [Dependency.postgres('orders')] };
const data = (app: SynthesizedApp): SynthesizedDocument => app.stack('checkout-prod-data');
const workload = (app: SynthesizedApp): SynthesizedDocument => app.stack('checkout-prod');
const cluster = (more: Partial<PavedServiceProps> = {}, stage = Stage.PROD): JsonObject =>
  data(synthWithData({ ...ORDERS, ...more }, { stage })).resource('aws_rds_cluster');

describe('a database', () => {
  let app: SynthesizedApp;
  beforeAll(() => {
    app = synthWithData(ORDERS);
  });

  it('is in a state of its own, and the workload has nothing of it', () => {
    expect(workload(app).resources.filter(([address]) => address.includes('rds_') || address.includes('kms'))).toEqual(
      [],
    );
    expect(at(data(app).document, 'terraform.backend.local.path')).toBe(
      '../../../terraform.checkout-prod-data.tfstate',
    );
  });

  it('is applied before the workload', () => {
    expect(app.manifest('checkout-prod').dependencies).toEqual(['checkout-prod-data']);
  });

  it('is found by named parameters, and no state reads another', () => {
    expect(workload(app).text).not.toContain('terraform_remote_state');
    const written = Object.values(objectAt(data(app).document, 'resource.aws_ssm_parameter')).map((each) =>
      at(each, 'name'),
    );
    const read = Object.values(objectAt(workload(app).document, 'data.aws_ssm_parameter')).map((each) =>
      at(each, 'name'),
    );
    expect(read).toEqual(['/acme/prod/checkout/orders/host', '/acme/prod/checkout/orders/resource-id']);
    expect(written.sort()).toEqual(read.sort());
  });

  it('has a name that leaves room for those of its instances, however long those are that it is made of', () => {
    const longest = hashedName('aws_rds_cluster', ['o'.repeat(20), 'production', 's'.repeat(63), 'd'.repeat(32)], []);
    expect(`${longest}-2`).toHaveLength(63);
  });

  it('is private, and lets in the pods of the cluster on its port only', () => {
    expect(data(app).resource('aws_rds_cluster_instance').publicly_accessible).toBe(false);
    expect(data(app).resource('aws_vpc_security_group_ingress_rule')).toMatchObject({
      referenced_security_group_id: 'sg-0123456789abcdef0',
      from_port: 5432,
      to_port: 5432,
      ip_protocol: 'tcp',
    });
    expect(data(app).resource('aws_db_subnet_group').subnet_ids).toEqual(NETWORK.dataSubnets);
  });

  it('is encrypted with a key of its own, its credential and its insights too', () => {
    const key = expect.stringMatching(/^\$\{aws_kms_key\.checkout_Postgres-orders_Key_\w+\.arn\}$/);
    expect(data(app).resource('aws_rds_cluster')).toMatchObject({
      storage_encrypted: true,
      kms_key_id: key,
      master_user_secret_kms_key_id: key,
    });
    expect(data(app).resource('aws_rds_cluster_instance').performance_insights_kms_key_id).toEqual(key);
  });

  it('refuses connections without TLS', () => {
    const parameters = objectsAt(data(app).resource('aws_rds_cluster_parameter_group'), 'parameter');
    expect(parameters).toContainEqual({ name: 'rds.force_ssl', value: '1', apply_method: 'immediate' });
  });

  it('has a master password that the cloud keeps and changes, and none in Terraform', () => {
    expect(data(app).resource('aws_rds_cluster')).toMatchObject({ manage_master_user_password: true });
    expect(data(app).resource('aws_rds_cluster')).not.toHaveProperty('master_password');
  });

  it('tells the service where it is by variables of its name', () => {
    const [container] = objectsAt(workload(app).resource('kubernetes_deployment_v1'), 'spec.template.spec.container');
    expect(objectsAt(container, 'env')).toEqual([
      {
        name: 'ORDERS_HOST',
        value: expect.stringMatching(
          /^\$\{data\.aws_ssm_parameter\.checkout_Postgres-orders-Host_\w+\.insecure_value\}$/,
        ),
      },
      { name: 'ORDERS_PORT', value: '5432' },
      { name: 'ORDERS_DATABASE', value: 'orders' },
      { name: 'ORDERS_USER', value: 'app_checkout' },
      { name: 'ORDERS_SSLMODE', value: 'verify-full' },
    ]);
  });

  it('lets the service enter as this one user of this one database, and nothing else', () => {
    const policy = JSON.parse(String(workload(app).resource('aws_iam_role_policy').policy)) as JsonObject;
    expect(policy.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['rds-db:connect'],
        Resource: [
          expect.stringMatching(
            /^arn:aws:rds-db:eu-west-1:333333333333:dbuser:\$\{data\.aws_ssm_parameter\.checkout_Postgres-orders-ResourceId_\w+\.insecure_value\}\/app_checkout$/,
          ),
        ],
      },
    ]);
  });

  it('is within reach of the service, and nothing beside it', () => {
    const egress = objectsAt(workload(app).resource('kubernetes_network_policy_v1', 'Egress'), 'spec.egress');
    expect(egress.at(-1)).toEqual({
      to: [{ ip_block: { cidr: '10.40.0.0/20' } }],
      ports: [{ port: '5432', protocol: 'TCP' }],
    });
  });

  it('says whose it is, and what made it', () => {
    expect(data(app).resource('aws_rds_cluster').tags).toMatchObject({
      service: 'checkout',
      team: 'payments',
      component: 'orders',
      tier: '2',
      'roadbed:construct': 'PavedService',
    });
  });
});

describe('what the tier and the stage decide', () => {
  it.each([
    [
      Stage.PROD,
      Tier.BUSINESS_CRITICAL,
      { backup_retention_period: 35, deletion_protection: true, skip_final_snapshot: false },
      2,
    ],
    [
      Stage.PROD,
      Tier.OPERATIONAL,
      { backup_retention_period: 14, deletion_protection: true, skip_final_snapshot: false },
      1,
    ],
    [
      Stage.PROD,
      Tier.ADMINISTRATIVE,
      { backup_retention_period: 7, deletion_protection: true, skip_final_snapshot: false },
      1,
    ],
    [
      Stage.STAGING,
      Tier.BUSINESS_CRITICAL,
      { backup_retention_period: 7, deletion_protection: false, skip_final_snapshot: true },
      1,
    ],
    [
      Stage.DEV,
      Tier.BUSINESS_CRITICAL,
      { backup_retention_period: 1, deletion_protection: false, skip_final_snapshot: true },
      1,
    ],
  ])('in %s, of tier %i', (stage, tier, said, instances) => {
    const owner = {
      team: 'payments',
      runbook: 'https://runbooks.acme.example/checkout',
      onCall: OnCall.slack({ page: 'payments' }),
    };
    const document = data(synthWithData({ ...ORDERS, tier, owner }, { stage }));
    expect(document.resource('aws_rds_cluster')).toMatchObject(said);
    expect(Object.keys(objectAt(document.document, 'resource.aws_rds_cluster_instance'))).toHaveLength(instances);
  });

  it.each([
    [Stage.PROD, SizeClass.SMALL, { min_capacity: 0.5, max_capacity: 4 }],
    [Stage.PROD, SizeClass.LARGE, { min_capacity: 8, max_capacity: 64 }],
    [Stage.STAGING, SizeClass.MEDIUM, { min_capacity: 0.5, max_capacity: 16 }],
    [Stage.DEV, SizeClass.MEDIUM, { min_capacity: 0, max_capacity: 16, seconds_until_auto_pause: 1800 }],
  ])('in %s, a %s one has the capacity', (stage, size, capacity) => {
    const said = cluster({ dependencies: [Dependency.postgres('orders', { size })] }, stage);
    expect(said.serverlessv2_scaling_configuration).toEqual(capacity);
  });

  it('is no key that cannot be destroyed outside of production, where an environment comes and goes', () => {
    const key = (stage: Stage): JsonObject => data(synthWithData(ORDERS, { stage })).resource('aws_kms_key');
    expect(key(Stage.PROD).lifecycle).toEqual({ prevent_destroy: true });
    expect(key(Stage.DEV).lifecycle).toBeUndefined();
  });
});

describe('the job that makes the user', () => {
  let document: SynthesizedDocument;
  beforeAll(() => {
    document = data(synthWithData(ORDERS));
  });

  it('makes one that enters by IAM and owns what it makes, however often it runs', () => {
    expect(bootstrapSql({ database: 'orders', user: 'app_checkout' })).toBe(
      `SELECT 'CREATE ROLE "app_checkout" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_checkout') \\gexec
GRANT rds_iam TO "app_checkout";
REVOKE ALL ON DATABASE "orders" FROM PUBLIC;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "orders" TO "app_checkout";
GRANT USAGE, CREATE ON SCHEMA public TO "app_checkout";
`,
    );
  });

  it('alone may read the master credential', () => {
    const policy = JSON.parse(String(document.resource('aws_iam_role_policy').policy)) as JsonObject;
    const resources = objectsAt(policy, 'Statement').map((each) => [each.Action, each.Resource]);
    expect(resources).toEqual([
      [
        ['secretsmanager:GetSecretValue'],
        [expect.stringMatching(/^\$\{aws_rds_cluster\.[\w-]+\.master_user_secret\[0\]\.secret_arn\}$/)],
      ],
      [['kms:Decrypt'], [expect.stringMatching(/^\$\{aws_kms_key\.[\w-]+\.arn\}$/)]],
    ]);
    const trust = String(document.resource('aws_iam_role', 'BootstrapRole').assume_role_policy);
    expect(trust).toContain('"aws:RequestTag/kubernetes-service-account":"checkout-orders-bootstrap-');
  });

  it("runs the platform's image under the restricted Pod Security Standard", () => {
    const pod = objectAt(document.resource('kubernetes_job_v1'), 'spec.template.spec');
    expect(restrictedViolations(pod)).toEqual([]);
    expect(at(pod, 'container.0.image')).toBe(BOOTSTRAP_IMAGE);
  });

  it('is waited for, so that a service never starts without its user', () => {
    expect(document.resource('kubernetes_job_v1').wait_for_completion).toBe(true);
  });

  it('reaches the database and the API of the cloud, and is reached by nobody', () => {
    const policy = document.resource('kubernetes_network_policy_v1');
    expect(at(policy, 'spec.policy_types')).toEqual(['Ingress', 'Egress']);
    expect(at(policy, 'spec.ingress')).toBeUndefined();
    expect(stringsIn(objectAt(policy, 'spec')).filter((text) => text.startsWith('10.'))).toEqual([
      '10.40.0.0/20',
      '10.41.0.0/24',
    ]);
  });

  it('runs anew when its image changes', () => {
    const name = (digit: string): unknown => {
      const services = { databaseBootstrapImage: BOOTSTRAP_IMAGE.replaceAll('ab', digit) };
      return at(data(synthWithData(ORDERS, { services })).resource('kubernetes_job_v1'), 'metadata.name');
    };
    expect(name('ab')).not.toBe(name('cd'));
  });
});

it('two services of names that join alike have databases of different names', () => {
  const identifier = (name: string): unknown =>
    cluster({ dependencies: [Dependency.postgres(name)] }).cluster_identifier;
  expect(identifier('orders')).toMatch(/^acme-prod-checkout-orders-[0-9a-f]{8}$/);
  expect(String(identifier('a'.repeat(32))).length).toBeLessThanOrEqual(63);
  expect(identifier('a-b')).not.toBe(identifier('a--b'));
});

describe('what may be lost', () => {
  it('is recorded beside what can be had', () => {
    const recovery = { rpo: Duration.minutes(15), rto: Duration.minutes(30) };
    const app = synthWithData({ ...ORDERS, recovery });
    expect(app.evidence('catalogue.json')).toMatchObject({
      entries: {
        recovery: [
          {
            path: 'checkout-prod-data/checkout/Postgres-orders',
            environment: 'prod',
            service: 'checkout',
            dependency: 'orders',
            rpoMinutes: 15,
            rtoMinutes: 30,
            possibleRpoMinutes: 5,
            possibleRtoMinutes: 10,
          },
        ],
      },
    });
  });

  it('of one database may be other than of the service', () => {
    const dependencies = [Dependency.postgres('orders', { recovery: { rpo: Duration.hours(1) } })];
    const app = synthWithData({ dependencies, recovery: { rpo: Duration.minutes(15) } });
    expect(at(app.evidence('catalogue.json'), 'entries.recovery.0.rpoMinutes')).toBe(60);
  });
});
