/**
 * A URL as it may stand in a link of Markdown, which `)` and `]` would end: CommonMark, "Links". RFC 3986, 2.1: the same address,
 * percent-encoded.
 */
export function linkTarget(url: string): string {
  return url.replace(/[()[\]`|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
