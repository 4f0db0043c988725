import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { labelledFacts } from '../../core/labels';
import { terraformLiteral } from '../../core/naming';
import { ProviderName } from '../../core/provider-name';
import { Platform } from '../../platform/platform';
import { EnvironmentStack } from '../environment-stack';
import { useProviderAt } from '../place';
import { loadBinding } from '../providers';
import { checkCustomObject } from './check-custom-object';
import { addToBundle } from './gitops/bundle';

/** An object of a kind that a cluster knows by a custom resource definition: plain data, in which nothing is unknown. */
export interface CustomObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    /** Roadbed's own among them: they say which environment, team and service the object is of. */
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: object;
}

/** Delivers a custom object in the way that the platform has chosen for the environment. */
export function createCustomObject(scope: Construct, id: string, object: CustomObject): void {
  checkCustomObject(scope, id, object);
  const environment = environmentOf(scope, object);
  const delivery = Platform._find(scope)?._servicesIn(environment).objectDelivery?._settings();
  if (delivery === undefined || delivery.kind === 'kubernetes-manifest') createManifest(scope, id, object);
  else addToBundle(scope, object, environment, delivery);
}

function createManifest(scope: Construct, id: string, object: CustomObject): void {
  const { Manifest } = loadBinding<typeof import('@cdktf/provider-kubernetes/lib/manifest')>(
    '@cdktf/provider-kubernetes/lib/manifest',
  );
  useProviderAt(scope, ProviderName.KUBERNETES);
  new Manifest(scope, id, { manifest: { ...literalObject(object) } });
}

/** A plain Terraform stack has no environment, and what is in it names its own. */
function environmentOf(scope: Construct, { metadata }: CustomObject): string {
  const stack = TerraformStack.of(scope);
  if (EnvironmentStack.isEnvironmentStack(stack)) return stack.environment.name;
  return labelledFacts({ metadata }).environment ?? 'shared';
}

/** As Terraform takes it: `${` and `%{` stand only within the texts of JSON, never in its own syntax. */
function literalObject(object: CustomObject): CustomObject {
  return JSON.parse(terraformLiteral(JSON.stringify(object))) as CustomObject;
}
