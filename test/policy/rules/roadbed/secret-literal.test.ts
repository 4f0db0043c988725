import { secretLiteral } from '../../../../src/policy/rules/roadbed/secrets/secret-literal';
import { messagesOf } from '../../support';

// Made up, and put together here so that no scanner takes this file for a leak.
const join = (...parts: string[]): string => parts.join('');
const RANDOM = 'q7Zx0LpR2mVt9KdB4nWy8GhS';

const findings = (body: Record<string, unknown>): string[] =>
  messagesOf(
    {
      ...secretLiteral,
      props: { ...secretLiteral.props, resourceTypes: ['x'] },
      check: (resource) => secretLiteral.check(resource),
    } as typeof secretLiteral,
    {
      resource: { x: { a: body } },
    },
  ).map((message) => message.replace('x.a: ', ''));

test.each([
  ['an AWS access key id', join('AKIA', 'QYLPMN5HFIQ7CB3X')],
  ['a private key', join('-----BEGIN RSA PRIVATE', ' KEY-----\nMIIB')],
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
  ['names with capitals', { policy_arn_name: 'AmazonEKSWorkerNodePolicy2023', role: 'AWSServiceRoleForAmazonEKS12' }],
  ['a URL without a password', { url: 'https://user@host.example/path', other: 'postgres://db.internal:5432/orders' }],
  ['a URL whose password is a reference', { url: 'postgres://orders:${var.password}@db.internal/orders' }],
  ['an id', { kms_key_id: '1234abcd-12ab-34cd-56ef-1234567890ab' }],
  ['a path with capitals', { key: 'teams/Payments/services/Checkout-v2/Dashboards/Main' }],
])('lets %s be', (_, body) => {
  expect(findings(body)).toEqual([]);
});
