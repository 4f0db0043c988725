import { Construct } from 'constructs';
import { awsBinding } from '../../bindings';
import { DataPlace } from '../data-spec';

/** Creates the role that RDS watches its hosts by (RDS user guide, "Setting up enhanced monitoring"), and gives its ARN. */
export function createMonitoring(
  scope: Construct,
  { partition, account }: Extract<DataPlace, { cloud: 'aws' }>,
  tags: Record<string, string>,
  { name, description }: { readonly name: string; readonly description: string },
): string {
  const { IamRole } = awsBinding('iam-role');
  const { IamRolePolicyAttachment } = awsBinding('iam-role-policy-attachment');
  const role = new IamRole(scope, 'Monitoring', {
    name,
    description,
    assumeRolePolicy: JSON.stringify(trust(account)),
    tags,
  });
  new IamRolePolicyAttachment(scope, 'MonitoringPolicy', {
    role: role.name,
    policyArn: `arn:${partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
  });
  return role.arn;
}

function trust(account: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Monitoring',
        Effect: 'Allow',
        Principal: { Service: 'monitoring.rds.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      },
    ],
  };
}
