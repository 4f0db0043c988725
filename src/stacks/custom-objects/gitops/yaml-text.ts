import { stringify } from 'yaml';

/** An object as a file of the bundle. */
export function yamlText(object: object): string {
  // Nothing is folded and nothing aliased: the same object is the same text, and a change is a change of its own lines.
  return `# Made by Roadbed. Changes are lost at the next synth.\n${stringify(object, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
