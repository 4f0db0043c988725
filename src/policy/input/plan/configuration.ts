import { JsonObject, recordOf } from '../../../core/terraform/json-object';
import { blocksOf } from '../../../core/terraform/terraform-document';
import { wholeExpression } from '../../resource/expression';
import { ShownResource } from './shown-resource';

/** An attribute of an instance in the whole plan: `module.net.aws_vpc.main` and `['id']`. */
export interface AbsoluteReference {
  readonly address: string;
  readonly path: readonly string[];
}

/** A module as the configuration in a plan describes it, and where one instance of it stands. */
interface Scope {
  readonly module: JsonObject;
  /** `module.net["a"]`; empty for the root. */
  readonly address: string;
  readonly parent?: Scope;
  /** How it is called there. */
  readonly call?: JsonObject;
}

const STEP = /module\.([\w-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/g;
const INDEX = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const RESOURCE = new RegExp(String.raw`^((?:data\.)?[\w-]+\.[\w-]+(?:${INDEX})?)((?:\.[\w-]+|${INDEX})*)$`);
const MODULE_OUTPUT = new RegExp(String.raw`^(module\.([\w-]+)(?:${INDEX})?)\.([\w-]+)$`);
/** By these an instance finds the one of the same key. */
const OWN_KEYS = ['each.key', 'each.value', 'count.index'];
const OWN_KEY_INDEX = /\[(?:each\.(?:key|value)|count\.index)\]/;
/** Modules in modules are followed so far. */
const DEPTH_LIMIT = 20;

/** What the configuration in a plan says of where values come from. */
export class PlanConfiguration {
  private readonly root: Scope;

  constructor(plan: JsonObject) {
    this.root = { module: recordOf(recordOf(plan.configuration).root_module), address: '' };
  }

  /**
   * The expressions of a resource: by argument, `references` or `constant_value`; of nested blocks, the same in lists.
   * Undefined where nothing is known, as in a state.
   */
  public expressionsOf({ module, mode, type, name }: ShownResource): JsonObject | undefined {
    const found = blocksOf(this.scopeOf(module).module.resources).find(
      (each) => each.type === type && each.name === name && (each.mode === 'data') === (mode === 'data'),
    );
    return found === undefined ? undefined : recordOf(found.expressions);
  }

  /** What an expression refers to, when it is a reference to one attribute and nothing else. */
  public referenceOf(expression: unknown, from: ShownResource): AbsoluteReference | undefined {
    return this.resolve(expression, this.scopeOf(from.module), from.index, 0);
  }

  private resolve(expression: unknown, scope: Scope, index: string, depth: number): AbsoluteReference | undefined {
    const text = depth > DEPTH_LIMIT ? undefined : onlyReference(expression, index);
    if (text === undefined) return undefined;
    const variable = /^var\.([\w-]+)$/.exec(text)?.[1];
    if (variable !== undefined) return this.behindVariable(variable, scope, depth);
    const prefix = scope.address === '' ? '' : `${scope.address}.`;
    const [, child, call, output] = MODULE_OUTPUT.exec(text) ?? [];
    if (child !== undefined && call !== undefined && output !== undefined) {
      const inside = childScope(scope, call, `${prefix}${child}`);
      return this.resolve(recordOf(recordOf(inside.module.outputs)[output]).expression, inside, '', depth + 1);
    }
    const [, resource, path = ''] = RESOURCE.exec(text) ?? [];
    return resource === undefined ? undefined : { address: `${prefix}${resource}`, path: stepsOf(path) };
  }

  private behindVariable(name: string, scope: Scope, depth: number): AbsoluteReference | undefined {
    if (scope.parent === undefined) return undefined;
    const index = /\[[^\]]*\]$/.exec(scope.address)?.[0] ?? '';
    return this.resolve(recordOf(scope.call?.expressions)[name], scope.parent, index, depth + 1);
  }

  private scopeOf(module: string): Scope {
    let address = '';
    return [...module.matchAll(STEP)].reduce<Scope>((scope, [step, name = '']) => {
      address = address === '' ? step : `${address}.${step}`;
      return childScope(scope, name, address);
    }, this.root);
  }
}

/** The references that an expression mentions, each as Terraform lists it: `aws_vpc.main.id`, `aws_vpc.main`. */
export function referencesIn(expression: unknown): string[] {
  const { references } = recordOf(expression);
  return Array.isArray(references) ? references.map(String) : [];
}

function childScope(parent: Scope, name: string, address: string): Scope {
  const call = recordOf(recordOf(parent.module.module_calls)[name]);
  return { module: recordOf(call.module), address, parent, call };
}

/**
 * The reference that an expression is. Of JSON the plan holds the text itself. Of HCL it lists what is mentioned: one
 * attribute and what it is of is taken for a reference to it, though it may be a text or a call around it.
 */
function onlyReference(expression: unknown, index: string): string | undefined {
  const { constant_value: text } = recordOf(expression);
  if (typeof text === 'string') return wholeExpression(text)?.replace(OWN_KEY_INDEX, index);
  const references = referencesIn(expression);
  const [first, ...others] = references.filter((each) => !OWN_KEYS.includes(each));
  if (first === undefined || !others.every((other) => isPrefix(other, first))) return undefined;
  // With a key that is not written out, Terraform names no more than the resource; what is meant is most often its id.
  return references.length > 1 && others.length === 0 ? `${first}${index}.id` : first;
}

function isPrefix(prefix: string, whole: string): boolean {
  return whole.startsWith(prefix) && /^(?:$|\.|\[)/.test(whole.slice(prefix.length));
}

function stepsOf(path: string): string[] {
  return [...path.matchAll(/\.([\w-]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)].map(
    ([, name, number, key]) => name ?? number ?? key ?? '',
  );
}
