import { Problem, RoadbedError } from '../core/validation';
import { AppRunOptions } from './app-runner';
import { ProgressLine } from './progress-line';
import { synthesizeTo } from './synthesize';

const BY_HAND = 'synthesize it yourself, and name its output directory: roadbed upgrade --from /path/to/cdktf.out';

/** Runs the app of a commit, from a checkout; whatever goes wrong is said to be of the old side. */
export async function synthesizeOldSide(
  ref: string,
  options: { readonly app?: string },
  run: AppRunOptions & { readonly progress: ProgressLine },
): Promise<string> {
  const refused = (problems: readonly Problem[]) =>
    new RoadbedError(`the old side ${ref} cannot be synthesized`, problems);
  const output = await synthesizeTo(options, run).catch((error: unknown) => {
    throw error instanceof RoadbedError ? refused(error.problems) : error;
  });
  if (output !== undefined) return output;
  throw refused([
    {
      message: `its app failed (see above), run in a checkout of ${ref}`,
      fix: [
        'a commit holds no files that are built or that git ignores (lib, dist): of those only node_modules and .gen are there, and no build step is run',
        BY_HAND,
      ].join('\n'),
    },
  ]);
}
