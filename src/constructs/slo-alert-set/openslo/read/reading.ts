import { closestName, Problem, Problems, RoadbedError } from '../../../../core/validation';
import { Metadata, SpecOfKind } from '../documents';
import { below, ReadDocument, ReadDocuments, Standing } from './read-documents';

/** What is known while a file is read. */
export interface Reading {
  readonly problems: Problems;
  readonly documents: ReadDocuments;
  /** Where documents stand that something refers to. */
  readonly used: Set<string>;
  /** Rows that alert by default over a window of some days. */
  readonly defaultRows: (days: number) => readonly string[];
}

/** Something of a document, and where it stands. */
export interface Located<Spec> extends Standing {
  readonly metadata: Metadata;
  readonly spec: Spec;
}

type ReferredKind = 'SLI' | 'DataSource' | 'AlertPolicy' | 'AlertCondition';

/** What a reference means; says so when the file does not hold it. */
export function referred<K extends ReferredKind>(
  { problems, documents, used }: Reading,
  at: string,
  kind: K,
  name: string,
): Located<SpecOfKind[K]> | undefined {
  const all: readonly ReadDocument<K>[] = documents[kind];
  const found = all.find(({ metadata }) => metadata.name === name);
  if (found !== undefined) {
    used.add(found.at);
    return found;
  }
  const names = all.map(({ metadata }) => metadata.name);
  const near = closestName(name, names);
  problems.add(
    `${at} must name ${kind === 'DataSource' ? 'a' : 'an'} ${kind} of the file, got "${name}"`,
    near !== undefined ? `did you mean "${near}"?` : `there: ${names.join(', ') || 'none'}`,
  );
  return undefined;
}

/** Something that stands within a document instead of in one of its own. */
export function inline<Spec>(at: string, { metadata, spec }: { metadata: Metadata; spec: Spec }): Located<Spec> {
  return { at, inside: `${at}.`, metadata, spec };
}

/** What is made, or undefined with the reasons why not. */
export function attempt<T>(problems: Problems, at: string, make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RoadbedError)) throw error;
    problems.addAll(error.problems.map(below(at)));
    return undefined;
  }
}

/** True when a check of something within a document finds nothing. */
export function passes(problems: Problems, at: string, check: (own: Problems) => void): boolean {
  const own = new Problems(at);
  check(own);
  const found: Problem[] = own.all.map(below(at));
  problems.addAll(found);
  return found.length === 0;
}
