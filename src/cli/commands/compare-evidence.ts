import { Command } from 'commander';
import { comparePosture, renderPostureChange } from '../../evidence/compare-posture';
import { readBundle } from '../../evidence/read-bundle';

interface CompareOptions {
  readonly json?: boolean;
}

/** `roadbed compare-evidence`: what changed in posture between two synths. */
export function compareEvidenceCommand(): Command {
  return new Command('compare-evidence')
    .argument('<before>', 'the earlier bundle')
    .argument('<after>', 'the later bundle: cdktf.out/evidence')
    .option('--json', 'print the changes as JSON')
    .addHelpText('after', '\nPrints Markdown, for a pull request. Exit code: 0, or 1 when a bundle cannot be read.')
    .helpOption('--help', 'print this help')
    .action((before: string, after: string, { json }: CompareOptions) => {
      const change = comparePosture(readBundle(before), readBundle(after));
      process.stdout.write(json === true ? `${JSON.stringify(change, undefined, 2)}\n` : renderPostureChange(change));
    });
}
