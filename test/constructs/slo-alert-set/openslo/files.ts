import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentStack, SloAlertSetProps } from 'roadbed';
import { OpenSloProps } from '../../../../src/constructs/slo-alert-set/openslo/open-slo-props';
import { propsFromOpenSlo } from '../../../../src/constructs/slo-alert-set/openslo/props-from-open-slo';
import { SloAlertSetSpec } from '../../../../src/constructs/slo-alert-set/spec';
import { SMALLEST, specOf } from '../sets';

const directory = mkdtempSync(join(tmpdir(), 'open-slo-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** A file of some text. */
export function fileOf(text: string, name = 'slo.yaml'): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const { owner, tier } = SMALLEST;

/** What a file says, as props of a set in a stack. */
export function propsOf(stack: EnvironmentStack, text: string, props: Partial<OpenSloProps> = {}): SloAlertSetProps {
  return propsFromOpenSlo(stack, 'checkout', { owner, tier, file: fileOf(text), ...props });
}

/** A set of a file's objectives, decided. */
export function readSpec(text: string, props: Partial<OpenSloProps> = {}, environment = 'prod'): SloAlertSetSpec {
  const { stack } = specOf({}, environment);
  return specOf(propsOf(stack, text, props), environment).spec;
}
