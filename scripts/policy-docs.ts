/** Writes the pages below docs/policy/ that are made from the rules; with --check, fails when those on disk differ. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Framework } from '../src/policy/frameworks/framework';
import { allRules } from '../src/policy/rules/rule-groups';
import { keepPages } from './lib/generated-pages';
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

keepPages({
  folder: 'docs/policy',
  pages,
  onDisk: existsSync(FOLDER) ? filesBelow(FOLDER) : [],
  from: 'the rules',
  script: 'scripts/policy-docs.ts',
});
