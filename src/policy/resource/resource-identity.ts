import { JsonObject, recordOf } from '../../core/terraform';

/** Which resource it is, and where it stands. */
export interface ResourceIdentity {
  readonly type: string;
  readonly name: string;
  /** Its address where that is more than type and name, as in the modules of a plan. */
  readonly address?: string;
  /** Name of the stack. */
  readonly stack: string;
  /** Path of the construct that made it, as cdktf writes it; the address where nothing says. */
  readonly constructPath: string;
  /** Path of the versioned construct above it. */
  readonly ownerPath?: string;
  /** `PavedService@1.0`. */
  readonly madeBy?: string;
  /** The arguments that were overridden by hand. */
  readonly overrides: readonly string[];
}

/** Which resource a block of a document is, as the document itself says in `"//"`. */
export function resourceIdentity(
  mode: 'resource' | 'data',
  type: string,
  name: string,
  stack: { readonly name: string; readonly overrides?: ReadonlyMap<string, readonly string[]> },
  body: JsonObject,
): ResourceIdentity {
  const metadata = recordOf(recordOf(body['//']).metadata);
  const { path, construct, version } = recordOf(metadata.roadbed);
  const fullType = mode === 'data' ? `data.${type}` : type;
  return {
    type: fullType,
    name,
    ...(typeof metadata.address === 'string' && { address: metadata.address }),
    stack: stack.name,
    constructPath: typeof metadata.path === 'string' ? metadata.path : `${stack.name}/${fullType}.${name}`,
    ...(typeof path === 'string' && { ownerPath: path, madeBy: `${String(construct)}@${String(version)}` }),
    overrides: stack.overrides?.get(`${fullType}.${name}`) ?? [],
  };
}

/** False for a resource of which there are none: `count` is 0, or `for_each` holds nothing. */
export function isCreated({ count, for_each: forEach }: JsonObject): boolean {
  if (count === 0 || count === '0') return false;
  return typeof forEach !== 'object' || forEach === null || Object.keys(forEach).length > 0;
}
