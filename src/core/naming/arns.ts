/** The AWS partition that a region belongs to. */
export function awsPartition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The ARN of an EKS cluster. */
export function eksClusterArn(region: string, account: string, cluster: string): string {
  return `arn:${awsPartition(region)}:eks:${region}:${account}:cluster/${cluster}`;
}
