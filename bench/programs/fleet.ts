/** The fleet that both programs build: services of one tier, each in three environments. */
export const ORGANIZATION = 'acme';
export const TEAM = 'payments';
export const RUNBOOK = 'https://runbooks.acme.example/fleet';
export const PAGE = 'acme-primary';
export const REGION = 'eu-west-1';
export const STATE_BUCKET = 'acme-terraform-state';
export const PORT = 8080;
export const IMAGE = `registry.acme.example/fleet@sha256:${'0123456789abcdef'.repeat(4)}`;
export const CONFIG = { LOG_LEVEL: 'info', REGION };
export const CLUSTER_ENDPOINT = 'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com';
export const CLUSTER_CA = 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t';

export const ENVIRONMENTS = [
  { name: 'dev', stage: 'dev', account: '111111111111', min: 1, max: 2 },
  { name: 'staging', stage: 'staging', account: '222222222222', min: 1, max: 4 },
  { name: 'prod', stage: 'prod', account: '333333333333', min: 2, max: 10 },
] as const;

export type FleetEnvironment = (typeof ENVIRONMENTS)[number];

/** How many services, from the command line. */
export function serviceCount(): number {
  const count = Number(process.argv[2]);
  if (!Number.isInteger(count) || count < 1) throw new Error('usage: <program> SERVICES OUTDIR');
  return count;
}

/** Where to write, from the command line. */
export function outputDirectory(): string {
  const outdir = process.argv[3];
  if (outdir === undefined) throw new Error('usage: <program> SERVICES OUTDIR');
  return outdir;
}
