import { CtyType } from '../schema/schema';
import { CtyValue, fingerprint } from './cty-value';
import { inventedName, inventUnknowns } from './invented-values';

/** Counts how often the same name was given in a run, so that two equal resources do not become one. */
export class InventedNames {
  private readonly given = new Map<string, number>();

  /** A name for a resource of these planned values. */
  public next(typeName: string, planned: CtyValue): string {
    const name = inventedName(typeName, fingerprint(planned));
    const count = (this.given.get(name) ?? 0) + 1;
    this.given.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }
}

/** The state after an apply: as planned, what was known after apply invented. */
export function applyChange(typeName: string, type: CtyType, planned: CtyValue, names: InventedNames): CtyValue {
  return planned === null ? null : inventUnknowns(type, planned, 'id', names.next(typeName, planned));
}
