import { spawnSync, SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../../../src/offline/matchers/jest';
import { Dependency, SecretStore, Stage } from 'roadbed';
import { bootstrapScript as awsScript } from '../../../../src/constructs/paved-service/dependencies/aws/bootstrap-script';
import { bootstrapScript as googleScript } from '../../../../src/constructs/paved-service/dependencies/google/bootstrap-script';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectAt, objectsAt } from '../../../support/json';
import { restrictedViolations } from '../../../support/pod-security';
import { SynthesizedApp, SynthesizedDocument, TestApp } from '../../../support/synth';
import { BOOTSTRAP_IMAGE, KUBERNETES, problemsOf, serviceWithData } from './data-services';

type CloudName = 'aws' | 'google';
const CLOUDS = ['aws', 'google'] as const;

const LOGIN = [Dependency.postgres('orders', { withPassword: true })];

function withPassword(
  cloud: CloudName,
  dependencies: Dependency[] = LOGIN,
  secretStore?: SecretStore | null,
  stage = Stage.PROD,
): TestApp {
  const store = secretStore === undefined ? SecretStore.secretManager('cloud-secrets') : secretStore;
  return serviceWithData(
    { dependencies },
    {
      cloud,
      stage,
      kubernetes: { ...KUBERNETES, customResources: ['externalsecrets.external-secrets.io/v1'] },
      services: { databaseBootstrapImage: BOOTSTRAP_IMAGE, ...(store !== null && { secretStore: store }) },
    },
  );
}
const data = (app: SynthesizedApp): SynthesizedDocument => app.stack('checkout-prod-data');
const workload = (app: SynthesizedApp): SynthesizedDocument => app.stack('checkout-prod');

describe.each(CLOUDS)('A database that is entered with a password, on %s', (cloud) => {
  let app: SynthesizedApp;
  beforeAll(() => {
    app = withPassword(cloud).synth();
  });

  it('tells the service of files with user and password, and of no user in a variable', () => {
    const pod = objectAt(workload(app).resource('kubernetes_deployment_v1'), 'spec.template.spec');
    const [container] = objectsAt(pod, 'container');
    const names = objectsAt(container, 'env').map(({ name }) => String(name));
    expect(names.filter((name) => name.startsWith('ORDERS_'))).toEqual([
      'ORDERS_HOST',
      'ORDERS_PORT',
      'ORDERS_DATABASE',
      'ORDERS_SSLMODE',
    ]);
    expect(workload(app).resource('kubernetes_config_map_v1').data).toMatchObject({
      ORDERS_USER_FILE: '/run/secrets/orders-login/user',
      ORDERS_PASSWORD_FILE: '/run/secrets/orders-login/password',
    });
    expect(objectsAt(container, 'volume_mount')).toContainEqual({
      mount_path: '/run/secrets/orders-login',
      name: 'secret-orders-login',
      read_only: true,
    });
    expect(restrictedViolations(pod)).toEqual([]);
  });

  it('has them brought by External Secrets from where the job puts them', () => {
    const login = data(app).resource(cloud === 'aws' ? 'aws_secretsmanager_secret' : 'google_secret_manager_secret');
    const key = cloud === 'aws' ? login.name : login.secret_id;
    expect(key).toBe(cloud === 'aws' ? 'acme/prod/checkout/postgres/orders' : 'acme_prod_checkout_postgres_orders');
    expect(workload(app).resource('kubernetes_manifest').manifest).toMatchObject({
      kind: 'ExternalSecret',
      spec: {
        data: [
          { secretKey: 'user', remoteRef: { key, property: 'user' } },
          { secretKey: 'password', remoteRef: { key, property: 'password' } },
        ],
      },
    });
  });

  it('gives the service nothing that lets it in by IAM', () => {
    expect(workload(app).text).not.toMatch(/rds-db:connect|cloudsql|google_sql_user/);
  });

  it('has a job that makes the users once, and a cron job that changes the password once a month', () => {
    const [job, rotation] = [data(app).resource('kubernetes_job_v1'), data(app).resource('kubernetes_cron_job_v1')];
    expect(rotation.spec).toMatchObject({ schedule: '23 4 1 * *', timezone: 'Etc/UTC', concurrency_policy: 'Forbid' });
    expect(at(rotation, 'spec.job_template.spec.template')).toEqual(at(job, 'spec.template'));
    const pod = objectAt(job, 'spec.template.spec');
    expect(restrictedViolations(pod)).toEqual([]);
    const [container] = objectsAt(pod, 'container');
    expect(objectsAt(container, 'env')).toEqual(
      expect.arrayContaining([
        { name: 'LOGIN_A', value: 'app_checkout_a' },
        { name: 'LOGIN_B', value: 'app_checkout_b' },
        { name: 'LOGIN_ID', value: expect.stringMatching(/postgres.orders$/) },
      ]),
    );
  });

  it('has no password in Terraform: the secret has no value there', () => {
    expect(data(app).text).not.toMatch(/aws_secretsmanager_secret_version|google_secret_manager_secret_version/);
  });
});

