import { abortMultipart } from '../../../../src/policy/rules/aws/s3/abort-multipart';
import { accessLogging } from '../../../../src/policy/rules/aws/s3/access-logging';
import { accessPointPublicAccess } from '../../../../src/policy/rules/aws/s3/access-point-public-access';
import { customerKey } from '../../../../src/policy/rules/aws/s3/customer-key';
import { encryptionKms } from '../../../../src/policy/rules/aws/s3/encryption-kms';
import { objectLock } from '../../../../src/policy/rules/aws/s3/object-lock';
import { ownershipEnforced } from '../../../../src/policy/rules/aws/s3/ownership-enforced';
import { policyLockout } from '../../../../src/policy/rules/aws/s3/policy-lockout';
import { publicAccessBlock } from '../../../../src/policy/rules/aws/s3/public-access-block';
import { publicAcl } from '../../../../src/policy/rules/aws/s3/public-acl';
import { publicPolicy } from '../../../../src/policy/rules/aws/s3/public-policy';
import { tlsOnly } from '../../../../src/policy/rules/aws/s3/tls-only';
import { versioning } from '../../../../src/policy/rules/aws/s3/versioning';
import { Document, messagesOf, outcomesOf } from '../../support';

/** Buckets, and for each what of a type names it. */
function buckets(type: string, attached: Record<string, object | undefined>, more: object = {}): Document {
  const others = Object.entries(attached).filter(([, body]) => body !== undefined);
  return {
    resource: {
      aws_s3_bucket: Object.fromEntries(Object.keys(attached).map((name) => [name, {}])),
      [type]: Object.fromEntries(
        others.map(([name, body]) => [name, { bucket: `\${aws_s3_bucket.${name}.id}`, ...body }]),
      ),
      ...more,
    },
  };
}

const policy = (...statements: object[]): { policy: string } => ({ policy: JSON.stringify({ Statement: statements }) });
const logsTo = (name: string): object => ({
  aws_s3_bucket_logging: { l: { bucket: '${aws_s3_bucket.ok.id}', target_bucket: `\${aws_s3_bucket.${name}.id}` } },
});

test('S3 buckets block public access in all four ways', () => {
  const all = {
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  };
  const document = {
    variable: { name: {} },
    resource: {
      aws_s3_bucket: { blocked: {}, named: { bucket: 'acme-named' }, half: {}, open: {} },
      aws_s3_bucket_public_access_block: {
        blocked: { bucket: '${aws_s3_bucket.blocked.id}', ...all },
        named: { bucket: 'acme-named', ...all },
        half: { bucket: '${aws_s3_bucket.half.bucket}', ...all, restrict_public_buckets: false },
      },
    },
  };
  expect(outcomesOf(publicAccessBlock, document)).toEqual({
    pass: ['aws_s3_bucket.blocked', 'aws_s3_bucket.named'],
    fail: ['aws_s3_bucket.half', 'aws_s3_bucket.open'],
  });
  const somebodys = { bucket: '${var.name}', ...all };
  expect(
    outcomesOf(publicAccessBlock, {
      resource: { aws_s3_bucket: { maybe: {} }, aws_s3_bucket_public_access_block: { somebodys } },
    }),
  ).toEqual({ unknown: ['aws_s3_bucket.maybe'] });
});

const ENCRYPTION = 'aws_s3_bucket_server_side_encryption_configuration';
const encryption = (settings: object): object => ({ rule: [{ apply_server_side_encryption_by_default: settings }] });

test('S3 buckets encrypt with KMS by default', () => {
  const document = buckets(
    ENCRYPTION,
    {
      ok: encryption({ sse_algorithm: 'aws:kms' }),
      dsse: encryption({ sse_algorithm: 'aws:kms:dsse' }),
      aes: encryption({ sse_algorithm: 'AES256' }),
      none: undefined,
      unknown: encryption({ sse_algorithm: '${var.algorithm}' }),
      logs: undefined,
    },
    logsTo('logs'),
  );
  expect(outcomesOf(encryptionKms, document)).toEqual({
    pass: ['aws_s3_bucket.dsse', 'aws_s3_bucket.ok'],
    fail: ['aws_s3_bucket.aes', 'aws_s3_bucket.none'],
    unknown: ['aws_s3_bucket.unknown'],
    'not-applicable': ['aws_s3_bucket.logs'],
  });
});

