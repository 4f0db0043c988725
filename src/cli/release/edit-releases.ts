import { isMap, isScalar, parseDocument, YAMLMap } from 'yaml';
import { RELEASES_FILE } from '../../constructs/paved-service/operations/release/releases-file';
import { checkImage } from '../../constructs/paved-service/workload/check-image';
import { DNS_LABEL } from '../../core/naming';
import { schemaProblems } from '../../core/reviewed-file';
import { checkText, closestName, describeValue, Problems } from '../../core/validation';

/** A release: what shall run where. */
export interface Release {
  readonly service: string;
  readonly environment: string;
  readonly image: string;
}

/** A release file after a release, and what ran before. */
export interface EditedReleases {
  readonly text: string;
  /** Absent where nothing was released there before. */
  readonly before?: string;
}

/**
 * Sets the image of a service in an environment: one line of the text is changed or added, and every other byte stays,
 * comments and order too. Throws one error with all that is wrong.
 */
export function editReleases(file: string, text: string, { service, environment, image }: Release): EditedReleases {
  const problems = new Problems(`release file "${file}"`);
  checkText(problems, 'environment', environment, { ...DNS_LABEL, maxLength: 32 });
  checkImage(problems, image);
  const services = servicesOf(problems, text);
  const images = imagesOf(problems, services, service);
  problems.throwIfAny('was not changed');
  const node = images.items.find(({ key }) => keyOf(key) === environment)?.value;
  if (isScalar(node) && node.range && typeof node.value === 'string') {
    const [start, end] = node.range;
    if (text.slice(start, end).includes('\n')) {
      problems.add(`releases.${service}.${environment} must stand on one line`, 'write the image without a line break');
      throw problems.toError('was not changed');
    }
    return {
      text: text.slice(0, start) + quoteAsBefore(text.slice(start, end), image) + text.slice(end),
      before: node.value,
    };
  }
  return { text: withLine(problems, text, images, `${environment}: ${image}`) };
}

/** The image that a file names. Throws when it names none. */
export function releasedImage(file: string, text: string, service: string, environment: string): string {
  const problems = new Problems(`release file "${file}"`);
  const images = imagesOf(problems, servicesOf(problems, text), service);
  problems.throwIfAny('has no such image');
  const value: unknown = images.toJSON()[environment];
  if (typeof value === 'string') return value;
  const named = images.items.map(({ key }) => keyOf(key)).join(', ') || 'none';
  problems.add(`releases.${service} must name an image for the environment "${environment}", and names ${named}`);
  throw problems.toError('has no such image');
}

function servicesOf(problems: Problems, text: string): YAMLMap {
  const document = parseDocument(text, { uniqueKeys: true });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) problems.add(`it must be readable YAML or JSON: ${fault.message.split('\n')[0] ?? ''}`);
  else problems.addAll(schemaProblems(RELEASES_FILE, document.toJS()));
  const services = document.get('releases');
  return isMap(services) ? services : new YAMLMap();
}

function imagesOf(problems: Problems, services: YAMLMap, service: string): YAMLMap {
  const images = services.get(service);
  if (isMap(images)) return images;
  const near = closestName(
    service,
    services.items.map(({ key }) => keyOf(key)),
  );
  problems.add(
    `service must be one that the file releases, got ${describeValue(service)}`,
    near === undefined ? `add it below "releases:", with its first environment and image` : `did you mean "${near}"?`,
  );
  return new YAMLMap();
}

/** Puts a line after the last environment of a service, indented like it. */
function withLine(problems: Problems, text: string, images: YAMLMap, line: string): string {
  const last = images.items.at(-1);
  const key = isScalar(last?.key) ? last.key.range?.[0] : undefined;
  const end = isScalar(last?.value) ? last.value.range?.[1] : undefined;
  if (images.flow === true || key === undefined || end === undefined) {
    problems.add(`the environments of the service must stand one on a line to add one`, `add it by hand: ${line}`);
    throw problems.toError('was not changed');
  }
  const indentation = text.slice(text.lastIndexOf('\n', key - 1) + 1, key);
  const lineEnd = text.indexOf('\n', end);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (lineEnd < 0) return `${text}${newline}${indentation}${line}${newline}`;
  return `${text.slice(0, lineEnd + 1)}${indentation}${line}${newline}${text.slice(lineEnd + 1)}`;
}

function quoteAsBefore(before: string, image: string): string {
  const quote = /^['"]/.exec(before)?.[0] ?? '';
  return quote + image + quote;
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
