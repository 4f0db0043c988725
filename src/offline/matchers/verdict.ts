import { RoadbedError } from '../../core/validation';
import { findTerraform, TerraformBinary } from '../terraform/terraform-binary';

/** What jest wants of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What jest gives a matcher as `this`; only what is needed. */
export interface MatcherContext {
  readonly isNot?: boolean;
}

let told = false;

/**
 * Judges with Terraform. jest has no way to skip a test from within, so without Terraform the expectation holds, and one
 * line says that nothing was checked; in CI, where that would go unseen, it fails.
 */
export async function judged(
  context: MatcherContext,
  judge: (terraform: TerraformBinary) => Promise<MatcherResult>,
): Promise<MatcherResult> {
  const terraform = await findTerraform(undefined, process.env);
  if (terraform === undefined) return withoutTerraform(context.isNot === true);
  try {
    return await judge(terraform);
  } catch (error) {
    if (!(error instanceof RoadbedError)) throw error;
    const { message } = error;
    // Not an answer to the question, so it fails the test whether or not it says `.not`.
    return { pass: context.isNot === true, message: () => message };
  }
}

function withoutTerraform(isNot: boolean): MatcherResult {
  const message = 'neither terraform nor tofu is on the PATH: nothing was planned';
  if (process.env.CI === 'true') return { pass: isNot, message: () => `${message}, and CI=true wants it planned` };
  if (!told) process.stderr.write(`roadbed/jest: ${message}, and the test is passed over\n`);
  told = true;
  return { pass: !isNot, message: () => message };
}
