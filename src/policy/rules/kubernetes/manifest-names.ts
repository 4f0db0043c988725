import { isRecord, JsonObject } from '../../../core/terraform';

/** Lists of the Kubernetes API that the provider takes as repeated blocks, and names in the singular. */
const BLOCKS: Readonly<Record<string, string>> = {
  containers: 'container',
  initContainers: 'init_container',
  ephemeralContainers: 'ephemeral_container',
  ports: 'port',
  volumes: 'volume',
  volumeMounts: 'volume_mount',
  volumeDevices: 'volume_device',
  topologySpreadConstraints: 'topology_spread_constraint',
  tolerations: 'toleration',
  sysctls: 'sysctl',
  httpHeaders: 'http_header',
  rules: 'rule',
  subjects: 'subject',
  metrics: 'metric',
  paths: 'path',
};

/** What their users name: the keys in them stay as they are. */
const MAPS = new Set([
  'annotations',
  'binaryData',
  'data',
  'hard',
  'labels',
  'limits',
  'matchLabels',
  'nodeSelector',
  'requests',
  'stringData',
]);

/**
 * A manifest with the names that the Terraform provider gives to the same things, so that a rule is written once:
 * `initContainers[].securityContext.runAsNonRoot` is `init_container[].security_context.run_as_non_root`.
 */
export function terraformNames(manifest: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(manifest).map(([key, value]) => [
      BLOCKS[key] ?? snakeCase(key),
      MAPS.has(key) && isRecord(value) ? value : renamed(value),
    ]),
  );
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  return isRecord(value) ? terraformNames(value) : value;
}

/** `hostIPC` is `host_ipc`, `externalIPs` is `external_ips`, `nonResourceURLs` is `non_resource_urls`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]+s?(?=[A-Z][a-z]|$)|[A-Z]/g, (capitals) => `_${capitals.toLowerCase()}`);
}
