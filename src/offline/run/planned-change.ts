import { isRecord, JsonObject, recordOf } from '../../core/terraform/json-object';
import { blocksOf, constructPathOf } from '../../core/terraform/terraform-document';

/** What Terraform would do to a resource. */
export type Action = 'create' | 'update' | 'replace' | 'destroy' | 'read' | 'forget' | 'none';

/** One resource of a plan that something happens to. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  /** The address it had in the state; given when a `moved` block names it anew. */
  readonly previousAddress?: string;
  /** Given when an existing object is taken into the state. */
  readonly imports?: string;
  /** The arguments that force the replacement. */
  readonly replacePaths: readonly string[];
  /** The arguments that differ, for updates and replacements. */
  readonly differences: readonly Difference[];
  readonly constructPath?: string;
}

/** An argument that would change; a sensitive one without its values. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly note?: 'sensitive' | 'known after apply';
}

/** The changes of a plan (`terraform show -json`); resources that stay as they are and keep their address are left out. */
export function plannedChanges(plan: JsonObject, document: JsonObject): PlannedChange[] {
  return blocksOf(plan.resource_changes).flatMap((resource) => {
    const change = recordOf(resource.change);
    const action = actionOf(change.actions);
    const previous = resource.previous_address;
    const imports = recordOf(change.importing).id;
    if (action === 'none' && previous === undefined && imports === undefined) return [];
    const address = String(resource.address);
    const constructPath = constructPathOf(document, address);
    return [
      {
        address,
        type: String(resource.type),
        action,
        ...(typeof previous === 'string' && { previousAddress: previous }),
        ...(typeof imports === 'string' && { imports }),
        replacePaths: pathsOf(change.replace_paths),
        differences: action === 'update' || action === 'replace' ? differences(change) : [],
        ...(constructPath !== undefined && { constructPath }),
      },
    ];
  });
}

function actionOf(actions: unknown): Action {
  const all = Array.isArray(actions) ? actions.map(String) : [];
  if (all.includes('delete') && all.includes('create')) return 'replace';
  const [first] = all;
  if (first === 'delete') return 'destroy';
  return first === 'create' || first === 'update' || first === 'read' || first === 'forget' ? first : 'none';
}

function pathsOf(paths: unknown): string[] {
  const all = Array.isArray(paths) ? paths.filter((path): path is unknown[] => Array.isArray(path)) : [];
  return [...new Set(all.map(dotted))];
}

/** `spec.min_ready_seconds`: as Roadbed's facts write it, without the index of a block that is alone. */
function dotted(path: readonly unknown[]): string {
  return path.filter((step, index) => !(step === 0 && index < path.length - 1)).join('.');
}

function differences(change: JsonObject): Difference[] {
  const found: Difference[] = [];
  const compare = (
    path: readonly unknown[],
    before: unknown,
    after: unknown,
    unknown: unknown,
    hidden: readonly unknown[],
  ): void => {
    if (hidden.includes(true)) {
      if (unknown === true || JSON.stringify(before) !== JSON.stringify(after)) {
        found.push({ path: dotted(path), before: undefined, after: undefined, note: 'sensitive' });
      }
      return;
    }
    if (unknown === true) {
      found.push({ path: dotted(path), before, after: undefined, note: 'known after apply' });
      return;
    }
    if (holdsMembers(before) && holdsMembers(after) && Array.isArray(before) === Array.isArray(after)) {
      const keys = [
        ...new Set([
          ...Object.keys(before),
          ...Object.keys(after),
          ...Object.keys(holdsMembers(unknown) ? unknown : {}),
        ]),
      ];
      for (const key of keys) {
        const step = Array.isArray(before) ? Number(key) : key;
        compare(
          [...path, step],
          before[key],
          after[key],
          memberOf(unknown, key),
          hidden.map((each) => memberOf(each, key)),
        );
      }
      return;
    }
    // An absent value and null are the same to Terraform.
    if (JSON.stringify(before ?? null) !== JSON.stringify(after ?? null)) {
      // A collection that comes or goes as a whole may hold something sensitive.
      const note = hidden.some(holdsTrue) ? ({ note: 'sensitive' } as const) : { before, after };
      found.push({ path: dotted(path), before: undefined, after: undefined, ...note });
    }
  };
  compare([], change.before, change.after, change.after_unknown, [change.before_sensitive, change.after_sensitive]);
  return found;
}

function holdsMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) || Array.isArray(value);
}

function holdsTrue(value: unknown): boolean {
  return value === true || (holdsMembers(value) && Object.values(value).some(holdsTrue));
}

function memberOf(value: unknown, key: string): unknown {
  return holdsMembers(value) ? value[key] : undefined;
}
