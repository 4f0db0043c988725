import { CtyType } from '../schema/schema';
import { CtyValue } from './cty-value';
import { valueFromJson } from './json-value';

/** A state as its schema now has it, and what it held that the schema does not know. */
export interface UpgradedState {
  readonly state: CtyValue;
  /** Paths of dropped attributes, without indexes. */
  readonly dropped: readonly string[];
}

/** Reads a stored state of any version against the schema at hand. */
export function upgradeState(type: CtyType, json: Uint8Array): UpgradedState {
  const dropped = new Set<string>();
  const raw: unknown = JSON.parse(keepNumbers(Buffer.from(json).toString('utf8')));
  return { state: valueFromJson(type, raw, dropped), dropped: [...dropped].sort() };
}

/** A text in JSON that holds a number a double cannot, or not exactly, gets it as a string: Terraform reads either. */
function keepNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`,
  );
}
