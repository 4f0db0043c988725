import { Token } from 'cdktf';
import { StateBackend } from '../../../src/core/environment';
import { errorOf } from '../support';

const ARN = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const CLOUD_KEY = 'projects/acme/locations/europe-west3/keyRings/state/cryptoKeys/state';
const S3_WORDS = 'an S3 bucket name: at least 3 lower-case letters, digits, dots and hyphens';
const GCS_WORDS =
  'a Cloud Storage bucket name: lower-case letters, digits, hyphens and underscores, 3 to 63 between dots';
const PREFIX_WORDS =
  'path parts of letters, digits, hyphens, underscores and dots, joined by slashes, with none at the ends';

const s3 = (props: object): StateBackend => StateBackend.s3({ bucket: 'acme-states', region: 'eu-west-1', ...props });
const gcs = (props: object): StateBackend => StateBackend.gcs({ bucket: 'acme-states', ...props });
const hcp = (props: object): StateBackend => StateBackend.hcpTerraform({ organization: 'acme', ...props });

test('a bucket on S3 is known by its name and prefix', () => {
  expect(s3({ prefix: 'roadbed/prod', kmsKeyArn: ARN })._settings()).toEqual({
    kind: 's3',
    location: 's3://acme-states/roadbed/prod',
    settings: { bucket: 'acme-states', region: 'eu-west-1', prefix: 'roadbed/prod', kmsKeyArn: ARN },
  });
});

test('a bucket on Cloud Storage is known by its name and prefix', () => {
  expect(gcs({ prefix: 'roadbed', kmsKey: CLOUD_KEY })._settings()).toEqual({
    kind: 'gcs',
    location: 'gs://acme-states/roadbed',
    settings: { bucket: 'acme-states', prefix: 'roadbed', kmsKey: CLOUD_KEY },
  });
});

test('an organisation of HCP Terraform is at app.terraform.io unless told otherwise', () => {
  expect(hcp({})._settings()).toEqual({
    kind: 'hcp',
    location: 'https://app.terraform.io/acme',
    settings: { organization: 'acme' },
  });
  expect(hcp({ hostname: 'tfe.acme.example' })._settings().location).toBe('https://tfe.acme.example/acme');
});

test('local files need nothing', () => {
  expect(StateBackend.local()._settings()).toEqual({ kind: 'local', location: 'local', settings: {} });
});

test('what is not given is no setting', () => {
  expect(s3({ prefix: undefined })._settings().settings).toEqual({ bucket: 'acme-states', region: 'eu-west-1' });
});

test.each([
  ['s3', { bucket: 'a.b-c' }],
  ['s3', { bucket: 'x'.repeat(63) }],
  ['s3', { kmsKeyArn: 'arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/state' }],
  ['s3', { prefix: '.hidden/..x/a.b' }],
])('%s takes %j', (_kind, props) => {
  expect(s3(props)._settings().settings).toMatchObject(props);
});

test.each([
  { bucket: 'a_b' },
  { bucket: 'states.acme.example' },
  { kmsKey: CLOUD_KEY.replace('acme', 'acme.example:x') },
])('gcs takes %j', (props) => {
  expect(gcs(props)._settings().settings).toMatchObject(props);
});

test.each([
  [s3, { bucket: undefined }, `bucket must be ${S3_WORDS}, got nothing`],
  [s3, { bucket: 'my_bucket' }, `bucket must be ${S3_WORDS}, got "my_bucket"`],
  [s3, { bucket: 'ab' }, `bucket must be ${S3_WORDS}, got "ab"`],
  [s3, { bucket: 'a..b' }, `bucket must be ${S3_WORDS}, got "a..b"`],
  [s3, { bucket: '10.0.0.1' }, `bucket must be ${S3_WORDS}, got "10.0.0.1"`],
  [s3, { bucket: 'Acme' }, `bucket must be ${S3_WORDS}, got "Acme"`],
  [s3, { bucket: 'x'.repeat(64) }, `bucket must be at most 63 characters, got 64: "${'x'.repeat(64)}"`],
  [s3, { region: 'eu' }, 'region must be an AWS region such as "eu-west-1", got "eu"'],
  [s3, { region: undefined }, 'region must be an AWS region such as "eu-west-1", got nothing'],
  [s3, { kmsKeyArn: 'alias/state' }, 'kmsKeyArn must be the ARN of a KMS key, got "alias/state"'],
  [s3, { prefix: '/a' }, `prefix must be ${PREFIX_WORDS}, got "/a"`],
  [s3, { prefix: 'a/' }, `prefix must be ${PREFIX_WORDS}, got "a/"`],
  [s3, { prefix: 'a//b' }, `prefix must be ${PREFIX_WORDS}, got "a//b"`],
  [s3, { prefix: 'a/../b' }, `prefix must be ${PREFIX_WORDS}, got "a/../b"`],
  [s3, { prefix: '' }, `prefix must be ${PREFIX_WORDS}, got ""`],
  [s3, { prefix: '${x}' }, `prefix must be ${PREFIX_WORDS}, got "\${x}"`],
  [s3, { bucket: Token.asString({ a: 1 }) }, 'bucket must be a literal, got a token (a value known only after apply)'],
  [gcs, { bucket: undefined }, `bucket must be ${GCS_WORDS}, got nothing`],
  [gcs, { bucket: 'x'.repeat(64) }, `bucket must be ${GCS_WORDS}, got "${'x'.repeat(64)}"`],
  [gcs, { bucket: '10.0.0.1' }, `bucket must be ${GCS_WORDS}, got "10.0.0.1"`],
  [gcs, { bucket: 'a..b' }, `bucket must be ${GCS_WORDS}, got "a..b"`],
  [
    gcs,
    { kmsKey: 'projects/${x}/locations/l/keyRings/r/cryptoKeys/k' },
    'kmsKey must be the full name of a Cloud KMS key: projects/…/locations/…/keyRings/…/cryptoKeys/…, got "projects/${x}/locations/l/keyRings/r/cryptoKeys/k"',
  ],
  [gcs, { prefix: 'a b' }, `prefix must be ${PREFIX_WORDS}, got "a b"`],
  [
    hcp,
    { organization: undefined },
    'organization must be the name of an HCP Terraform organisation: letters, digits, hyphens and underscores, got nothing',
  ],
  [
    hcp,
    { organization: 'a.b' },
    'organization must be the name of an HCP Terraform organisation: letters, digits, hyphens and underscores, got "a.b"',
  ],
  [hcp, { hostname: 'https://tfe' }, 'hostname must be a host name, with a port where it has one, got "https://tfe"'],
])('refuses %#', (make, props, message) => {
  expect(errorOf(() => make(props)).problems.map((problem) => problem.message)).toEqual([message]);
});

test('tells everything that is wrong with a backend at once', () => {
  expect(errorOf(() => s3({ bucket: 'A', region: 'eu' })).message).toBe(
    'StateBackend.s3 cannot keep state: 2 problems\n\n' +
      `  bucket must be ${S3_WORDS}, got "A"\n` +
      '  region must be an AWS region such as "eu-west-1", got "eu"\n\nNothing was written.',
  );
});
