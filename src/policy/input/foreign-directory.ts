import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RoadbedError } from '../../core/validation';
import { cannotCheck, CHECK_ITS_PLAN, NAME_WHAT } from './refusals';

/** Tools whose directories are told by a file. */
const TOOLS: readonly { readonly tool: string; readonly file: RegExp }[] = [
  { tool: 'a project of Pulumi', file: /^Pulumi(\..+)?\.ya?ml$/ },
  { tool: 'a chart of Helm', file: /^Chart\.ya?ml$/ },
  { tool: 'a kustomization of Kubernetes', file: /^kustomization\.ya?ml$/ },
  { tool: 'a project of the Serverless Framework', file: /^serverless\.(ya?ml|json|js|ts)$/ },
  { tool: 'the output of the AWS CDK', file: /^cdk\.out$|\.template\.json$/ },
  { tool: 'a project of the AWS CDK', file: /^cdk\.json$/ },
  { tool: 'a project in Bicep', file: /\.bicep$/ },
];
const YAML_READ = 20;

/** What is said of a directory that holds nothing to judge. */
export function foreignDirectory(given: string, directory: string, names: readonly string[]): RoadbedError {
  const visible = names.filter((name) => !name.startsWith('.'));
  if (visible.length === 0) return cannotCheck(given, 'it is an empty directory', NAME_WHAT);
  const hcl = visible.find((name) => /\.(tf|tofu)$/.test(name));
  if (hcl !== undefined) {
    return cannotCheck(given, `it holds HCL only (${hcl}), and roadbed check reads JSON`, CHECK_ITS_PLAN);
  }
  if (visible.includes('cdktf.json')) return projectOfCdktf(given, directory);
  const stack = visible.find((name) => existsSync(join(directory, name, 'cdk.tf.json')));
  if (stack !== undefined) {
    const parent = join(given, '..');
    return cannotCheck(
      given,
      'it holds the stacks of an output',
      `name the output, ${parent}, or one: ${join(given, stack)}`,
    );
  }
  const tool =
    TOOLS.find(({ file }) => visible.some((name) => file.test(name)))?.tool ?? toolOfYaml(directory, visible);
  if (tool !== undefined) return cannotCheck(given, `it is ${tool}, and roadbed check judges Terraform`, NAME_WHAT);
  const json = visible.filter((name) => name.endsWith('.json'));
  const [only] = json;
  if (only !== undefined) {
    const file = join(given, only);
    return cannotCheck(
      given,
      'it holds no *.tf.json and no manifest.json',
      `name the file that is meant: roadbed check ${file}`,
    );
  }
  return cannotCheck(given, 'it holds no *.tf.json and no manifest.json', NAME_WHAT);
}

function projectOfCdktf(given: string, directory: string): RoadbedError {
  const output = join(given, 'cdktf.out');
  return cannotCheck(
    given,
    'it is the project of a cdktf app, not its output',
    existsSync(join(directory, 'cdktf.out'))
      ? `roadbed check ${output}`
      : `synthesize it, then: roadbed check ${output}`,
  );
}

function toolOfYaml(directory: string, names: readonly string[]): string | undefined {
  const files = names.filter((name) => /\.ya?ml$/.test(name)).slice(0, YAML_READ);
  const texts = files.map((name) => textOf(join(directory, name)));
  if (texts.some((text) => /^apiVersion:/m.test(text) && /^kind:/m.test(text))) return 'YAML of Kubernetes';
  return texts.some((text) => /^AWSTemplateFormatVersion:/m.test(text)) ? 'a template of CloudFormation' : undefined;
}

function textOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : '';
}
