import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OutputSource } from '../../core/terraform/output-source';
import { sharedStates } from '../../core/terraform/remote-states';
import { TerraformBinary } from '../terraform/terraform-binary';
import { Fixtures, FIXTURES_FILE, readFixtures } from './fixtures-file';
import { idleFixtures } from './idle-fixtures';
import { runOffline } from './offline-run';
import { readOutputSource, selectStacks } from './output-source';
import { SchemaSources } from './provider-use';
import { StackPlan } from './stack-plan';
import { TemporaryDirectory } from './temporary-directory';

/** A wish for an offline plan. */
export interface OfflinePlanRequest {
  /** The output directory. */
  readonly from: string;
  /** Names of stacks; all of them, when empty. */
  readonly stacks: readonly string[];
  readonly terraform: TerraformBinary;
  /** Where the bindings are installed, and the fixtures file may lie. */
  readonly projectDirectory: string;
  readonly fixtures?: string;
  readonly destroy?: boolean;
  readonly replan?: boolean;
  readonly text?: boolean;
  readonly out?: string;
  readonly abort?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What came of it. */
export interface OfflinePlan {
  readonly terraform: TerraformBinary;
  readonly plans: readonly StackPlan[];
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** Plans an output directory, and leaves nothing behind. */
export async function planOffline(request: OfflinePlanRequest): Promise<OfflinePlan> {
  const start = process.hrtime.bigint();
  const source = readOutputSource(request.from);
  const stacks = selectStacks(source, request.stacks);
  const fixtures = fixturesOf(request);
  const temporary = TemporaryDirectory.make();
  try {
    const schemas = new SchemaSources(bindingDirectories(request.projectDirectory, source));
    const { plans, notes } = await runOffline({
      ...request,
      source,
      stacks,
      fixtures,
      schemas,
      directory: temporary.path,
    });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    return {
      terraform: request.terraform,
      plans,
      notes: [...shared(source), ...idleFixtures(fixtures, source.stacks), ...notes],
      seconds,
    };
  } finally {
    temporary.remove();
  }
}

/** The fixtures that are named, or those of the project. */
export function fixturesOf({
  fixtures,
  projectDirectory,
}: Pick<OfflinePlanRequest, 'fixtures' | 'projectDirectory'>): Fixtures {
  return readFixtures(fixtures, join(projectDirectory, FIXTURES_FILE));
}

/** The project first; an output that is planned from elsewhere may lie in a project of its own. */
export function bindingDirectories(projectDirectory: string, source: OutputSource): readonly string[] {
  const beside = dirname(source.directory);
  return beside !== projectDirectory && existsSync(join(beside, 'node_modules'))
    ? [projectDirectory, beside]
    : [projectDirectory];
}

function shared(source: OutputSource): string[] {
  return sharedStates(source.stacks).map(
    ([one, other]) =>
      `${one} and ${other} keep their state in one place: whichever is applied last destroys what the other made`,
  );
}
