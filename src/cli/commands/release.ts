import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { RoadbedError } from '../../core/validation';
import { editReleases, Release, releasedImage } from '../release/edit-releases';

const DEFAULT_FILE = 'releases.yaml';

/** `roadbed release`: changes one line of the release file, for a pipeline to commit. */
export function releaseCommand(): Command {
  const set = new Command('set')
    .description('set the image of a service in an environment')
    .argument('<service>', 'id of the service')
    .argument('<environment>', 'name of the environment')
    .argument('<image>', 'the image by digest: registry.example/checkout@sha256:…')
    .option('-f, --file <file>', 'the release file', DEFAULT_FILE)
    .helpOption('--help', 'print this help')
    .action((service: string, environment: string, image: string, { file }: { file: string }) =>
      release(file, () => ({ service, environment, image })),
    );
  const promote = new Command('promote')
    .description('let an environment run what another runs')
    .argument('<service>', 'id of the service')
    .requiredOption('--from <environment>', 'where it runs')
    .requiredOption('--to <environment>', 'where it shall run')
    .option('-f, --file <file>', 'the release file', DEFAULT_FILE)
    .helpOption('--help', 'print this help')
    .action((service: string, { file, from, to }: { file: string; from: string; to: string }) =>
      release(file, (text) => ({
        service,
        environment: to,
        image: releasedImage(basename(file), text, service, from),
      })),
    );
  return new Command('release').addCommand(set).addCommand(promote).helpOption('--help', 'print this help');
}

function release(file: string, decide: (text: string) => Release): void {
  const text = readText(file);
  const wanted = decide(text);
  const { text: edited, before } = editReleases(basename(file), text, wanted);
  if (edited !== text) writeFileSync(file, edited);
  process.stdout.write(renderRelease(wanted, before));
}

/** One line that says what was changed, and how to go back. */
export function renderRelease({ service, environment, image }: Release, before: string | undefined): string {
  if (before === image) return `${service} in ${environment} runs ${image} already\n`;
  const back = before === undefined ? '' : `back: roadbed release set ${service} ${environment} ${before}\n`;
  return `${service} in ${environment}: ${before ?? 'nothing'} → ${image}\n${back}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'it cannot be read';
    throw new RoadbedError(`release file "${basename(file)}" cannot be read`, [
      { message: `"${file}" must be a readable file: ${reason}`, fix: 'name it: --file <file>' },
    ]);
  }
}
