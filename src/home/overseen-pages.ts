import { heldEarlyAt } from '../domain/submission.ts';
import { hasSubmission, isOver } from '../domain/timing.ts';
import { isToCome } from '../domain/visibility.ts';
import { comparisonPath } from '../comparison/paths.ts';
import { interviewPath, interviewsPath } from '../interviews/paths.ts';
import { positionPath } from '../positions/paths.ts';
import type { Words } from '../web/format.ts';
import type { OverseenInterview, OverseenPositions, PositionProgress } from './records.ts';

/** The interviews and the positions of those who oversee some. */
export function overseenPart(overseen: OverseenPositions, now: Date, words: Words) {
  const { t } = words;
  const isToday = ({ startsAt }: OverseenInterview) => words.date(startsAt) === words.date(now);
  const list = (id: string, heading: string, rows: readonly OverseenInterview[]) => ({
    id,
    heading: t(heading),
    count: rows.length === 0 ? null : t('words.interviews', { count: rows.length }),
    rows: rows.map((row) => overseenRow(row, isToday(row), now, words)),
  });
  const today = list('overseen-today', 'home.overseenToday', overseen.interviews.filter(isToday));
  const ahead = list(
    'overseen-ahead',
    'home.overseenAhead',
    overseen.interviews.filter((row) => !isToday(row)),
  );
  const filled = [today, ahead].filter(({ rows }) => rows.length > 0);
  return {
    /** Without any interview there is still a heading, and below it the sentence that says so. */
    lists: filled.length > 0 ? filled : [ahead],
    empty: filled.length > 0 ? null : t('home.overseenNone'),
    all: { href: interviewsPath, text: t('home.all') },
    positions: overseen.positions.map((position) => progressRow(position, words)),
  };
}

function overseenRow(
  { id, startsAt, minutes, place, candidateName, position, panel }: OverseenInterview,
  isToday: boolean,
  now: Date,
  words: Words,
) {
  const missing = panel.filter(({ state }) => isToCome(state)).map(({ name }) => name);
  const isDone = isOver({ startsAt, minutes }, now) || hasSubmission(panel);
  return {
    time: isToday ? words.time(startsAt) : null,
    name: candidateName,
    when: isToday ? null : words.dateTimeHead(startsAt),
    where: words.t('interviews.row', {
      position: words.t('words.positionAt', position),
      place,
      panel: words.list(panel.map(({ name }) => name)),
    }),
    early: earlyText(heldEarlyAt({ startsAt, panel }), words),
    needs: isDone && missing.length > 0 ? words.t('home.missing', { names: words.list(missing) }) : null,
    done: isDone && missing.length === 0 ? words.t('home.allIn') : null,
    href: interviewPath(id),
  };
}

/** The planned time alone would say that the interview is still to come; null where it says the truth. */
export function earlyText(submittedAt: Date | null, { t, dateTime }: Words): string | null {
  return submittedAt === null ? null : t('interviews.early', { when: dateTime(submittedAt) });
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
