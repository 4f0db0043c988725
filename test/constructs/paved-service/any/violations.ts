import { isObject, Json, JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt, stringsIn } from '../../../support/json';
import { illegalLabels } from '../../../support/legal-labels';
import { restrictedViolations } from '../../../support/pod-security';
import { SynthesizedDocument } from '../../../support/synth';

/** Google Cloud, "Requirements for labels". */
const GOOGLE_LABEL = { key: /^[a-z][a-z0-9_-]{0,62}$/, value: /^[a-z0-9_-]{0,63}$/, most: 64 };
const REFERENCE = /\b(data\.)?((?:aws|google|kubernetes|datadog)_[a-z0-9_]+)\.([A-Za-z0-9_-]+)/g;
const POD_PATHS = {
  kubernetes_deployment_v1: 'spec.template.spec',
  kubernetes_cron_job_v1: 'spec.job_template.spec.template.spec',
  kubernetes_job_v1: 'spec.template.spec',
} as const;
/** The objects below a bucket, which have no names of their own in a policy. */
const OBJECTS_OF_A_BUCKET = /^arn:aws:s3:::[a-z0-9.-]+\/\*$/;
const SECRET_ARGUMENT = /(^|_)(password|secret_string|secret_data|token|private_key|auth_token)$/;

/** What must hold of every state of a service: the name of each property, and what breaks it there. */
export function violationsOf(
  state: SynthesizedDocument,
  secrets: readonly string[],
): Record<string, readonly string[]> {
  const { document } = state;
  return {
    'pods are admitted by the standard restricted': podsOf(document).flatMap(restrictedViolations),
    'labels are legal': state.resources.flatMap(([address, body]) =>
      address.startsWith('google_') ? illegalGoogleLabels(body) : illegalLabels(body),
    ),
    'nobody is allowed anything by a star': grantsOf(state).filter(
      (text) => /[*?]/.test(text) && !OBJECTS_OF_A_BUCKET.test(text),
    ),
    'nothing is open to the world': stringsIn(document).filter((text) =>
      /^((0\.0\.0\.0|::)\/0|allUsers|allAuthenticatedUsers)$/.test(text),
    ),
    'no network rule names nobody': rulesOf(document)
      .filter(isForEverybody)
      .map((rule) => JSON.stringify(rule)),
    'what is referred to is there': danglingReferences(document),
    'what pods mount and read is there': podsOf(document).flatMap((pod) => missingObjects(document, pod, secrets)),
    'no secret stands in the state': literalSecrets(document),
    'no state reads another': Object.keys(objectAt(document, 'data')).filter(
      (type) => type === 'terraform_remote_state',
    ),
  };
}

function podsOf(document: JsonObject): JsonObject[] {
  return Object.entries(POD_PATHS).flatMap(([type, path]) =>
    Object.values(objectAt(document, `resource.${type}`)).map((body) => objectAt(body, path)),
  );
}

function illegalGoogleLabels(body: JsonObject): string[] {
  const labels = Object.entries(objectAt(body, 'labels'));
  const bad = labels.filter(([key, value]) => !GOOGLE_LABEL.key.test(key) || !GOOGLE_LABEL.value.test(String(value)));
  return [
    ...bad.map(([key, value]) => `${key}=${String(value)}`),
    ...(labels.length > GOOGLE_LABEL.most ? [`${labels.length} labels`] : []),
  ];
}

/** Every text of every policy of IAM. */
function grantsOf({ resources }: SynthesizedDocument): string[] {
  return resources
    .filter(([address]) => /^aws_(iam_role|iam_role_policy)\./.test(address))
    .flatMap(([, body]) => [body.policy, body.assume_role_policy])
    .filter((policy) => policy !== undefined)
    .flatMap((policy) => stringsIn(JSON.parse(String(policy)) as JsonObject));
}

