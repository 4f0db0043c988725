/** What XML 1.0 (fifth edition, section 2.2) allows nowhere, not even as a reference: most control characters, halves of pairs. */

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text of an element. */
export function xmlText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}

/** Text of an attribute, in double quotes; a parser takes a bare line break for a blank. */
export function xmlAttribute(text: string): string {
  return allowed(text).replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

function allowed(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}
