import { choiceField, errorSummary } from '../web/form-page.ts';
import { sharedNames } from '../domain/namesakes.ts';
import { positionPath } from '../positions/paths.ts';
import type { Words } from '../web/format.ts';
import { candidateHistory } from './change-pages.ts';
import {
  applicationPath,
  applicationsOfPath,
  candidateListPath,
  candidatePath,
  candidatesPath,
  changeCandidatePath,
  newCandidatePath,
} from './paths.ts';
import type { CandidateList, CandidateRecord, FurtherApplication } from './records.ts';

export function candidatesPage({ query, candidates, isContinued, next }: CandidateList, words: Words) {
  const { t } = words;
  const add = { href: newCandidatePath(), text: t('candidates.add') };
  const isEmpty = candidates.length === 0;
  const isShared = sharedNames(candidates.map(({ name }) => name));
  return {
    title: t('candidates.title'),
    section: 'candidates',
    heading: t('candidates.heading'),
    lede: t('candidates.lede'),
    actions: isEmpty && query === '' ? [] : [{ ...add, icon: 'plus', isMain: true }],
    /** Null while there is nobody to search for. */
    search: isEmpty && query === '' ? null : { path: candidatesPath, query },
    rows: candidates.map(({ id, name, email, phone, addedAt, applications }) => ({
      href: candidatePath(id),
      name,
      /** What tells people of one name apart; null for a name that stands there once. */
      apart: isShared(name)
        ? (email ?? phone ?? t('candidates.addedOn', { date: words.date(addedAt) }))
        : null,
      applications: applications.map(({ applicationId, positionTitle, positionPlace, stage }) => ({
        href: applicationPath(applicationId),
        position: t('words.positionAt', { title: positionTitle, place: positionPlace }),
        stage: t(`words.stage.${stage}`),
      })),
    })),
    pages: {
      first: isContinued ? { href: candidateListPath(query, null), text: t('candidates.first') } : null,
      next: next === null ? null : { href: candidateListPath(query, next), text: t('candidates.next') },
    },
    empty: !isEmpty
      ? null
      : query === ''
        ? { text: t('candidates.none'), action: add }
        : {
            text: t('candidates.noMatch', { query }),
            action: { href: candidatesPath, text: t('candidates.showAll') },
          },
  };
}

export function candidatePage(
  record: CandidateRecord,
  names: ReadonlyMap<string, string>,
  further: FurtherApplication,
  words: Words,
) {
  const { t } = words;
  const { id, name, email, phone, addedAt, applications } = record;
  return {
    title: name,
    section: 'candidates',
    styles: ['aside', 'home'],
    trail: [
      { text: t('candidates.title'), href: candidatesPath },
      { text: name, href: null },
    ],
    heading: name,
    actions: [
      { href: changeCandidatePath(id), text: t('candidates.change.title'), icon: null, isMain: false },
    ],
    changes: candidateHistory(record, names, words).toReversed(),
    facts: [
      { name: t('candidates.email'), value: email ?? t('candidates.unknown') },
      { name: t('candidates.phone'), value: phone ?? t('candidates.unknown') },
      { name: t('candidates.added'), value: words.date(addedAt) },
    ],
    applications: applications.map(({ applicationId, position, stage, appliedAt }) => ({
      href: applicationPath(applicationId),
      positionHref: positionPath(position.id),
      position: t('words.positionAt', position),
      stage: t(`words.stage.${stage}`),
      applied: t('candidates.appliedOn', { date: words.date(appliedAt) }),
    })),
    ...furtherPart(id, further, words),
  };
}

/** The form for one more application; null when the person has applied for everything there is. */
function furtherPart(
  candidateId: string,
  { positions, position, error, earlier }: FurtherApplication,
  words: Words,
) {
  const { t } = words;
  const field = choiceField(
    'position',
    { label: t('candidates.new.position') },
    positions.map((one) => ({ value: one.id, text: t('words.positionAt', one) })),
    position,
    error === null ? {} : { position: error },
    words,
  );
  const link =
    earlier === null ? null : { href: applicationPath(earlier), text: t('candidates.likely.open') };
  const form = { action: applicationsOfPath(candidateId), field, submit: t('candidates.further.submit') };
  return {
    summary: errorSummary([field], words),
    earlier: link,
    further: positions.length === 0 && error === null ? null : form,
  };
}
