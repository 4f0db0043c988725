import { readFileSync } from 'node:fs';
import { isRecord, JsonObject, recordOf } from '../../core/terraform/json-object';
import { blocksOf } from '../../core/terraform/terraform-document';
import { BlockSchema, isSameProvider } from '../schema';
import type { StandInOptions } from '../stand-in';
import { StateFile } from './state-file';

/**
 * Notes on what a state holds and the schemas do not have. Terraform drops it without a word before a provider sees it;
 * most often it was written by a later version.
 */
export function droppedAttributes(state: StateFile, standIns: readonly StandInOptions[]): string[] {
  const notes = new Set<string>();
  const resources = blocksOf(recordOf(JSON.parse(readFileSync(state.path, 'utf8'))).resources);
  for (const [index, { type, provider, mode }] of state.resources.entries()) {
    const schemas = standIns.find((each) => isSameProvider(each.schemas.address, provider))?.schemas;
    const schema = mode === 'data' ? schemas?.dataSource(type) : schemas?.resource(type);
    if (schemas === undefined || schema === undefined) continue;
    for (const { attributes } of blocksOf(resources[index]?.instances)) {
      for (const path of unknownPaths(schema.block, recordOf(attributes))) {
        notes.add(`${type}.${path}: in the state, but not in ${schemas.origin}; dropped`);
      }
    }
  }
  return [...notes];
}

function unknownPaths(block: BlockSchema, value: JsonObject): string[] {
  return Object.entries(value).flatMap(([name, member]) => {
    if (name in block.attributes) return [];
    const nested = block.blocks[name];
    // What holds nothing is no loss.
    if (nested === undefined) return isEmpty(member) ? [] : [name];
    const members = nested.nesting === 'map' && isRecord(member) ? Object.values(member) : [member].flat();
    return members.flatMap((each) => unknownPaths(nested.block, recordOf(each)).map((path) => `${name}.${path}`));
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
