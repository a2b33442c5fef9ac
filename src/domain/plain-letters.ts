/** Letters that are no base letter with a mark, so that taking marks away does not reach them. */
const spellings: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/**
 * A name as somebody types it who lacks its letters or does not know them: lower case, without marks
 * (Nguyễn becomes nguyen, Åse becomes ase), without what no eye sees, wide letters as narrow ones. For
 * searching only; it is never shown.
 */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{Mark}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/[æøœßłđðþħıς]/g, (letter) => spellings[letter] ?? letter);
}
