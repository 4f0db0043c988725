import { loadBinding } from '../../../../stacks/providers';

type Datadog = {
  'dashboard-json': typeof import('@cdktf/provider-datadog/lib/dashboard-json');
  monitor: typeof import('@cdktf/provider-datadog/lib/monitor');
  'service-level-objective': typeof import('@cdktf/provider-datadog/lib/service-level-objective');
  'slo-correction': typeof import('@cdktf/provider-datadog/lib/slo-correction');
};

/** A module of the Datadog bindings, by the name of its resource. */
export function datadogBinding<K extends keyof Datadog>(resource: K): Datadog[K] {
  return loadBinding<Datadog[K]>(`@cdktf/provider-datadog/lib/${resource}`);
}
