import { hasSubmission, isOver } from '../domain/timing.ts';
import { interviewPath } from '../interviews/paths.ts';
import type { OwedScorecard } from '../interviews/records.ts';
import { scorecardPaths } from '../interviews/scorecard-paths.ts';
import type { Words } from '../web/format.ts';
import { earlyText, overseenPart } from './overseen-pages.ts';
import type { HomeRecord, OverseenInterview } from './records.ts';

const minute = 60_000;
/** Closer than this, the heading counts the minutes. */
const soonMinutes = 60;

/** What is true now, then what waits for the viewer. */
export function homePage(home: HomeRecord, now: Date, words: Words) {
  const { t } = words;
  const isToday = ({ startsAt }: Started) => words.date(startsAt) === words.date(now);
  const isDone = (interview: OwedScorecard) => interview.isHeld || isOver(interview, now);
  const owed = home.interviews.filter(isDone);
  const toCome = home.interviews.filter((interview) => !isDone(interview));
  const [next, ...later] = toCome.filter(isToday);
  const ahead = toCome.filter((interview) => !isToday(interview));
  const others = home.overseen?.interviews ?? [];
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
      news:
        next === undefined ? quietNews(owed.length, others, ahead, now, words) : nextNews(next, now, words),
    }),
    next: next === undefined ? null : nextPart(next, words),
    cancelled: home.cancelled.map(({ id, startsAt, candidateName: name, byName: by, reason }) => ({
      name,
      text: t('home.cancelled', { name, when: words.dateTime(startsAt), by, reason }),
      href: interviewPath(id),
    })),
    isQuiet: next === undefined && owed.length === 0 && !others.some(isToday),
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
    overseen: home.overseen === null ? null : overseenPart(home.overseen, now, words),
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

function nextNews({ candidateName, startsAt }: OwedScorecard, now: Date, { t, time }: Words): string {
  const who = firstName(candidateName);
  const minutes = Math.ceil((startsAt.getTime() - now.getTime()) / minute);
  if (minutes < 0) return t('home.news.running', { who });
  return minutes <= soonMinutes
    ? t('home.news.soon', { who, count: minutes })
    : t('home.news.today', { who, time: time(startsAt) });
}

type Started = Pick<OwedScorecard, 'startsAt'>;

/** Of a day without an interview of the viewer's own. */
function quietNews(
  owed: number,
  others: readonly OverseenInterview[],
  ahead: readonly Started[],
  now: Date,
  words: Words,
): string {
  const { t } = words;
  if (owed > 0) return t('home.news.owed', { count: owed });
  const today = others.filter(({ startsAt }) => words.date(startsAt) === words.date(now));
  if (today.length > 0) return t('home.news.overseen', { count: today.length });
  const toCome = others.filter(({ panel }) => !hasSubmission(panel));
  const [first] = [...toCome, ...ahead].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return first === undefined
    ? t('home.news.nothing')
    : t('home.news.ahead', { when: words.dateTime(first.startsAt) });
}

function where({ position, place, others }: OwedScorecard, words: Words): string {
  const values = { position: words.t('words.positionAt', position), place };
  return others.length === 0
    ? words.t('home.where', values)
    : words.t('home.whereWith', { ...values, others: words.list(others) });
}

function nextPart(interview: OwedScorecard, words: Words) {
  return {
    time: words.time(interview.startsAt),
    name: interview.candidateName,
    where: where(interview, words),
    sealed: words.t('home.sealed', { minutes: words.t('words.minutes', { count: interview.minutes }) }),
    href: scorecardPaths.scorecard(interview.id),
  };
}

function laterRow(interview: OwedScorecard, time: string | null, words: Words) {
  return {
    time,
    name: interview.candidateName,
    when: time === null ? words.dateTimeHead(interview.startsAt) : null,
    where: where(interview, words),
    href: interviewPath(interview.id),
  };
}

function owedRow(owed: OwedScorecard, words: Words) {
  const { t } = words;
  const { id, candidateName, position, startsAt, heldEarlyAt: early } = owed;
  return {
    name: candidateName,
    needs: needs(owed, words),
    held: t('home.heldAt', {
      position: t('words.positionAt', position),
      when: words.dateTime(startsAt),
    }),
    early: earlyText(early, words),
    href: scorecardPaths.scorecard(id),
  };
}

function needs({ openQuestions, begunQuestions }: OwedScorecard, { t }: Words): string {
  if (openQuestions === 0) return t('home.toSubmit');
  const open = t('home.open', { count: openQuestions });
  if (begunQuestions === 0) return open;
  return `${open} ${openQuestions === 1 ? t('home.begunIt') : t('home.begun', { count: begunQuestions })}`;
}
