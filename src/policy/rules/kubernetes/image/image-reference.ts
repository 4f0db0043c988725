/** The parts of the name of an image. */
export interface ImageReference {
  /** Host of the registry; undefined for a short name, which a runtime completes as it is set up to. */
  readonly registry?: string;
  readonly tag?: string;
  readonly digest?: string;
}

/**
 * Takes the name of an image apart as container runtimes do: what stands before the first slash is a host when it has
 * a dot or a port, or is `localhost` (distribution/reference, "normalize.go").
 */
export function imageOf(image: string): ImageReference {
  const [name = '', digest] = image.split('@');
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const colon = name.indexOf(':', slash + 1);
  return {
    registry: /[.:]/.test(first) || first === 'localhost' ? first : undefined,
    tag: colon < 0 ? undefined : name.slice(colon + 1),
    digest,
  };
}
