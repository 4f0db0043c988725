import { SourceStack } from '../../core/terraform/output-source';
import { remoteStateReads } from '../../core/terraform/remote-states';
import { namedBlocks, typedBlocks } from '../../core/terraform/terraform-document';
import { closestName } from '../../core/validation';
import { Fixtures } from './fixtures-file';
import { modulesOf } from './local-modules';
import { variablesWithoutDefault } from './variable-values';

/** Notes on fixtures that nothing of the app asks for: most likely they are misspelt, or of what is gone. */
export function idleFixtures(fixtures: Fixtures, stacks: readonly SourceStack[]): string[] {
  const { remoteStates = {}, dataSources = {}, variables = {} } = fixtures;
  return [
    ...idleRemoteStates(Object.keys(remoteStates), stacks),
    ...unasked('dataSources', Object.keys(dataSources), dataSourceTypes(stacks), 'no stack has such a data source'),
    ...idleVariables(Object.keys(variables), stacks),
  ];
}

function idleRemoteStates(given: readonly string[], stacks: readonly SourceStack[]): string[] {
  if (given.length === 0) return [];
  const reads = stacks.flatMap((stack) => remoteStateReads(stack, stacks));
  const outside = reads.filter(({ producer }) => producer === undefined).map(({ name }) => name);
  return given.flatMap((name) => {
    if (outside.includes(name)) return [];
    const producer = reads.find((read) => read.name === name)?.producer;
    return producer === undefined
      ? unasked('remoteStates', [name], outside, 'no stack reads such a state')
      : [idle('remoteStates', name, `the stack ${producer} of this app writes that state, and its values are used`)];
  });
}

function idleVariables(given: readonly string[], stacks: readonly SourceStack[]): string[] {
  const open = stacks.flatMap(({ document }) => variablesWithoutDefault(document)).map(({ name }) => name);
  const declared = stacks.flatMap(({ document }) => namedBlocks(document, 'variable')).map(([name]) => name);
  return given.flatMap((name) => {
    if (declared.includes(name) && !open.includes(name))
      return [idle('variables', name, 'it has a default, which is used')];
    return unasked('variables', [name], open, 'no stack has such a variable');
  });
}

/** In the modules too: their data sources are answered alike. */
function dataSourceTypes(stacks: readonly SourceStack[]): string[] {
  return stacks.flatMap(({ document, directory }) => [
    ...typedBlocks(document, 'data').map(({ type }) => type),
    ...modulesOf(document, directory).local.flatMap((module) => module.dataSources.map(({ type }) => type)),
  ]);
}

function unasked(kind: keyof Fixtures, given: readonly string[], known: readonly string[], reason: string): string[] {
  return given
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = closestName(name, known);
      return idle(kind, name, near === undefined ? reason : `${reason}; did you mean ${near}?`);
    });
}

function idle(kind: keyof Fixtures, name: string, reason: string): string {
  return `fixture ${kind}.${name}: is not used: ${reason}`;
}
