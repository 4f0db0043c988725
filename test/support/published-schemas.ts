import { execFileSync } from 'node:child_process';
import { JsonObject } from '../golden/terraform-document';

/** An object, and the module of `@kubernetes-models` that holds the class of its kind. */
export interface Published {
  readonly module: string;
  readonly object: { readonly kind: string };
}

const MODELS = '@kubernetes-models';
/** Where the schemas of custom objects are published, by the version of their API. */
const MODULES: Readonly<Record<string, string>> = {
  'argoproj.io/v1alpha1': `${MODELS}/argo-cd/argoproj.io/v1alpha1`,
  'cilium.io/v2': `${MODELS}/cilium/cilium.io/v2`,
  'external-secrets.io/v1': `${MODELS}/external-secrets/external-secrets.io/v1`,
  'gateway.networking.k8s.io/v1': `${MODELS}/gateway-api/gateway.networking.k8s.io/v1`,
  'keda.sh/v1alpha1': `${MODELS}/keda/keda.sh/v1alpha1`,
  'kustomize.toolkit.fluxcd.io/v1': `${MODELS}/flux-cd/kustomize.toolkit.fluxcd.io/v1`,
  'monitoring.coreos.com/v1': `${MODELS}/prometheus-operator/monitoring.coreos.com/v1`,
};
/** Those of Google Cloud, and Kustomize's own file, which no package holds. */
const UNPUBLISHED = ['monitoring.googleapis.com/v1', 'networking.gke.io/v1alpha1', 'kustomize.config.k8s.io/v1beta1'];

/** Custom objects with the modules that hold their kinds; one of an API that is not known here fails. */
export function withPublished(objects: readonly JsonObject[]): Published[] {
  return objects.flatMap((object): Published[] => {
    const { apiVersion, kind } = object;
    if (UNPUBLISHED.includes(String(apiVersion))) return [];
    const module = MODULES[String(apiVersion)];
    if (module === undefined) throw new Error(`no published schema is known for ${String(apiVersion)}`);
    return [{ module, object: { ...object, kind: String(kind) } }];
  });
}

/** The modules are ECMAScript only, which jest's runner does not load. */
const PROGRAM = `
let text = '';
for await (const chunk of process.stdin) text += chunk;
const found = [];
for (const { module, object } of JSON.parse(text)) {
  const { [object.kind]: Kind } = await import(module);
  try { new Kind(object).validate(); } catch (error) { found.push(object.kind + ' ' + object.metadata?.name + ': ' + error.message); }
}
process.stdout.write(JSON.stringify(found));
`;

/** What the published schemas of custom resource definitions have against objects. */
export function publishedProblems(objects: readonly Published[]): string[] {
  const program = ['--no-warnings', '--input-type=module', '--eval', PROGRAM];
  return JSON.parse(
    execFileSync(process.execPath, program, { input: JSON.stringify(objects), encoding: 'utf8', maxBuffer: 1 << 26 }),
  ) as string[];
}
