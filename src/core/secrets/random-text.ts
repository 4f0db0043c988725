/** Below this many characters, words and codes look random too. */
const SHORTEST = 24;
/** Bits a character: 24 characters drawn by chance from those of base64 have more, but for one text in 10,000 (measured). */
const RANDOM_BITS = 3.6;
const ONE_WORD = /^[A-Za-z0-9+/_-]+={0,2}$/;
const CERTIFICATE = /^LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t/; // base64 of -----BEGIN CERTIFICATE-----
/** Security policies of load balancers (Elastic Load Balancing, "Security policies"), such as ELBSecurityPolicy-TLS13-1-2-2021-06. */
const TLS_POLICY = /^ELBSecurityPolicy-(TLS|FS|20|Res)[A-Za-z0-9-]{0,32}$/;

/** Whether a text looks as if drawn by chance: one word with letters of both cases and digits, hardly any of them twice. */
export function looksRandom(text: string): boolean {
  if (text.length < SHORTEST || !ONE_WORD.test(text) || CERTIFICATE.test(text)) return false;
  if (TLS_POLICY.test(text)) return false;
  if (!/[A-Z]/.test(text) || !/[a-z]/.test(text) || !/\d.*\d/.test(text)) return false;
  return bitsPerCharacter(text) >= RANDOM_BITS && !isMadeOfWords(text);
}

/** Shannon entropy of the characters of a text. */
export function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/** Names such as `CloudWatchAgentServerPolicy2` or `team/Service-v2/Reader` change between cases at the seams of words only. */
function isMadeOfWords(text: string): boolean {
  const words = text.split(/[/_+=-]|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
  const plain = words.filter((word) => /^(?:[A-Z]?[a-z]+\d{0,4}|[A-Z]+\d{0,4}|\d{1,8})$/.test(word));
  const covered = plain.filter((word) => word.length >= 3).reduce((sum, word) => sum + word.length, 0);
  return covered >= text.length * 0.6;
}
