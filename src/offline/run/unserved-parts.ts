import { JsonObject } from '../../core/terraform/json-object';
import { blocksOf } from '../../core/terraform/terraform-document';
import { LocalModule } from './local-modules';

/** `provider::aws::arn_parse(`; those of Terraform itself need no stand-in. */
const PROVIDER_FUNCTION = /\bprovider::(?!terraform::)[\w-]+::\w+(?=\s*\()/;

/** Why a stack is not plannable offline: it has what only the real provider can answer; undefined when it has not. */
export function unservedParts(document: JsonObject, modules: readonly LocalModule[]): string | undefined {
  const types = blocksOf(document.ephemeral).flatMap((block) => Object.keys(block));
  const found = [
    ...types.map((type) => `the ephemeral resource ${type}`),
    ...functionsIn(JSON.stringify(document)),
    ...modules.flatMap(({ unserved, directory }) => unserved.map((each) => `${each} (in ${directory})`)),
  ];
  return found.length === 0
    ? undefined
    : `not plannable offline: it uses ${found.join(', ')}, which only the real provider can answer; the bindings say nothing of it`;
}

/** The same, in the text of a module. */
export function unservedInHcl(hcl: string): string[] {
  const types = [...hcl.matchAll(/^\s*ephemeral\s+"([^"]+)"\s+"[^"]+"\s*\{/gm)].map(([, type = '']) => type);
  return [...types.map((type) => `the ephemeral resource ${type}`), ...functionsIn(hcl)];
}

function functionsIn(text: string): string[] {
  const all = text.matchAll(new RegExp(PROVIDER_FUNCTION, 'g'));
  return [...new Set([...all].map(([name]) => name))].map((name) => `the function ${name}`);
}
