import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTerraform, TerraformBinary } from '../../src/offline/terraform/terraform-binary';
import type { Bench, Budget } from '../bench';
import { ROOT } from '../compiled-programs';
import { Cost, inTurn, runOnce, runToEnd, secondsOf } from '../measure';

const ID = 'PERF-05';

/** The budgets in seconds and megabytes, on a quiet machine with two cores. */
const ONE_STACK_SECONDS = 1.5;
const SECOND_STACK_SECONDS = 0.6;
const COLD_SCHEMAS_SECONDS = 0.5;
const HUNDRED_STACKS_MEGABYTES = 600;

/** Init and validate of nothing on that machine, with Terraform 1.11: what turns seconds into ratios. */
const BARE_SECONDS = 0.1;

/** A hundred stacks took 1.5 times the memory of one; 600 MB would be six times, and hide a leak in a small run. */
const MEMORY_RATIO = 2;

/** Three runs on a busy machine scatter more than seven on a quiet one. */
const SMOKE_ALLOWANCE = 1.3;

/** PERF-05: the offline plan, against `terraform init` and `validate` of a configuration without providers. */
export const OFFLINE_PLAN: Budget = {
  id: ID,
  async measure(bench: Bench): Promise<void> {
    const terraform = await findTerraform(undefined, process.env);
    if (terraform === undefined) bench.report.leftOut(ID, 'neither terraform nor tofu is on the PATH');
    else new OfflinePlanRuns(bench, terraform).measure();
  },
};

class OfflinePlanRuns {
  private readonly stacks: readonly string[];
  private readonly output: string;
  private readonly cache: string;
  private readonly bare: string;
  private readonly allowance: number;

  constructor(
    private readonly bench: Bench,
    private readonly terraform: TerraformBinary,
  ) {
    this.allowance = bench.smoke ? SMOKE_ALLOWANCE : 1;
    const services = bench.smoke ? 2 : 34;
    const fleet = bench.programs.fleet('paved-fleet', services);
    runOnce(fleet.args);
    this.output = fleet.output;
    const names = Array.from({ length: services }, (_, index) => `svc${index}`);
    this.stacks = names.flatMap((name) => ['dev', 'staging', 'prod'].map((environment) => `${name}-${environment}`));
    this.cache = mkdtempSync(join(bench.scratch, 'cache-'));
    this.bare = join(bench.scratch, 'without-providers');
    mkdirSync(this.bare);
    writeFileSync(join(this.bare, 'main.tf.json'), JSON.stringify({ output: { nothing: { value: 'nothing' } } }));
  }

  public measure(): void {
    this.plan(1); // fills the cache of schemas, as any earlier run of the user's would have
    const cost = inTurn(this.bench.smoke ? 3 : 7, {
      bare: () => this.initAndValidate(),
      one: () => this.plan(1),
      two: () => this.plan(2),
      schemas: () => this.readColdSchemas(),
      start: () => runOnce(['-e', '0']),
    });
    this.reportOneStack(cost.one, cost.bare);
    this.reportSecondStack(cost.two, cost.one);
    this.reportSchemas(cost.schemas.seconds - cost.start.seconds, cost.bare);
    const many = this.bench.smoke ? 6 : 100;
    this.reportMemory(this.plan(many), many, cost.one);
  }

  private reportOneStack(one: Cost, bare: Cost): void {
    const { report } = this.bench;
    const detail = `${inSeconds(one.seconds)} / ${inSeconds(bare.seconds)}, ${this.terraform.name} ${this.terraform.version}`;
    report.ratio(
      ID,
      'offline plan of one service / init and validate of nothing',
      one.seconds / bare.seconds,
      (this.allowance * ONE_STACK_SECONDS) / BARE_SECONDS,
      detail,
    );
    report.absolute(ID, 'offline plan of one service / 1.5 s', one.seconds / ONE_STACK_SECONDS, inSeconds(one.seconds));
  }

  private reportSecondStack(two: Cost, one: Cost): void {
    const { report } = this.bench;
    const added = two.seconds - one.seconds;
    const budget = (this.allowance * (ONE_STACK_SECONDS + SECOND_STACK_SECONDS)) / ONE_STACK_SECONDS;
    const detail = `${inSeconds(two.seconds)} / ${inSeconds(one.seconds)}`;
    report.ratio(ID, 'offline plan of two stacks / of one', two.seconds / one.seconds, budget, detail);
    report.absolute(ID, 'what a second stack adds / 0.6 s', added / SECOND_STACK_SECONDS, inSeconds(added));
  }

  private reportSchemas(seconds: number, bare: Cost): void {
    const { report } = this.bench;
    const detail = `${inSeconds(seconds)} / ${inSeconds(bare.seconds)}`;
    const what = 'cold schemas of 25 AWS types';
    report.ratio(
      ID,
      `${what} / init and validate of nothing`,
      seconds / bare.seconds,
      (this.allowance * COLD_SCHEMAS_SECONDS) / BARE_SECONDS,
      detail,
    );
    report.absolute(ID, `${what} / 0.5 s`, seconds / COLD_SCHEMAS_SECONDS, inSeconds(seconds));
  }

  private reportMemory(many: Cost, stacks: number, one: Cost): void {
    const { report } = this.bench;
    const detail = `${many.megabytes.toFixed(0)} MB / ${one.megabytes.toFixed(0)} MB, ${inSeconds(many.seconds)}`;
    report.ratio(ID, `memory for ${stacks} stacks / for one`, many.megabytes / one.megabytes, MEMORY_RATIO, detail);
    const share = many.megabytes / HUNDRED_STACKS_MEGABYTES;
    report.absolute(ID, `memory for ${stacks} stacks / 600 MB`, share, `${many.megabytes.toFixed(0)} MB`);
  }

  /** `roadbed plan` as a user runs it, of the first so many stacks. */
  private plan(stacks: number): Cost {
    const args = ['plan', '--from', this.output, '--terraform', this.terraform.path, ...this.stacks.slice(0, stacks)];
    return runOnce([join(ROOT, 'bin', 'roadbed'), ...args], { ROADBED_CACHE_DIR: this.cache });
  }

  private readColdSchemas(): Cost {
    const empty = mkdtempSync(join(this.bench.scratch, 'cold-'));
    return runOnce([this.bench.programs.file('schema-read')], { ROADBED_CACHE_DIR: empty });
  }

  /** The least that Terraform can do: no providers, no modules, no resources. */
  private initAndValidate(): Cost {
    const surroundings = {
      cwd: this.bare,
      variables: { CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' },
    };
    const seconds = secondsOf(() => {
      runToEnd(this.terraform.path, ['init', '-input=false'], surroundings);
      runToEnd(this.terraform.path, ['validate'], surroundings);
    });
    return { seconds, cpuSeconds: NaN, megabytes: NaN };
  }
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(2)} s`;
}
