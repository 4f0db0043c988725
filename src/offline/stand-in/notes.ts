/** What could not be checked, each said once. */
export class Notes {
  private readonly texts = new Set<string>();

  public add(text: string): void {
    this.texts.add(text);
  }

  public get all(): readonly string[] {
    return [...this.texts].sort();
  }
}