test('S3 buckets of important or confidential data encrypt with a customer-managed key', () => {
  const key = (kms: string | undefined): object =>
    encryption({ sse_algorithm: 'aws:kms', ...(kms !== undefined && { kms_master_key_id: kms }) });
  const document = buckets(ENCRYPTION, {
    own: key('${aws_kms_key.k.arn}'),
    literal: key('arn:aws:kms:eu-west-1:111122223333:key/1'),
    managed: key('alias/aws/s3'),
    absent: key(undefined),
    none: undefined,
    unknown: key('${var.key}'),
    looked: key('${data.aws_kms_alias.managed.target_key_arn}'),
  });
  const tagged = Object.fromEntries(
    ['own', 'literal', 'managed', 'absent', 'none', 'unknown', 'looked'].map((name) => [
      name,
      { tags: { 'data-classification': 'confidential' } },
    ]),
  );
  expect(
    outcomesOf(customerKey, {
      data: { aws_kms_alias: { managed: { name: 'alias/aws/s3' } } },
      resource: {
        ...(document.resource as object),
        aws_kms_key: { k: {} },
        aws_s3_bucket: {
          ...tagged,
          plain: { tags: { tier: '2', 'data-classification': 'internal' } },
          top: { tags: { tier: '1' } },
        },
      },
    }),
  ).toEqual({
    pass: ['aws_s3_bucket.literal', 'aws_s3_bucket.own'],
    fail: [
      'aws_s3_bucket.absent',
      'aws_s3_bucket.looked',
      'aws_s3_bucket.managed',
      'aws_s3_bucket.none',
      'aws_s3_bucket.top',
    ],
    unknown: ['aws_s3_bucket.unknown'],
    'not-applicable': ['aws_s3_bucket.plain'],
  });
});

test('S3 buckets keep versions', () => {
  const status = (text: string): object => ({ versioning_configuration: { status: text } });
  const document = buckets('aws_s3_bucket_versioning', {
    kept: status('Enabled'),
    suspended: status('Suspended'),
    none: undefined,
    unknown: status('${var.status}'),
  });
  expect(outcomesOf(versioning, document)).toEqual({
    pass: ['aws_s3_bucket.kept'],
    fail: ['aws_s3_bucket.none', 'aws_s3_bucket.suspended'],
    unknown: ['aws_s3_bucket.unknown'],
  });
});

describe('S3 buckets refuse requests without TLS', () => {
  const denial = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['${aws_s3_bucket.json.arn}', '${aws_s3_bucket.json.arn}/*'],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };

  test('by a policy that says so, in whichever form', () => {
    const document = buckets('aws_s3_bucket_policy', {
      json: policy(denial),
      aws: policy({ ...denial, Principal: { AWS: ['*'] }, Action: ['*'] }),
      source: { policy: '${data.aws_iam_policy_document.tls.json}' },
      allow: policy({ ...denial, Effect: 'Allow' }),
      somebody: policy({ ...denial, Principal: { AWS: '111122223333' } }),
      some: policy({ ...denial, Action: 's3:GetObject' }),
      narrowed: policy({
        ...denial,
        Condition: { ...denial.Condition, StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
      }),
      odd: { policy: 'no' },
      none: undefined,
      unknown: { policy: '${jsonencode(var.policy)}' },
    });
    const data = {
      aws_iam_policy_document: {
        tls: {
          statement: {
            effect: 'Deny',
            principals: { type: '*', identifiers: ['*'] },
            actions: ['s3:*'],
            condition: { test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] },
          },
        },
      },
    };
    expect(outcomesOf(tlsOnly, { ...document, data })).toEqual({
      pass: ['aws_s3_bucket.aws', 'aws_s3_bucket.json', 'aws_s3_bucket.source'],
      fail: ['allow', 'narrowed', 'none', 'odd', 'some', 'somebody'].map((name) => `aws_s3_bucket.${name}`),
      unknown: ['aws_s3_bucket.unknown'],
    });
  });

  test('and the message says what is missing', () => {
    const document = buckets('aws_s3_bucket_policy', { a: policy({ ...denial, Effect: 'Allow' }), b: undefined });
    expect(messagesOf(tlsOnly, document)).toEqual([
      'aws_s3_bucket.a: policy must deny s3:* to everybody where aws:SecureTransport is false, got no such statement',
      'aws_s3_bucket.b: must have an aws_s3_bucket_policy whose bucket is this one, got none',
    ]);
  });
});

