import { Construct } from 'constructs';
import { awsTags, gcpLabels } from '../../../core/labels';
import { stampConstruct } from '../../../core/versions';
import { PavedServiceSpec } from '../spec';
import { PAVED_SERVICE_VERSIONS } from '../versions';

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
