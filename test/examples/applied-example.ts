import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyOldSide, OldSide, planNewSide, Rehearsal } from '../../src/offline/rehearsal/rehearse-upgrade';
import { requireTerraform, TerraformBinary } from '../../src/offline/terraform/terraform-binary';
import { temporaryDirectory } from '../support/synth';

const REPOSITORY = join(__dirname, '../..');

/** What some states of an example hold once it is applied, offline; what it becomes is rehearsed over them. */
export class AppliedExample {
  private rehearsals = 0;

  private constructor(
    private readonly terraform: TerraformBinary,
    private readonly directory: string,
    private readonly before: OldSide,
  ) {}

  public static async of(output: string, states: readonly string[]): Promise<AppliedExample> {
    const terraform = await requireTerraform(undefined, process.env);
    const directory = temporaryDirectory();
    const options = { terraform, directory, fixtures: {} };
    return new AppliedExample(terraform, directory, await applyOldSide(output, [REPOSITORY], states, options));
  }

  public rehearse(output: string, states: readonly string[]): Promise<Rehearsal> {
    const directory = join(this.directory, `rehearsal ${++this.rehearsals}`);
    mkdirSync(directory);
    const options = { terraform: this.terraform, directory, fixtures: {} };
    return planNewSide(output, REPOSITORY, states, this.before, options);
  }
}
