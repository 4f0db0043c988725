/** A text that Terraform takes as it is: `${` and `%{` begin no template in it. */
export function terraformLiteral(text: string): string {
  return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}
