import type { FoundApplication, Candidates } from '../candidates/service.ts';
import { createKept } from '../data/kept.ts';
import type { Candidacy, CandidacyInterview, PanelMember } from '../domain/candidacy.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import { standingOf, type Scorecard } from '../domain/scorecard.ts';
import { sightOf, type Sight } from '../domain/visibility.ts';
import type { Interview } from './interview-schema.ts';
import type { Sets } from './set-service.ts';
import { createStandings, type StandingParts } from './standing-service.ts';
import type { InterviewStore } from './store.ts';

export interface CandidacyParts extends StandingParts {
  readonly interviews: InterviewStore;
  readonly sets: Sets;
  readonly candidates: Candidates;
  /** Names of people by id, also of those who left. */
  readonly namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly isDemo: boolean;
}

/** Positions and applications that somebody looks at: a list of 200 candidacies takes less than 1 MB. */
const mostKept = 50;

/** The candidacy: everything of one application that a viewer may see. */
export function createCandidacies(parts: CandidacyParts) {
  const { interviews, sets, candidates, namesOf, isDemo } = parts;
  const { listStanding } = createStandings(parts);
  const kept = createKept<readonly Candidacy[]>(mostKept);

  async function candidaciesOf(
    viewer: Viewer,
    found: readonly FoundApplication[],
  ): Promise<readonly Candidacy[]> {
    const all = await interviews.listOfApplications(found.map(({ application }) => application.id));
    // A cancelled interview is no part of a candidacy: nobody is to score it, so nothing waits for it.
    const held = all.filter(({ cancelled }) => cancelled === null);
    const cards = await listStanding(
      viewer,
      held.map(({ id }) => id),
    );
    const panelists = new Set<string>();
    const setHashes = new Set<string>();
    for (const { panel, setHash } of held) {
      for (const personId of panel) panelists.add(personId);
      if (setHash !== null) setHashes.add(setHash);
    }
    const [names, setOf] = await Promise.all([namesOf([...panelists]), sets.getSets([...setHashes])]);
    const parts: unknown[] = [viewer, ...held, ...cards, ...setOf.values()];
    for (const { application, candidate, position } of found) parts.push(application, candidate, position);
    for (const [personId, name] of names) parts.push(personId, name);
    return kept([viewer.personId, found.length, found[0]?.application.id].join(' '), parts, () => {
      const cardsOf = grouped(cards, ({ interviewId }) => interviewId);
      const heldOf = grouped(held, ({ applicationId }) => applicationId);
      return found.map(({ application, candidate, position }) => ({
        applicationId: application.id,
        candidateId: candidate.id,
        candidateName: candidate.name,
        position: { id: position.id, title: position.title, place: position.place },
        stage: application.stage,
        isDemo,
        interviews: (heldOf.get(application.id) ?? []).map((interview) => {
          const own = cardsOf.get(interview.id) ?? [];
          const sight = sightFor(viewer, interview, own, position.team, candidate.personIds);
          const set = interview.setHash === null ? null : (setOf.get(interview.setHash) ?? null);
          return seenInterview(interview, own, sight, set, names);
        }),
      }));
    });
  }

  return {
    candidaciesOf,

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

    /** Of every position the viewer oversees. */
    async listAllCandidacies(viewer: Viewer): Promise<readonly Candidacy[]> {
      return candidaciesOf(viewer, await candidates.listAllApplications(viewer));
    },
  };
}

/** What the viewer may see of one interview, given its scorecards. */
export function sightFor(
  viewer: Viewer,
  interview: Interview,
  cards: readonly Scorecard[],
  team: readonly string[],
  candidatePersonIds: readonly string[],
): Sight {
  return sightOf(viewer, {
    candidatePersonIds,
    policy: interview.policy,
    team,
    panel: interview.panel.map((personId) => ({ personId, state: stateOf(personId, interview, cards) })),
    isConsensusReached: interview.isConsensusReached,
  });
}

/** Everyone on the panel with the state of their scorecard, which is no secret to those who see the interview. */
export function panelOf(
  interview: Interview,
  cards: readonly Scorecard[],
  names: ReadonlyMap<string, string>,
): readonly PanelMember[] {
  return interview.panel.map((personId) => {
    const card = cards.find(({ interviewerId }) => interviewerId === personId);
    return {
      personId,
      name: names.get(personId) ?? '',
      state: stateOf(personId, interview, cards),
      hasEntries: card !== undefined && card.entries.size > 0,
      submittedAt: card?.submittedAt ?? null,
    };
  });
}

function stateOf(
  personId: string,
  { cancelled }: Interview,
  cards: readonly Scorecard[],
): Scorecard['state'] {
  const card = cards.find(({ interviewerId }) => interviewerId === personId);
  return standingOf(card ?? { state: 'assigned' }, { isCancelled: cancelled !== null });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
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
    panel: panelOf(interview, cards, names),
    scorecards: cards.filter(
      ({ interviewerId, state }) => state === 'submitted' && sight.raters.includes(interviewerId),
    ),
    hidden: sight.hidden,
    stillToCome: sight.stillToCome,
  };
}
