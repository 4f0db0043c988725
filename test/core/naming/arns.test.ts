import { awsDomain, awsPartition, eksClusterArn } from '../../../src/core/naming';

test.each([
  ['eu-west-1', 'aws'],
  ['us-east-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
  ['eusc-de-east-1', 'aws-eusc'],
])('%s is in the partition %s', (region, partition) => {
  expect(awsPartition(region)).toBe(partition);
});

test('a cluster’s ARN names its own partition', () => {
  expect(eksClusterArn('cn-north-1', '123456789012', 'prod')).toBe(
    'arn:aws-cn:eks:cn-north-1:123456789012:cluster/prod',
  );
});

test.each([
  ['eu-west-1', 'amazonaws.com'],
  ['us-gov-west-1', 'amazonaws.com'],
  ['cn-north-1', 'amazonaws.com.cn'],
  ['eusc-de-east-1', 'amazonaws.eu'],
])('the endpoints of %s are in %s', (region, domain) => {
  expect(awsDomain(region)).toBe(domain);
});
