import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Colors } from 'picocolors/types';
import type { PostureDocument } from '../evidence/posture';
import { currentDay, dayNumber } from '../policy/exceptions/calendar-day';
import { count, grouped } from './count';

/** What policy said of an output, and where the evidence of it lies. */
export interface Posture {
  readonly document: PostureDocument;
  /** SHA-256 of the manifest of the evidence, which names every other file's. */
  readonly manifest: string;
}

const VERDICT_WIDTH = 64;
const SOON_DAYS = 30;

/** The posture of an output; undefined where there is none, as with apps that are not Roadbed's. */
export function readPosture(directory: string): Posture | undefined {
  const [posture, manifest] = ['posture.json', 'manifest.json'].map((file) => join(directory, 'evidence', file));
  if (posture === undefined || manifest === undefined || !existsSync(posture) || !existsSync(manifest))
    return undefined;
  return {
    document: JSON.parse(readFileSync(posture, 'utf8')) as PostureDocument,
    manifest: createHash('sha256').update(readFileSync(manifest)).digest('hex'),
  };
}

/** Two lines: the verdict of policy, and the evidence of it. */
export function renderPosture({ document, manifest }: Posture, directory: string, colors: Colors): string[] {
  const { counts, breakGlass, findings } = document;
  // A note is recorded, and is no failure of the synth.
  const loud = findings.error.fail + findings.warning.fail + counts.error;
  const words = [
    `${grouped(counts.pass)} passed`,
    `${grouped(loud)} failed`,
    `${grouped(counts.unknown)} unknown`,
    `${grouped(counts.excepted)} excepted${ending(document)}`,
    ...(findings.note.fail > 0 ? [`${grouped(findings.note.fail)} noted`] : []),
  ];
  const mark = breakGlass !== undefined ? colors.red('✖') : loud > 0 ? colors.yellow('!') : colors.green('✔');
  const broken =
    breakGlass === undefined
      ? []
      : [colors.red(`✖ policies      BROKEN THROUGH: ${breakGlass.reason} (${breakGlass.ticket})`)];
  return [
    `${mark} policies      ${words.join(' · ')}`,
    ...broken,
    `${colors.green('✔')} evidence      ${`${directory}/evidence`.padEnd(VERDICT_WIDTH - 16)}${colors.dim(`sha256 ${manifest.slice(0, 8)}…`)}`,
  ];
}

/** `(1 expires in 12 days)`. */
function ending({ exceptionsInUse, inputs }: PostureDocument): string {
  const today = dayNumber(inputs.today ?? currentDay()) ?? 0;
  const days = exceptionsInUse
    .map(({ expires }) => (dayNumber(expires) ?? 0) - today)
    .filter((left) => left <= SOON_DAYS);
  const [only] = days;
  if (only === undefined) return '';
  if (days.length === 1) return ` (1 expires in ${count(only, 'day')})`;
  return ` (${days.length} expire within ${count(SOON_DAYS, 'day')})`;
}
