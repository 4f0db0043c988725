// botocore, endpoints.json: the region pattern of each partition.
const PARTITIONS = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
] as const;

/** The AWS partition that a region belongs to. */
export function awsPartition(region: string): string {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

// botocore, endpoints.json: the DNS suffix of each partition.
const DOMAINS: Readonly<Record<string, string>> = {
  'aws-cn': 'amazonaws.com.cn',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
  'aws-iso-e': 'cloud.adc-e.uk',
  'aws-iso-f': 'csp.hci.ic.gov',
  'aws-eusc': 'amazonaws.eu',
};

/** The domain that the endpoints of a region are in. */
export function awsDomain(region: string): string {
  return DOMAINS[awsPartition(region)] ?? 'amazonaws.com';
}

/** The ARN of an EKS cluster. */
export function eksClusterArn(region: string, account: string, cluster: string): string {
  return `arn:${awsPartition(region)}:eks:${region}:${account}:cluster/${cluster}`;
}
