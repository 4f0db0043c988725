import { FactsOfType } from '../facts/facts-of-type';
import { BlockSchema } from '../schema/schema';

/**
 * True for a type of the plugin SDK, which adds an id to every type that may be given by its schema; providers of the
 * plugin framework declare their own.
 */
export function isOfSdk({ attributes: { id } }: BlockSchema, facts: FactsOfType | undefined): boolean {
  return id?.optional === true && id.computed === true && facts?.idIsArgument !== true;
}
