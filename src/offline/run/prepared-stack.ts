import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonObject } from '../../core/terraform/json-object';
import { SourceStack } from '../../core/terraform/output-source';
import { RemoteStateRead } from '../../core/terraform/remote-states';
import { Problem } from '../../core/validation';
import type { StandInOptions } from '../stand-in';
import { Fixtures } from './fixtures-file';
import { inventedOutputs, stateOfOutputs } from './invented-outputs';
import { localDocument } from './local-document';
import { LocalModule, modulesOf } from './local-modules';
import { inventedVariable, variablesWithoutDefault } from './variable-values';

/** A stack whose needs are known, before anything is run. */
export interface PreparedStack {
  readonly stack: SourceStack;
  readonly reads: readonly RemoteStateRead[];
  readonly producers: readonly string[];
  readonly isRead: boolean;
  readonly isChosen: boolean;
  readonly standIns: readonly StandInOptions[];
  /** True when a module below it would run commands on apply; provisioners of the document itself are left out. */
  readonly runsCommands: boolean;
  /** Why it is not plannable offline, when it is not. */
  readonly unserved?: string;
}

/** What of a stack cannot be planned without a network. */
export function networkProblems(stack: SourceStack): {
  readonly modules: readonly LocalModule[];
  readonly problems: readonly Problem[];
} {
  const { local, remote } = modulesOf(stack.document, stack.directory);
  const problems: Problem[] = remote.map(({ name, source }) => ({
    message: `stack "${stack.name}": module "${name}" is fetched from ${source}, and the offline plan has no network`,
    fix: `vendor it: copy it into the repository (git clone, or terraform get), and name it by a path: source: './modules/${name}'`,
  }));
  for (const { directory, readsRemoteState } of local) {
    if (!readsRemoteState) continue;
    problems.push({
      message: `stack "${stack.name}": the module in ${directory} reads a terraform_remote_state, which only a stack may do here`,
      fix: 'read it in the stack, and hand the outputs to the module as variables',
    });
  }
  return { modules: local, problems };
}

/** The document for the private copy, and what had to be made up for it. */
export function documentFor(
  { stack, reads }: PreparedStack,
  directory: string,
  states: ReadonlyMap<string, string>,
  fixtures: Fixtures,
): { readonly document: JsonObject; readonly applied: JsonObject; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const remoteStates = new Map<string, string>();
  for (const { name, producer } of reads) {
    const state = producer === undefined ? undefined : states.get(producer);
    remoteStates.set(name, state ?? outsideState(stack, name, directory, fixtures, notes));
  }
  const variables = new Map<string, unknown>();
  for (const { name, type } of variablesWithoutDefault(stack.document)) {
    const given = fixtures.variables?.[name];
    variables.set(name, given ?? inventedVariable(name, type));
    if (given === undefined)
      notes.push(`var.${name}: has no value, and was given an invented one; a fixture can say what it is`);
  }
  const changes = { remoteStates, variables };
  return {
    document: localDocument(stack.document, { ...changes, withoutProvisioners: false }),
    applied: localDocument(stack.document, { ...changes, withoutProvisioners: true }),
    notes,
  };
}

function outsideState(
  stack: SourceStack,
  name: string,
  directory: string,
  fixtures: Fixtures,
  notes: string[],
): string {
  const given = fixtures.remoteStates?.[name];
  const invented = inventedOutputs(stack.document, name);
  if (given === undefined && Object.keys(invented).length > 0) {
    notes.push(
      `data.terraform_remote_state.${name}: no stack of the app writes it, and its outputs were invented; a fixture can say what they are`,
    );
  }
  const path = join(directory, `.roadbed-remote-${name}.tfstate`);
  writeFileSync(path, JSON.stringify(stateOfOutputs(given ?? invented)));
  return path;
}
