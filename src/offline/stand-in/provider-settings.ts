import { BlockSchema } from '../schema/schema';
import { CtyObject, CtyValue, isObject, isUnknown, isWhollyKnown, sameValue, UNKNOWN } from './cty-value';

/**
 * How the aliases of one provider are configured. A stand-in cannot tell which alias asks, so only what all of them
 * agree on is known at plan.
 */
export class ProviderSettings {
  private readonly configurations: CtyObject[] = [];

  public add(config: CtyObject): void {
    this.configurations.push(config);
  }

  /** What all configurations give, argument by argument; unknown where they differ. */
  public get agreed(): CtyObject {
    const [first = {}, ...others] = this.configurations;
    const entries = Object.entries(first).map(([name, value]) => {
      const same = others.every((other) => sameValue(other[name] ?? null, value));
      return [name, same ? value : UNKNOWN] as const;
    });
    return Object.fromEntries(entries);
  }
}

/** Arguments that providers copy from their own configuration when a resource leaves them out. */
const INHERITED: Readonly<Record<string, readonly string[]>> = { aws: ['region'], google: ['project'] };

/** The plan with what the provider adds of its own configuration: region or project, and default tags. */
export function withProviderSettings(
  provider: string,
  block: BlockSchema,
  planned: CtyObject,
  config: CtyObject,
  settings: CtyObject,
): CtyObject {
  const own: Record<string, CtyValue> = {};
  for (const name of INHERITED[provider] ?? []) {
    const value = settings[name] ?? null;
    const asks = block.attributes[name]?.computed === true && (config[name] ?? null) === null;
    if (asks && isUnknown(planned[name] ?? null) && value !== null) own[name] = value;
  }
  if (provider === 'aws' && 'tags_all' in block.attributes && 'tags' in block.attributes) {
    own.tags_all = allTags(planned.tags ?? null, settings.default_tags ?? null);
  }
  return { ...planned, ...own };
}

function allTags(tags: CtyValue, defaults: CtyValue): CtyValue {
  const block = Array.isArray(defaults) ? ((defaults as readonly CtyValue[])[0] ?? null) : defaults;
  const common = isObject(block) ? (block.tags ?? null) : block;
  if (!isWhollyKnown(tags) || !isWhollyKnown(common)) return UNKNOWN;
  return { ...(isObject(common) ? common : {}), ...(isObject(tags) ? tags : {}) };
}
