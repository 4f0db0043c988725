import { isRecord, JsonObject } from '../../core/terraform/json-object';
import { Problem } from '../../core/validation';

/** The blocks of Terraform's language at the top of a file, as of 1.14, and of OpenTofu's; `"//"` is a comment. */
const BLOCKS = new Set([
  '//',
  'action',
  'check',
  'data',
  'ephemeral',
  'import',
  'language',
  'list',
  'locals',
  'module',
  'moved',
  'output',
  'provider',
  'removed',
  'resource',
  'terraform',
  'variable',
]);

/** Whether it is what `terraform show -json` prints of a plan. */
export function isPlan(content: JsonObject): boolean {
  return isShown(content) && (isRecord(content.planned_values) || Array.isArray(content.resource_changes));
}

/** Whether it is what `terraform show -json` prints of a state. */
export function isState(content: JsonObject): boolean {
  return isShown(content) && !isPlan(content) && (isRecord(content.values) || Object.keys(content).every(isOfNoState));
}

/** Terraform prints no more of a state that holds nothing. */
const isOfNoState = (key: string): boolean => ['format_version', 'terraform_version', 'checks'].includes(key);

/** Terraform promises to raise the first number when what is read here changes. State has 1.0 where plan has 1.2. */
function isShown({ format_version: version }: JsonObject): boolean {
  return typeof version === 'string' && /^(0|1)\./.test(version);
}

/** Whether it is a configuration of Terraform in JSON. */
export function isTerraform(content: JsonObject): boolean {
  const keys = Object.keys(content);
  return keys.some((key) => key !== '//') && keys.every((key) => BLOCKS.has(key));
}

/** What a JSON object is that is no Terraform. */
export function foreignContent(content: JsonObject): Problem {
  const { format_version: version, stacks, resources, version: format } = content;
  if (version !== undefined) {
    return {
      message: `format_version must be 1.x, as terraform show -json prints it, got ${JSON.stringify(version)}`,
      fix: 'terraform show -json plan.bin > plan.json, with a Terraform of version 1',
    };
  }
  if (format === 4 && Array.isArray(resources)) {
    return {
      message: 'it is a state as Terraform stores it, whose format is its own affair',
      fix: 'terraform show -json > state.json && roadbed check state.json',
    };
  }
  if (isRecord(stacks)) {
    return { message: 'it is the manifest of a cdktf app', fix: 'name the directory that holds it' };
  }
  const tool = OTHER_TOOLS.find(({ is }) => is(content))?.tool;
  if (tool !== undefined) return { message: `it is ${tool}, and roadbed check judges Terraform` };
  const keys = Object.keys(content);
  const unknown = keys.filter((key) => !BLOCKS.has(key));
  return {
    message:
      keys.length === 0
        ? 'it holds nothing'
        : `it is no Terraform: no block is called ${unknown
            .slice(0, 5)
            .map((key) => JSON.stringify(key.slice(0, 40)))
            .join(', ')}`,
  };
}

const OTHER_TOOLS: readonly { readonly tool: string; readonly is: (content: JsonObject) => boolean }[] = [
  {
    tool: 'a template of CloudFormation',
    is: (content) => 'AWSTemplateFormatVersion' in content || isRecord(content.Resources),
  },
  { tool: 'the output of the AWS CDK', is: ({ artifacts, version }) => isRecord(artifacts) && version !== undefined },
  { tool: 'an object of Kubernetes', is: ({ apiVersion, kind }) => apiVersion !== undefined && kind !== undefined },
  {
    tool: 'a template of Azure Resource Manager',
    is: ({ $schema }) => typeof $schema === 'string' && /deploymentTemplate/.test($schema),
  },
  { tool: 'a stack of Pulumi', is: ({ deployment }) => isRecord(deployment) },
  { tool: 'a file of npm', is: ({ name, version }) => typeof name === 'string' && typeof version === 'string' },
];
