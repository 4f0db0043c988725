/** An image taken apart: `registry.example:5000/shop/web:1.4@sha256:…`. */
export interface ImageName {
  /** `registry.example:5000/shop/web`. */
  readonly repository: string;
  /** `1.4`; absent where the digest alone says which. */
  readonly tag?: string;
  /** `sha256:…`. */
  readonly digest: string;
}

/** Takes an image apart that has a name and a digest. */
export function imageNameOf(image: string): ImageName {
  const [name = '', digest = ''] = image.split('@');
  // A colon before the last slash is that of a port.
  const [, repository = name, tag] = /^(.*?)(?::([^:/]*))?$/.exec(name) ?? [];
  return { repository, digest, ...(tag !== undefined && { tag }) };
}
