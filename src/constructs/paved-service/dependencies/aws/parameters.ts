import { Construct } from 'constructs';
import { awsBinding } from '../../bindings';

/** Writes what the cloud made up where the workload's state reads it by name: no state reads another. */
export function createParameter(
  scope: Construct,
  id: string,
  name: string,
  value: string,
  description: string,
  tags: Record<string, string>,
): void {
  const { SsmParameter } = awsBinding('ssm-parameter');
  new SsmParameter(scope, id, { name, type: 'String', value, description, tags });
}

/** Reads it on the side of the workload. */
export function readParameter(scope: Construct, id: string, name: string): string {
  const { DataAwsSsmParameter } = awsBinding('data-aws-ssm-parameter');
  // Not `value`, which the provider takes for a secret and hides from plans.
  return new DataAwsSsmParameter(scope, id, { name }).insecureValue;
}
