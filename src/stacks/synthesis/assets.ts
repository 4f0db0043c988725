import * as fs from 'node:fs';
import { App, ISynthesisSession, Manifest } from 'cdktf';
import { ConstructOrder } from 'constructs';

/** What cdktf's assets register on themselves; the symbol is the only way to find it. */
const CUSTOM_SYNTHESIS = Symbol.for('cdktf/customSynthesis');

interface CustomSynthesis {
  onSynthesize(session: ISynthesisSession): void;
}

/**
 * Lets constructs that write files of their own (`TerraformAsset`) write them below a directory, leaves first as cdktf
 * does. False when there are none; then nothing was made there.
 */
export function synthesizeAssets(app: App, directory: string): boolean {
  const custom = app.node
    .findAll(ConstructOrder.POSTORDER)
    .flatMap((construct) => (construct as { [CUSTOM_SYNTHESIS]?: CustomSynthesis })[CUSTOM_SYNTHESIS] ?? []);
  if (custom.length === 0) return false;
  fs.mkdirSync(directory, { recursive: true });
  const manifest = new Manifest(app.manifest.version, directory, false);
  const session: ISynthesisSession = { outdir: directory, skipValidation: false, manifest };
  for (const synthesis of custom) synthesis.onSynthesize(session);
  return true;
}
