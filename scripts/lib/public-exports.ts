import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

/** One name a module gives out, and the file that declares it. */
export interface PublicExport {
  readonly name: string;
  /** The name in the declaring file, which differs after `export { A as B }`. */
  readonly declaredAs: string;
  /** Absolute path of the declaring TypeScript file. */
  readonly file: string;
  /** A type leaves nothing to load at run time. */
  readonly kind: 'value' | 'type';
}

/**
 * Everything `entry` exports, each name followed through barrels to the file that declares it.
 *
 * Syntax only: nothing is compiled or executed, so it is fast and cannot be misled by an earlier build.
 */
export function publicExports(entry: string): PublicExport[] {
  const found = new Map<string, PublicExport>();
  for (const statement of parse(entry).statements) {
    for (const item of exportsOf(statement, entry)) {
      if (!found.has(item.name)) found.set(item.name, item);
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** True for a file that declares nothing itself. */
export function isBarrel(file: string): boolean {
  const { statements } = parse(file);
  return statements.length > 0 && statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier !== undefined);
}

function exportsOf(statement: ts.Statement, file: string): PublicExport[] {
  if (ts.isExportDeclaration(statement)) return reExports(statement, file);
  if (ts.isExportAssignment(statement)) throw new Error(`${file}: a default export has no name to load lazily`);
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return [];
  return declaredNames(statement).map(({ name, kind }) => ({ name, declaredAs: name, file, kind }));
}

function reExports(statement: ts.ExportDeclaration, file: string): PublicExport[] {
  if (statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) {
    throw new Error(`${file}: export a declaration where it stands, or re-export it with \`from\``);
  }
  const target = resolve(statement.moduleSpecifier.text, file);
  const available = publicExports(target);
  const asType = (item: PublicExport): PublicExport => (statement.isTypeOnly ? { ...item, kind: 'type' } : item);
  if (statement.exportClause === undefined) return available.map(asType);
  if (ts.isNamespaceExport(statement.exportClause)) {
    throw new Error(`${file}: \`export * as\` is a submodule to jsii; export the names themselves`);
  }
  return statement.exportClause.elements.map((element) => {
    const wanted = (element.propertyName ?? element.name).text;
    const item = available.find((candidate) => candidate.name === wanted);
    if (item === undefined) throw new Error(`${file}: "${wanted}" is not exported by ${target}`);
    return { ...asType(item), ...(element.isTypeOnly ? { kind: 'type' as const } : {}), name: element.name.text };
  });
}

function declaredNames(statement: ts.Statement): { name: string; kind: PublicExport['kind'] }[] {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return [{ name: statement.name.text, kind: 'type' }];
  }
  if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    return statement.name === undefined ? [] : [{ name: statement.name.text, kind: 'value' }];
  }
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => ({ name: name.getText(), kind: 'value' }));
  }
  return [];
}

function resolve(specifier: string, from: string): string {
  const base = join(dirname(from), specifier.replace(/\.js$/, ''));
  const file = [`${base}.ts`, join(base, 'index.ts')].find(existsSync);
  if (file === undefined) throw new Error(`${from}: cannot follow "${specifier}"; barrels re-export own files only`);
  return file;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
}
