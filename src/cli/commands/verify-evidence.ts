import { Command } from 'commander';
import { createColors, isColorSupported } from 'picocolors';
import type { Colors } from 'picocolors/types';
import { EvidenceVerification, verifyEvidence } from '../../evidence/verify-evidence';
import { count } from '../count';
import { EXIT_CODES } from '../exit-codes';
import { inBlocks } from '../plan-summary';

/** `roadbed verify-evidence`: whether a bundle is as its synth wrote it. */
export function verifyEvidenceCommand(): Command {
  return new Command('verify-evidence')
    .argument('<directory>', 'the bundle: cdktf.out/evidence')
    .addHelpText(
      'after',
      '\nExit code: 0 as it was written, 2 changed since, 1 something else went wrong.\nWho wrote it, a signature over manifest.json must say.',
    )
    .helpOption('--help', 'print this help')
    .action((directory: string) => {
      const verification = verifyEvidence(directory);
      process.stdout.write(renderVerification(directory, verification, createColors(isColorSupported)));
      process.exitCode = verification.intact ? EXIT_CODES.planned : EXIT_CODES.refused;
    });
}

/** One line where all is well, otherwise one a file that is not. */
export function renderVerification(directory: string, verification: EvidenceVerification, colors: Colors): string {
  const { intact, files, documents, problems } = verification;
  const lines = [
    ...files.changed.map((name) => ['changed', name]),
    ...files.missing.map((name) => ['missing', name]),
    ...files.added.map((name) => ['added', `${name} (the manifest does not name it)`]),
    ...documents.changed.map((name) => ['changed', `../${name}`]),
    ...documents.missing.map((name) => ['missing', `../${name}`]),
    ...documents.added.map((name) => ['added', `../${name} (the manifest does not name it)`]),
  ].map(([what = '', name = '']) => `${what.padEnd(8)} ${name}`);
  const wrong = lines.length + problems.length;
  const verdict = intact
    ? `${colors.green('✔')} evidence   ${directory} is as it was written`
    : `${colors.red('✖')} evidence   ${directory} is not as it was written: ${count(wrong, 'difference')}`;
  return inBlocks([
    [verdict],
    [...problems.map(({ message }) => message), ...lines],
    notChecked(verification).map((what) => colors.dim(`not checked: ${what}`)),
  ]);
}

function notChecked({ documents, problems }: EvidenceVerification): string[] {
  if (problems.length > 0) return ['the files and the Terraform documents, for the manifest cannot be relied on'];
  return documents.here ? [] : ['the Terraform documents, which are not beside the bundle'];
}
