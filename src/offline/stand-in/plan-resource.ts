import { AttributePath } from './attribute-path';
import { conditionsOf } from './conditional-replacement';
import { CtyObject, isObject, isZero } from './cty-value';
import { MANIFEST_TYPE, manifestReplacement, planManifest } from './kubernetes-manifest';
import { planChange } from './plan-change';
import { withProviderSettings } from './provider-settings';
import { replacementPaths } from './replacement';
import { ServedType } from './served-type';
import { decodeValue, encodeValue } from './value-codec';

/** A change as Terraform asks for it, on the wire. */
export interface AskedChange {
  readonly prior: Uint8Array;
  readonly proposed: Uint8Array;
  readonly config: Uint8Array;
  /** What the stand-in noted about the resource when it was imported. */
  readonly private?: Uint8Array;
}

export interface Plan {
  readonly planned: Uint8Array;
  readonly requiresReplace: readonly AttributePath[];
  readonly legacy: boolean;
  readonly imported: boolean;
  /** Changes that may replace the resource, as facts word them. */
  readonly mayReplace: readonly string[];
}

/** What an imported resource carries until it is first applied: nothing of it but the id was read. */
export const IMPORTED = Buffer.from(JSON.stringify({ 'roadbed-standin': 'imported' }));

/** Plans a create, an update or a destroy of one resource. */
export function planResource(served: ServedType, asked: AskedChange, provider: string, settings: CtyObject): Plan {
  const [prior, proposed, config] = [asked.prior, asked.proposed, asked.config].map((each) =>
    decodeValue(served.type, each),
  );
  const imported = asked.private !== undefined && IMPORTED.equals(asked.private);
  if (!isObject(proposed) || !isObject(config)) {
    return { planned: asked.proposed, requiresReplace: [], legacy: false, imported: false, mayReplace: [] };
  }
  const { block, facts, forceNew, typeName } = served;
  const past = isObject(prior) ? prior : null;
  const change = planChange({ block, prior: past, proposed, config, imported, ...(facts ? { facts } : {}) });
  if (!isObject(change.state)) throw new Error(`no plan for ${typeName}`);
  const settled = withProviderSettings(provider, block, change.state, {
    config,
    settings,
    prior: past,
    isUnmarked: facts?.isUnmarked === true,
  });
  const planned = typeName === MANIFEST_TYPE ? planManifest(settled) : settled;
  const paths = past === null ? [] : replacementOf(served, past, planned, imported, forceNew);
  const stated = past === null || paths.length > 0 ? [] : (facts?.conditionalReplacement ?? []);
  const mayReplace = past === null ? [] : conditionsOf(stated, past, planned);
  return {
    planned: encodeValue(served.type, planned),
    requiresReplace: paths,
    legacy: change.legacy,
    imported,
    mayReplace,
  };
}

function replacementOf(
  { block, typeName }: ServedType,
  prior: CtyObject,
  planned: CtyObject,
  imported: boolean,
  forceNew: ReadonlySet<string>,
): readonly AttributePath[] {
  if (imported) return [];
  if (typeName === MANIFEST_TYPE) return manifestReplacement(prior, planned);
  // A state of a provider before 6 has no region: there it was the provider's own.
  const sameRegion = isZero(prior.region) ? new Set([...forceNew].filter((name) => name !== 'region')) : forceNew;
  return replacementPaths(block, prior, planned, sameRegion);
}
