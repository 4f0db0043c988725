import { readdirSync } from 'node:fs';
import {
  hclOutput,
  notAnOutput,
  OutputSource,
  OutputUse,
  readOutputSource as readSource,
  selectStacks as select,
  SourceStack,
} from '../../core/terraform/output-source';
import { RoadbedError } from '../../core/validation';

const PLAN: OutputUse = {
  done: 'planned',
  reader: 'the offline plan',
  remedy: 'synthesize it first (roadbed synth, cdktf synth), or name the output directory: --from cdktf.out',
  withoutManifest,
};

/** Reads an output directory of any cdktf app; it is never written to. */
export function readOutputSource(given: string): OutputSource {
  return readSource(given, PLAN);
}

/** The stacks of these names, or all of them; refuses a name that is no stack. */
export function selectStacks(source: OutputSource, names: readonly string[]): readonly SourceStack[] {
  return select(source, names, PLAN);
}

function withoutManifest(given: string, directory: string): RoadbedError {
  const files = readdirSync(directory);
  const hcl = files.find((file) => file.endsWith('.tf'));
  if (hcl !== undefined) return hclOutput(given, PLAN, hcl);
  if (files.includes('cdk.tf.json')) {
    return notAnOutput(
      given,
      PLAN,
      'it holds one stack (cdk.tf.json)',
      'name the directory of the whole output, and the stack: roadbed plan <stack> --from cdktf.out',
    );
  }
  return notAnOutput(given, PLAN, 'it has no manifest.json', PLAN.remedy);
}
