import { closestName, describeValue, Problem } from '../../core/validation';
import { ControlIds } from '../rule/control-ids';
import { Framework } from './framework';
import { controlIdsOf, FrameworkFacts, frameworkFacts } from './framework-controls';

/**
 * Says which control ids of a rule no framework has. A control that does not exist would stand in the evidence as one
 * that is shown.
 */
export function checkControls(prop: string, controls: ControlIds | undefined): Problem[] {
  if (controls === undefined) return [];
  if (typeof controls !== 'object' || controls === null) {
    return [problem(`${prop} must be an object, got ${describeValue(controls)}`, "{ soc2: ['CC6.1'] }")];
  }
  return Object.entries(controls).flatMap(([key, ids]: [string, unknown]) => {
    const framework = Object.values(Framework).find((each) => each === key);
    if (framework === undefined) return [unknownFramework(prop, key)];
    if (ids === undefined) return [];
    if (!Array.isArray(ids)) {
      return [problem(`${prop}.${key} must be a list of ids, got ${describeValue(ids)}`, 'leave it out for none')];
    }
    const facts = frameworkFacts(framework);
    const known = new Set(controlIdsOf(facts));
    return ids.filter((id) => !known.has(id)).map((id: unknown) => unknownControl(`${prop}.${key}`, id, facts));
  });
}

function unknownFramework(prop: string, key: string): Problem {
  const keys = Object.values(Framework);
  const near = closestName(key, keys);
  return problem(
    `${prop} must name frameworks, got ${describeValue(key)}`,
    near === undefined ? `known here: ${keys.join(', ')}` : `did you mean "${near}"?`,
  );
}

function unknownControl(prop: string, id: unknown, facts: FrameworkFacts): Problem {
  const near = typeof id === 'string' ? sameControl(id, facts) : undefined;
  return problem(
    `${prop} must name controls of ${facts.title} ${facts.edition}, got ${describeValue(id)}`,
    near === undefined ? `${facts.source} has them` : `did you mean "${near}"?`,
  );
}

/** The id that was meant and written in another notation, as `SC-28(1)`: what differs by a number is another control. */
function sameControl(id: string, facts: FrameworkFacts): string | undefined {
  return controlIdsOf(facts).find((known) => partsOf(known) === partsOf(id));
}

const partsOf = (id: string): string => (id.toLowerCase().match(/[a-z]+|\d+/g) ?? []).join(' ');

const problem = (message: string, fix: string): Problem => ({ message, fix });
