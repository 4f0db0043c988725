import { Construct } from 'constructs';
import { awsTags, gcpLabels } from '../../../core/labels';
import { ProviderName } from '../../../core/provider-name';
import { stampConstruct } from '../../../core/versions';
import { dataStackOf } from '../../../stacks/data-stack/data-stack';
import { PavedServiceSpec } from '../spec';
import { PAVED_SERVICE_VERSIONS } from '../versions';

/** What belongs to one service in the state that keeps the data; it is applied first, so that what is named there exists. */
export function dataScopeOf(service: Construct, spec: PavedServiceSpec, provider: ProviderName): Construct {
  const stack = dataStackOf(service);
  if (stack === undefined) throw new Error('checked when the dependencies were resolved');
  stack.useProvider(provider);
  return (stack.node.tryFindChild(spec.name) as Construct | undefined) ?? new Construct(stack, spec.name);
}

/** Makes the construct that everything of one dependency is in, stamped as made by the service. */
export function dataGroup(scope: Construct, spec: PavedServiceSpec, id: string): Construct {
  const group = new Construct(scope, id);
  stampConstruct(group, spec.stamp, PAVED_SERVICE_VERSIONS.factsOf(spec.stamp.version));
  return group;
}

/** AWS tags of a dependency: the service's own, and which of its parts it is. */
export function dataTags(spec: PavedServiceSpec, component: string): Record<string, string> {
  return awsTags({ ...spec.labels, component, stamp: spec.stamp });
}

/** Google Cloud labels of a dependency. */
export function dataLabels(spec: PavedServiceSpec, component: string): Record<string, string> {
  return gcpLabels({ ...spec.labels, component, stamp: spec.stamp });
}
