import { Construct } from 'constructs';
import { awsBinding } from '../bindings';

/** What a service's role may do: these actions, on these resources, under these conditions. */
export interface AwsStatement {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Gives a role what the dependencies of its service need, and nothing else; no policy where they need nothing. */
export function createGrants(scope: Construct, roleName: string, statements: readonly AwsStatement[]): void {
  if (statements.length === 0) return;
  const { IamRolePolicy } = awsBinding('iam-role-policy');
  new IamRolePolicy(scope, 'Grants', {
    name: 'dependencies',
    role: roleName,
    policy: policyText(statements),
  });
}

/** A policy of IAM, as JSON. */
export function policyText(statements: readonly AwsStatement[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map(({ sid, actions, resources, conditions }) => ({
      Sid: sid,
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
      ...(conditions !== undefined && { Condition: conditions }),
    })),
  });
}
