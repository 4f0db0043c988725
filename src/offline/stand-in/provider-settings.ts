import { AttributeSchema, BlockSchema } from '../schema/schema';
import { CtyObject, CtyValue, isObject, isUnknown, isWhollyKnown, isZero, sameValue, UNKNOWN } from './cty-value';

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

interface Circumstances {
  readonly config: CtyObject;
  /** The provider's own configuration. */
  readonly settings: CtyObject;
  readonly prior: CtyObject | null;
  /** True for a type that the google provider does not label as made by Terraform. */
  readonly isUnmarked?: boolean;
}

/** Arguments that providers copy from their own configuration when a resource leaves them out. */
const INHERITED: Readonly<Record<string, readonly string[]>> = { aws: ['region'], google: ['project'] };

/** The plan with what the provider adds of its own configuration: region or project, and default tags. */
export function withProviderSettings(
  provider: string,
  block: BlockSchema,
  planned: CtyObject,
  { config, settings, prior, isUnmarked = false }: Circumstances,
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
  if (provider === 'google')
    Object.assign(own, googleLabels(block, planned, isUnmarked ? { ...settings, ...UNMARKED } : settings, prior));
  return { ...planned, ...own };
}

const UNMARKED = { add_terraform_attribution_label: false };
const GOOGLE_MARK = 'goog-terraform-provisioned';

/**
 * What the google provider makes of labels and annotations: its own labels join those of the resource, a mark too when it
 * creates, and what others put on the resource stays.
 */
function googleLabels(
  { attributes }: BlockSchema,
  planned: CtyObject,
  settings: CtyObject,
  prior: CtyObject | null,
): CtyObject {
  const own: Record<string, CtyValue> = {};
  if (isComputedOnly(attributes.terraform_labels) && isComputedOnly(attributes.effective_labels)) {
    const marks = settings.add_terraform_attribution_label !== false && (prior === null || isMarked(prior));
    own.terraform_labels = union(
      settings.default_labels ?? null,
      marks ? { [GOOGLE_MARK]: 'true' } : null,
      planned.labels ?? null,
    );
    own.effective_labels = effective(prior, 'effective_labels', prior?.terraform_labels ?? null, own.terraform_labels);
  }
  if (isComputedOnly(attributes.effective_annotations) && 'annotations' in attributes) {
    const wanted = planned.annotations ?? null;
    own.effective_annotations = effective(prior, 'effective_annotations', prior?.annotations ?? null, wanted);
  }
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [
      name,
      prior !== null && isZero(value) ? keptEmpty(prior[name]) : value,
    ]),
  );
}

function isComputedOnly(attribute: AttributeSchema | undefined): boolean {
  return attribute?.computed === true && attribute.optional !== true;
}

function isMarked({ effective_labels: labels }: CtyObject): boolean {
  return isObject(labels) && GOOGLE_MARK in labels;
}

/** Nothing stays as the state wrote it: null or empty. */
function keptEmpty(before: CtyValue | undefined): CtyValue {
  return isZero(before) ? (before ?? null) : {};
}

/** All labels of the maps, the last first; unknown where one is. */
function union(...maps: readonly CtyValue[]): CtyValue {
  if (!maps.every(isWhollyKnown)) return UNKNOWN;
  return Object.assign({}, ...maps.map((each) => (isObject(each) ? each : {}))) as CtyObject;
}

/** What was on the resource, without what the configuration gave before, and with what it gives now. */
function effective(prior: CtyObject | null, name: string, before: CtyValue, wanted: CtyValue): CtyValue {
  const all = union(prior?.[name] ?? null, wanted);
  if (!isObject(all) || !isWhollyKnown(before)) return UNKNOWN;
  const dropped = isObject(before) ? Object.keys(before).filter((key) => !isObject(wanted) || !(key in wanted)) : [];
  return Object.fromEntries(Object.entries(all).filter(([key]) => !dropped.includes(key)));
}

function allTags(tags: CtyValue, defaults: CtyValue): CtyValue {
  const block = Array.isArray(defaults) ? ((defaults as readonly CtyValue[])[0] ?? null) : defaults;
  const common = isObject(block) ? (block.tags ?? null) : block;
  if (!isWhollyKnown(tags) || !isWhollyKnown(common)) return UNKNOWN;
  return { ...(isObject(common) ? common : {}), ...(isObject(tags) ? tags : {}) };
}