describe('no policy of an S3 bucket lets everybody in', () => {
  const read = { Sid: 'Read', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };
  const narrowed = (Condition: object): object => policy({ ...read, Condition });
  const document = {
    resource: {
      aws_s3_bucket_policy: {
        named: policy({ ...read, Principal: { AWS: '${aws_iam_role.r.arn}' } }),
        denied: policy({ ...read, Effect: 'Deny' }),
        org: narrowed({ StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }),
        vpce: narrowed({ StringEquals: { 'aws:SourceVpce': '${aws_vpc_endpoint.s3.id}' } }),
        everybody: policy(read),
        aws: policy({ ...read, Principal: { AWS: ['111122223333', '*'] } }),
        others: policy({ ...read, Principal: undefined, NotPrincipal: { AWS: '111122223333' } }),
        anywhere: narrowed({ IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '0.0.0.0/0'] } }),
        missing: narrowed({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } }),
        set: narrowed({ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-1' } }),
        but: narrowed({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }),
        agent: narrowed({ StringLike: { 'aws:UserAgent': 'x*' } }),
        star: narrowed({ StringLike: { 'aws:PrincipalOrgID': '*' } }),
        open: policy({ ...read, Principal: { AWS: '${var.who}' } }),
        unknown: { policy: '${var.policy}' },
      },
    },
  };
  const at = (...names: string[]): string[] => names.map((name) => `aws_s3_bucket_policy.${name}`);

  test('unless it is narrowed to whom it names', () => {
    expect(outcomesOf(publicPolicy, document)).toEqual({
      pass: at('denied', 'named', 'org', 'vpce'),
      fail: at('agent', 'anywhere', 'aws', 'but', 'everybody', 'missing', 'others', 'set', 'star'),
      unknown: at('open', 'unknown'),
    });
  });

  test('and the message names the statement', () => {
    const { everybody } = document.resource.aws_s3_bucket_policy;
    expect(messagesOf(publicPolicy, { resource: { aws_s3_bucket_policy: { everybody } } })).toEqual([
      'aws_s3_bucket_policy.everybody: policy must not let everybody in, and the statement "Read" does',
    ]);
  });
});

