/** Writes the pages below docs/policy/ that are made from the rules; with --check, fails when those on disk differ. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Framework } from '../src/policy/frameworks/framework';
import { allRules } from '../src/policy/rules/rule-groups';
import { checkovDecisions } from './lib/policy-docs/checkov-decisions';
import { frameworkPage } from './lib/policy-docs/framework-page';
import { ruleIndex } from './lib/policy-docs/rule-index';
import { rulePage } from './lib/policy-docs/rule-page';
import { scannersPage } from './lib/policy-docs/scanners-page';
import { filesBelow, root } from './lib/sources';

const FOLDER = join(root, 'docs/policy');

const rules = allRules();
const pages = new Map([
  ['rules.md', ruleIndex(rules)],
  ['scanners.md', scannersPage(checkovDecisions(), rules)],
  ...rules.map((rule) => [`rules/${rule.props.id}.md`, rulePage(rule)] as const),
  ...Object.values(Framework).map((key) => [`frameworks/${key}.md`, frameworkPage(key, rules)] as const),
]);

const onDisk = existsSync(FOLDER) ? filesBelow(FOLDER) : [];
const stale = onDisk.filter((path) => !pages.has(path));
const changed = [...pages].filter(
  ([path, text]) => !onDisk.includes(path) || readFileSync(join(FOLDER, path), 'utf8') !== text,
);

if (process.argv.includes('--check')) {
  for (const [path] of changed)
    console.error(`  docs/policy/${path} is not what the rules say; run tsx scripts/policy-docs.ts`);
  for (const path of stale) console.error(`  docs/policy/${path} is of no rule; run tsx scripts/policy-docs.ts`);
  process.exitCode = changed.length + stale.length === 0 ? 0 : 1;
} else {
  for (const path of stale) rmSync(join(FOLDER, path));
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
}
console.log(`  ${pages.size} pages of docs/policy, ${changed.length} changed, ${stale.length} stale`);
