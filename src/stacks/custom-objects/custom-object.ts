import { Construct } from 'constructs';
import { terraformLiteral } from '../../core/naming';
import { ProviderName } from '../../core/provider-name';
import { useProviderAt } from '../place';
import { loadBinding } from '../providers';

/** An object of a kind that a cluster knows by a custom resource definition: plain data, in which nothing is unknown. */
export interface CustomObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: object;
}

/** Delivers a custom object in the way that the platform has chosen. */
export function createCustomObject(scope: Construct, id: string, object: CustomObject): void {
  const { Manifest } = loadBinding<typeof import('@cdktf/provider-kubernetes/lib/manifest')>(
    '@cdktf/provider-kubernetes/lib/manifest',
  );
  useProviderAt(scope, ProviderName.KUBERNETES);
  new Manifest(scope, id, { manifest: { ...literalObject(object) } });
}

/** As Terraform takes it: `${` and `%{` stand only within the texts of JSON, never in its own syntax. */
function literalObject(object: CustomObject): CustomObject {
  return JSON.parse(terraformLiteral(JSON.stringify(object))) as CustomObject;
}
