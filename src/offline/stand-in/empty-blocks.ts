import { BlockSchema } from '../schema/schema';
import { CtyObject, CtyValue, isList, isObject } from './cty-value';

/** The value as Terraform wants it of a state: blocks that are not there are empty collections, not null. */
export function withEmptyBlocks(block: BlockSchema, value: CtyObject): CtyObject {
  const blocks = Object.entries(block.blocks).map(([name, { nesting, block: inner }]) => {
    const own = value[name] ?? null;
    const fill = (each: CtyValue) => (isObject(each) ? withEmptyBlocks(inner, each) : each);
    if (isList(own)) return [name, own.map(fill)] as const;
    if (nesting === 'single') return [name, fill(own)] as const;
    if (isObject(own))
      return [name, Object.fromEntries(Object.entries(own).map(([key, each]) => [key, fill(each)]))] as const;
    return [name, own ?? (nesting === 'map' ? {} : [])] as const;
  });
  const attributes = Object.keys(block.attributes).map((name) => [name, value[name] ?? null] as const);
  return Object.fromEntries([...attributes, ...blocks]);
}
