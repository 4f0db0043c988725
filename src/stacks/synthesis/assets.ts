import { ISynthesisSession, Manifest, TerraformStack } from 'cdktf';
import { ConstructOrder, IConstruct } from 'constructs';

/** What cdktf's assets register on themselves; the symbol is the only way to find it. */
const CUSTOM_SYNTHESIS = Symbol.for('cdktf/customSynthesis');

interface CustomSynthesis {
  onSynthesize(session: ISynthesisSession): void;
}

/** Lets constructs that write files of their own (`TerraformAsset`) write them below a directory, leaves first as cdktf does. */
export function synthesizeAssets(stacks: readonly TerraformStack[], version: string, directory: string): void {
  const session: ISynthesisSession = {
    outdir: directory,
    skipValidation: false,
    manifest: new Manifest(version, directory, false),
  };
  const done = new Set<IConstruct>(); // the assets of a nested stack are also below the one around it
  for (const stack of stacks) {
    for (const construct of stack.node.findAll(ConstructOrder.POSTORDER)) {
      const custom = (construct as { [CUSTOM_SYNTHESIS]?: CustomSynthesis })[CUSTOM_SYNTHESIS];
      if (custom === undefined || done.has(construct)) continue;
      done.add(construct);
      custom.onSynthesize(session);
    }
  }
}
