import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseCommand, renderRelease } from '../../src/cli/commands/release';
import { editReleases, releasedImage } from '../../src/cli/release/edit-releases';
import { errorOf } from '../core/support';

const image = (letter: string, service = 'checkout'): string =>
  `registry.acme.example/shop/${service}@sha256:${letter.repeat(64)}`;

const FILE = `# What runs where.
releases:
  # the till
  checkout:
    staging: ${image('b')} # since Monday
    prod: '${image('a')}'

  web:   # the shop window
    dev: ${image('c', 'web')}
`;

const edit = (environment: string, to: string, service = 'checkout', text = FILE): string =>
  editReleases('releases.yaml', text, { service, environment, image: to }).text;

function changedLines(before: string, after: string): string[][] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))];
}

test('a release changes the one line that it is of; comments, quotes and everything else stay', () => {
  expect(changedLines(FILE, edit('prod', image('d')))).toEqual([
    [`    prod: '${image('a')}'`],
    [`    prod: '${image('d')}'`],
  ]);
  expect(changedLines(FILE, edit('staging', image('d')))).toEqual([
    [`    staging: ${image('b')} # since Monday`],
    [`    staging: ${image('d')} # since Monday`],
  ]);
});

test('the release before is told, and going back to it restores every byte', () => {
  const { text, before } = editReleases('releases.yaml', FILE, {
    service: 'checkout',
    environment: 'prod',
    image: image('d'),
  });
  expect(before).toBe(image('a'));
  expect(edit('prod', String(before), 'checkout', text)).toBe(FILE);
});

test('the first release in an environment adds one line after the others of the service', () => {
  expect(edit('dev', image('d'))).toBe(FILE.replace(`'${image('a')}'\n`, `'${image('a')}'\n    dev: ${image('d')}\n`));
});

test('a line is added to a file whose last line does not end, and to one with Windows line ends', () => {
  expect(edit('prod', image('d', 'web'), 'web', FILE.trimEnd())).toBe(`${FILE}    prod: ${image('d', 'web')}\n`);
  const windows = FILE.replaceAll('\n', '\r\n');
  expect(edit('prod', image('d', 'web'), 'web', windows)).toBe(`${windows}    prod: ${image('d', 'web')}\r\n`);
});

test('a JSON file can be changed as well', () => {
  const json = JSON.stringify({ releases: { checkout: { prod: image('a') } } }, undefined, 2);
  expect(edit('prod', image('d'), 'checkout', json)).toBe(json.replace(image('a'), image('d')));
});

it.each<[string, () => unknown, object[]]>([
  [
    'a tag',
    () => edit('prod', 'registry.acme.example/shop/checkout:1.4'),
    [
      {
        message: 'image must name a digest, got "registry.acme.example/shop/checkout:1.4"',
        fix: 'tags move; name …@sha256:…',
      },
    ],
  ],
  [
    'a service that nobody has',
    () => edit('prod', image('d'), 'chekout'),
    [{ message: 'service must be one that the file releases, got "chekout"', fix: 'did you mean "checkout"?' }],
  ],
  [
    'an environment that no name can be',
    () => edit('prod: x', image('d')),
    [
      {
        message:
          'environment must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got "prod: x"',
      },
    ],
  ],
  [
    'an environment to promote from that has nothing',
    () => releasedImage('releases.yaml', FILE, 'web', 'staging'),
    [{ message: 'releases.web must name an image for the environment "staging", and names dev' }],
  ],
  [
    'a file of another form',
    () => edit('prod', image('d'), 'checkout', 'releases: [checkout]\n'),
    [
      { message: 'releases must be a map of services, got ["checkout"]' },
      {
        message: 'service must be one that the file releases, got "checkout"',
        fix: 'add it below "releases:", with its first environment and image',
      },
    ],
  ],
  [
    'a new environment in a file on one line',
    () => edit('dev', image('d'), 'checkout', `releases: { checkout: { prod: "${image('a')}" } }\n`),
    [
      {
        message: 'the environments of the service must stand one on a line to add one',
        fix: `add it by hand: dev: ${image('d')}`,
      },
    ],
  ],
])('refuses %s', (_what, build, problems) => {
  expect(errorOf(build).problems).toEqual(problems);
});

test('promoting lets an environment run what another runs', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'roadbed-release-'));
  const file = join(directory, 'releases.yaml');
  const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    writeFileSync(file, FILE);
    const args = ['promote', 'checkout', '--from', 'staging', '--to', 'prod', '--file', file];
    await releaseCommand().parseAsync(args, { from: 'user' });
    expect(readFileSync(file, 'utf8')).toBe(FILE.replace(image('a'), image('b')));
    expect(said.mock.calls.map(([text]) => text)).toEqual([
      `checkout in prod: ${image('a')} → ${image('b')}\nback: roadbed release set checkout prod ${image('a')}\n`,
    ]);
  } finally {
    said.mockRestore();
    rmSync(directory, { recursive: true });
  }
});

test('a release of what runs already says so', () => {
  expect(renderRelease({ service: 'web', environment: 'dev', image: image('c') }, image('c'))).toBe(
    `web in dev runs ${image('c')} already\n`,
  );
});
