import { stages } from '../domain/application.ts';
import { sharedNames } from '../domain/namesakes.ts';
import { applicationPath, newCandidatePath } from '../candidates/paths.ts';
import { comparisonPath } from '../comparison/paths.ts';
import { guidePath } from '../guides/paths.ts';
import { newInterviewPath, positionSheetPath } from '../interviews/paths.ts';
import type { Words } from '../web/format.ts';
import { positionHistory, versionName } from './history-pages.ts';
import { changePositionPath, newPositionPath, positionPath, positionsPath, profilePath } from './paths.ts';
import type { PositionApplication, PositionRecord, PositionRow } from './records.ts';

export function positionsPage(positions: readonly PositionRow[], words: Words) {
  const { t } = words;
  const create = { href: newPositionPath, text: t('positions.create') };
  return {
    title: t('positions.title'),
    section: 'positions',
    styles: ['home'],
    heading: t('positions.heading', { count: positions.length }),
    lede: t('positions.lede'),
    actions: positions.length === 0 ? [] : [{ ...create, icon: 'plus', isMain: true }],
    rows: positions.map((position) => ({
      href: positionPath(position.id),
      title: t('words.positionAt', { title: position.title, place: position.place }),
      about: t('positions.row', {
        candidates: t('words.candidates', { count: position.applications }),
        scored: t('words.scoredOf', { scored: position.scored, count: position.interviews }),
        guide: words.of(position.guideName),
      }),
      /** Nothing to compare before the first scorecards are in. */
      compareHref: position.scored > 0 ? comparisonPath(position.id) : null,
    })),
    empty: positions.length === 0 ? { text: t('positions.none'), action: create } : null,
  };
}

export function positionPage(record: PositionRecord, words: Words) {
  const { t } = words;
  const { id, title, place, guide, profile, team, applications } = record;
  const add = { href: newCandidatePath(id), text: t('positions.addCandidate') };
  const isShared = sharedNames(applications.map(({ candidateName }) => candidateName));
  const hasScores = applications.some(({ interviews }) => interviews.some(({ submitted }) => submitted > 0));
  return {
    title: t('words.positionAt', { title, place }),
    section: 'positions',
    styles: ['aside', 'home'],
    trail: [
      { text: t('positions.title'), href: positionsPath },
      { text: t('words.positionAt', { title, place }), href: null },
    ],
    heading: t('words.positionAt', { title, place }),
    lede: t('positions.applications', { count: applications.length }),
    actions: [
      // Nothing to compare before the first scorecards are in.
      ...(hasScores
        ? [{ href: comparisonPath(id), text: t('positions.compare'), icon: null, isMain: true }]
        : []),
      { ...add, icon: 'plus', isMain: !hasScores && applications.length > 0 },
      { href: positionSheetPath(id), text: t('sheet.title'), icon: null, isMain: false },
      { href: changePositionPath(id), text: t('positions.change.title'), icon: null, isMain: false },
    ],
    facts: [
      { name: t('positions.place'), value: place, href: null },
      { name: t('positions.guide'), value: versionName(guide, words), href: guidePath(guide.guideId) },
      {
        name: t('positions.profile'),
        value: versionName(profile, words),
        href: profilePath(profile.profileId),
      },
      {
        name: t('positions.team'),
        value: team.length === 0 ? t('positions.nobody') : words.list(team),
        href: null,
      },
    ],
    stages: stages.flatMap((stage) => {
      const rows = applications.filter((application) => application.stage === stage);
      return rows.length === 0
        ? []
        : [
            {
              id: stage,
              name: t(`words.stage.${stage}`),
              count: t('words.candidates', { count: rows.length }),
              rows: rows.map((application) => applicationRow(application, isShared, words)),
            },
          ];
    }),
    empty: applications.length === 0 ? { text: t('positions.noCandidates'), action: add } : null,
    changes: positionHistory(record, words).toReversed(),
  };
}

function applicationRow(
  { applicationId, candidateName, reach, appliedAt, interviews, cancelled }: PositionApplication,
  isShared: (name: string) => boolean,
  words: Words,
) {
  const { t } = words;
  const applied = appliedAt === null ? null : t('candidates.appliedOn', { date: words.date(appliedAt) });
  return {
    href: applicationPath(applicationId),
    name: candidateName,
    /** What tells people of one name apart; null for a name that stands there once. */
    apart: isShared(candidateName) ? (reach ?? applied) : null,
    interviews:
      interviews.length === 0
        ? [
            cancelled === null
              ? t('positions.noInterview')
              : t('positions.cancelled', {
                  when: words.dateTime(cancelled.startsAt),
                  reason: cancelled.reason,
                }),
          ]
        : interviews.map(({ startsAt, panel, submitted }) =>
            t('positions.interview', {
              when: words.dateTime(startsAt),
              submitted: t('words.submittedOf', { submitted, count: panel }),
            }),
          ),
    scheduleHref: interviews.length === 0 ? newInterviewPath(applicationId) : null,
  };
}
