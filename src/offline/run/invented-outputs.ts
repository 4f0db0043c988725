import { JsonObject } from '../../core/terraform/json-object';

/** Strings that hold this are known to the stand-ins as invented, and are not held against rules of value. */
const MARK = 'roadbed-standin';

/** Values for exactly the outputs that a document reads of a remote state, shaped by what it reads from them. */
export function inventedOutputs(document: JsonObject, dataSource: string): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(document);
  const reference = new RegExp(
    // Within JSON the quotes of an index are escaped.
    `data\\.terraform_remote_state\\.${escaped(dataSource)}(?:\\[[^\\]]*\\])?\\.outputs(?:\\.([\\w-]+)|\\[\\\\"([^"\\\\]+)\\\\"\\])((?:\\.[\\w*-]+|\\[[^\\]]*\\])*)`,
    'g',
  );
  const paths = new Map<string, string[]>();
  for (const [, attribute, key, rest = ''] of text.matchAll(reference)) {
    const name = attribute ?? key ?? '';
    paths.set(name, [...(paths.get(name) ?? []), rest]);
  }
  return Object.fromEntries([...paths].map(([name, rests]) => [name, shaped(`${MARK}-output-${name}`, rests)]));
}

/** A string, or the lists and objects around it that the traversals (`[0].id`, `.vpc`, `[*]`) need. */
function shaped(name: string, traversals: readonly string[]): unknown {
  const steps = traversals
    .map((each) => /^(?:\.([\w*-]+)|\[\\?"?([^\]\\"]*)\\?"?\])(.*)$/.exec(each))
    .filter((step) => step !== null);
  if (steps.length === 0) return name;
  const keys = steps.map(([, attribute, index, rest]) => [attribute ?? index ?? '', rest ?? ''] as const);
  if (keys.every(([key]) => /^(?:\d+|\*)$/.test(key))) {
    const length = Math.max(...keys.map(([key]) => (key === '*' ? 0 : Number(key)))) + 1;
    const inner = keys.map(([, rest]) => rest);
    return Array.from({ length }, (_, index) => shaped(`${name}-${index}`, inner));
  }
  const names = [...new Set(keys.map(([key]) => key))];
  return Object.fromEntries(
    names.map((key) => [
      key,
      shaped(
        `${name}-${key}`,
        keys.filter(([each]) => each === key).map(([, rest]) => rest),
      ),
    ]),
  );
}

/** A state that holds these outputs and nothing else. */
export function stateOfOutputs(outputs: Readonly<Record<string, unknown>>): object {
  return {
    version: 4,
    terraform_version: '1.5.0',
    serial: 1,
    lineage: 'roadbed-standin',
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value, type: typeOf(value) }])),
    resources: [],
  };
}

/** The cty type of a plain value. */
function typeOf(value: unknown): unknown {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return ['tuple', value.map(typeOf)];
  if (typeof value !== 'object' || value === null) return 'string';
  return ['object', Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typeOf(each)]))];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
