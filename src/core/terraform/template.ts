/** Whether a text holds a template that Terraform would evaluate. */
export function holdsTemplate(text: string): boolean {
  for (let at = text.indexOf('{'); at > 0; at = text.indexOf('{', at + 1)) {
    const sign = text[at - 1];
    if ((sign === '$' || sign === '%') && text[at - 2] !== sign) return true;
  }
  return false;
}
