import { BlockSchema, NestedBlockSchema } from '../schema/schema';
import { AttributePath, PathStep } from './attribute-path';
import { CtyObject, CtyValue, isList, isObject, isUnknown } from './cty-value';
import { sameToSdk } from './sdk-equality';

/** The places where a change makes the provider replace the resource. */
export function replacementPaths(
  block: BlockSchema,
  prior: CtyObject,
  planned: CtyObject,
  forceNew: ReadonlySet<string>,
): AttributePath[] {
  return new Replacement(forceNew).inObject(block, prior, planned, [], '');
}

class Replacement {
  constructor(private readonly forceNew: ReadonlySet<string>) {}

  public inObject(
    block: BlockSchema,
    prior: CtyObject | null,
    planned: CtyObject | null,
    path: AttributePath,
    at: string,
  ): AttributePath[] {
    const where = (name: string) => [[...path, { attribute: name }], at === '' ? name : `${at}.${name}`] as const;
    const sides = (name: string) => [prior?.[name] ?? null, planned?.[name] ?? null] as const;
    const attributes = Object.keys(block.attributes).flatMap((name) => {
      const [own, dotted] = where(name);
      return this.forceNew.has(dotted) && changes(...sides(name)) ? [own] : [];
    });
    const blocks = Object.entries(block.blocks).flatMap(([name, nested]) =>
      this.inBlocks(nested, sides(name), ...where(name)),
    );
    return [...attributes, ...blocks];
  }

  private inBlocks(
    nested: NestedBlockSchema,
    [prior, planned]: readonly [CtyValue, CtyValue],
    path: AttributePath,
    at: string,
  ): AttributePath[] {
    if (!changes(prior, planned)) return [];
    if (isUnknown(planned)) return this.forceNew.has(at) ? [path] : [];
    if (nested.nesting === 'set') return this.inSet(nested, listOf(prior), listOf(planned), path, at) ? [path] : [];
    // Only the framework has blocks that stand once, and there a block that forces replacement does so with all it holds.
    if (nested.nesting === 'single' && this.forceNew.has(at)) return [path];
    const [before, after] = [elements(prior), elements(planned)];
    const own = this.forceNew.has(at) && before.size !== after.size ? [path] : [];
    const steps = new Map([...before, ...after].map(([key, [step]]) => [key, step]));
    const inner = [...steps].flatMap(([key, step]) => {
      const below = [...path, ...step];
      return this.inObject(nested.block, before.get(key)?.[1] ?? null, after.get(key)?.[1] ?? null, below, at);
    });
    return [...own, ...inner];
  }

  /** In a set an element changes by going or coming: its own argument that forces replacement need only have a value. */
  private inSet(
    nested: NestedBlockSchema,
    prior: readonly CtyValue[],
    planned: readonly CtyValue[],
    path: AttributePath,
    at: string,
  ): boolean {
    if (this.forceNew.has(at)) return true;
    const gone = prior.filter((each) => !planned.some((other) => sameToSdk(each, other)));
    const come = planned.filter((each) => !prior.some((other) => sameToSdk(each, other)));
    return (
      gone.some((each) => isObject(each) && this.inObject(nested.block, each, null, path, at).length > 0) ||
      come.some((each) => isObject(each) && this.inObject(nested.block, null, each, path, at).length > 0)
    );
  }
}

function changes(prior: CtyValue, planned: CtyValue): boolean {
  return !sameToSdk(prior, planned);
}

function listOf(value: CtyValue): readonly CtyValue[] {
  return isList(value) ? value : [];
}

type Element = readonly [readonly PathStep[], CtyObject];

function elements(value: CtyValue): Map<string, Element> {
  if (isList(value)) {
    return new Map(
      value.flatMap((each, index) => (isObject(each) ? [[String(index), [[{ index }], each]] as const] : [])),
    );
  }
  // A block that stands once; blocks by key are rare and have no facts.
  return isObject(value) ? new Map([['', [[], value]]]) : new Map();
}
