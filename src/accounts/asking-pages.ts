import type { Words } from '../web/format.ts';
import { deactivationPath, personalLinkPath } from './paths.ts';
import { cancelled } from './people-pages.ts';
import type { Person } from './person.ts';
import type { OpenInterview, OpenWork } from './records.ts';

/** Asks before something that cannot be taken back or that ends somebody's work. */
export function askingPage(
  what: 'newLink' | 'deactivate',
  { personId, name, hasPassword }: Person,
  work: OpenWork,
  words: Words,
) {
  const { t } = words;
  const isFirst = what === 'newLink' && !hasPassword;
  return {
    title: t(`accounts.asking.${what}.title`, { name }),
    section: 'people',
    text: t(`accounts.asking.${what}.${isFirst ? 'textFirst' : 'text'}`, { name }),
    work: (['upcoming', 'owed'] as const).flatMap((kind) => workPart(kind, work[kind], words)),
    workNote: work.upcoming.length + work.owed.length > 0 ? t('accounts.asking.work.note', { name }) : null,
    action: what === 'newLink' ? personalLinkPath(personId) : deactivationPath(personId),
    fields: [],
    isGrave: what === 'deactivate',
    submit: t(`accounts.asking.${what}.submit`, { name }),
    cancel: cancelled(words),
  };
}

/** Those that the viewer may see, each with its candidate, and how many there are besides. */
function workPart(kind: 'upcoming' | 'owed', open: readonly OpenInterview[], words: Words) {
  const { t } = words;
  if (open.length === 0) return [];
  const rows = open.flatMap(({ startsAt, candidateName: name }) =>
    name === null ? [] : [t('accounts.asking.work.row', { when: words.dateTime(startsAt), name })],
  );
  const hidden = open.length - rows.length;
  if (hidden > 0)
    rows.push(t(`accounts.asking.work.${rows.length > 0 ? 'more' : 'hidden'}`, { count: hidden }));
  return [{ heading: t(`accounts.asking.work.${kind}`), rows }];
}
