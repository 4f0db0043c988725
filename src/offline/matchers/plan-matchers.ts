import { isRecord } from '../../core/terraform/json-object';
import { closestName, Problems } from '../../core/validation';
import { lossesIn } from '../rehearsal/losses';
import { applyOldSide, planNewSide } from '../rehearsal/rehearse-upgrade';
import { fixturesOf, OfflinePlan, planOffline } from '../run/offline-plan';
import { countChanges, StackPlan } from '../run/stack-plan';
import { TerraformBinary } from '../terraform/terraform-binary';
import { outputOf, withDirectory } from './received-app';
import { changeLines, lossLines, refusals } from './review';
import { judged, MatcherContext, MatcherResult } from './verdict';

/** How many resources a plan must create, update, replace and destroy in all stacks; what is left out may be any number. */
export interface PlannedResources {
  readonly create?: number;
  readonly update?: number;
  readonly replace?: number;
  readonly destroy?: number;
}

/** Passes when Terraform plans every stack. */
export async function toPlan(this: MatcherContext, received: unknown): Promise<MatcherResult> {
  return judged(this, async (terraform) => {
    const { plans } = await planOf(received, terraform);
    const refused = refusals(plans);
    return refused.length > 0
      ? fail('expected Terraform to plan every stack', refused)
      : pass(
          `expected Terraform to refuse a stack, and it planned ${plans.length === 1 ? 'the one' : `all ${plans.length}`} there ${plans.length === 1 ? 'is' : 'are'}`,
          [],
        );
  });
}

/** Passes when the plans of all stacks together do exactly so much. */
export async function toPlanResources(
  this: MatcherContext,
  received: unknown,
  expected: PlannedResources,
): Promise<MatcherResult> {
  checkExpected(expected);
  return judged(this, async (terraform) => {
    const { plans } = await planOf(received, terraform);
    const refused = refusals(plans);
    if (refused.length > 0)
      return { pass: this.isNot === true, message: () => text('expected Terraform to plan every stack', refused) };
    const actual = total(plans);
    const differing = (Object.keys(expected) as (keyof PlannedResources)[]).filter(
      (each) => expected[each] !== actual[each],
    );
    return differing.length > 0
      ? fail(
          `expected Terraform to ${differing.map((each) => `${each} ${expected[each]}, not ${actual[each]}`).join('; ')}`,
          changeLines(plans),
        )
      : pass(
          `expected Terraform not to ${Object.entries(expected)
            .map(([each, count]) => `${each} ${count}`)
            .join(', ')}`,
          changeLines(plans),
        );
  });
}

const COUNTED: readonly (keyof PlannedResources)[] = ['create', 'update', 'replace', 'destroy'];

/** A misspelt key would make `.not` hold for ever; thrown, it fails the test whichever way it asks. */
function checkExpected(expected: unknown): void {
  const problems = new Problems('toPlanResources');
  const counts = isRecord(expected) ? Object.entries(expected) : [];
  if (counts.length === 0)
    problems.add(`expected counts, got ${JSON.stringify(expected)}`, 'such as { create: 2, replace: 0 }');
  for (const [key, count] of counts) {
    const near = closestName(key, COUNTED);
    if (!COUNTED.some((each) => each === key))
      problems.add(
        `${key} is not counted`,
        near === undefined ? `counted are ${COUNTED.join(', ')}` : `did you mean ${near}?`,
      );
    else if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
      problems.add(`${key} must be a whole number of resources, got ${JSON.stringify(count)}`);
  }
  problems.throwIfAny('cannot be judged');
}

/** Passes when a second plan, after the first is applied, has nothing left to do. */
export async function toBeIdempotent(this: MatcherContext, received: unknown): Promise<MatcherResult> {
  return judged(this, async (terraform) => {
    const { plans } = await planOf(received, terraform, true);
    const left = [...refusals(plans), ...changeLines(plans)];
    return left.length > 0
      ? fail('expected nothing to do after an apply', left)
      : pass('expected something to do after an apply, and there is nothing', []);
  });
}

/**
 * Passes when the stacks can be planned over what the old side makes, and nothing stateful would be replaced or destroyed.
 * The old side is an output directory that was kept, or another App.
 */
export async function toUpgradeFrom(this: MatcherContext, received: unknown, old: unknown): Promise<MatcherResult> {
  return judged(this, (terraform) =>
    withDirectory(async (directory) => {
      const project = process.cwd();
      const options = { terraform, directory, fixtures: fixturesOf({ projectDirectory: project }) };
      const before = await withDirectory((place) => applyOldSide(outputOf(old, place), [project], [], options));
      const after = await withDirectory((place) =>
        planNewSide(outputOf(received, place), project, [], before, options),
      );
      const refused = refusals(after.plans);
      const losses = lossesIn(after.plans, []);
      if (refused.length > 0) return fail('expected Terraform to plan every stack over the old one', refused);
      return losses.length > 0
        ? fail('expected the upgrade to keep everything stateful', lossLines(losses))
        : pass('expected the upgrade to touch something stateful, and it does not', changeLines(after.plans));
    }),
  );
}

function planOf(received: unknown, terraform: TerraformBinary, replan = false): Promise<OfflinePlan> {
  return withDirectory((directory) =>
    planOffline({
      from: outputOf(received, directory),
      stacks: [],
      terraform,
      projectDirectory: process.cwd(),
      replan,
    }),
  );
}

function total(plans: readonly StackPlan[]): Required<PlannedResources> {
  const counts = plans.map(({ changes }) => countChanges(changes));
  const sum = (of: keyof PlannedResources) => counts.reduce((all, each) => all + each[of], 0);
  return { create: sum('create'), update: sum('update'), replace: sum('replace'), destroy: sum('destroy') };
}

function fail(headline: string, lines: readonly string[]): MatcherResult {
  return { pass: false, message: () => text(headline, lines) };
}

function pass(headline: string, lines: readonly string[]): MatcherResult {
  return { pass: true, message: () => text(headline, lines) };
}

function text(headline: string, lines: readonly string[]): string {
  return [headline, ...lines].join('\n');
}
