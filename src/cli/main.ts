import { Command } from 'commander';
import { packageVersion } from '../core/package-version';
import { RoadbedError } from '../core/validation/roadbed-error';

/** One command of `roadbed`; its module is loaded only when the command is asked for, so that `roadbed` starts at once. */
interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'synth',
    summary: 'write the Terraform of every state, and say what is in it',
    load: async () => (await import('./commands/synth.js')).synthCommand(packageVersion()),
  },
  {
    name: 'plan',
    summary: 'let real Terraform plan every state, with no network and no credentials',
    load: async () => (await import('./commands/plan.js')).planCommand(packageVersion()),
  },
  {
    name: 'upgrade',
    summary: 'rehearse what the app would do to what it made before',
    load: async () => (await import('./commands/upgrade.js')).upgradeCommand(),
  },
  {
    name: 'check',
    summary: 'judge Terraform by policy, whoever wrote it',
    load: async () => (await import('./commands/check.js')).checkCommand(packageVersion()),
  },
  {
    name: 'release',
    summary: 'set or promote the image of a service in the release file',
    load: async () => (await import('./commands/release.js')).releaseCommand(),
  },
  {
    name: 'verify-evidence',
    summary: 'tell whether a bundle of evidence is as it was written',
    load: async () => (await import('./commands/verify-evidence.js')).verifyEvidenceCommand(),
  },
  {
    name: 'compare-evidence',
    summary: 'tell what changed in posture between two bundles of evidence',
    load: async () => (await import('./commands/compare-evidence.js')).compareEvidenceCommand(),
  },
];

async function main(args: readonly string[]): Promise<void> {
  const program = new Command('roadbed')
    .description('The layer under a paved road: versioned constructs, synthesized to Terraform one can trust.')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command');
  for (const entry of COMMANDS) {
    // `roadbed help synth` needs the options of every command.
    const wanted = args.includes(entry.name) || args.includes('help');
    program.addCommand((wanted ? await entry.load() : new Command(entry.name)).description(entry.summary));
  }
  await program.parseAsync([...args], { from: 'user' });
}

// `roadbed synth | head` closes our stdout early; that is not an error worth a stack trace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof RoadbedError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
