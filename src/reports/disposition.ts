/** Letters that no accent can be taken from. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  œ: 'oe',
};

/** Together with the words around it, a file name must stay below what file systems take: 255 bytes. */
const cut = /^.{0,60}/u;

/**
 * The header that has a browser save a file under a name with all its letters. Programs that
 * know only the old form of the header get the name in plain letters.
 */
export function attachmentAs(name: string): string {
  const safe = (cut.exec(safeName(name))?.[0] ?? '').trim();
  return `attachment; filename="${plain(safe)}.pdf"; filename*=UTF-8''${encoded(`${safe}.pdf`)}`;
}

/** Without what steers a terminal, a path or the direction of text. */
function safeName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '');
}

function plain(name: string): string {
  return name
    .replace(/\p{Letter}/gu, (letter) => {
      const known = plainLetters[letter.toLowerCase()] ?? letter;
      const isCapital = letter !== letter.toLowerCase() && known !== letter;
      return isCapital ? `${known.charAt(0).toUpperCase()}${known.slice(1)}` : known;
    })
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\w ,.-]+/gu, '_');
}

/** As RFC 8187 wants it, which allows fewer characters than encodeURIComponent leaves. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
