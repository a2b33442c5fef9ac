import { newId } from '../data/new-id.ts';
import type { FoundApplication, Candidates } from '../candidates/service.ts';
import type { Candidacy, CandidacyInterview } from '../domain/candidacy.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Position } from '../domain/position.ts';
import { questionRatings } from '../domain/question-ratings.ts';
import { sightOf, type Sight, type VisibilityPolicy } from '../domain/visibility.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { Sets } from './set-service.ts';
import type { ScorecardStore } from './scorecard-store.ts';
import type { Interview, InterviewStore } from './store.ts';

export type Interviews = ReturnType<typeof createInterviews>;

export interface NewInterview {
  readonly startsAt: Date;
  readonly place: string;
  readonly panel: readonly string[];
  readonly policy: VisibilityPolicy;
}

/** A scorecard that a member of the panel has still to submit. */
export interface OwedScorecard {
  readonly interview: Pick<Interview, 'id' | 'startsAt' | 'place'>;
  readonly candidateName: string;
  readonly position: Position;
  readonly state: 'assigned' | 'draft';
  /** Names of the others on the panel. */
  readonly others: readonly string[];
  /** Questions without a rating; null before the scorecard is opened. */
  readonly openQuestions: number | null;
}

interface Dependencies {
  readonly interviews: InterviewStore;
  readonly scorecards: ScorecardStore;
  readonly sets: Sets;
  readonly candidates: Candidates;
  /** Names of people by id, also of those who left. */
  readonly namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly isDemo: boolean;
  readonly now: () => Date;
}

/** Scheduling, and the candidacy: everything of one application that a viewer may see. */
export function createInterviews(dependencies: Dependencies) {
  const { interviews, scorecards, sets, candidates, namesOf, isDemo, now } = dependencies;

  async function candidaciesOf(
    viewer: Viewer,
    found: readonly FoundApplication[],
  ): Promise<readonly Candidacy[]> {
    const held = await interviews.listOfApplications(found.map(({ application }) => application.id));
    const cards = await scorecards.listOfInterviews(held.map(({ id }) => id));
    const names = await namesOf([...new Set(held.flatMap(({ panel }) => panel))]);
    return Promise.all(
      found.map(async ({ application, candidate, position }) => ({
        applicationId: application.id,
        candidateId: candidate.id,
        candidateName: candidate.name,
        position: { id: position.id, title: position.title, place: position.place },
        stage: application.stage,
        isDemo,
        interviews: await Promise.all(
          held
            .filter(({ applicationId }) => applicationId === application.id)
            .map(async (interview) => {
              const own = cards.filter(({ interviewId }) => interviewId === interview.id);
              const sight = sightFor(viewer, interview, own, position.team, candidate.personId);
              const set = interview.setHash === null ? null : await sets.getSet(interview.setHash);
              return seenInterview(interview, own, sight, set, names);
            }),
        ),
      })),
    );
  }

  async function owed(viewer: Viewer, interview: Interview, own: Scorecard): Promise<OwedScorecard> {
    const { panel, applicationId, setHash, startsAt, place, id } = interview;
    const [{ candidate, position }, names] = await Promise.all([
      candidates.getApplicationForPanel(viewer, panel, applicationId),
      namesOf(panel),
    ]);
    const set = setHash === null ? null : await sets.getSet(setHash);
    return {
      interview: { id, startsAt, place },
      candidateName: candidate.name,
      position,
      state: own.state === 'draft' ? 'draft' : 'assigned',
      others: panel
        .filter((personId) => personId !== viewer.personId)
        .map((personId) => names.get(personId) ?? ''),
      openQuestions:
        set === null ? null : questionRatings(own, set).filter(({ rating }) => rating === null).length,
    };
  }

  return {
    /** The viewer's own scorecards that are not submitted yet, by start of the interview. */
    async listOwed(viewer: Viewer): Promise<readonly OwedScorecard[]> {
      const held = await interviews.listOfPanelMember(viewer.personId);
      const cards = await scorecards.listOfInterviews(held.map(({ id }) => id));
      const open = held.flatMap((interview) => {
        const own = cards.find(
          ({ interviewId, interviewerId }) =>
            interviewId === interview.id && interviewerId === viewer.personId,
        );
        return own?.state === 'assigned' || own?.state === 'draft' ? [{ interview, own }] : [];
      });
      return Promise.all(open.map(async ({ interview, own }) => owed(viewer, interview, own)));
    },

    /** Throws NotFound when the application does not exist for the viewer. */
    async getCandidacy(viewer: Viewer, applicationId: string): Promise<Candidacy> {
      const found = await candidates.getApplication(viewer, applicationId);
      const [candidacy] = await candidaciesOf(viewer, [found]);
      if (candidacy === undefined) throw new NotFound(`No application ${applicationId}`);
      return candidacy;
    },

    async listCandidacies(viewer: Viewer, positionId: string): Promise<readonly Candidacy[]> {
      return candidaciesOf(viewer, await candidates.listApplications(viewer, positionId));
    },

    /** Schedules an interview and assigns a scorecard to each member of the panel. */
    async schedule(viewer: Viewer, applicationId: string, wanted: NewInterview): Promise<Interview> {
      const { candidate } = await candidates.getApplication(viewer, applicationId);
      const panel = [...new Set(wanted.panel)].filter((personId) => personId !== candidate.personId);
      const interview: Interview = {
        ...wanted,
        id: newId(),
        applicationId,
        panel,
        isConsensusReached: false,
        setHash: null,
        scheduledBy: viewer.personId,
        scheduledAt: now(),
      };
      await interviews.add(interview);
      for (const personId of panel) await scorecards.addIfAbsent(newId(), interview.id, personId);
      return interview;
    },
  };
}

function sightFor(
  viewer: Viewer,
  interview: Interview,
  cards: readonly Scorecard[],
  team: readonly string[],
  candidatePersonId: string | null,
): Sight {
  return sightOf(viewer, {
    candidatePersonId,
    policy: interview.policy,
    team,
    panel: interview.panel.map((personId) => ({ personId, state: stateOf(personId, cards) })),
    isConsensusReached: interview.isConsensusReached,
  });
}

function stateOf(personId: string, cards: readonly Scorecard[]): Scorecard['state'] {
  return cards.find(({ interviewerId }) => interviewerId === personId)?.state ?? 'assigned';
}

function seenInterview(
  interview: Interview,
  cards: readonly Scorecard[],
  sight: Sight,
  set: CandidacyInterview['set'],
  names: ReadonlyMap<string, string>,
): CandidacyInterview {
  return {
    id: interview.id,
    startsAt: interview.startsAt,
    place: interview.place,
    policy: interview.policy,
    set,
    panel: interview.panel.map((personId) => ({
      personId,
      name: names.get(personId) ?? '',
      state: stateOf(personId, cards),
      submittedAt: cards.find(({ interviewerId }) => interviewerId === personId)?.submittedAt ?? null,
    })),
    scorecards: cards.filter(
      ({ interviewerId, state }) => state === 'submitted' && sight.raters.includes(interviewerId),
    ),
    hidden: sight.hidden,
    stillToCome: sight.stillToCome,
  };
}
