import { Problems } from '../../../core/validation';
import { AwsStatement } from './need';

/** IAM user guide, "IAM and AWS STS quotas": the characters of all inline policies of a role together, white space aside. */
const LARGEST_POLICY = 10_240;
/** As long as any: a key of a region of several keeps its `mrk-` too. */
const LONGEST_KEY_ARN = `arn:aws-us-gov:kms:ap-southeast-99:000000000000:key/mrk-${'0'.repeat(32)}`;

/** The policy that allows what a service needs and nothing else. `keyArn` tells the ARN behind an alias. */
export function policyDocument(
  statements: readonly AwsStatement[],
  keyArn: (alias: string) => string,
): { readonly Version: string; readonly Statement: readonly object[] } {
  return {
    Version: '2012-10-17',
    Statement: statements.map(({ actions, resources, keyAlias, conditions }) => ({
      Effect: 'Allow',
      Action: actions,
      Resource: keyAlias === undefined ? resources : keyArn(keyAlias),
      ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
    })),
  };
}

/** Says so when a service needs more than the policy of a role can hold. */
export function checkPolicySize(problems: Problems, statements: readonly AwsStatement[]): void {
  const length = JSON.stringify(policyDocument(statements, () => LONGEST_KEY_ARN)).length;
  if (length <= LARGEST_POLICY) return;
  problems.add(
    `dependencies must fit the policy of one IAM role (${LARGEST_POLICY} characters), got ${length}`,
    'a service with so many dependencies is several services: split it',
  );
}
