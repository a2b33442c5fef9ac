import { gapBar } from '../charts/gap-bar.ts';
import type { ProfileTarget } from '../domain/ideal-profile.ts';
import type { Words } from '../web/format.ts';
import { positionPath, profilePath, profilesPath } from './paths.ts';
import type { ProfileRecord, ProfileRow } from './records.ts';

export function profilesPage(profiles: readonly ProfileRow[], words: Words) {
  const { t } = words;
  return {
    title: t('profiles.title'),
    section: 'profiles',
    styles: ['home'],
    heading: t('profiles.heading', { count: profiles.length }),
    lede: t('profiles.lede'),
    rows: profiles.map(({ profileId, number, name, targets }) => ({
      href: profilePath(profileId),
      name: words.of(name),
      about: t('profiles.row', { count: targets, version: t('words.version', { number }) }),
    })),
    empty: profiles.length === 0 ? { text: t('profiles.none'), action: null } : null,
  };
}

export function profilePage(record: ProfileRecord, words: Words) {
  const { t } = words;
  const { version, positions } = record;
  const isEqual = new Set(version.targets.map(({ weight }) => weight)).size <= 1;
  return {
    title: words.of(version.name),
    section: 'profiles',
    styles: ['aside'],
    trail: [
      { text: t('profiles.title'), href: profilesPath },
      { text: words.of(version.name), href: null },
    ],
    heading: words.of(version.name),
    lede: t('profiles.lede'),
    published: t('profiles.since', {
      number: version.number,
      date: words.date(version.publishedAt),
      name: record.publishedByName,
    }),
    reason: words.reason(version.reason),
    ticks: gapBar({ score: null, target: 1, interval: null }).ticks,
    targets: version.targets.map((target) => targetRow(target, record, words)),
    weights: t(isEqual ? 'profiles.equalWeights' : 'profiles.unequalWeights'),
    positions: positions.map(({ id, title, place }) => ({
      href: positionPath(id),
      text: t('words.positionAt', { title, place }),
    })),
  };
}

function targetRow(target: ProfileTarget, { competencies }: ProfileRecord, words: Words) {
  const competency = competencies.find(({ code }) => code === target.competency);
  return {
    code: target.competency,
    name: competency === undefined ? target.competency : words.of(competency.name),
    target: words.score(target.target),
    /** Place on the axis, in per cent. */
    at: gapBar({ score: null, target: target.target, interval: null }).target,
    weight: words.whole(target.weight),
    counts: words.t(`profiles.mode.${target.mode}`, { tolerance: words.score(target.tolerance) }),
    isMustHave: target.mustHave,
    reason: words.of(target.reason),
  };
}
