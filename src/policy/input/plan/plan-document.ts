import { isRecord, JsonObject, recordOf } from '../../../core/terraform/json-object';
import { AbsoluteReference, PlanConfiguration, referencesIn } from './configuration';
import { ShownResource, shownResources } from './shown-resource';

/**
 * What a plan, or a state, holds as a document of Terraform: known values are literals, and what is known only after apply is
 * an expression that refers to what the configuration refers to.
 */
export function planDocument(shown: JsonObject, stack: string): JsonObject {
  return new PlanReader(shown, stack).document();
}

class PlanReader {
  private readonly resources: readonly ShownResource[];
  private readonly byAddress: ReadonlyMap<string, ShownResource>;
  private readonly configuration: PlanConfiguration;

  constructor(
    shown: JsonObject,
    private readonly stack: string,
  ) {
    this.resources = shownResources(shown);
    this.byAddress = new Map(this.resources.map((resource) => [resource.address, resource]));
    this.configuration = new PlanConfiguration(shown);
  }

  public document(): JsonObject {
    const document: Record<string, Record<string, Record<string, unknown>>> = {};
    for (const resource of this.resources) {
      const ofType = ((document[resource.mode] ??= {})[resource.type] ??= {});
      ofType[nameOf(resource)] = this.body(resource);
    }
    return document;
  }

  private body(resource: ShownResource): JsonObject {
    const { address, values, unknown, sensitive } = resource;
    const expressions = this.configuration.expressionsOf(resource);
    const body = this.block({ values, unknown, sensitive, expression: expressions, path: [] }, resource);
    return { ...recordOf(body), '//': { metadata: { path: `${this.stack}/${address}`, address } } };
  }

  private block(place: Place, resource: ShownResource): unknown {
    const { values, unknown, sensitive, expression, path } = place;
    if (unknown === true) return this.unknownText(place, resource);
    // What the configuration itself holds in clear is no secret any more, and a rule must see it.
    if (sensitive === true && !isConstant(expression)) {
      return values === null || values === undefined ? undefined : `\${sensitive value: ${shownPath(path)}}`;
    }
    if (Array.isArray(unknown) || Array.isArray(values)) {
      const length = Math.max(lengthOf(unknown), lengthOf(values));
      return Array.from({ length }, (_, index) => this.block(below(place, index), resource));
    }
    if (isRecord(values) || isRecord(unknown)) {
      const keys = new Set([...Object.keys(recordOf(values)), ...Object.keys(recordOf(unknown))]);
      const members = [...keys]
        .filter((key) => recordOf(unknown)[key] !== true || !isLeftOut(expression, key))
        .map((key) => [key, this.block(below(place, key), resource)] as const);
      // Terraform takes null for nothing, and a plan says null of all that was not given.
      return Object.fromEntries(members.filter(([, value]) => value !== undefined && value !== null));
    }
    return typeof values === 'string' ? escaped(values) : values;
  }

  /** A reference where the value is that of one attribute; otherwise words, with all that it comes from. */
  private unknownText({ expression, path }: Place, resource: ShownResource): string {
    const reference = this.configuration.referenceOf(expression, resource);
    if (reference !== undefined && this.isUnknown(reference)) {
      return `\${${[reference.address, ...reference.path].join('.')}}`;
    }
    const prefix = resource.module === '' ? '' : `${resource.module}.`;
    const from = referencesIn(expression).map((each) => withoutBraces(`${prefix}${each}`));
    return `\${known after apply: ${shownPath(path)}${from.length === 0 ? '' : `, from ${from.join(', ')}`}}`;
  }

  /** A value that is computed from a known attribute is not that attribute's. */
  private isUnknown({ address, path }: AbsoluteReference): boolean {
    const target = this.byAddress.get(address);
    if (target === undefined) return false;
    let unknown = target.unknown;
    for (const step of path) {
      if (unknown === true) return true;
      unknown = Array.isArray(unknown) ? (unknown as unknown[])[Number(step)] : recordOf(unknown)[step];
    }
    return unknown === true;
  }
}

/** Something in a resource, and what is said of it elsewhere. */
interface Place {
  readonly values: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  readonly expression: unknown;
  readonly path: readonly (string | number)[];
}

function below({ values, unknown, sensitive, expression, path }: Place, step: string | number): Place {
  const at = (value: unknown): unknown =>
    typeof step === 'number' ? (Array.isArray(value) ? (value as unknown[])[step] : undefined) : recordOf(value)[step];
  // Of a block that can be there once, the plan has a list of one and the configuration may have no list.
  const inside = typeof step === 'number' && isRecord(expression) && step === 0 ? expression : at(expression);
  return {
    values: at(values),
    unknown: unknown === true ? true : at(unknown),
    sensitive: sensitive === true ? !isConstant(expression) : at(sensitive),
    expression: isLeaf(expression) ? undefined : inside,
    path: [...path, step],
  };
}

/** An expression of the configuration, and no block that holds some. */
function isLeaf(expression: unknown): boolean {
  const { references, constant_value: constant } = recordOf(expression);
  return constant !== undefined || Array.isArray(references);
}

/** Of JSON, the text of a template counts as a constant too; what it refers to tells. */
function isConstant(expression: unknown): boolean {
  return 'constant_value' in recordOf(expression) && referencesIn(expression).length === 0;
}

/** What the configuration does not give is for the provider to say: a rule must see that it was not given. */
function isLeftOut(expression: unknown, key: string): boolean {
  return isRecord(expression) && !isLeaf(expression) && !(key in expression);
}

/** Unique within its type, and as much of the address as a name can hold. */
function nameOf({ module, name, index }: ShownResource): string {
  return `${module === '' ? '' : `${module}.`}${name}${index}`;
}

/** A literal as a document must write it, so that nothing in it is taken for a template. */
function escaped(text: string): string {
  return text.includes('{') ? text.replace(/[$%](?=\{)/g, '$&$&') : text;
}

function shownPath(path: readonly (string | number)[]): string {
  return path.map((step) => String(step).replace(/[^\w-]/g, '_')).join('.');
}

function withoutBraces(reference: string): string {
  return reference.replace(/[{}$%]/g, '_');
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
