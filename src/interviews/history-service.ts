import type { Interview } from './interview-schema.ts';
import type { InterviewHistory } from './records.ts';

/** Everyone whom the history of an interview names. */
export function peopleOf({ panel, scheduledBy, changes, cancelled }: Interview): readonly string[] {
  const earlier = changes.flatMap((change) => [change.by, ...change.panel]);
  return [...new Set([scheduledBy, ...panel, ...earlier, ...(cancelled === null ? [] : [cancelled.by])])];
}

/** What happened to an interview, from its own record. */
export function historyOf(interview: Interview, nameOf: (personId: string) => string): InterviewHistory {
  const { id, startsAt, place, panel, scheduledAt, scheduledBy, changes, cancelled } = interview;
  return {
    id,
    startsAt,
    place,
    panelNames: panel.map(nameOf),
    scheduled: { at: scheduledAt, byName: nameOf(scheduledBy) },
    changes: changes.map((change) => ({
      at: change.at,
      byName: nameOf(change.by),
      reason: change.reason ?? null,
      startsAt: change.startsAt,
      place: change.place,
      panel: change.panel.map(nameOf),
    })),
    cancelled:
      cancelled === null
        ? null
        : { at: cancelled.at, byName: nameOf(cancelled.by), reason: cancelled.reason },
  };
}