function rulesOf(document: JsonObject): JsonObject[] {
  const policies = Object.values(objectAt(document, 'resource.kubernetes_network_policy_v1'));
  return policies.flatMap((policy) => [...objectsAt(policy, 'spec.ingress'), ...objectsAt(policy, 'spec.egress')]);
}

function isForEverybody(rule: JsonObject): boolean {
  const peers = [...objectsAt(rule, 'from'), ...objectsAt(rule, 'to')];
  const isNamed = (peer: JsonObject): boolean =>
    at(peer, 'ip_block.cidr') !== undefined ||
    ['namespace_selector', 'pod_selector'].some(
      (each) => Object.keys(objectAt(peer, `${each}.match_labels`)).length > 0,
    );
  return peers.length === 0 || !peers.every(isNamed);
}

function danglingReferences(document: JsonObject): string[] {
  const isThere = (data: string | undefined, type: string, name: string): boolean =>
    at(document, data === undefined ? 'resource' : 'data') !== undefined &&
    objectAt(objectAt(document, data === undefined ? 'resource' : 'data')[type], '')[name] !== undefined;
  const dangling = (text: string): string[] =>
    [...text.matchAll(REFERENCE)]
      .filter(([, data, type = '', name = '']) => !isThere(data, type, name))
      .map(([reference]) => reference);
  const expressions = stringsIn(document).flatMap((text) =>
    // "$${" is a text that only looks like an expression.
    [...text.replaceAll('$${', '').matchAll(/\$\{([^}]*)\}/g)].map(([, expression = '']) => expression),
  );
  const waits = Object.values(objectAt(document, 'resource')).flatMap((byName) =>
    Object.values(objectAt(byName, '')).flatMap((body) => stringsIn(at(body, 'depends_on') ?? [])),
  );
  return [...expressions, ...waits].flatMap(dangling);
}

/** Names in a pod that no object of the state, and no secret that is brought into the cluster, has. */
function missingObjects(document: JsonObject, pod: JsonObject, secrets: readonly string[]): string[] {
  const made = (type: string): string[] =>
    Object.values(objectAt(document, `resource.${type}`)).map((body) => String(at(body, 'metadata.name')));
  const containers = [...objectsAt(pod, 'container'), ...objectsAt(pod, 'init_container')];
  const volumes = objectsAt(pod, 'volume');
  const mounted = containers.flatMap((each) => objectsAt(each, 'volume_mount').map(({ name }) => name));
  const configMaps = [
    ...volumes.map((each) => at(each, 'config_map.name')),
    ...containers.flatMap((each) => objectsAt(each, 'env_from').map((from) => at(from, 'config_map_ref.name'))),
  ];
  const secretNames = [
    ...volumes.map((each) => at(each, 'secret.secret_name')),
    ...containers.flatMap((each) => objectsAt(each, 'env_from').map((from) => at(from, 'secret_ref.name'))),
    ...containers.flatMap((each) => objectsAt(each, 'env').map((env) => at(env, 'value_from.secret_key_ref.name'))),
  ];
  return [
    ...missing(
      'volume',
      mounted,
      volumes.map(({ name }) => String(name)),
    ),
    ...missing('config map', configMaps, made('kubernetes_config_map_v1')),
    ...missing('service account', [pod.service_account_name], made('kubernetes_service_account_v1')),
    ...missing('secret', secretNames, secrets),
  ];
}

/** References to an object of the state are judged as such. */
function missing(what: string, asked: readonly (Json | undefined)[], there: readonly string[]): string[] {
  return asked
    .filter((name) => name !== undefined && !String(name).includes('${') && !there.includes(String(name)))
    .map((name) => `${what} ${String(name)}`);
}

function literalSecrets(value: Json, name = ''): string[] {
  if (typeof value === 'string')
    return SECRET_ARGUMENT.test(name) && !value.startsWith('${') ? [`${name}=${value}`] : [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((each) => literalSecrets(each, name));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => literalSecrets(each as Json, key));
}
