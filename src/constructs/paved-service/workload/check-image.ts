import { checkLiteral, describeValue, Problems } from '../../../core/validation';

// The grammar of distribution/reference (reference/regexp.go), which the kubelet reads images by.
const DIGEST = /@sha256:[0-9a-f]{64}$/;
const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/;
const PATH_PART = /^[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const LONGEST_NAME = 255;

/** Says what is wrong with a container image: it must have a name that can be pulled, and a digest. */
export function checkImage(problems: Problems, image: unknown, prop = 'image'): void {
  if (!checkLiteral(problems, prop, image)) return;
  const text = typeof image === 'string' ? image : '';
  const named = text.replace(DIGEST, '');
  if (named !== text) {
    if (isName(named)) return;
    const [what, fix] = /^[^:@]*[A-Z]/.test(named)
      ? ['a lower-case name and a digest', 'registries take letters of one case only']
      : ['a name that can be pulled and a digest', 'name it as host/path@sha256:…, with no https:// and nothing empty'];
    problems.add(`${prop} must be ${what}, got ${describeValue(image)}`, fix);
  } else if (text.includes('@')) {
    problems.add(
      `${prop} must end in @sha256: and 64 hexadecimal digits, got ${describeValue(image)}`,
      'copy the digest that the registry shows',
    );
  } else {
    problems.add(`${prop} must name a digest, got ${describeValue(image)}`, 'tags move; name …@sha256:…');
  }
}

/** `host:port/path/path:tag`; host and tag may be absent. */
function isName(text: string): boolean {
  const parts = text.split('/');
  const [last = '', ...tag] = (parts.pop() ?? '').split(':');
  if (tag.length > 1 || (tag[0] !== undefined && !TAG.test(tag[0]))) return false;
  const [first, ...inner] = [...parts, last];
  if ([...parts, last].join('/').length > LONGEST_NAME || first === undefined) return false;
  const firstFits = parts.length > 0 ? HOST.test(first) || PATH_PART.test(first) : PATH_PART.test(first);
  return firstFits && inner.every((part) => PATH_PART.test(part));
}
