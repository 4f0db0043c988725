import * as path from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { RoadbedError } from '../core/validation';
import { checkSettings } from './app-settings';
import { LEDGER_FILE } from './ledger/ledger-file';
import { prepareOutputDirectory } from './synthesis/output-directory';
import { addStackDependency } from './synthesis/stack-dependencies';
import { synthesize } from './synthesis/synthesis';

/** Where a Roadbed app writes, and the context it starts with. */
export interface RoadbedAppProps {
  /**
   * The directory that the Terraform is written to.
   *
   * @default - the environment variable `CDKTF_OUTDIR`, else `cdktf.out`
   */
  readonly outdir?: string;

  /**
   * The committed file that lists what must not be lost, state by state; `roadbed synth --accept-ledger` writes it.
   *
   * @default - `roadbed.ledger.yaml` in the working directory, or beside the `outdir` that is given here
   */
  readonly ledger?: string;

  /**
   * Context for the constructs of the app, by name. What the cdktf CLI passes wins over it.
   *
   * @default - only what the cdktf CLI passes
   */
  readonly context?: Record<string, unknown>;
}

const ROADBED_APP = Symbol.for('roadbed.RoadbedApp');

/**
 * A cdktf app that checks everything before it writes anything: the same program yields the same bytes, and a synth that
 * fails leaves the earlier output as it was.
 */
export class RoadbedApp extends App {
  /** Whether a construct is the root of a Roadbed app. */
  public static isRoadbedApp(construct: IConstruct): construct is RoadbedApp {
    return construct !== null && typeof construct === 'object' && ROADBED_APP in construct;
  }

  // Where the working directory was at the beginning: the program may change it before it synthesizes.
  private readonly directory: string;
  private readonly ledgerFile: string;

  constructor(props: RoadbedAppProps = {}) {
    super(checkedConfig(props));
    this.directory = path.resolve(this.outdir);
    const { outdir = LEDGER_FILE, ledger = path.join(path.dirname(outdir), LEDGER_FILE) } = props;
    this.ledgerFile = path.resolve(ledger);
    Object.defineProperty(this, ROADBED_APP, { value: true });
  }

  /** Applies aspects, validates every construct, resolves every stack once, and only then replaces the output. */
  public override synth(): void {
    synthesize(this, this.directory, this.ledgerFile);
  }

  /** Makes a value of one stack readable in another. References between stacks call it; apps need not. */
  public override crossStackReference(fromStack: TerraformStack, toStack: TerraformStack, identifier: string): string {
    // cdktf checks for circles first, along every path: over layers of stacks that doubles with each layer.
    addStackDependency(toStack, fromStack);
    const output = fromStack.registerOutgoingCrossStackReference(identifier);
    return toStack.registerIncomingCrossStackReference(fromStack).getString(output.friendlyUniqueId);
  }
}

// Before super(): cdktf makes the directory in its constructor, and fails there in its own words.
function checkedConfig(props: RoadbedAppProps): {
  outdir: string;
  context?: Record<string, unknown>;
  stackTraces: false;
} {
  if (['true', '1'].includes(process.env.SYNTH_HCL_OUTPUT ?? '')) {
    throw new RoadbedError('The app cannot be synthesized', [
      {
        message: `SYNTH_HCL_OUTPUT asks for HCL, and Roadbed writes Terraform JSON only, got "${process.env.SYNTH_HCL_OUTPUT}"`,
        fix: 'run cdktf without --hcl, or unset SYNTH_HCL_OUTPUT; Terraform reads both alike',
      },
    ]);
  }
  checkSettings(props);
  // An empty variable is how many CI systems unset one.
  const outdir = props.outdir ?? (process.env.CDKTF_OUTDIR || 'cdktf.out');
  prepareOutputDirectory(outdir);
  return { outdir, context: props.context, stackTraces: false };
}
