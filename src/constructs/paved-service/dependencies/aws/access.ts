import { Construct } from 'constructs';
import { awsTags, LabelFacts } from '../../../../core/labels';
import { awsBinding } from '../../bindings';
import { DataPlace } from '../data-spec';

/** Who a store lets in: the pods of the cluster, on its own ports. What of them may, is for network policies and IAM. */
export interface Access {
  readonly name: string;
  readonly description: string;
  readonly ports: readonly number[];
}

/** Creates the security group of a store, and gives its id. */
export function createAccess(
  scope: Construct,
  { vpc, podSecurityGroups }: Extract<DataPlace, { cloud: 'aws' }>,
  labels: LabelFacts,
  { name, description, ports }: Access,
): string {
  const { SecurityGroup } = awsBinding('security-group');
  const { VpcSecurityGroupIngressRule } = awsBinding('vpc-security-group-ingress-rule');
  const tags = awsTags(labels);
  const group = new SecurityGroup(scope, 'Access', { name, description, vpcId: vpc, tags });
  podSecurityGroups.forEach((pods, index) => {
    new VpcSecurityGroupIngressRule(scope, `FromPods${index}`, {
      securityGroupId: group.id,
      description: `From the pods of the cluster to ${name}`,
      referencedSecurityGroupId: pods,
      ipProtocol: 'tcp',
      fromPort: Math.min(...ports),
      toPort: Math.max(...ports),
      tags,
    });
  });
  return group.id;
}
