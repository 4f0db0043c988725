import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ControlIds } from '../rule/control-ids';

/** A control of a framework. */
export interface FrameworkControl {
  /** As the framework writes it. */
  readonly id: string;
  /** What it is about, in a few words. */
  readonly about: string;
}

/** A framework: what it is, and every control it has. */
export interface FrameworkFacts {
  readonly title: string;
  readonly edition: string;
  readonly publisher: string;
  /** Where its publisher offers it. */
  readonly source: string;
  /** Public lists that ours was compared with. */
  readonly verifiedAgainst: readonly string[];
  /** Whose words the controls are told in. */
  readonly words: string;
  /** In the framework's own order. */
  readonly controls: readonly FrameworkControl[];
  /** Ids that exist and that the edition's baseline does not ask for. */
  readonly outsideBaseline?: readonly string[];
}

// This file is <package>/lib/policy/frameworks/framework-controls.js, or the same below src/ when tests run the source.
const FOLDER = join(__dirname, '../../../data/frameworks');

const LOADED = new Map<keyof ControlIds, FrameworkFacts>();

/** A framework, read when it is first asked for. */
export function frameworkFacts(framework: keyof ControlIds): FrameworkFacts {
  const known = LOADED.get(framework);
  if (known !== undefined) return known;
  const facts = JSON.parse(readFileSync(join(FOLDER, `${framework}.json`), 'utf8')) as FrameworkFacts;
  LOADED.set(framework, facts);
  return facts;
}

/** Every control id that a rule may name. */
export function controlIdsOf({ controls, outsideBaseline = [] }: FrameworkFacts): string[] {
  return [...controls.map(({ id }) => id), ...outsideBaseline];
}
