/** Sentences that the server wrote in the viewer's language; gaps are written {like} {this}. */
export type Phrases = Readonly<Record<string, string>>;

export function phrase(
  phrases: Phrases,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = phrases[key] ?? '';
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
