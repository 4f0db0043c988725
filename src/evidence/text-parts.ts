/** Characters that are encoded at once: a part is what one resource adds, a few kilobytes at most. */
const PIECE = 1 << 16;

/** A text, whole or in parts, as it stands in a file: a piece of many parts at a time. */
export function* bytesOf(text: Iterable<string>): Generator<Uint8Array, void, undefined> {
  let piece = '';
  for (const part of typeof text === 'string' ? [text] : text) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}

/** The same in one piece. */
export function textOf(text: Iterable<string>): string {
  return typeof text === 'string' ? text : [...text].join('');
}
