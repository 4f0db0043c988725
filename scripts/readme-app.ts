/**
 * Writes the app that README.md describes, as its reader would, into the directory that is named; prints the packages it says
 * to install, but for roadbed itself.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/sources';

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: tsx scripts/readme-app.ts <directory>');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The one fenced block that has this text. */
function block(text: string): string {
  const found = [...readme.matchAll(/^```\w*[^\n]*\n([^]*?)^```$/gm)].map(([, body = '']) => body);
  const [only, ...more] = found.filter((body) => body.includes(text));
  if (only === undefined || more.length > 0) throw new Error(`README.md must have "${text}" in one block`);
  return only;
}

/** The names that a text imports from roadbed. */
function imported(text: string): string[] {
  const list = /import \{([^}]*)\} from 'roadbed'/.exec(text)?.[1] ?? '';
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const platform = block('const platform = new Platform(');
const fixture = readFileSync(join(root, 'rosetta/platform.ts-fixture'), 'utf8');
const others = imported(fixture).filter((name) => !imported(platform).includes(name));
const service = block("callers: [Caller.service('web')]");
const facts = block('# facts/prod.yaml');

mkdirSync(join(directory, 'facts'));
const files = {
  'main.ts': `import { ${others.join(', ')} } from 'roadbed';\n${platform}\n${service}\napp.synth();\n`,
  'facts/dev.yaml': facts,
  'facts/prod.yaml': facts,
  'cdktf.json': block('"app": "tsc'),
  'tsconfig.json': block('"compilerOptions"'),
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);

const commands = [...readme.matchAll(/^npm install ([^#\n]*)/gm)].flatMap(([, words = '']) => words.trim().split(/ +/));
process.stdout.write(`${commands.filter((word) => !word.startsWith('--') && word !== 'roadbed').join(' ')}\n`);
