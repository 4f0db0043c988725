/** Prints how each budget was kept, and remembers how many were not. */
export class Report {
  public failures = 0;

  /** @param smoke on a machine of unknown speed, where only ratios between two programs may fail */
  constructor(private readonly smoke: boolean) {}

  /** A budget that holds on any machine: both sides were measured in this run. */
  public ratio(id: string, what: string, value: number, budget: number, detail: string): void {
    this.print(id, what, value, budget, detail, false);
  }

  /** A budget in seconds or megabytes, as a share of it: what holds here says little of another machine. */
  public absolute(id: string, what: string, share: number, detail: string): void {
    this.print(id, what, share, 1, detail, this.smoke);
  }

  /** A budget that cannot be measured here. */
  public leftOut(id: string, why: string): void {
    console.log(`- ${id}  left out: ${why}`);
  }

  private print(id: string, what: string, value: number, budget: number, detail: string, isForgiven: boolean): void {
    // Not `value > budget`: a measurement that failed is NaN.
    const kept = value <= budget;
    if (!kept && !isForgiven) this.failures++;
    const [mark, said, allowed] = [kept ? '✔' : '✖', value.toFixed(2), budget.toFixed(2)];
    console.log(`${mark} ${id}  ${said} (budget ${allowed})  ${what}\n            ${detail}`);
  }
}
