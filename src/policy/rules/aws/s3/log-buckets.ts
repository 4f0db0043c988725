import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';

/** Judges buckets that server access logs are not written to. */
export function unlessLogBucket(bucket: PolicyResource, why: string, judge: () => Finding[]): Finding[] {
  const takesLogs = bucket.referencing('aws_s3_bucket_logging', 'target_bucket').length > 0;
  return takesLogs ? [Finding.notApplicable(why)] : judge();
}
