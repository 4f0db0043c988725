import { Construct } from 'constructs';
import { awsBinding, googleBinding } from '../bindings';
import { Identity } from './identity';
import { AwsStatement, GoogleGrant, Needs } from './need';
import { policyDocument } from './policy-document';

/** Allows a service what it needs in its cloud, and nothing else. */
export function createGrants(scope: Construct, { aws, google }: Needs, identity: Identity): void {
  if (aws.length > 0) createRolePolicy(scope, aws, identity);
  for (const grant of google) createMember(scope, grant, identity);
}

function createRolePolicy(scope: Construct, statements: readonly AwsStatement[], identity: Identity): void {
  const { DataAwsKmsAlias } = awsBinding('data-aws-kms-alias');
  const aliases = [...new Set(statements.flatMap(({ keyAlias }) => keyAlias ?? []))];
  const keys = new Map(
    aliases.map((alias) => [alias, new DataAwsKmsAlias(scope, `Key-${idOf(alias)}`, { name: alias }).targetKeyArn]),
  );
  const { IamRolePolicy } = awsBinding('iam-role-policy');
  new IamRolePolicy(scope, 'Grants', {
    name: 'dependencies',
    role: identity.name,
    policy: JSON.stringify(policyDocument(statements, (alias) => keys.get(alias) ?? alias)),
  });
}

/** A slash in an id would be a path. */
function idOf(alias: string): string {
  return alias.replace(/^alias\//, '');
}

function createMember(scope: Construct, { id, resource, name, role }: GoogleGrant, { principal }: Identity): void {
  switch (resource) {
    case 'bucket': {
      const { StorageBucketIamMember } = googleBinding('storage-bucket-iam-member');
      new StorageBucketIamMember(scope, `Grant-${id}`, { bucket: name, role, member: principal });
      return;
    }
    case 'topic': {
      const { PubsubTopicIamMember } = googleBinding('pubsub-topic-iam-member');
      new PubsubTopicIamMember(scope, `Grant-${id}`, { topic: name, role, member: principal });
      return;
    }
    case 'instance': {
      const { ProjectIamMember } = googleBinding('project-iam-member');
      const [, project = ''] = name.split('/');
      new ProjectIamMember(scope, `Grant-${id}`, { project, role, member: principal, condition: onlyInstance(name) });
      return;
    }
    case 'subscription': {
      const { PubsubSubscriptionIamMember } = googleBinding('pubsub-subscription-iam-member');
      new PubsubSubscriptionIamMember(scope, `Grant-${id}`, { subscription: name, role, member: principal });
      return;
    }
  }
}

/** Cloud SQL and Memorystore, "IAM conditions": their instances have no policy of their own. */
export function onlyInstance(name: string): { readonly title: string; readonly expression: string } {
  return { title: 'this instance only', expression: `resource.name == "${name}"` };
}
