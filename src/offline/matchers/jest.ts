/*
 * `import 'roadbed/jest'` in a test, or `setupFilesAfterEnv: ['roadbed/jest']`, adds the matchers to jest's `expect`.
 */
import { PlannedResources, toBeIdempotent, toPlan, toPlanResources, toUpgradeFrom } from './plan-matchers';

export type { PlannedResources } from './plan-matchers';

/** The matchers, for an `expect` that is not global: `expect.extend(roadbedMatchers)`. */
export const roadbedMatchers = { toPlan, toPlanResources, toBeIdempotent, toUpgradeFrom };

/** What the matchers add to `expect(…)`. */
export interface RoadbedMatchers<R> {
  /** Real Terraform plans every stack, with no network. */
  toPlan(): Promise<R>;
  /** The plans of all stacks create, update, replace and destroy exactly so many resources. */
  toPlanResources(expected: PlannedResources): Promise<R>;
  /** After an apply there is nothing left to do. */
  toBeIdempotent(): Promise<R>;
  /** Nothing stateful is lost on the way from an output directory, or from another app. */
  toUpgradeFrom(old: unknown): Promise<R>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // The type parameters must be those of @types/jest.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
    interface Matchers<R, T = {}> extends RoadbedMatchers<R> {}
  }
}

const { expect } = globalThis as { expect?: { extend?: (matchers: object) => void } };
expect?.extend?.(roadbedMatchers);
