import { eachStatement, PolicyDocument, policyDocumentAt } from '../../../src/policy/resource/policy-document';
import type { PolicyResource } from '../../../src/policy/resource/policy-resource';
import { coversAction, matchesPattern } from '../../../src/policy/resource/policy-statement';
import { Document, graphOf } from '../support';

function resource(document: Document, address: string): PolicyResource {
  const found = graphOf({ main: document }).resources.find((each) => each.address === address);
  if (found === undefined) throw new Error(`no ${address}`);
  return found;
}

function read(policy: unknown, rest: Document = {}): PolicyDocument | undefined {
  const document = { ...rest, resource: { aws_iam_policy: { a: { policy } } } };
  return policyDocumentAt(resource(document, 'aws_iam_policy.a'), 'policy');
}

const statement = (fields: object): string => JSON.stringify({ Version: '2012-10-17', Statement: fields });

test('a single statement with plain texts reads as one with lists', () => {
  const policy = statement({
    Sid: 'Read',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: '*',
    Principal: { AWS: '123456789012', Service: ['sns.amazonaws.com'] },
    Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
  });
  const known = (text: string): object => ({ text, isOpen: false });
  expect(read(policy)).toEqual({
    unknown: [],
    statements: [
      {
        key: 'Read',
        sid: 'Read',
        effect: 'Allow',
        actions: [known('s3:GetObject')],
        notActions: [],
        resources: [known('*')],
        notResources: [],
        principals: [
          { type: 'AWS', id: known('123456789012') },
          { type: 'Service', id: known('sns.amazonaws.com') },
        ],
        notPrincipals: [],
        conditions: [{ operator: 'StringEquals', key: 'aws:sourceaccount', values: [known('123456789012')] }],
      },
    ],
  });
});

test('an expression inside of a text leaves the rest of the policy readable', () => {
  const policy = statement([
    { Effect: 'Allow', Action: ['s3:*'], Resource: ['${aws_s3_bucket.b.arn}/*', '${var.any}'] },
  ]);
  expect(read(policy)?.statements[0]?.resources).toEqual([
    { text: '${aws_s3_bucket.b.arn}/*', expression: 'aws_s3_bucket.b.arn', isOpen: false },
    { text: '${var.any}', expression: 'var.any', isOpen: true },
  ]);
});

test('an expression with quotes of its own does not break the JSON', () => {
  const policy = '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"${aws_s3_bucket.b["one"].arn}"}}';
  expect(read(policy)?.statements[0]?.resources).toMatchObject([{ text: '${aws_s3_bucket.b["one"].arn}' }]);
});

test('a local inside of a text is seen through', () => {
  const policy = statement({ Effect: 'Allow', Action: '${local.action}', Resource: '*' });
  expect(read(policy, { locals: { action: 's3:PutObject' } })?.statements[0]?.actions).toEqual([
    { text: 's3:PutObject', isOpen: false },
  ]);
});

