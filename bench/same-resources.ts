import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Fails unless two outputs hold the same resources, argument by argument, stack by stack. Only addresses (which construct
 * ids decide) and metadata may differ; without this a ratio would compare different things.
 */
export function assertSameResources(a: string, b: string): number {
  const stacks = readdirSync(join(a, 'stacks')).sort();
  const others = readdirSync(join(b, 'stacks')).sort();
  if (stacks.join() !== others.join()) throw new Error('the two programs made different stacks');
  let count = 0;
  for (const stack of stacks) {
    const [left, right] = [resourcesOf(a, stack), resourcesOf(b, stack)];
    const difference = left.find((resource, index) => resource !== right[index]);
    if (difference !== undefined || left.length !== right.length) {
      const type = difference?.split(' ')[0] ?? '';
      const sameType = right.filter((resource) => resource.startsWith(`${type} `));
      throw new Error(
        `the two programs differ in stack ${stack}:\n${difference ?? 'one has more resources'}\n${sameType.join('\n')}`,
      );
    }
    count += left.length;
  }
  return count;
}

function resourcesOf(output: string, stack: string): string[] {
  const document = JSON.parse(readFileSync(join(output, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as {
    resource: Record<string, Record<string, Json>>;
    data?: Record<string, Record<string, Json>>;
    terraform: Json;
    provider: Json;
  };
  const bodies = (of: Record<string, Record<string, Json>>, prefix = ''): string[] =>
    Object.entries(of).flatMap(([type, byName]) =>
      Object.values(byName).map((body) => `${prefix}${type} ${canonical(body)}`),
    );
  const resources = [...bodies(document.resource), ...bodies(document.data ?? {}, 'data.')];
  return [...resources.sort(), canonical(document.provider), canonical(document.terraform)];
}

/** Sorted keys, no metadata, and references by type instead of by address. */
function canonical(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value.replace(/\$\{((?:data\.)?\w+)\.[\w-]+\./g, '${$1.'));
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => key !== '//');
  return `{${keys
    .sort()
    .map(
      (key) => `${JSON.stringify(key)}:${canonical(key === 'depends_on' ? types(value[key]) : (value[key] ?? null))}`,
    )
    .join()}}`;
}

/** What a resource waits for, by type and in no order. */
function types(addresses: Json | undefined): Json {
  return (Array.isArray(addresses) ? addresses : [])
    .map((address) => String(address).split('.').slice(0, -1).join('.'))
    .sort();
}
