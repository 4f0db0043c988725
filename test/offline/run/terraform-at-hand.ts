import { spawnSync } from 'node:child_process';

const found = spawnSync('terraform', ['version'], {
  encoding: 'utf8',
  env: { ...process.env, CHECKPOINT_DISABLE: '1' },
});

// Where the same program runs on another Node or another cdktf: what Terraform reads is held to be the same bytes there.
const isPassedOver = process.env.ROADBED_PASS_OVER_TERRAFORM === '1';

function atHand(): boolean {
  if (isPassedOver) return false;
  if (found.status === 0) return true;
  if (process.env.CI === 'true') throw new Error('terraform is not on the PATH, and CI=true wants these tests run');
  process.stderr.write('terraform is not on the PATH: the tests of the offline plan that need it are passed over\n');
  return false;
}

export const terraformAtHand = atHand();

/** Tests that need Terraform: passed over with one line where there is none, and failing in CI, where that would go unseen. */
export const describeWithTerraform: jest.Describe = terraformAtHand ? describe : describe.skip;