it('lets the job read and keep this one secret, encrypted with the key of the database', () => {
  const document = data(withPassword('aws').synth());
  const policy = JSON.parse(String(document.resource('aws_iam_role_policy').policy)) as { Statement: object[] };
  const secret = expect.stringMatching(/^\$\{aws_secretsmanager_secret\.checkout_Postgres-orders_Login_\w+\.arn\}$/);
  expect(policy.Statement).toContainEqual({
    Effect: 'Allow',
    Action: ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
    Resource: [secret],
    Condition: { Bool: { 'aws:SecureTransport': 'true' } },
  });
  expect(policy.Statement).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: [expect.stringMatching(/^\$\{aws_kms_key\./)],
    Condition: { StringEquals: { 'kms:ViaService': 'secretsmanager.eu-west-1.amazonaws.com' } },
  });
  expect(document.resource('aws_secretsmanager_secret')).toMatchObject({
    kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\./),
    recovery_window_in_days: 30,
  });
});

it('lets the job add to and read this one secret on Google Cloud', () => {
  const document = data(withPassword('google').synth());
  const members = Object.values(objectAt(document.document, 'resource.google_secret_manager_secret_iam_member'));
  expect(members.map((member) => at(member, 'role')).sort()).toEqual([
    'roles/secretmanager.secretAccessor',
    'roles/secretmanager.secretVersionAdder',
  ]);
});

describe('A password is refused', () => {
  it.each(CLOUDS)('where the platform keeps secrets in Vault, on %s', (cloud) => {
    expect(problemsOf(() => withPassword(cloud, LOGIN, SecretStore.vault('vault')))).toEqual([
      {
        message:
          'the secret store of the platform must be SecretStore.secretManager for the password of postgres "orders", and is Vault',
        fix: 'leave withPassword out, so that the service enters by IAM; a job keeps passwords in the secret manager of the cloud only',
      },
    ]);
  });

  it('where the platform keeps none', () => {
    expect(problemsOf(() => withPassword('aws', LOGIN, null))).toEqual([
      {
        message: 'the platform has no secret store, which the password of postgres "orders" needs',
        fix: "name one in its Platform: services: { secretStore: SecretStore.secretManager('…') }",
      },
    ]);
  });

  it('beside a secret of the same name', () => {
    const problems = problemsOf(() => withPassword('aws', [...LOGIN, Dependency.secret('orders-login')]));
    expect(problems).toContainEqual({
      message: 'secret "orders-login" must have another name: postgres "orders" keeps its password under this one',
      fix: 'rename the secret, or the database',
    });
  });
});

