import type { Candidates } from '../candidates/service.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Positions } from '../positions/service.ts';
import { standingOf, type EntryAnswer, type Scorecard } from '../domain/scorecard.ts';
import { sightFor } from './candidacy-service.ts';
import { digestOf, type EntryService } from './entry-service.ts';
import type { Interview } from './interview-schema.ts';
import type { FieldChange, OpenScorecard, ScorecardService } from './scorecard-records.ts';
import type { Sets } from './set-service.ts';
import { createStandings, type StandingParts } from './standing-service.ts';
import type { InterviewStore } from './store.ts';

interface Dependencies extends StandingParts {
  readonly interviews: InterviewStore;
  readonly entries: EntryService;
  readonly sets: Sets;
  readonly candidates: Candidates;
  readonly positions: Pick<Positions, 'beginRating'>;
  readonly namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly isDemo: boolean;
}

/** The scorecard of one member of the panel; for anyone else the interview does not exist. */
export function createScorecardService(dependencies: Dependencies): ScorecardService {
  const { interviews, scorecards, entries, sets, candidates, positions, namesOf, isDemo } = dependencies;
  const { listStanding } = createStandings(dependencies);

  async function getOwnInterview(viewer: Viewer, id: string): Promise<Interview> {
    const interview = await interviews.find(id);
    if (!interview?.panel.includes(viewer.personId)) {
      throw new NotFound(`No interview ${id}`);
    }
    // Also for one who became the candidate after the panel was chosen.
    await candidates.checkNotOwn(viewer, interview.applicationId);
    return interview;
  }

  /** What an interview is about, for one who sits on its panel and is not the candidate. */
  async function getOwnTask(viewer: Viewer, interviewId: string) {
    const interview = await getOwnInterview(viewer, interviewId);
    const { candidate, position } = await candidates.getApplicationForPanel(
      viewer,
      interview.panel,
      interview.applicationId,
    );
    return { interview, candidate, position };
  }

  /** With the frozen set; NotFound until the scorecard was opened, since nothing can be written before. */
  async function getBegun(viewer: Viewer, interviewId: string) {
    const interview = await getOwnInterview(viewer, interviewId);
    if (interview.setHash === null) throw new NotFound(`Interview ${interviewId} has not begun`);
    return { interview, set: await sets.getSet(interview.setHash) };
  }

  async function saveAll(
    viewer: Viewer,
    interviewId: string,
    changes: readonly FieldChange[],
  ): Promise<readonly EntryAnswer[]> {
    const { interview, set } = await getBegun(viewer, interviewId);
    return entries.saveEntries(interview, viewer.personId, set, changes);
  }

  return {
    async checkOpenable(viewer, interviewId) {
      await getOwnTask(viewer, interviewId);
    },

    async openScorecard(viewer, interviewId): Promise<OpenScorecard> {
      const { interview, candidate, position } = await getOwnTask(viewer, interviewId);
      if (interview.setHash === null) {
        // The position as it stands once nobody changes its guide and profile any more.
        const basis = await positions.beginRating(position.id, interview.id);
        await interviews.freeze(interview, await sets.freezeSet(basis), viewer.personId);
      }
      const own = await scorecards.find(interviewId, viewer.personId);
      if (own === null) throw new NotFound(`No scorecard for ${interviewId}`);
      const isCancelled = interview.cancelled !== null;
      if (standingOf(own.scorecard, { isCancelled }) === 'assigned') {
        await scorecards.turn(own.scorecard, 'assigned', 'draft');
      }

      const [{ set }, cards, names] = await Promise.all([
        getBegun(viewer, interviewId),
        listStanding(viewer, [interviewId]),
        namesOf(interview.panel),
      ]);
      const scorecard = cards.find(({ interviewerId }) => interviewerId === viewer.personId);
      if (scorecard === undefined) throw new NotFound(`No scorecard for ${interviewId}`);
      return {
        scorecard: { ...scorecard, state: standingOf(scorecard, { isCancelled }) },
        digest: digestOf(scorecard),
        set,
        interview: {
          id: interview.id,
          candidateName: candidate.name,
          positionTitle: position.title,
          place: interview.place,
          startsAt: interview.startsAt,
          isCancelled,
        },
        panelNames: interview.panel.map((personId) => names.get(personId) ?? ''),
        isDemo,
        others: othersSeen(viewer, interview, cards, names, candidate.personIds, position.team),
      };
    },

    async saveEntry(viewer, interviewId, change) {
      const [answer] = await saveAll(viewer, interviewId, [change]);
      if (answer === undefined) throw new Error('Each change has an answer');
      return answer;
    },

    saveQuestion: saveAll,

    async submitScorecard(viewer, interviewId, _operation, look) {
      const { interview, set } = await getBegun(viewer, interviewId);
      return entries.submit(interview, viewer.personId, set, look ?? null);
    },
  };
}

function othersSeen(
  viewer: Viewer,
  interview: Interview,
  cards: readonly Scorecard[],
  names: ReadonlyMap<string, string>,
  candidatePersonIds: readonly string[],
  team: readonly string[],
): OpenScorecard['others'] {
  const sight = sightFor(viewer, interview, cards, team, candidatePersonIds);
  return {
    hidden: sight.hidden,
    stillToCome: sight.stillToCome,
    visible: cards
      .filter(
        ({ interviewerId }) => interviewerId !== viewer.personId && sight.raters.includes(interviewerId),
      )
      .map((scorecard) => ({ name: names.get(scorecard.interviewerId) ?? '', scorecard })),
  };
}
