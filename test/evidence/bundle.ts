import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { evidenceFiles } from '../../src/evidence/evidence-files';
import { EvidenceInput, WrittenDocument } from '../../src/evidence/evidence-input';
import { Document } from '../policy/support';

/** Writes an output directory as a synth does, lets a test look at it, and removes it. */
export function inOutput(
  stacks: Readonly<Record<string, Document>>,
  input: EvidenceInput,
  look: (directories: { readonly output: string; readonly bundle: string }) => void,
): void {
  const output = mkdtempSync(join(tmpdir(), 'roadbed-evidence-'));
  try {
    const documents = Object.entries(stacks).map(([stack, document]): WrittenDocument => {
      const path = `stacks/${stack}/cdk.tf.json`;
      const text = JSON.stringify(document);
      write(join(output, path), text);
      return { stack, path, sha256: createHash('sha256').update(text).digest('hex'), size: Buffer.byteLength(text) };
    });
    const bundle = join(output, 'evidence');
    for (const { path, text } of filesOf({ ...input, documents })) write(join(bundle, path), text);
    look({ output, bundle });
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** The text of one document of the evidence. */
export function documentOf(input: EvidenceInput, path: string): string {
  const file = filesOf(input).find((each) => each.path === path);
  if (file === undefined) throw new Error(`the evidence has no ${path}`);
  return file.text;
}

/** Every file of the evidence, whole. */
export function filesOf(input: EvidenceInput): { readonly path: string; readonly text: string }[] {
  const files: { readonly path: string; readonly text: string }[] = [];
  for (const { path, parts } of evidenceFiles(input)) files.push({ path, text: Buffer.concat([...parts]).toString() });
  return files;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
