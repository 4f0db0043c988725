/** A table whose cells are Markdown already. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Prose of a rule as Markdown: code in backticks stays code, and nothing else is taken for markup or for a tag. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[<*\\]/g, '\\$&').replace(/(?<!\w)_|_(?!\w)/g, '\\_')))
    .join('');
}

/** The same for a cell of a table. */
export function cell(text: string): string {
  return prose(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|');
}

/** Texts as code, one after the other. */
export function codes(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(', ');
}

/** A page of parts with a blank line between them. */
export function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
