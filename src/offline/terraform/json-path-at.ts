/** The keys and indexes that lead to what stands at a byte of a JSON text; what lies between members belongs to neither. */
export function jsonPathAt(text: string, byte: number): readonly string[] {
  // Terraform counts bytes; in this form a character is one.
  return new JsonScanner(Buffer.from(text, 'utf8').toString('latin1'), byte).path();
}

class JsonScanner {
  private at = 0;
  private found: readonly string[] = [];

  constructor(
    private readonly text: string,
    private readonly byte: number,
  ) {}

  public path(): readonly string[] {
    this.value([]);
    return this.found;
  }

  private value(path: readonly string[]): void {
    this.space();
    const opening = this.text[this.at];
    if (opening === '{') this.members(path, '}');
    else if (opening === '[') this.members(path, ']');
    else if (opening === '"') this.string();
    else while (this.at < this.text.length && !/[,\]}\s]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private members(path: readonly string[], closing: string): void {
    this.at++;
    for (let index = 0; ; index++) {
      this.space();
      if (this.at >= this.text.length || this.text[this.at] === closing) break;
      const start = this.at;
      const key = closing === '}' ? this.key() : String(index);
      const here = [...path, key];
      this.value(here);
      // Members are visited before what holds them is left, so the first match is the deepest.
      if (this.found.length === 0 && start <= this.byte && this.byte < this.at) this.found = here;
      this.space();
      if (this.text[this.at] === ',') this.at++;
    }
    this.at++;
  }

  private key(): string {
    const key = this.string();
    this.space();
    this.at++; // the colon
    return key;
  }

  private string(): string {
    const start = this.at++;
    while (this.at < this.text.length && this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at++;
    const raw = Buffer.from(this.text.slice(start, this.at), 'latin1').toString('utf8');
    return JSON.parse(raw) as string;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }
}
