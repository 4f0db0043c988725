/** Conditions of a statement of IAM: operator, key, values. */
export type AwsConditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** What a service needs to be allowed in AWS: one statement of its policy. */
export interface AwsStatement {
  readonly actions: readonly string[];
  /** ARNs; none where the resource is a key. */
  readonly resources: readonly string[];
  /** Alias of the KMS key that is the resource: KMS alone knows its ARN, and takes no alias for it in a policy. */
  readonly keyAlias?: string;
  readonly conditions: AwsConditions;
}

/** What a service needs to be allowed in Google Cloud: a role on one resource. */
export interface GoogleGrant {
  /** Part of the id of the construct that grants it. */
  readonly id: string;
  /** What it is; of an instance the role is given in the project, under the condition that it is this one. */
  readonly resource: 'bucket' | 'topic' | 'subscription' | 'instance';
  /** Of an instance its full resource name. */
  readonly name: string;
  readonly role: string;
}

/** Everything that a service needs to be allowed, in the words of its cloud. */
export interface Needs {
  readonly aws: readonly AwsStatement[];
  readonly google: readonly GoogleGrant[];
}

export const NO_NEEDS: Needs = { aws: [], google: [] };

/** Refused on plain HTTP, whatever the policy of the resource says. */
export const BY_TLS: AwsConditions = { Bool: { 'aws:SecureTransport': 'true' } };

/** All the needs of a service together. */
export function joinNeeds(needs: readonly Needs[]): Needs {
  return { aws: needs.flatMap(({ aws }) => aws), google: needs.flatMap(({ google }) => google) };
}
