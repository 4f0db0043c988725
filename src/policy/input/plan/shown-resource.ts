import { JsonObject, recordOf } from '../../../core/terraform/json-object';
import { blocksOf } from '../../../core/terraform/terraform-document';

/** An instance of a resource or a data source, as `terraform show -json` prints it. */
export interface ShownResource {
  /** `module.net["a"].aws_subnet.private[0]`. */
  readonly address: string;
  /** `module.net["a"]`; empty in the root module. */
  readonly module: string;
  readonly mode: 'resource' | 'data';
  readonly type: string;
  readonly name: string;
  /** `[0]`, `["a"]`; empty where there is one. */
  readonly index: string;
  readonly values: unknown;
  /** What of the values is known only after apply: true, or objects and lists of the same shape that hold true. */
  readonly unknown: unknown;
  /** The same for what must not be shown. */
  readonly sensitive: unknown;
}

/** Every instance that there will be, or that there is: what is destroyed or forgotten is not among them. */
export function shownResources(shown: JsonObject): readonly ShownResource[] {
  const found = new Map<string, ShownResource>();
  const add = (resource: ShownResource) => found.set(resource.address, resource);
  // Data sources that were read stand in the prior state, and nowhere else.
  resourcesIn(recordOf(recordOf(shown.prior_state).values).root_module)
    .filter(({ mode }) => mode === 'data')
    .forEach(add);
  resourcesIn(recordOf(shown.values).root_module).forEach(add);
  resourcesIn(recordOf(shown.planned_values).root_module).forEach(add);
  for (const changed of blocksOf(shown.resource_changes)) {
    const change = recordOf(changed.change);
    if (changed.deposed !== undefined) continue;
    const resource = resourceOf(changed, String(changed.module_address ?? ''));
    if (change.after === null || change.after === undefined) found.delete(resource.address);
    else {
      const { after: values, after_unknown: unknown, after_sensitive: sensitive } = change;
      add({ ...resource, values, unknown, sensitive });
    }
  }
  return [...found.values()];
}

function resourcesIn(module: unknown): ShownResource[] {
  const { address = '', resources, child_modules: children } = recordOf(module);
  return [
    ...blocksOf(resources).map((resource) => resourceOf(resource, String(address))),
    ...blocksOf(children).flatMap(resourcesIn),
  ];
}

function resourceOf(shown: JsonObject, module: string): ShownResource {
  const { address, mode, type, name, index, values, sensitive_values: sensitive } = shown;
  return {
    address: String(address),
    module,
    mode: mode === 'data' ? 'data' : 'resource',
    type: String(type),
    name: String(name),
    index: index === undefined ? '' : `[${JSON.stringify(index)}]`,
    values,
    unknown: false,
    sensitive,
  };
}