test('variables of IAM, which Terraform escapes, are text', () => {
  const policy = statement({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::${var.b}/$${aws:username}/*' });
  expect(read(policy)?.statements[0]?.resources).toEqual([
    { text: 'arn:aws:s3:::${var.b}/$${aws:username}/*', expression: 'var.b', isOpen: false },
  ]);
});

test('a policy behind a reference is read where it stands', () => {
  const policy = statement({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::b/$${aws:username}' });
  expect(read('${local.policy}', { locals: { policy } })?.statements[0]?.resources).toEqual([
    { text: 'arn:aws:s3:::b/${aws:username}', isOpen: false },
  ]);
});

test.each([
  ['${jsonencode({"Statement" = []})}', 'jsonencode({"Statement" = []})'],
  ['${var.policy}', 'var.policy'],
  ['{"Statement": ${jsonencode(var.statements)}}', 'jsonencode(var.statements)'],
])('%s is unknown, by its expression', (policy, expression) => {
  expect(read(policy)).toEqual({ statements: [], unknown: [expression] });
});

describe('what is no policy', () => {
  test.each([
    ['Allow everything', 'is no JSON'],
    ['null', 'is no JSON object'],
    ['7', 'is no JSON object'],
    ['[]', 'is no JSON object'],
    ['{}', 'has no statement'],
    ['{"Statement": null}', 'has no statement'],
    ['{"Statement": [null, 3, "x"]}', 'has no statement'],
  ])('%s %s', (policy, problem) => {
    expect(read(policy)).toEqual({ statements: [], unknown: [], problem });
  });

  test('brackets without an end', () => {
    expect(read('['.repeat(100_000))?.problem).toBe('is no JSON');
  });

  test('a value that is no text', () => {
    expect(read({ Statement: [] })?.problem).toBe('is no text');
  });

  test('odd fields of a statement are empty', () => {
    const odd = read('{"Statement": {"Action": null, "Resource": {}, "Principal": 7, "Condition": [1], "Effect": 3}}');
    expect(odd?.statements[0]).toMatchObject({ effect: 'Allow', actions: [], resources: [], conditions: [] });
  });

  test('it fails where its statements are judged', () => {
    const text = resource({ resource: { aws_iam_policy: { a: { policy: 'no' } } } }, 'aws_iam_policy.a');
    expect(eachStatement(text, 'policy', () => []).map(({ message }) => message)).toEqual([
      'policy must be a policy, and is no JSON',
    ]);
  });
});

test('no policy is no document', () => {
  expect(read(undefined)).toBeUndefined();
  expect(read('')).toBeUndefined();
});

test('five megabytes are read', () => {
  const actions = Array.from({ length: 250_000 }, (_, index) => `s3:GetObject${index}`);
  expect(read(statement({ Effect: 'Allow', Action: actions }))?.statements[0]?.actions).toHaveLength(250_000);
});

describe('a data source', () => {
  const bucket = '${aws_s3_bucket.b.arn}/*';
  const documents = {
    base: {
      statement: [
        { sid: 'Same', actions: ['s3:GetObject'] },
        { sid: 'Base', actions: ['s3:ListBucket'] },
      ],
    },
    whole: {
      source_policy_documents: ['${data.aws_iam_policy_document.base.json}', '${var.more}'],
      override_policy_documents: ['${data.aws_iam_policy_document.over.json}'],
      statement: {
        not_actions: ['iam:*'],
        resources: [bucket],
        principals: [{ type: 'AWS', identifiers: ['*'] }],
        not_principals: { type: 'Service', identifiers: ['x'] },
        condition: { test: 'StringEquals', variable: 'aws:PrincipalOrgID', values: ['o-1'] },
      },
    },
    over: { statement: { sid: 'Same', effect: 'Deny', actions: ['s3:*'] } },
    circle: { source_policy_documents: ['${data.aws_iam_policy_document.circle.json}'] },
  };
  const document = (name: string): PolicyDocument | undefined =>
    read(`\${data.aws_iam_policy_document.${name}.json}`, { data: { aws_iam_policy_document: documents } });

  test('takes in others, and is overridden by sid', () => {
    expect(document('whole')?.statements.map(({ key, effect }) => `${effect} ${key}`)).toEqual([
      'Allow Base',
      `Allow Allow all but iam:* on ${bucket} to *`,
      'Deny Same',
    ]);
    expect(document('whole')?.unknown).toEqual(['var.more']);
  });

  test('allows where it says nothing, and has all parts of a statement', () => {
    expect(document('whole')?.statements[1]).toMatchObject({
      effect: 'Allow',
      notActions: [{ text: 'iam:*' }],
      resources: [{ text: bucket, isOpen: false }],
      principals: [{ type: 'AWS', id: { text: '*' } }],
      notPrincipals: [{ type: 'Service', id: { text: 'x' } }],
      conditions: [{ operator: 'StringEquals', key: 'aws:principalorgid', values: [{ text: 'o-1' }] }],
    });
  });

  test('that takes in itself is unknown', () => {
    expect(document('circle')?.unknown).toEqual(['data.aws_iam_policy_document.circle.json']);
  });
});

test('the key of a statement does not depend on order', () => {
  const key = (actions: string[]): string | undefined =>
    read(statement({ Effect: 'Allow', Action: actions, Resource: 'x' }))?.statements[0]?.key;
  expect(key(['s3:Get', 'sqs:Send'])).toBe('Allow s3:Get,sqs:Send on x');
  expect(key(['sqs:Send', 's3:Get'])).toBe('Allow s3:Get,sqs:Send on x');
});

test.each([
  ['*', 's3:GetObject', true],
  ['S3:getobject', 's3:GetObject', true],
  ['s3:Get*', 's3:GetObject', true],
  ['s3:?etObject', 's3:GetObject', true],
  ['s3:Put*', 's3:GetObject', false],
  ['s3.GetObject', 's3:GetObject', false],
])('the pattern %s for %s: %s', (pattern, action, expected) => {
  expect(matchesPattern(pattern, action)).toBe(expected);
});

test('NotAction covers what it does not name', () => {
  const [all] = read(statement({ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }))?.statements ?? [];
  if (all === undefined) throw new Error('no statement');
  expect(coversAction(all, 's3:GetObject')).toBe(true);
  expect(coversAction(all, 'iam:PassRole')).toBe(false);
});