describe('The script of the job', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'roadbed-login-'));
    mkdirSync(join(directory, 'bin'));
    const commands = {
      // Keeps the login in a file; without one, says what the cloud says.
      aws: `#!/bin/sh
case "$*" in
  *MASTER*) echo '{"username":"administrator","password":"of-the-master"}' ;;
  *get-secret-value*) [ -z "$BROKEN" ] || { echo "$BROKEN" >&2; exit 254; }
    cat "$KEPT" 2>/dev/null || { echo 'An error occurred (ResourceNotFoundException)' >&2; exit 254; } ;;
  *put-secret-value*) for last in "$@"; do :; done; cp "\${last#file://}" "$KEPT" ;;
esac`,
      gcloud: `#!/bin/sh
case "$*" in
  *access*) [ -z "$BROKEN" ] || { echo "$BROKEN" >&2; exit 1; }
    cat "$KEPT" 2>/dev/null || { echo 'ERROR: NOT_FOUND: has no versions' >&2; exit 1; } ;;
  *versions\\ add*) for last in "$@"; do :; done; cp "\${last#--data-file=}" "$KEPT" ;;
esac`,
      // What was asked, and what came in by the standard input.
      psql: `#!/bin/sh
for last in "$@"; do :; done
case "$last" in
  *password*) echo "$last $(cat | sort -u | wc -l)" >>"$SAID" ;;
  *) echo "$PGUSER $last" >>"$SAID" ;;
esac
exit "\${PSQL:-0}"`,
      jq: `#!/usr/bin/env node
const [, path] = process.argv.slice(2);
let text = '';
process.stdin.on('data', (part) => (text += part)).on('end', () => console.log(JSON.parse(text)[path.slice(1)] ?? null));`,
    };
    for (const [name, text] of Object.entries(commands)) {
      writeFileSync(join(directory, 'bin', name), `${text}\n`);
      chmodSync(join(directory, 'bin', name), 0o755);
    }
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const login = { secretId: 'LOGIN', users: ['app_a', 'app_b'], schedule: '@monthly', recoveryDays: 7 } as const;
  const scripts = { aws: awsScript({ login }), google: googleScript({ login }) };
  function run(cloud: CloudName, more: Record<string, string> = {}): SpawnSyncReturns<string> {
    // Its own /tmp, as in a pod.
    const script = scripts[cloud].replaceAll('/tmp/', `${directory}/`);
    return spawnSync('/bin/sh', ['-c', script], {
      encoding: 'utf8',
      env: {
        PATH: `${join(directory, 'bin')}:${process.env.PATH ?? ''}`,
        KEPT: join(directory, 'kept'),
        SAID: join(directory, 'said'),
        MASTER_SECRET: 'MASTER',
        LOGIN_ID: 'LOGIN',
        LOGIN_A: 'app_a',
        LOGIN_B: 'app_b',
        PROJECT: 'acme',
        INSTANCE: 'orders',
        ...more,
      },
    });
  }
  const kept = (): { user: string; password: string } =>
    JSON.parse(readFileSync(join(directory, 'kept'), 'utf8')) as { user: string; password: string };

  it.each(CLOUDS)('gives the users a new password in turns, on %s', (cloud) => {
    const turns = [1, 2, 3].map(() => {
      expect(run(cloud)).toMatchObject({ status: 0, stderr: '' });
      return kept();
    });
    expect(turns.map(({ user }) => user)).toEqual(['app_a', 'app_b', 'app_a']);
    expect(new Set(turns.map(({ password }) => password)).size).toBe(3);
    for (const { password } of turns) expect(password).toMatch(/^[A-Za-z0-9]{50,64}$/);
    const said = readFileSync(join(directory, 'said'), 'utf8').trim().split('\n');
    const master = cloud === 'aws' ? 'administrator' : 'postgres';
    // psql is given the password twice, on its standard input, and never as an argument.
    expect(said.slice(0, 2)).toEqual([`${master} /bootstrap/bootstrap.sql`, '\\password app_a 1']);
    for (const { password } of turns) expect(said.join()).not.toContain(password);
  });

  it.each(CLOUDS)('hands out nothing that the database does not know, and says what went wrong, on %s', (cloud) => {
    expect(run(cloud, { PSQL: '3' }).status).toBe(3);
    expect(() => kept()).toThrow('ENOENT');
  });

  it.each(CLOUDS)(`takes no failure of the secret manager for an empty secret, on %s`, (cloud) => {
    run(cloud);
    const before = kept();
    expect(run(cloud, { BROKEN: 'ThrottlingException: slow down' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ThrottlingException'),
    });
    expect(kept()).toEqual(before);
  });
});

// Real Terraform.
jest.setTimeout(180_000);
describeWithTerraform('A database that is entered with a password', () => {
  it.each(CLOUDS)('is planned by Terraform on %s', async (cloud) => {
    await expect(withPassword(cloud).app).toPlan();
  });
});
