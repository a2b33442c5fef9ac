import type { Words } from '../web/format.ts';
import type { EarlierPosition, NamedPosition } from './records.ts';

interface Changed extends NamedPosition {
  readonly changes: readonly EarlierPosition[];
}

/** Each change as sentences, oldest first: what stood before against what came after. */
export function positionHistory(position: Changed, words: Words) {
  const { changes } = position;
  return changes.map((before, index) => {
    const after = changes[index + 1] ?? position;
    const told = (what: string, from: string, to: string) =>
      from === to ? [] : [words.t(`positions.history.${what}`, { name: before.byName, from, to })];
    return {
      when: words.dateTime(before.at),
      texts: [
        ...told('title', before.title, after.title),
        ...told('place', before.place, after.place),
        ...told('guide', versionName(before.guide, words), versionName(after.guide, words)),
        ...told('profile', versionName(before.profile, words), versionName(after.profile, words)),
        ...told('team', words.list(before.team), words.list(after.team)),
      ],
      reason: words.t('words.history.reason', { reason: words.reason(before.reason) }),
    };
  });
}

export function versionName(
  { name, number }: Pick<NamedPosition['guide'], 'name' | 'number'>,
  words: Words,
): string {
  return words.t('positions.namedVersion', { name: words.of(name), number });
}
