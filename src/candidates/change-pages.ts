import { choiceField, errorSummary, slipField, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { candidatePath, candidatesPath, changeCandidatePath } from './paths.ts';
import type { BroughtContact, CandidateChangeValues, CandidateRecord } from './records.ts';

interface ChangeState {
  readonly values: CandidateChangeValues;
  readonly errors: FieldErrors<keyof CandidateChangeValues>;
  /** How often the candidate had been changed when the viewer last saw it. */
  readonly seen: number;
  /** As `seen`, for a form that came too late: what was changed since then is told. Null otherwise. */
  readonly since: number | null;
  /** What the form begins with, when the person was recognised while an application was added. */
  readonly brought: BroughtContact | null;
}

/** Changing a candidate: as it stands, or as it was typed. */
export function changeCandidatePage(
  candidate: CandidateRecord,
  names: ReadonlyMap<string, string>,
  { values, errors, seen, since, brought }: ChangeState,
  words: Words,
) {
  const { t } = words;
  const text = (field: 'name' | 'email' | 'phone') =>
    textField(field, { label: t(`candidates.new.${field}`) }, values[field], errors, words);
  const fields = {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    reason: textField(
      'reason',
      { label: t('candidates.change.reason'), hint: t('candidates.change.reasonHint') },
      values.reason,
      errors,
      words,
    ),
  };
  return {
    title: t('candidates.change.title'),
    section: 'candidates',
    trail: [
      { text: t('candidates.title'), href: candidatesPath },
      { text: candidate.name, href: candidatePath(candidate.id) },
      { text: t('candidates.change.title'), href: null },
    ],
    heading: t('candidates.change.title'),
    lede: candidate.name,
    action: changeCandidatePath(candidate.id),
    seen,
    fields,
    slip: slipField(values.isSlip, words),
    colleagues: colleaguesField(candidate, names, values, words),
    summary: errorSummary(Object.values(fields), words),
    brought:
      brought === null
        ? null
        : {
            text: t('candidates.change.brought'),
            had: (['email', 'phone'] as const).flatMap((field) => {
              const value = candidate[field];
              const isOther = brought.typed[field] !== undefined && value !== null;
              return isOther ? [t(`candidates.change.had.${field}`, { value })] : [];
            }),
            href: brought.application,
            link: t('candidates.change.broughtLink'),
          },
    refused:
      since === null
        ? null
        : {
            text: t('candidates.change.meanwhile'),
            rows: candidateHistory(candidate, names, words)
              .slice(Math.max(0, since - (candidate.version - candidate.changes.length)))
              .flatMap(({ texts, reason }) => [...texts, reason]),
          },
    submit: t('candidates.change.submit'),
  };
}

/** Only somebody who knows them can tell a colleague who applies from one whose address was typed by a slip. */
function colleaguesField(
  { personIds }: CandidateRecord,
  names: ReadonlyMap<string, string>,
  { notThem }: CandidateChangeValues,
  words: Words,
) {
  const { t } = words;
  // An account that was never finished is linked as well, and has no name.
  const known = personIds.filter((personId) => names.has(personId));
  if (known.length === 0) return null;
  return choiceField(
    'notThem',
    { label: t('candidates.change.colleagues'), hint: t('candidates.change.colleaguesHint') },
    known.map((personId) => ({
      value: personId,
      text: t('candidates.change.notThem', { name: names.get(personId) ?? '' }),
    })),
    notThem,
    {},
    words,
  );
}

/** Everyone whom the history of a candidate names. */
export function peopleIn({ personIds, changes }: CandidateRecord): readonly string[] {
  const named = changes.flatMap((change) => [change.by, ...change.personIds]);
  return [...new Set([...personIds, ...named])];
}

/** Each change as sentences, oldest first: what stood before against what came after. */
export function candidateHistory(
  candidate: CandidateRecord,
  names: ReadonlyMap<string, string>,
  words: Words,
) {
  const { changes } = candidate;
  return changes.map((before, index) => {
    const after = changes[index + 1] ?? candidate;
    const told = (field: 'name' | 'email' | 'phone') => {
      const [from, to] = [before[field], after[field]];
      if (from === to) return [];
      const none = words.t('candidates.history.none');
      const by = { name: names.get(before.by) ?? '', from: from ?? none, to: to ?? none };
      return [words.t(`candidates.history.${field}`, by)];
    };
    const unlinked = before.personIds
      .filter((personId) => !after.personIds.includes(personId))
      .map((personId) =>
        words.t('candidates.history.notThem', {
          name: names.get(before.by) ?? '',
          colleague: names.get(personId) ?? '',
        }),
      );
    return {
      when: words.dateTime(before.at),
      texts: [...told('name'), ...told('email'), ...told('phone'), ...unlinked],
      reason: words.t('words.history.reason', { reason: words.reason(before.reason) }),
    };
  });
}
