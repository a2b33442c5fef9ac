import { newId } from '../data/new-id.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import { panelOf, type CandidacyParts } from './candidacy-service.ts';
import type { Arrangement, Interview } from './interview-schema.ts';
import type { ChangeRefusal, Clash, ChangeableInterview } from './records.ts';

interface Dependencies extends CandidacyParts {
  readonly now: () => Date;
}

const minute = 60_000;
/** Each failed try to cancel means that somebody moved the interview or set out to submit: more than a panel has. */
const tries = 12;

/** Moving an interview, changing its panel and cancelling it, for those who oversee the position. */
export function createArrangements({ interviews, scorecards, sets, candidates, namesOf, now }: Dependencies) {
  async function get(viewer: Viewer, id: string) {
    const interview = await interviews.find(id);
    if (interview === null) throw new NotFound(`No interview ${id}`);
    // Who only sits on the panel does not change it.
    const found = await candidates.getApplication(viewer, interview.applicationId);
    const cards = await scorecards.listOfInterviews([id]);
    const names = await namesOf(interview.panel);
    return { interview, found, cards, panel: panelOf(interview, cards, names) };
  }

  /** Interviews of the same people that begin before the other one is over. */
  async function busy(viewer: Viewer, panel: readonly string[], startsAt: Date, minutes: number) {
    const [after, before] = [-minutes, minutes].map((span) => new Date(startsAt.getTime() + span * minute));
    const held = await interviews.listAround(panel, after ?? startsAt, before ?? startsAt);
    const open = held.filter(({ cancelled }) => cancelled === null);
    const known = await candidates.exceptOwn(viewer, [...new Set(open.map((one) => one.applicationId))]);
    return open.filter(({ applicationId }) => known.has(applicationId));
  }

  return {
    /** Throws NotFound unless the viewer oversees the position. */
    async getChangeable(viewer: Viewer, id: string): Promise<ChangeableInterview> {
      const { interview, found, panel } = await get(viewer, id);
      const { startsAt, place, applicationId, setHash, changes } = interview;
      return {
        id,
        applicationId,
        startsAt,
        place,
        panel: panel.map(({ personId, name }) => ({ personId, name })),
        seen: changes.length,
        hasBegun: setHash !== null,
        refusal: refusalOf(interview, panel),
        candidate: found.candidate,
        position: found.position,
      };
    },

    /**
     * Who of the panel, and whether the candidate, has another interview at that time. It names people and
     * times only, because the viewer may not oversee the other interview.
     */
    async listClashes(
      viewer: Viewer,
      applicationId: string,
      { startsAt, panel }: Pick<Arrangement, 'startsAt' | 'panel'>,
      exceptId: string | null,
    ): Promise<readonly Clash[]> {
      const { candidate, position } = await candidates.getApplication(viewer, applicationId);
      const { minutes } = await sets.getGuideOf(null, position);
      const isAnother = ({ id, cancelled }: Interview) => id !== exceptId && cancelled === null;
      const isAround = (other: Interview) =>
        Math.abs(other.startsAt.getTime() - startsAt.getTime()) < minutes * minute;
      const [taken, person, names] = await Promise.all([
        busy(viewer, panel, startsAt, minutes),
        candidates.getCandidate(viewer, candidate.id),
        namesOf(panel),
      ]);
      const own = await interviews.listOfApplications(person.applications.map((one) => one.applicationId));
      return [
        ...own
          .filter((other) => isAnother(other) && isAround(other))
          .map((other) => ({ personId: null, name: candidate.name, startsAt: other.startsAt })),
        ...taken.filter(isAnother).flatMap((other) =>
          panel
            .filter((personId) => other.panel.includes(personId))
            .map((personId) => ({
              personId,
              name: names.get(personId) ?? '',
              startsAt: other.startsAt,
            })),
        ),
      ];
    },

    /**
     * Moves an interview or changes its panel; the earlier arrangement stays in its history. `seen` is how
     * often it had been changed when the form was shown. Null when it is done.
     */
    async rearrange(
      viewer: Viewer,
      id: string,
      wanted: Arrangement,
      reason: string,
      seen: number,
    ): Promise<ChangeRefusal | null> {
      const { interview, found, panel: before } = await get(viewer, id);
      const refusal = refusalOf(interview, before);
      if (refusal !== null) return refusal;
      if (interview.changes.length !== seen) return 'meanwhile';
      const panel = wanted.panel.filter((personId) => personId !== found.candidate.personId);
      const isSamePanel = sameOnes(panel, interview.panel);
      if (!isSamePanel && interview.setHash !== null) return 'begun';
      const arrangement = { ...wanted, panel: isSamePanel ? interview.panel : panel };
      if (isSamePanel && isAsBefore(interview, arrangement)) return null;

      // As when scheduling: nobody sits on a panel without a scorecard.
      for (const personId of arrangement.panel) await scorecards.addIfAbsent(newId(), id, personId);
      const isDone = await interviews.rearrange(interview, arrangement, {
        at: now(),
        by: viewer.personId,
        reason,
      });
      const after = await interviews.find(id);
      for (const personId of new Set([...interview.panel, ...panel])) {
        if (after?.panel.includes(personId) === false) {
          await scorecards.withdraw({ interviewId: id, interviewerId: personId });
        }
      }
      return isDone ? null : 'meanwhile';
    },

    /**
     * Cancels an interview in one write: nobody is asked to score it any more, and what was entered stays
     * with its author. Null when it is done, also when somebody did it before.
     */
    async cancel(viewer: Viewer, id: string, reason: string): Promise<ChangeRefusal | null> {
      for (let left = tries; left > 0; left -= 1) {
        const { interview, cards, panel } = await get(viewer, id);
        const refusal = refusalOf(interview, panel);
        if (refusal !== null) return refusal === 'cancelled' ? null : refusal;
        // Whoever has set out to submit so far is found below or comes too late with what they read; whoever
        // sets out from here on is seen by the write, or sees that the interview is cancelled.
        for (const card of cards) await scorecards.outdate(card);
        const latest = await scorecards.listOfInterviews([id]);
        if (latest.some(({ state }) => state === 'submitted')) return 'submitted';
        if (await interviews.cancel(interview, { at: now(), by: viewer.personId, reason })) return null;
      }
      return 'meanwhile';
    },
  };
}

function refusalOf(
  { cancelled }: Pick<Interview, 'cancelled'>,
  panel: ReturnType<typeof panelOf>,
): ChangeRefusal | null {
  if (cancelled !== null) return 'cancelled';
  return panel.some(({ state }) => state === 'submitted') ? 'submitted' : null;
}

function isAsBefore(before: Arrangement, after: Arrangement): boolean {
  return before.startsAt.getTime() === after.startsAt.getTime() && before.place === after.place;
}

function sameOnes(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
