import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planDocument } from '../../../src/policy/input/plan/plan-document';
import { ResourceGraph } from '../../../src/policy/resource/resource-graph';
import { publicAccessBlock } from '../../../src/policy/rules/aws/s3/public-access-block';

const SHOP = JSON.parse(readFileSync(join(__dirname, 'fixtures/shop.plan.json'), 'utf8')) as Record<string, unknown>;
const graph = new ResourceGraph([
  { name: 'shop', constructPath: 'shop', directory: '.', document: planDocument(SHOP, 'shop') },
]);

test('each instance of a plan has its own neighbours, in modules too', () => {
  const found = graph
    .ofType('aws_s3_bucket')
    .map((bucket) => [
      bucket.address,
      bucket.referencing('aws_s3_bucket_public_access_block', 'bucket').map(({ address }) => address),
    ]);
  expect(Object.fromEntries(found)).toEqual({
    'aws_s3_bucket.open': ['aws_s3_bucket_public_access_block.open'],
    'aws_s3_bucket.uploads["images"]': ['aws_s3_bucket_public_access_block.uploads["images"]'],
    'aws_s3_bucket.uploads["invoices"]': [],
    'module.archive["eu"].aws_s3_bucket.this[0]': ['module.archive["eu"].aws_s3_bucket_public_access_block.this[0]'],
    'module.archive["us"].aws_s3_bucket.this[0]': ['module.archive["us"].aws_s3_bucket_public_access_block.this[0]'],
  });
});

test('a rule finds the instances that do not meet it, and no other', () => {
  const failing = graph.ofType('aws_s3_bucket').filter((bucket) => publicAccessBlock.check(bucket).length > 0);
  expect(failing.map(({ address }) => address)).toEqual(['aws_s3_bucket.open', 'aws_s3_bucket.uploads["invoices"]']);
});

test('what a module is given refers to what is outside of it', () => {
  const [encryption] = graph.ofType('aws_s3_bucket_server_side_encryption_configuration');
  const key = encryption?.target('rule.apply_server_side_encryption_by_default.kms_master_key_id');
  expect(key?.address).toBe('aws_kms_key.data');
});
