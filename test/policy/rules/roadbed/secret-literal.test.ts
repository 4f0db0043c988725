import { defineRule } from '../../../../src/policy/rule/define-rule';
import type { PolicyRule } from '../../../../src/policy/rule/policy-rule';
import { secretLiteral } from '../../../../src/policy/rules/roadbed/secrets/secret-literal';
import { messagesOf } from '../../support';

// Made up, and put together here so that no scanner takes this file for a leak.
const join = (...parts: string[]): string => parts.join('');
const RANDOM = 'q7Zx0LpR2mVt9KdB4nWy8GhS';

const WORD = join('correct', '-horse');
// As AWS draws them: 40 characters of base64, `/` and `+` among them.
const AWS_SECRET = join('wJ4/rXUt+FEMI', 'K7MDENGbPxRf', '/CYzQ2+LkTv8s90');
const AUTH = Buffer.from(`robot:${WORD}`).toString('base64');
const NAMED = 'a literal under the name of a secret';

/** The rule, for one type alone. */
const secretsOf = (type: string): PolicyRule =>
  defineRule({ ...secretLiteral.props, resourceTypes: [type] }, (resource) => secretLiteral.check(resource));

const findings = (body: Record<string, unknown>): string[] =>
  messagesOf(secretsOf('x'), {
    resource: { x: { a: body } },
  }).map((message) => message.replace('x.a: ', ''));

