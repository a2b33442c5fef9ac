/**
 * Text as people type and paste it, made harmless for print. Nothing readable is lost: marks that steer
 * the direction or the joining of letters are taken out, because in a name or a note they could make a
 * line read differently from what is stored.
 */
export function printable(text: string): string {
  if (harmless.test(text)) return text;
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
      // Spaces of other widths than those the typefaces have.
      .replace(/[\t\v\f\u1680\u2000-\u200a\u205f\u3000]/gu, ' ')
      .replace(/\u202f/gu, '\u00a0')
      .replace(/[\u2010\u2011]/gu, '-')
      .replace(controls, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/** Latin letters and the signs between words: most texts have nothing else, and nothing to be changed. */
const harmless = /^[\n\x20-\x7e\xa0-\xac\xae-\u017f\u2012-\u2027]*$/u;

/** Control characters, direction marks, joiners, variation selectors, tags and the soft hyphen. */
const controls = /[^\P{Cc}\n]|\p{Cf}|\p{Variation_Selector}/gu;

/** Printed in place of a character that no face has. */
export function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}
