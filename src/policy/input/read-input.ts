import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { JsonFile, parseJson, readJsonFile } from '../../core/terraform/json-file';
import { isRecord, JsonObject } from '../../core/terraform/json-object';
import { foreignContent, isPlan, isState, isTerraform } from './content';
import { planDocument } from './plan/plan-document';
import { InputKind, PolicyInput } from './policy-input';
import { readDirectory } from './read-directory';
import { cannotCheck, CHECK_ITS_PLAN, NAME_WHAT } from './refusals';

/** The name by which a plan is given on standard input: `terraform show -json plan.bin | roadbed check -`. */
const STANDARD_INPUT = '-';

/** Reads what is to be judged: what a cdktf app wrote, Terraform JSON, or what `terraform show -json` printed. */
export function readPolicyInput(given: string): PolicyInput {
  if (given === STANDARD_INPUT) return readContent('standard input', 'stdin', parseJson(readFileSync(0)));
  const path = resolve(given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw cannotCheck(given, whyNothing(path), NAME_WHAT);
  if (stats.isDirectory()) return readDirectory(given, path);
  if (/\.(tf|tofu|hcl)$/.test(path)) throw hclFile(given);
  return readContent(given, path, readJsonFile(path));
}

function whyNothing(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  return link?.isSymbolicLink() === true ? 'it is a link to something that is not there' : 'there is nothing';
}

function readContent(given: string, path: string, read: JsonFile): PolicyInput {
  if ('reason' in read) throw notJson(given, read);
  const content = isRecord(read.value) ? read.value : undefined;
  if (content === undefined) throw cannotCheck(given, 'it must hold a JSON object', NAME_WHAT);
  const name = stackNameOf(path);
  const found = documentOf(content, name);
  if (found === undefined) {
    const { message, fix = NAME_WHAT } = foreignContent(content);
    throw cannotCheck(given, message, fix);
  }
  const stack = { name, constructPath: name, directory: dirname(path), file: path, document: found.document };
  return { kind: found.kind, given, stacks: [stack], notes: found.notes };
}

function documentOf(
  content: JsonObject,
  stack: string,
): { readonly kind: InputKind; readonly document: JsonObject; readonly notes: readonly string[] } | undefined {
  if (isPlan(content)) return { kind: 'plan', document: planDocument(content, stack), notes: planNotes(content) };
  if (isState(content)) return { kind: 'state', document: planDocument(content, stack), notes: [] };
  return isTerraform(content) ? { kind: 'document', document: content, notes: [] } : undefined;
}

/** https://developer.hashicorp.com/terraform/internals/json-format: `errored` and `complete`. */
function planNotes({ errored, complete }: JsonObject): string[] {
  if (errored === true) return ['the plan ended in an error: what it does not hold is not judged'];
  return complete === false ? ['the plan is not complete: what it defers is not judged'] : [];
}

/** `cdk.tf.json` is called like this in every stack: its directory tells them apart. */
function stackNameOf(path: string): string {
  const name = basename(path).replace(/(\.tf)?\.json$/, '');
  return name === 'cdk' ? basename(dirname(path)) : name;
}

function hclFile(given: string): Error {
  return cannotCheck(given, 'it is HCL, and roadbed check reads JSON', CHECK_ITS_PLAN);
}

function notJson(given: string, { reason, text = '' }: { readonly reason: string; readonly text?: string }): Error {
  if (text.startsWith('{"@level"')) {
    return cannotCheck(given, 'it is the log of terraform plan -json, not the plan', CHECK_ITS_PLAN);
  }
  if (/^apiVersion:/m.test(text) || /^kind:/m.test(text)) {
    return cannotCheck(given, 'it is YAML of Kubernetes', `roadbed check judges Terraform; ${NAME_WHAT}`);
  }
  if (/^AWSTemplateFormatVersion:|^Resources:/m.test(text)) {
    return cannotCheck(given, 'it is a template of CloudFormation', `roadbed check judges Terraform; ${NAME_WHAT}`);
  }
  return cannotCheck(given, `it ${reason}`, /^is not JSON/.test(reason) ? CHECK_ITS_PLAN : NAME_WHAT);
}
