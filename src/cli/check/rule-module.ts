import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '../../core/terraform/json-object';
import { Problems } from '../../core/validation';
import { PolicyPack } from '../../policy/packs/policy-pack';
import { PolicyRule } from '../../policy/rule/policy-rule';

const EXPORTS = 'export PolicyRule or PolicyPack objects, by any name: export const owner = new OwnerRule()';

/** The packs that a JavaScript module exports; its rules that are in none make one, which is called like the module. */
export async function rulePackOf(problems: Problems, module: string): Promise<PolicyPack[]> {
  let exported: unknown;
  try {
    exported = await import(pathToFileURL(resolve(module)).href);
  } catch (error) {
    problems.add(`--rules "${module}" cannot be loaded: ${firstLine(error)}`, LOADABLE);
    return [];
  }
  const values = [...new Set(exportedValues(exported))];
  const packs = values.filter(isPack);
  const rules = values.filter(isRule);
  if (packs.length + rules.length === 0) {
    const isClass = values.some((value) => typeof value === 'function');
    problems.add(
      `--rules "${module}" must export rules, got ${isClass ? 'classes' : 'none'}`,
      isClass ? 'export an object of each class: export const owner = new OwnerRule()' : EXPORTS,
    );
  }
  return rules.length === 0 ? packs : [...packs, new PolicyPack(module, { rules })];
}

const LOADABLE = 'name a file of JavaScript: compile TypeScript first, or run roadbed below a loader such as tsx';

/** What CommonJS exports comes as the default, what is in a list counts one by one. */
function exportedValues(module: unknown): unknown[] {
  if (!isObject(module)) return [];
  return Object.entries(module).flatMap(([name, value]) => {
    if (name === 'default' && isObject(value) && !isRule(value) && !isPack(value)) {
      return [...Object.values(value).flat(), value];
    }
    return [value].flat();
  });
}

/** By shape: the rules may be of another copy of the package. */
function isRule(value: unknown): value is PolicyRule {
  return isObject(value) && typeof value.check === 'function' && isRecord(value.props);
}

function isPack(value: unknown): value is PolicyPack {
  return isObject(value) && typeof value.name === 'string' && isRecord(value.props) && Array.isArray(value.props.rules);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function firstLine(error: unknown): string {
  const text = isObject(error) && typeof error.message === 'string' ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
