import {
  checkKind,
  checkLiteral,
  checkObject,
  checkText,
  describeValue,
  Problems,
  TextForm,
} from '../../../../core/validation';

const PATH: TextForm = {
  pattern: /^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)+$/,
  maxLength: 512,
  words: 'an absolute path of letters, digits and . _ -, with no slash at the end',
};
/** What the runtime mounts itself (OCI runtime specification, "Default Filesystems"), and where Kubernetes puts identities. */
const TAKEN = /^\/(proc|sys|dev|var\/run\/secrets)(\/|$)/;
/** Kubernetes: "ConfigMaps"; the data cannot exceed 1 MiB. */
const LARGEST_BYTES = 1024 * 1024;
/** Kubernetes keeps what is not UTF-8 elsewhere. */
const UNWRITABLE = /\p{Cs}/u;

/** Says what is wrong with the volumes a service may write to. */
export function checkScratch(problems: Problems, scratch: unknown): void {
  if (scratch === undefined || !checkObject(problems, 'scratch', scratch, SCRATCH_EXAMPLE)) return;
  for (const [path, size] of Object.entries(scratch as object)) {
    checkPath(problems, 'scratch key', path);
    checkKind(problems, `scratch[${describeValue(path)}]`, size, 'Size');
  }
}

/** Says what is wrong with the files a service is given. */
export function checkFiles(problems: Problems, files: unknown, scratch: unknown): void {
  if (files === undefined || !checkObject(problems, 'files', files, FILES_EXAMPLE)) return;
  const volumes = ['/tmp', ...Object.keys(typeof scratch === 'object' && scratch !== null ? scratch : {})];
  let bytes = 0;
  for (const [path, content] of Object.entries(files as Record<string, unknown>)) {
    if (checkPath(problems, 'files key', path)) checkOutside(problems, path, volumes);
    checkContent(problems, `files[${describeValue(path)}]`, content);
    bytes += Buffer.byteLength(path) + (typeof content === 'string' ? Buffer.byteLength(content) : 0);
  }
  if (bytes <= LARGEST_BYTES) return;
  problems.add(
    `files must be at most ${LARGEST_BYTES} bytes in all (a ConfigMap holds no more), got ${bytes}`,
    'keep large content in a bucket, or in the image',
  );
}

function checkPath(problems: Problems, prop: string, path: string): boolean {
  if (!checkText(problems, prop, path, PATH)) return false;
  if (!TAKEN.test(path)) return true;
  problems.add(`${prop} must not be where the cluster mounts things of its own, got ${describeValue(path)}`);
  return false;
}

/** What the service writes must not cover, or be covered by, what it is given. */
function checkOutside(problems: Problems, path: string, volumes: readonly string[]): void {
  const volume = volumes.find((each) => path === each || path.startsWith(`${each}/`) || each.startsWith(`${path}/`));
  if (volume === undefined) return;
  problems.add(
    `files key must be outside of the scratch volumes, got ${describeValue(path)}, where ${describeValue(volume)} is one`,
    'a file cannot be changed by the service; what it changes it must make itself',
  );
}

function checkContent(problems: Problems, prop: string, content: unknown): void {
  if (!checkLiteral(problems, prop, content)) return;
  if (typeof content !== 'string') {
    problems.add(`${prop} must be a string, got ${describeValue(content)}`, 'the content of the file');
  } else if (UNWRITABLE.test(content)) {
    problems.add(`${prop} must be text without half a surrogate pair`, 'encode it, as base64 say');
  }
}

const SCRATCH_EXAMPLE = "scratch: { '/var/cache/app': Size.gibibytes(2) }";
const FILES_EXAMPLE = "files: { '/etc/app/app.yaml': '…' }";
