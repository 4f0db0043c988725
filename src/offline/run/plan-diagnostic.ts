import { JsonObject } from '../../core/terraform/json-object';
import { constructPathAt, constructPathOf, typedBlocks } from '../../core/terraform/terraform-document';
import { jsonPathAt } from '../terraform/json-path-at';
import { TerraformDiagnostic } from '../terraform/ui-events';
import { PlanDiagnostic } from './stack-plan';

/** The document as it was given to Terraform: diagnostics point into its text. */
export interface WrittenDocument {
  readonly file: string;
  readonly text: string;
  readonly document: JsonObject;
}

/** What Terraform says, with the resource, the argument and the construct that it is about. */
export function located(diagnostic: TerraformDiagnostic, written: WrittenDocument): PlanDiagnostic {
  const { severity, summary, detail } = diagnostic;
  const inDocument = diagnostic.file === written.file && diagnostic.byte !== undefined;
  const said = inDocument ? jsonPathAt(written.text, diagnostic.byte ?? 0) : [];
  const path = blockAt(said) === undefined ? unknownTypeIn(detail, written.document) : said;
  const block = blockAt(path);
  const cycle = cycleIn(summary);
  const address = diagnostic.address ?? block?.address ?? cycle[0] ?? withoutProvider(detail, written.document);
  const constructPath =
    constructPathAt(written.document, path) ??
    (address === undefined ? undefined : constructPathOf(written.document, address));
  return {
    severity,
    summary,
    detail: [
      plainer(detail, written.document).replaceAll('\r', ''),
      ...cycle.map((each) => placeOf(each, written.document)),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    ...(address !== undefined && { address }),
    ...(block !== undefined && block.argument !== '' && { argument: block.argument }),
    ...(constructPath !== undefined && { constructPath }),
    ...(diagnostic.file !== undefined && diagnostic.file !== written.file && { file: diagnostic.file }),
  };
}

/** For a type that the provider does not have Terraform points at all blocks of it: the first of them. */
function unknownTypeIn(detail: string, document: JsonObject): readonly string[] {
  const [, kind, type] = /does not support (resource type|data source) "([^"]+)"/.exec(detail) ?? [];
  const mode = kind === 'data source' ? 'data' : 'resource';
  const found = type === undefined ? undefined : typedBlocks(document, mode).find((block) => block.type === type);
  return found === undefined ? [] : [mode, found.type, found.name];
}

/** What depends on itself, in the order of Terraform: `Cycle: aws_x.a, aws_x.b`. */
function cycleIn(summary: string): string[] {
  const [, members = ''] = /^Cycle: (.+)$/.exec(summary) ?? [];
  return members.split(', ').filter((member) => member !== '');
}

function placeOf(address: string, document: JsonObject): string {
  const path = constructPathOf(document, address.replace(/ \(.*\)$/, ''));
  return path === undefined ? address : `${address} is made at ${path}`;
}

const REMOVED_PROVIDER =
  /^To work with (\S+) its original provider configuration at (\S+) is required, but it has been removed/;

/** The resource of the document that Terraform says this of; one that is only in the state has truly lost its provider. */
function withoutProvider(detail: string, document: JsonObject): string | undefined {
  const address = REMOVED_PROVIDER.exec(detail)?.[1];
  const isThere = typedBlocks(document, 'resource').some(({ type, name }) => `${type}.${name}` === address);
  return isThere ? address : undefined;
}

/** Terraform takes a resource with a misspelt alias for one of the state whose provider went. */
function plainer(detail: string, document: JsonObject): string {
  const address = withoutProvider(detail, document);
  if (address === undefined) return detail;
  const configuration = REMOVED_PROVIDER.exec(detail)?.[2] ?? '';
  return `${address} names the provider configuration ${configuration}, and the stack has no such configuration: add a provider with that alias, or name another`;
}

/** The block that a path of the document is in, as Terraform would address it. */
function blockAt(path: readonly string[]): { readonly address: string; readonly argument: string } | undefined {
  const [kind = '', ...rest] = path;
  const labels = kind === 'resource' || kind === 'data' ? 2 : kind === 'locals' || kind === 'terraform' ? 0 : 1;
  // A list of blocks puts an index after each label.
  const steps = rest.filter((step, index) => !(index <= labels && /^\d+$/.test(step)));
  if (kind === '' || steps.length < labels) return undefined;
  const names = steps.slice(0, labels);
  const address = kind === 'resource' ? names.join('.') : [kind, ...names].join('.');
  return { address, argument: steps.slice(labels).join('.') };
}
