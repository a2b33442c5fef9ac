import type { Words } from '../web/format.ts';
import type { ApplicationRecord, InterviewHistory, InterviewRecord, StageRow } from './records.ts';

interface HistoryRow {
  readonly at: Date;
  readonly what: string;
  readonly who: string;
  readonly reason: string | null;
  /** Who took it back and when; null while it stands. */
  readonly undone: string | null;
}

/** What happened to an application and its interviews; the newest stands first. */
export function historyRows({ stages, meetings }: ApplicationRecord, words: Words): readonly HistoryRow[] {
  return [
    ...stages.map((change) => stageRow(change, words)),
    ...meetings.flatMap((meeting) => meetingRows(meeting, words)),
  ]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .toReversed();
}

function stageRow({ from, to, at, byName, reason, undone }: StageRow, words: Words): HistoryRow {
  const { t } = words;
  const stage = t(`words.stage.${to}`);
  return {
    at,
    what:
      from === null
        ? t('interviews.stages.first', { stage })
        : t('interviews.stages.moved', { from: t(`words.stage.${from}`), to: stage }),
    who: signed({ at, byName }, words),
    reason: reasonText(reason, words),
    undone: undone === null ? null : t('interviews.stages.undone', { by: signed(undone, words) }),
  };
}

function meetingRows(
  { startsAt, place, panelNames, scheduled, changes, cancelled }: InterviewHistory,
  words: Words,
): readonly HistoryRow[] {
  const { t } = words;
  const now = { startsAt, place, panel: panelNames };
  const first = changes[0] ?? now;
  const row = (
    what: string,
    { reason, ...who }: { readonly at: Date; readonly byName: string; readonly reason: string | null },
  ): HistoryRow => ({
    at: who.at,
    what,
    who: signed(who, words),
    reason: reasonText(reason ?? '', words),
    undone: null,
  });
  const when = words.dateTime(first.startsAt);
  return [
    row(t('interviews.history.planned', { when }), { ...scheduled, reason: null }),
    ...changes.map((before, index) => row(changeText(before, changes[index + 1] ?? now, words), before)),
    ...(cancelled === null
      ? []
      : [row(t('interviews.history.cancelled', { when: words.dateTime(startsAt) }), cancelled)]),
  ];
}

type Arranged = Pick<InterviewHistory['changes'][number], 'startsAt' | 'place' | 'panel'>;

function changeText(before: Arranged, after: Arranged, words: Words): string {
  const when = words.dateTime(after.startsAt);
  const told = (what: string, from: string, to: string) =>
    from === to ? [] : [words.t(`interviews.history.${what}`, { when, from, to })];
  return [
    ...told('moved', words.dateTime(before.startsAt), when),
    ...told('place', before.place, after.place),
    ...told('panel', words.list(before.panel), words.list(after.panel)),
  ].join(' · ');
}

/** Each change as a sentence, newest first: what stood before against what came after. */
export function changesOf({ changes, startsAt, place, panel }: InterviewRecord, words: Words) {
  const current = { startsAt, place, panel: panel.map(({ name }) => name) };
  const sentences = changes.map((before, index) => {
    const after = changes[index + 1] ?? current;
    const { byName: name, at, reason } = before;
    const told = (what: string, from: string, to: string) =>
      from === to ? [] : [words.t(`interviews.${what}`, { name, from, to })];
    return {
      when: words.dateTime(at),
      texts: [
        ...told('moved', words.dateTime(before.startsAt), words.dateTime(after.startsAt)),
        ...told('movedPlace', before.place, after.place),
        ...told('movedPanel', words.list(before.panel), words.list(after.panel)),
      ],
      reason: reason === null ? null : words.t('words.history.reason', { reason }),
    };
  });
  return sentences.toReversed();
}

function signed({ at, byName }: { readonly at: Date; readonly byName: string }, words: Words): string {
  return words.t('interviews.stages.signed', { name: byName, when: words.dateTime(at) });
}

function reasonText(reason: string, { t }: Words): string | null {
  return reason === '' ? null : t('interviews.stages.reason', { reason });
}
