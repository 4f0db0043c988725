import { customerKey } from '../../../../src/policy/rules/aws/ecr/customer-key';
import { immutable } from '../../../../src/policy/rules/aws/ecr/immutable';
import { publicPolicy } from '../../../../src/policy/rules/aws/ecr/public-policy';
import { scanOnPush } from '../../../../src/policy/rules/aws/ecr/scan-on-push';
import { Document, outcomesOf } from '../../support';

const repositories = (bodies: Record<string, object>): Document => ({ resource: { aws_ecr_repository: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `aws_ecr_repository.${name}`);

test('tags of images cannot be moved', () => {
  const tags = (image_tag_mutability: string): object => ({ image_tag_mutability });
  const document = repositories({
    fixed: tags('IMMUTABLE'),
    moved: tags('MUTABLE'),
    silent: {},
    unknown: tags('${var.t}'),
  });
  expect(outcomesOf(immutable, document)).toEqual({
    pass: at('fixed'),
    fail: at('moved', 'silent'),
    unknown: at('unknown'),
  });
});

test('images are scanned when they are pushed, or by the whole registry', () => {
  const scan = (scan_on_push: unknown): object => ({ image_scanning_configuration: [{ scan_on_push }] });
  const bodies = { on: scan(true), off: scan(false), silent: {}, unknown: scan('${var.s}') };
  expect(outcomesOf(scanOnPush, repositories(bodies))).toEqual({
    pass: at('on'),
    fail: at('off', 'silent'),
    unknown: at('unknown'),
  });
  const registry = {
    aws_ecr_repository: bodies,
    aws_ecr_registry_scanning_configuration: { all: { scan_type: 'ENHANCED' } },
  };
  expect(outcomesOf(scanOnPush, { resource: registry })).toEqual({ pass: at('off', 'on', 'silent', 'unknown') });
});

test('images of important services encrypt with a customer-managed key', () => {
  const tags = { tier: '1' };
  const encrypted = (settings: object): object => ({ tags, encryption_configuration: [settings] });
  const document = repositories({
    own: encrypted({ encryption_type: 'KMS', kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1' }),
    managed: encrypted({ encryption_type: 'KMS' }),
    aes: encrypted({ encryption_type: 'AES256' }),
    none: { tags },
    unknown: encrypted({ encryption_type: 'KMS', kms_key: '${var.key}' }),
    plain: {},
  });
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: at('own'),
    fail: at('aes', 'managed', 'none'),
    unknown: at('unknown'),
    'not-applicable': at('plain'),
  });
});

test('no policy of a registry lets everybody in', () => {
  const policy = (Principal: unknown): object => ({
    policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Principal, Action: 'ecr:BatchGetImage' }] }),
  });
  const document = {
    resource: {
      aws_ecr_repository_policy: {
        named: policy({ AWS: '111122223333' }),
        open: policy('*'),
        unknown: { policy: '${var.p}' },
      },
      aws_ecr_registry_policy: { open: policy({ AWS: '*' }) },
    },
  };
  expect(outcomesOf(publicPolicy, document)).toEqual({
    pass: ['aws_ecr_repository_policy.named'],
    fail: ['aws_ecr_registry_policy.open', 'aws_ecr_repository_policy.open'],
    unknown: ['aws_ecr_repository_policy.unknown'],
  });
});
