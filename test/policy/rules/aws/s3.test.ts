import { publicAccessBlock } from '../../../../src/policy/rules/aws/s3/public-access-block';
import { outcomesOf } from '../../support';

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
