import { comparisonPath } from '../comparison/paths.ts';
import { interviewPath } from '../interviews/paths.ts';
import { scorecardPaths } from '../interviews/scorecard-paths.ts';
import { positionPath } from '../positions/paths.ts';
import type { Words } from '../web/format.ts';
import type { HomeRecord, OwnInterview, PositionProgress } from './records.ts';

const minute = 60_000;
/** Closer than this, the heading counts the minutes. */
const soonMinutes = 60;

/** What is true now, then what waits for the viewer. */
export function homePage(home: HomeRecord, now: Date, words: Words) {
  const { t } = words;
  const isToday = ({ startsAt }: OwnInterview) => words.date(startsAt) === words.date(now);
  const isOver = ({ startsAt, minutes }: OwnInterview) =>
    startsAt.getTime() + minutes * minute <= now.getTime();
  const owed = home.interviews.filter(isOver);
  const toCome = home.interviews.filter((interview) => !isOver(interview));
  const [next, ...later] = toCome.filter(isToday);
  const ahead = toCome.filter((interview) => !isToday(interview));
  const lists = [
    {
      id: 'later',
      heading: t('home.later'),
      rows: later.map((one) => laterRow(one, words.time(one.startsAt), words)),
    },
    {
      id: 'ahead',
      heading: t('home.ahead'),
      rows: ahead.map((one) => laterRow(one, null, words)),
    },
  ];
  return {
    title: t('home.title'),
    section: 'today',
    styles: ['home'],
    date: words.date(now),
    heading: t('home.heading', {
      greeting: greeting(home.viewerName, now, words),
      news: news(next, owed.length, ahead[0], now, words),
    }),
    next: next === undefined ? null : nextPart(next, words),
    isQuiet: next === undefined && owed.length === 0,
    lists: lists.flatMap((list) =>
      list.rows.length === 0 ? [] : [{ ...list, count: t('words.interviews', { count: list.rows.length }) }],
    ),
    owed:
      owed.length === 0
        ? null
        : {
            count: t('home.scorecards', { count: owed.length }),
            rows: owed.map((one) => owedRow(one, words)),
          },
    positions: home.positions.map((position) => progressRow(position, words)),
  };
}

function greeting(viewerName: string, now: Date, words: Words): string {
  const hour = Number(words.time(now).slice(0, 2));
  const time = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return words.t(`home.greeting.${time}`, { name: firstName(viewerName) });
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

function news(
  next: OwnInterview | undefined,
  owed: number,
  ahead: OwnInterview | undefined,
  now: Date,
  words: Words,
): string {
  const { t } = words;
  if (next !== undefined) {
    const who = firstName(next.candidateName);
    const minutes = Math.ceil((next.startsAt.getTime() - now.getTime()) / minute);
    if (minutes < 0) return t('home.news.running', { who });
    return minutes <= soonMinutes
      ? t('home.news.soon', { who, count: minutes })
      : t('home.news.today', { who, time: words.time(next.startsAt) });
  }
  if (owed > 0) return t('home.news.owed', { count: owed });
  return ahead === undefined
    ? t('home.news.nothing')
    : t('home.news.ahead', { when: words.dateTime(ahead.startsAt) });
}

function where({ position, place, others }: OwnInterview, words: Words): string {
  const values = { position: words.t('words.positionAt', position), place };
  return others.length === 0
    ? words.t('home.where', values)
    : words.t('home.whereWith', { ...values, others: words.list(others) });
}

function nextPart(interview: OwnInterview, words: Words) {
  return {
    time: words.time(interview.startsAt),
    name: interview.candidateName,
    where: where(interview, words),
    sealed: words.t('home.sealed', { minutes: words.t('words.minutes', { count: interview.minutes }) }),
    href: scorecardPaths.scorecard(interview.id),
  };
}

function laterRow(interview: OwnInterview, time: string | null, words: Words) {
  return {
    time,
    name: interview.candidateName,
    when: time === null ? words.dateTimeHead(interview.startsAt) : null,
    where: where(interview, words),
    href: interviewPath(interview.id),
  };
}

function owedRow({ id, candidateName, position, startsAt, openQuestions }: OwnInterview, words: Words) {
  const { t } = words;
  return {
    name: candidateName,
    needs: openQuestions === 0 ? t('home.toSubmit') : t('home.open', { count: openQuestions }),
    held: t('home.heldAt', {
      position: t('words.positionAt', position),
      when: words.dateTime(startsAt),
    }),
    href: scorecardPaths.scorecard(id),
  };
}

function progressRow({ id, title, place, ...counts }: PositionProgress, words: Words) {
  const { t } = words;
  const candidates = t('words.candidates', { count: counts.candidates });
  const isScored = counts.scored > 0;
  return {
    name: t('words.positionAt', { title, place }),
    progress:
      counts.interviews === 0
        ? t('home.noInterviews', { candidates })
        : t('home.progress', {
            candidates,
            scored: t('words.scoredOf', { scored: counts.scored, count: counts.interviews }),
          }),
    href: isScored ? comparisonPath(id) : positionPath(id),
    action: t(isScored ? 'home.compare' : 'home.look'),
  };
}
