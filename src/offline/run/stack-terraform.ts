import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, JsonObject } from '../../core/terraform/json-object';
import { canonicalJson } from '../../stacks/synthesis/canonical-json';
import { TerraformBinary } from '../terraform/terraform-binary';
import { runTerraform, TerraformRun } from '../terraform/terraform-process';
import { diagnosticsIn } from '../terraform/ui-events';
import { located, WrittenDocument } from './plan-diagnostic';
import { PlanDiagnostic } from './stack-plan';

/** A command of Terraform that did not do what it was asked. */
export class TerraformRefusedError extends Error {
  /**
   * @param diagnostics what Terraform has against the configuration; none when something else went wrong
   * @param reason what went wrong, when it was something else
   */
  constructor(
    public readonly diagnostics: readonly PlanDiagnostic[],
    public readonly reason?: string,
  ) {
    super(reason ?? diagnostics[0]?.summary ?? 'refused');
    this.name = 'TerraformRefusedError';
  }
}

const PLAN_FILE = 'roadbed.tfplan';
/** What an init says above the errors that it found; in JSON it is one of them, and says nothing. */
const PREAMBLE = /^\s*(?:Terraform|OpenTofu) encountered problems during initiali[sz]ation/;
const TAIL = 400;
const COMMON = ['-input=false', '-no-color'];

/** Terraform in the private directory of one stack. */
export class StackTerraform {
  /** Warnings, and whatever else was said without refusing. */
  public readonly said: PlanDiagnostic[] = [];
  private written: WrittenDocument;

  constructor(
    private readonly terraform: TerraformBinary,
    private readonly directory: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly abort: AbortSignal | undefined,
    documentFile: string,
  ) {
    this.written = { file: documentFile, text: '', document: {} };
  }

  /** Replaces the document. */
  public write(document: JsonObject): void {
    this.written = { ...this.written, document, text: canonicalJson(document) };
    writeFileSync(join(this.directory, this.written.file), this.written.text);
  }

  public async init(): Promise<void> {
    try {
      await this.judged(['init', '-json', ...COMMON]);
    } catch (error) {
      // Terraform before 1.9 tells what is wrong with an init in prose only.
      if (!(error instanceof TerraformRefusedError) || !/not defined: -json/.test(error.message)) throw error;
      await this.judged(['init', ...COMMON]);
    }
  }

  /** Makes a plan; `show` reads it and `applyPlan` carries it out. */
  public async plan(extra: readonly string[] = []): Promise<void> {
    await this.judged(['plan', '-json', '-lock=false', ...COMMON, `-out=${PLAN_FILE}`, ...extra]);
  }

  public async show(): Promise<JsonObject> {
    const run = await this.run(['show', '-json', '-no-color', PLAN_FILE]);
    const parsed: unknown = run.code === 0 ? JSON.parse(run.stdout) : undefined;
    if (isRecord(parsed)) return parsed;
    throw this.brokenOff(run, 'show');
  }

  /** The plan as Terraform prints it for people. */
  public async showText(): Promise<string> {
    const run = await this.run(['show', '-no-color', PLAN_FILE]);
    if (run.code === 0) return run.stdout;
    throw this.brokenOff(run, 'show');
  }

  public async applyPlan(): Promise<void> {
    await this.judged(['apply', '-json', '-lock=false', ...COMMON, PLAN_FILE]);
  }

  /** Plans and applies the document of this moment. */
  public async apply(): Promise<void> {
    await this.judged(['apply', '-json', '-lock=false', '-auto-approve', ...COMMON]);
  }

  private async judged(args: readonly string[]): Promise<void> {
    const run = await this.run(args);
    const diagnostics = diagnosticsIn(run.stdout).map((each) => located(each, this.written));
    if (run.code === 0) {
      const known = new Set(this.said.map((each) => JSON.stringify(each)));
      this.said.push(...diagnostics.filter((each) => !known.has(JSON.stringify(each))));
      return;
    }
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const full = errors.find(({ summary, detail }) =>
      /no space left on device|disk quota exceeded/i.test(summary + detail),
    );
    if (full !== undefined)
      throw new TerraformRefusedError([], `the disk of ${this.directory} is full (${full.summary})`);
    if (run.signal !== undefined || errors.length === 0) throw this.brokenOff(run, args[0] ?? '');
    // An init reads the configuration twice, and tells some faults twice.
    const once = [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
    const telling = once.filter(({ summary }) => !PREAMBLE.test(summary));
    throw new TerraformRefusedError(telling.length > 0 ? telling : once);
  }

  private brokenOff(run: TerraformRun, command: string): TerraformRefusedError {
    const { name } = this.terraform;
    if (run.signal !== undefined)
      return new TerraformRefusedError([], `${name} was killed by ${run.signal} during ${command}`);
    const last = (run.stderr.trim() || run.stdout.trim()).slice(-TAIL);
    return new TerraformRefusedError(
      [],
      `${name} ${command} ended with exit code ${run.code}: ${last || 'it said nothing'}`,
    );
  }

  private run(args: readonly string[]): Promise<TerraformRun> {
    return runTerraform(this.terraform.path, args, {
      cwd: this.directory,
      env: this.env,
      ...(this.abort && { abort: this.abort }),
    });
  }
}
