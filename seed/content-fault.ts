/** Where something stands in a content file: the keys and positions that lead to it. */
export type KeyPath = readonly (string | number)[];

/** A content file that cannot be used. Its message names the file, the line, the key and the reason. */
export class ContentFault extends Error {
  readonly file: string;
  readonly line: number;
  readonly key: string;

  constructor(place: { file: string; line: number; path: KeyPath }, sentence: string) {
    const key = keyName(place.path);
    super(`${place.file}, line ${place.line}${key === '' ? '' : `, ${key}`}: ${sentence}`);
    this.name = 'ContentFault';
    this.file = place.file;
    this.line = place.line;
    this.key = key;
  }
}

/** `levels[2].anchor.da`, as a person would point at it. */
function keyName(path: KeyPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}
