import * as fc from 'fast-check';
import { checkNameAllowed, checkNameFits, hashedName, physicalName } from '../../../src/core/naming';
import { problemsOf } from '../support';

// RFC 1123 label, which every name Roadbed makes is built of, and IAM's own pattern (CreateRole, RoleName).
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const IAM_ROLE = /^[\w+=,.@-]{1,64}$/;

const label = (maxLength: number): fc.Arbitrary<string> =>
  fc.stringMatching(LABEL, { maxLength }).filter((text) => text.length <= maxLength);
const parts = fc.tuple(label(20), label(32), label(63));

test('a name that fits is its parts', () => {
  expect(physicalName('aws_iam_role', 'acme', 'prod', 'checkout')).toBe('acme.prod.checkout');
});

test('a name of exactly the limit is not cut', () => {
  expect(physicalName('aws_iam_role', 'a'.repeat(64))).toBe('a'.repeat(64));
});

test('a name that is too long is cut and ends in a hash, the same for ever', () => {
  expect(physicalName('aws_iam_role', 'acme', 'a'.repeat(64))).toBe(`acme.${'a'.repeat(50)}.8c0b5cd7`);
});

test('is legal for IAM and has no loose end before the hash, whatever the parts', () => {
  fc.assert(
    fc.property(parts, (texts) => {
      const name = physicalName('aws_iam_role', ...texts);
      expect(name).toMatch(IAM_ROLE);
      for (const part of name.split('.')) expect(part).toMatch(LABEL);
      if (name !== texts.join('.')) expect(name).toMatch(/[^-.]\.[0-9a-f]{8}$/);
    }),
  );
});

test('leaves out the hyphens at which it cuts', () => {
  const name = physicalName('aws_iam_role', `${'a'.repeat(50)}-----${'b'.repeat(20)}`);
  expect(name).toMatch(/^a{50}\.[0-9a-f]{8}$/);
});

test('other parts that would join to the same letters are another role', () => {
  expect(physicalName('aws_iam_role', 'acme', 'prod', 'eu-checkout')).not.toBe(
    physicalName('aws_iam_role', 'acme', 'prod-eu', 'checkout'),
  );
});

test('is the same from synth to synth', () => {
  fc.assert(
    fc.property(parts, (texts) => {
      expect(physicalName('aws_iam_role', ...texts)).toBe(physicalName('aws_iam_role', ...texts));
    }),
  );
});

test('two long names that begin alike differ', () => {
  fc.assert(
    fc.property(label(20), label(20), (one, other) => {
      fc.pre(one !== other);
      const begin = 'b'.repeat(60);
      expect(physicalName('aws_iam_role', begin, one)).not.toBe(physicalName('aws_iam_role', begin, other));
    }),
  );
});

test('a name fits up to the limit of the tightest of its resources', () => {
  const check = (length: number): unknown =>
    problemsOf((problems) =>
      checkNameFits(problems, 'id', 'a'.repeat(length), [
        'kubernetes_deployment_v1',
        'kubernetes_service_v1',
        'aws_iam_role',
      ]),
    );
  expect(check(63)).toEqual([]);
  expect(check(64)).toEqual([
    {
      message: `id must be at most 63 characters to name a Kubernetes Service, got 64: "${'a'.repeat(64)}"`,
      fix: 'choose a shorter one; it becomes the name that others call the service by, so it is never cut',
    },
  ]);
});

// S3 user guide, "General purpose bucket naming rules"; IAM of Google Cloud, serviceAccounts.create, accountId.
const S3_BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const GOOGLE_ACCOUNT = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/;
const fromLetter = (maxLength: number): fc.Arbitrary<string> =>
  label(maxLength).map((text) => `s${text}`.slice(0, maxLength));

test('a hashed name is legal for S3 and for service accounts of Google Cloud, whatever the parts', () => {
  fc.assert(
    fc.property(parts, fromLetter(63), label(32), (texts, service, environment) => {
      expect(hashedName('aws_s3_bucket', texts, ['333333333333', 'eu-west-1'])).toMatch(S3_BUCKET);
      expect(hashedName('google_service_account', [service, environment], ['acme'])).toMatch(GOOGLE_ACCOUNT);
    }),
  );
});

test('parts that join alike have hashed names of their own', () => {
  const one = hashedName('google_service_account', ['web', 'prod-eu'], ['acme']);
  expect(hashedName('google_service_account', ['web-prod', 'eu'], ['acme'])).not.toBe(one);
});

test('the same parts elsewhere in the world have another name', () => {
  const [here, there] = ['eu-west-1', 'us-east-1'].map((region) =>
    hashedName('aws_s3_bucket', ['acme', 'exports'], [region]),
  );
  expect(there).not.toBe(here);
});

test.each([
  ['aws_s3_bucket', 'xn--shop'],
  ['google_storage_bucket', 'acme-g00gle'],
  ['google_pubsub_topic', 'goog.topic'],
] as const)('a name that %s cannot have is refused: %s', (type, name) => {
  expect(problemsOf((problems) => checkNameAllowed(problems, 'the name', type, name))).toHaveLength(1);
  expect(problemsOf((problems) => checkNameAllowed(problems, 'the name', type, 'acme-shop'))).toEqual([]);
});