test('no policy of an S3 bucket locks everybody out', () => {
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' };
  const document = {
    resource: {
      aws_s3_bucket_policy: {
        locked: policy(deny),
        tls: policy({ ...deny, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        objects: policy({ ...deny, Action: 's3:DeleteObject' }),
        unknown: { policy: '${var.policy}' },
      },
    },
  };
  expect(outcomesOf(policyLockout, document)).toEqual({
    fail: ['aws_s3_bucket_policy.locked'],
    pass: ['aws_s3_bucket_policy.objects', 'aws_s3_bucket_policy.tls'],
    unknown: ['aws_s3_bucket_policy.unknown'],
  });
});

test('no access list of S3 lets everybody in', () => {
  const grantTo = (uri: string): object => ({
    access_control_policy: { grant: [{ grantee: { type: 'Group', uri } }] },
  });
  const document = {
    resource: {
      aws_s3_bucket_acl: {
        private: { acl: 'private' },
        logs: grantTo('http://acs.amazonaws.com/groups/s3/LogDelivery'),
        read: { acl: 'public-read' },
        customers: { acl: 'authenticated-read' },
        granted: grantTo('http://acs.amazonaws.com/groups/global/AllUsers'),
        unknown: { acl: '${var.acl}' },
      },
      aws_s3_object: { o: { acl: 'public-read-write' } },
    },
  };
  expect(outcomesOf(publicAcl, document)).toEqual({
    pass: ['aws_s3_bucket_acl.logs', 'aws_s3_bucket_acl.private'],
    fail: ['aws_s3_bucket_acl.customers', 'aws_s3_bucket_acl.granted', 'aws_s3_bucket_acl.read', 'aws_s3_object.o'],
    unknown: ['aws_s3_bucket_acl.unknown'],
  });
});

test('access lists of S3 are switched off', () => {
  const owned = (ownership: string): object => ({ rule: { object_ownership: ownership } });
  const controls = { off: owned('BucketOwnerEnforced'), on: owned('ObjectWriter'), unknown: owned('${var.o}') };
  expect(outcomesOf(ownershipEnforced, { resource: { aws_s3_bucket_ownership_controls: controls } })).toEqual({
    pass: ['aws_s3_bucket_ownership_controls.off'],
    fail: ['aws_s3_bucket_ownership_controls.on'],
    unknown: ['aws_s3_bucket_ownership_controls.unknown'],
  });
});

test('S3 buckets log who accessed them, but for those that take the logs', () => {
  expect(
    outcomesOf(accessLogging, { resource: { aws_s3_bucket: { ok: {}, silent: {}, logs: {} }, ...logsTo('logs') } }),
  ).toEqual({
    pass: ['aws_s3_bucket.ok'],
    fail: ['aws_s3_bucket.silent'],
    'not-applicable': ['aws_s3_bucket.logs'],
  });
});

test('S3 buckets end uploads that were never finished', () => {
  const document = buckets('aws_s3_bucket_lifecycle_configuration', {
    ends: { rule: [{ id: 'x', abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }] }] },
    keeps: { rule: [{ id: 'x', expiration: { days: 3 } }] },
    none: undefined,
  });
  expect(outcomesOf(abortMultipart, document)).toEqual({
    pass: ['aws_s3_bucket.ends'],
    fail: ['aws_s3_bucket.keeps', 'aws_s3_bucket.none'],
  });
});

test('S3 buckets with object lock say how long objects are kept', () => {
  const bucket = (name: string): object => ({ bucket: `\${aws_s3_bucket.${name}.id}` });
  const kept = { rule: { default_retention: { mode: 'COMPLIANCE', days: 365 } } };
  const locked = { object_lock_enabled: true };
  const document = {
    resource: {
      aws_s3_bucket: {
        plain: {},
        kept: locked,
        bare: locked,
        none: locked,
        suspended: locked,
        unknown: { object_lock_enabled: '${var.l}' },
      },
      aws_s3_bucket_object_lock_configuration: {
        kept: { ...bucket('kept'), ...kept },
        suspended: { ...bucket('suspended'), ...kept },
        bare: bucket('bare'),
      },
      aws_s3_bucket_versioning: {
        suspended: { ...bucket('suspended'), versioning_configuration: { status: 'Suspended' } },
      },
    },
  };
  expect(outcomesOf(objectLock, document)).toEqual({
    pass: ['aws_s3_bucket.kept'],
    fail: ['aws_s3_bucket.bare', 'aws_s3_bucket.none', 'aws_s3_bucket.suspended'],
    unknown: ['aws_s3_bucket.unknown'],
    'not-applicable': ['aws_s3_bucket.plain'],
  });
});

test('S3 access points block public access in all four ways', () => {
  const points = {
    silent: { bucket: 'b' },
    blocked: { public_access_block_configuration: { block_public_acls: true } },
    open: { public_access_block_configuration: { block_public_policy: false } },
    unknown: { public_access_block_configuration: { block_public_policy: '${var.block}' } },
  };
  expect(outcomesOf(accessPointPublicAccess, { resource: { aws_s3_access_point: points } })).toEqual({
    pass: ['aws_s3_access_point.blocked', 'aws_s3_access_point.silent'],
    fail: ['aws_s3_access_point.open'],
    unknown: ['aws_s3_access_point.unknown'],
  });
});
