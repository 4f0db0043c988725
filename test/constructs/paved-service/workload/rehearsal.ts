import { Construct } from 'constructs';
import { outputOf, withDirectory } from '../../../../src/offline/matchers/received-app';
import { applyOldSide, planNewSide } from '../../../../src/offline/rehearsal/rehearse-upgrade';
import { Fixtures } from '../../../../src/offline/run/fixtures-file';
import { StackPlan } from '../../../../src/offline/run/stack-plan';
import { requireTerraform } from '../../../../src/offline/terraform/terraform-binary';

/** What real Terraform says when it plans one app over what another has made; `world` is what data sources then answer. */
export async function planOver(before: Construct, now: Construct, world: Fixtures = {}): Promise<StackPlan> {
  return withDirectory(async (directory) => {
    const terraform = await requireTerraform(undefined, process.env);
    const project = process.cwd();
    const options = { terraform, directory, fixtures: {} };
    const old = await withDirectory((place) => applyOldSide(outputOf(before, place), [project], [], options));
    const { plans } = await withDirectory((place) =>
      planNewSide(outputOf(now, place), project, [], old, { ...options, fixtures: world }),
    );
    const [plan] = plans;
    if (plan === undefined) throw new Error('nothing was planned');
    return plan;
  });
}
