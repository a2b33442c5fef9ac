import { createKept, createKeptUntilWritten } from '../data/kept.ts';
import { hiddenReason, raterSheets, type Candidacy } from '../domain/candidacy.ts';
import { compareCandidates, type ComparedCandidate, type Comparison } from '../domain/comparison.ts';
import type { Competency } from '../domain/competency.ts';
import type { ProfileVersion } from '../domain/ideal-profile.ts';
import { questionsOf, type GuideVersion } from '../domain/interview-guide.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Position } from '../domain/position.ts';
import type { Guides } from '../guides/service.ts';
import type { Interviews } from '../interviews/service.ts';
import type { Profiles } from '../positions/profile-service.ts';
import type { Positions } from '../positions/service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { ComparedAlone, ComparisonRecord } from './records.ts';

export type Comparisons = ReturnType<typeof createComparisons>;

interface Dependencies {
  readonly positions: Positions;
  readonly profiles: Profiles;
  readonly guides: Guides;
  readonly bank: QuestionBank;
  readonly interviews: Interviews;
  /** See data/memory.ts. */
  readonly writes: () => number;
}

/** Pages that are open at one time; a comparison of 200 candidates takes about 3 MB with its page. */
const mostKept = 20;

/**
 * The candidates of one position, made only from candidacies that the viewer may see. A candidate of whom
 * anything is hidden is left out of every order, average and error estimate.
 */
export function createComparisons({ positions, profiles, guides, bank, interviews, writes }: Dependencies) {
  const kept = createKept<ComparisonRecord>(mostKept);
  const keptUntilWritten = createKeptUntilWritten<ComparisonRecord>(mostKept, writes);

  async function compareAnew(viewer: Viewer, positionId: string): Promise<ComparisonRecord> {
    const position = await positions.getPosition(viewer, positionId);
    const [profile, guide, competencies, candidacies] = await Promise.all([
      profiles.getProfile(position.profile.profileId, position.profile.number),
      guides.getGuide(position.guide.guideId, position.guide.number),
      bank.listCompetencies(),
      interviews.listCandidacies(viewer, positionId),
    ]);
    return kept(
      `${positionId} ${viewer.personId}`,
      [position, profile, guide, competencies, candidacies],
      () => recordOf({ position, profile, guide, competencies, candidacies }),
    );
  }

  const compare = (viewer: Viewer, positionId: string): Promise<ComparisonRecord> =>
    keptUntilWritten(`${positionId} ${viewer.personId}`, viewer, () => compareAnew(viewer, positionId));

  return {
    /** Throws NotFound when the position does not exist for the viewer. */
    compare,

    /** One candidacy as it stands in the comparison of its position. */
    async compareOne(viewer: Viewer, candidacy: Candidacy): Promise<ComparedAlone> {
      const { comparison, competencies, profile } = await compare(viewer, candidacy.position.id);
      const compared = hiddenReason(candidacy) === null ? rowOf(candidacy, comparison, profile) : null;
      return { compared, competencies, errorDegrees: comparison.errorDegrees };
    },
  };
}

/** Before the first scorecard there is no row, and then one that says so for every target. */
function rowOf(
  candidacy: Candidacy,
  { placed, notPlaced }: Comparison,
  { targets }: ProfileVersion,
): ComparedCandidate | null {
  const { applicationId, candidateName: name } = candidacy;
  const isWanted = (one: ComparedCandidate) => one.applicationId === applicationId;
  const found = placed.find(isWanted) ?? notPlaced.find(isWanted);
  if (found !== undefined) return found;
  const alone = compareCandidates([{ applicationId, name, sheets: raterSheets(candidacy) }], targets);
  return alone.notPlaced[0] ?? null;
}

interface Found {
  readonly position: Position;
  readonly profile: ProfileVersion;
  readonly guide: GuideVersion;
  readonly competencies: readonly Competency[];
  readonly candidacies: readonly Candidacy[];
}

function recordOf({ position, profile, guide, competencies, candidacies }: Found): ComparisonRecord {
  const scored = candidacies.filter(
    (candidacy) =>
      hiddenReason(candidacy) === null &&
      candidacy.interviews.some(({ scorecards }) => scorecards.length > 0),
  );
  return {
    position: { id: position.id, title: position.title, place: position.place },
    guide: {
      guideId: guide.guideId,
      number: guide.number,
      name: guide.name,
      questions: questionsOf(guide).length,
    },
    profile,
    competencies,
    comparison: compareCandidates(
      scored.map((candidacy) => ({
        applicationId: candidacy.applicationId,
        name: candidacy.candidateName,
        sheets: raterSheets(candidacy),
      })),
      profile.targets,
    ),
    stages: new Map(scored.map(({ applicationId, stage }) => [applicationId, stage])),
    scorecards: new Map(
      scored.map(({ applicationId, interviews }) => {
        const panel = interviews.flatMap((interview) => interview.panel);
        const submitted = panel.filter(({ state }) => state === 'submitted').length;
        return [applicationId, { submitted, expected: panel.length }];
      }),
    ),
    hidden: candidacies.flatMap((candidacy) => {
      const reason = hiddenReason(candidacy);
      if (reason === null) return [];
      const owed = candidacy.interviews.find(({ hidden }) => hidden === 'own-first');
      return [
        {
          applicationId: candidacy.applicationId,
          name: candidacy.candidateName,
          stage: candidacy.stage,
          reason,
          owedInterviewId: owed?.id ?? null,
        },
      ];
    }),
  };
}