test.each([
  ['an AWS access key id', join('AKIA', 'QYLPMN5HFIQ7CB3X')],
  ['a private key', join('-----BEGIN RSA PRIVATE', ' KEY-----\nMIIB')],
  ['an age secret key', join('AGE-SECRET-', 'KEY-1', 'QPZRY9X8GF'.repeat(5), 'QPZRY9X8')],
  ['a GitHub token', join('ghp_', 'a'.repeat(36))],
  ['a GitLab token', join('glpat-', 'x1'.repeat(10))],
  ['a Slack token', join('xoxb-', '123456789012-abcdef')],
  ['a Google API key', join('AIza', 'b'.repeat(35))],
  ['a Stripe key', join('sk_live_', 'c'.repeat(24))],
  ['an npm token', join('npm_', 'd'.repeat(36))],
  ['a Vault token', join('hvs.', 'e'.repeat(30))],
  ['a JSON web token', join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N')],
  ['a password in a URL', join('postgres://orders:', 'hunter22', '@db.internal/orders')],
  ['an Azure storage key', join('AccountKey=', 'f'.repeat(86), '==')],
])('finds %s wherever it stands, and does not show it', (what, secret) => {
  expect(findings({ deep: [{ note: `see ${secret}` }] })).toEqual([
    `deep.0.note must not hold a secret, and holds ${what}`,
  ]);
  expect(findings({ note: secret }).join()).not.toContain(secret);
});

test.each(['password', 'master_password', 'DB_PASSWORD', 'auth_token', 'client_secret', 'api_key'])(
  'takes a literal under the name %s for a secret',
  (name) => {
    expect(findings({ environment: { [name]: 'correct-horse' } })).toEqual([
      `environment.${name} must not hold a secret, and holds a literal under the name of a secret`,
    ]);
  },
);

test('takes a text that looks drawn by chance for a secret', () => {
  expect(findings({ data: { value: RANDOM } })).toEqual([
    'data.value must not hold a secret, and holds a text that looks drawn by chance',
  ]);
});

test.each<[string, Record<string, unknown>]>([
  ['a reference', { password: '${random_password.db.result}' }],
  ['what names a secret', { secret_name: 'payments/orders-db', token_url: 'https://issuer.example/token' }],
  ['the ARN of one', { secret: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:orders' }],
  ['a switch', { manage_master_user_password: 'true', password: 'true' }],
  ['a digest', { image: 'registry.example/a@sha256:0b9f2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9' }],
  ['a certificate', { cluster_ca_certificate: join('LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t', RANDOM) }],
  ['a thumbprint', { thumbprint_list: ['9e99a48a9960b14926bb7f3b02e22da2b0ab7280'] }],
  ['the TLS policy of a load balancer', { ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }],
  ['names with capitals', { policy_arn_name: 'AmazonEKSWorkerNodePolicy2023', role: 'AWSServiceRoleForAmazonEKS12' }],
  ['a URL without a password', { url: 'https://user@host.example/path', other: 'postgres://db.internal:5432/orders' }],
  ['a URL whose password is a reference', { url: 'postgres://orders:${var.password}@db.internal/orders' }],
  ['an id', { kms_key_id: '1234abcd-12ab-34cd-56ef-1234567890ab' }],
  ['a path with capitals', { key: 'teams/Payments/services/Checkout-v2/Dashboards/Main' }],
])('lets %s be', (_, body) => {
  expect(findings(body)).toEqual([]);
});

test.each<[string, string, string]>([
  ['an export in a heredoc', `#!/bin/sh\nexport AWS_SECRET_ACCESS_KEY=${AWS_SECRET}\nrun`, NAMED],
  ['a line of an .env file', `LOG_LEVEL=info\nDB_PASSWORD=${WORD}\n`, NAMED],
  ['an ini file', `[default]\naws_secret_access_key = "${AWS_SECRET}"\n`, NAMED],
  ['an ini file without quotes', `[default]\naws_secret_access_key = ${AWS_SECRET}`, NAMED],
  ['a Java property', `spring.datasource.password=${WORD}`, NAMED],
  ['a key of YAML', `auth:\n  user: orders\n  password: ${WORD}\n`, NAMED],
  ['a key of YAML in camel case', `global:\n  adminPassword: "${WORD}" # of the chart\n`, NAMED],
  ['a block of YAML', `password: |\n  ${WORD}\n`, NAMED],
  ['the environment in a manifest', `env:\n  - name: DB_PASSWORD\n    value: ${WORD}\n`, NAMED],
  ['a flag with =', `serve --port=80 --password=${WORD}`, NAMED],
  ['a flag with a blank', `serve --db-password ${WORD} --verbose`, NAMED],
  ['a query', `https://api.example/v1?page=1&token=${WORD}`, NAMED],
  ['an HCL expression', `\${jsonencode({"db_password" = "${WORD}"})}`, NAMED],
  [
    'containers in an HCL expression',
    `\${jsonencode([{"environment" = [{"name" = "DB_PASSWORD", "value" = "${WORD}"}], "image" = var.image}])}`,
    NAMED,
  ],
  [
    'containers in an HCL expression, value first',
    `\${jsonencode([{"environment" = [{"value" = "${WORD}", "name" = "DB_PASSWORD"}]}])}`,
    NAMED,
  ],
  ['a registry in an HCL expression', `\${jsonencode({"auths" = {"ghcr.io" = {"auth" = "${AUTH}"}}})}`, NAMED],
  ['curl -u', `curl -sf -u orders:${WORD} https://api.example`, 'a password in a command'],
  ['docker login -p', `docker login -u robot -p ${WORD} registry.example`, 'a password in a command'],
  ['mysql -p', `mysql -h db -u root -p${WORD} orders`, 'a password in a command'],
])('finds a secret in %s, and does not show it', (_, text, what) => {
  expect(findings({ user_data: text })).toEqual([`user_data must not hold a secret, and holds ${what}`]);
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'containers of ECS in JSON',
    { defs: JSON.stringify([{ environment: [{ name: 'DB_PASSWORD', value: WORD }] }]) },
    'defs.0.environment.0.value',
  ],
  [
    'JSON in JSON',
    { defs: JSON.stringify({ Input: JSON.stringify({ name: 'API_TOKEN', type: 'text', value: WORD }) }) },
    'defs.Input.value',
  ],
  ['a .env file in JSON', { defs: JSON.stringify({ file: `A=b\nDB_PASSWORD=${WORD}` }) }, 'defs.file'],
  [
    'the environment of a container',
    { container: [{ env: [{ name: 'DB_PASSWORD', value: WORD }] }] },
    'container.0.env.0.value',
  ],
  ['a parameter that is named like a secret', { name: '/orders/prod/api-key', value: WORD }, 'value'],
  ['a value of a chart', { set: [{ name: 'auth.rootPassword', value: WORD }] }, 'set.0.value'],
  [
    'the credentials of a registry',
    { data: { '.dockerconfigjson': JSON.stringify({ auths: { 'ghcr.io': { auth: AUTH } } }) } },
    'data..dockerconfigjson.auths.ghcr.io.auth',
  ],
  ['arguments of a command', { args: ['serve', '--password', WORD] }, 'args.2'],
])('finds a secret in %s, and says where', (_, body, path) => {
  expect(findings(body)).toEqual([`${path} must not hold a secret, and holds ${NAMED}`]);
});

test('finds the default of a variable and a local that are named like a secret', () => {
  const document = {
    variable: { db_password: { type: 'string', default: WORD }, region: { default: 'eu-west-1' } },
    locals: { api_token: WORD },
  };
  expect(messagesOf(secretsOf('terraform_stack'), document)).toEqual([
    `terraform_stack.main: locals.api_token must not hold a secret, and holds ${NAMED}`,
    `terraform_stack.main: variable.db_password.default must not hold a secret, and holds ${NAMED}`,
  ]);
});

test('finds a secret that is a key, and does not show it there or in the path of what is below', () => {
  const token = join('ghp_', 'a'.repeat(36));
  expect(findings({ tags: { [token]: 'x' }, data: { [token]: { password: WORD } } })).toEqual([
    'data.… must not hold a secret, and holds a GitHub token',
    `data.….password must not hold a secret, and holds ${NAMED}`,
    'tags.… must not hold a secret, and holds a GitHub token',
  ]);
});

test.each([
  'password_policy: strong-passwords',
  'token_url=https://issuer.example/oauth/token',
  'secretName: payments-orders-db',
  'existingSecret: payments-orders-db',
  'PASSWORD_FILE=/run/secrets/password',
  'DB_PASSWORD=/run/secrets/password',
  'secret_arn=arn:aws:secretsmanager:eu-west-1:111111111111:secret:orders',
  'arn:aws:secretsmanager:eu-west-1:111111111111:secret:orders-db-AbCdEf',
  '["arn:aws:secretsmanager:eu-west-1:111111111111:secret:orders-db-AbCdEf"]',
  'secret = arn:aws:secretsmanager:eu-west-1:111111111111:secret:orders-db-AbCdEf',
  'DB_PASSWORD=${var.db_password}',
  'DB_PASSWORD="${DB_PASSWORD:?is not set}"',
  'DB_PASSWORD=$DB_PASSWORD\nAPI_TOKEN="$(aws ssm get-parameter --name /orders/token)"',
  'TOKEN=`curl -s http://169.254.169.254/latest/api/token`',
  'TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token -H "X-aws-ec2-metadata-token-ttl-seconds: 60")',
  'DB_PASSWORD=\nLOG_LEVEL=information',
  'password: <your-password>',
  'password: changeme-please',
  'api_key: {{ .Values.apiKey }}',
  'password: "{{ .Values.password }}"',
  'password = os.environ["DB_PASSWORD"]',
  'const token = process.env.API_TOKEN;',
  'client.login(password=db_password)',
  'if token == expected_token_of_user: pass',
  'Rotates the token: runs every day, see the secret: database',
  'The password must have a minimum of 14 characters',
  'serve --password-file /run/secrets/db --token-url https://issuer.example',
  'gcloud secrets versions access latest --secret orders-database',
  'docker login -u robot --password-stdin registry.example',
  'docker run -p 8080:8080 -u 1000:1000 registry.example/api && mkdir -p /var/lib/orders',
  'curl -u "$USER_NAME:$PASSWORD" https://api.example',
  'curl -u orders:${var.password} https://api.example',
  'mysql -h db -u root -p orders',
  'env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: orders\n  - name: LOG_LEVEL\n    value: information',
  '${jsonencode([{"name" = "DB_PASSWORD", "valueFrom" = aws_ssm_parameter.a.arn}, {"name" = "LEVEL", "value" = "information"}])}',
  '${jsonencode([{"name" = "DB_PASSWORD", "value" = "${var.db_password}"}])}',
  'sum:orders.requests{secret:orders-database} by {token}',
])('lets the text %j be', (text) => {
  expect(findings({ user_data: text })).toEqual([]);
});

test.each<[string, Record<string, unknown>]>([
  [
    'a value from elsewhere',
    { env: [{ name: 'DB_PASSWORD', value_from: [{ secret_key_ref: [{ name: 'orders-db', key: 'db-password' }] }] }] },
  ],
  ['a variable of the pod', { env: [{ name: 'DB_PASSWORD', value: '$(ORDERS_PASSWORD)' }] }],
  ['a reference under such a name', { env: [{ name: 'DB_PASSWORD', value: '${random_password.db.result}' }] }],
  [
    'secrets of ECS',
    { defs: JSON.stringify([{ secrets: [{ name: 'DB_PASSWORD', valueFrom: '/orders/prod/password' }] }]) },
  ],
  ['a reference in JSON', { defs: JSON.stringify({ password: '${var.db_password}', token: '$.detail.token' }) }],
  ['a flag and a file', { args: ['--token-file', '/var/run/token', '--password', '$(DB_PASSWORD)', '--verbose'] }],
  ['the mode of authentication', { auth: 'required-by-all' }],
])('lets %s be', (_, body) => {
  expect(findings(body)).toEqual([]);
});
