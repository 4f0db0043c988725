import { loadBinding } from '../../../../stacks/providers';

type Google = {
  'monitoring-alert-policy': typeof import('@cdktf/provider-google/lib/monitoring-alert-policy');
  'monitoring-custom-service': typeof import('@cdktf/provider-google/lib/monitoring-custom-service');
  'monitoring-slo': typeof import('@cdktf/provider-google/lib/monitoring-slo');
};

/** A module of the Google Cloud bindings, by the name of its resource. */
export function googleBinding<K extends keyof Google>(resource: K): Google[K] {
  return loadBinding<Google[K]>(`@cdktf/provider-google/lib/${resource}`);
}
