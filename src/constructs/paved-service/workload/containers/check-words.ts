import { checkList, checkLiteral, describeValue, Problems } from '../../../../core/validation';

/** Linux, execve(2): MAX_ARG_STRLEN, 32 pages, with the NUL that ends it. */
const LONGEST_BYTES = 131_071;
/** What no program can be given: a NUL, or half a surrogate pair. */
const UNWRITABLE = /[\0\p{Cs}]/u;

/** Says what is wrong with a command or the arguments of one: a list of words, as execve takes them. */
export function checkWords(problems: Problems, prop: string, words: unknown, atLeast: 0 | 1): void {
  if (words === undefined || !checkList(problems, prop, words, `${prop}: ['serve', '--verbose']`)) return;
  const list = Array.from(words as unknown[]);
  if (list.length < atLeast)
    problems.add(`${prop} must name a program, got an empty list`, 'leave it out for the image’s own');
  list.forEach((word, index) => checkWord(problems, `${prop}[${index}]`, word));
}

function checkWord(problems: Problems, prop: string, word: unknown): void {
  if (!checkLiteral(problems, prop, word)) return;
  if (typeof word !== 'string') {
    problems.add(`${prop} must be a string, got ${describeValue(word)}`, 'put it in quotes');
  } else if (UNWRITABLE.test(word)) {
    problems.add(`${prop} must be text without NUL or half a surrogate pair, got ${describeValue(word)}`);
  } else if (Buffer.byteLength(word) > LONGEST_BYTES) {
    const bytes = Buffer.byteLength(word);
    problems.add(
      `${prop} must be at most ${LONGEST_BYTES} bytes, got ${bytes}`,
      'Linux takes no longer one; put it in files',
    );
  }
}
