import { newId } from '../data/new-id.ts';
import type { PanelMember } from '../domain/candidacy.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { createClashes, planning } from './clash-service.ts';
import { panelOf, type CandidacyParts } from './candidacy-service.ts';
import type { Arrangement, Interview } from './interview-schema.ts';
import type { ChangeRefusal, Clash, ChangeableInterview } from './records.ts';

interface Dependencies extends CandidacyParts {
  readonly now: () => Date;
}

/** Each failed try means that somebody changed the interview, or set out to write or submit: more than a panel has. */
const tries = 12;

/** Moving an interview, changing its panel and cancelling it, for those who oversee the position. */
export function createArrangements({ interviews, scorecards, sets, candidates, namesOf, now }: Dependencies) {
  async function get(viewer: Viewer, id: string) {
    const interview = await interviews.find(id);
    if (interview === null) throw new NotFound(`No interview ${id}`);
    // Who only sits on the panel does not change it.
    const found = await candidates.getApplication(viewer, interview.applicationId);
    const cards = await scorecards.listOfInterviews([id]);
    const panel = panelOf(interview, cards, await namesOf(interview.panel));
    // Interviews from before the announcement have the entries alone to show for it.
    const hasWritten = ({ personId, hasEntries }: PanelMember) =>
      hasEntries || interview.writers.includes(personId);
    const staying = panel.filter(hasWritten).map(({ personId }) => personId);
    return { interview, found, cards, panel, staying };
  }

  /**
   * True when one of these scorecards is submitted. Whoever has set out to submit so far is found here or comes
   * too late with what they read; whoever sets out from here on is seen by the write that follows, or sees it.
   */
  async function isSubmitted(id: string, cards: readonly Scorecard[]): Promise<boolean> {
    for (const card of cards) await scorecards.outdate(card);
    return (await scorecards.listOfInterviews([id])).some(({ state }) => state === 'submitted');
  }

  const calendar = createClashes({ interviews, scorecards, candidates, sets, namesOf });

  /** Null when it is done; `again` when the interview does not stand any more as it was read. */
  async function rewrite(
    viewer: Viewer,
    id: string,
    wanted: Arrangement,
    reason: string,
    seen: number,
  ): Promise<ChangeRefusal | 'again' | null> {
    const { interview, found, cards, panel: before, staying } = await get(viewer, id);
    const refusal = refusalOf(interview, before);
    if (refusal !== null) return refusal;
    if (interview.changes.length !== seen) return 'meanwhile';
    if (!staying.every((personId) => wanted.panel.includes(personId))) return 'written';
    // Somebody who has become the candidate since stays with what they wrote, and sees nothing of it.
    const panel = [...new Set(wanted.panel)].filter(
      (personId) => staying.includes(personId) || !found.candidate.personIds.includes(personId),
    );
    // The form does not offer the candidate: who is the only one became it this moment.
    if (panel.length === 0) return 'meanwhile';
    const isSamePanel = sameOnes(panel, interview.panel);
    const arrangement = { ...wanted, panel: isSamePanel ? interview.panel : panel };
    if (isSamePanel && isAsBefore(interview, arrangement)) return null;

    // As when scheduling: nobody sits on a panel without a scorecard.
    for (const personId of arrangement.panel) await scorecards.addIfAbsent(newId(), id, personId);
    // Nobody can have set out before the first scorecard is opened, and that is seen by the write as well.
    if (interview.setHash !== null && (await isSubmitted(id, cards))) return 'submitted';
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
    return isDone ? null : 'again';
  }

  return {
    /** Throws NotFound unless the viewer oversees the position. */
    async getChangeable(viewer: Viewer, id: string): Promise<ChangeableInterview> {
      const { interview, found, panel, staying } = await get(viewer, id);
      const { startsAt, place, applicationId, setHash, changes } = interview;
      return {
        id,
        applicationId,
        startsAt,
        place,
        panel: panel.map(({ personId, name }) => ({ personId, name, stays: staying.includes(personId) })),
        seen: changes.length,
        hasBegun: setHash !== null,
        refusal: refusalOf(interview, panel),
        candidate: found.candidate,
        position: found.position,
      };
    },

    /**
     * Moves an interview or changes its panel; the earlier arrangement stays in its history. `seen` is how
     * often it had been changed when the form was shown, and `accepts` says of clashes whether they were
     * shown as well and are to be left as they are; otherwise nothing is written.
     */
    async rearrange(
      viewer: Viewer,
      id: string,
      wanted: Arrangement & { readonly reason: string; readonly seen: number },
      accepts: (clashes: readonly Clash[]) => boolean,
    ): Promise<{ readonly clashes: readonly Clash[] } | { readonly refusal: ChangeRefusal | null }> {
      const { reason, seen, ...arrangement } = wanted;
      return interviews.whileAlone(planning, async () => {
        const { interview, panel } = await get(viewer, id);
        if (refusalOf(interview, panel) === null) {
          const clashes = await calendar.listClashes(viewer, interview.applicationId, arrangement, id);
          if (clashes.length > 0 && !accepts(clashes)) return { clashes };
        }
        for (let left = tries; left > 0; left -= 1) {
          const refusal = await rewrite(viewer, id, arrangement, reason, seen);
          if (refusal !== 'again') return { refusal };
        }
        return { refusal: 'meanwhile' };
      });
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
        if (await isSubmitted(id, cards)) return 'submitted';
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
