import { hiddenReason, raterSheets } from '../domain/candidacy.ts';
import { compareCandidates } from '../domain/comparison.ts';
import { questionsOf } from '../domain/interview-guide.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Guides } from '../guides/service.ts';
import type { Interviews } from '../interviews/service.ts';
import type { Profiles } from '../positions/profile-service.ts';
import type { Positions } from '../positions/service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { ComparisonRecord } from './records.ts';

export type Comparisons = ReturnType<typeof createComparisons>;

interface Dependencies {
  readonly positions: Positions;
  readonly profiles: Profiles;
  readonly guides: Guides;
  readonly bank: QuestionBank;
  readonly interviews: Interviews;
}

/**
 * The candidates of one position, made only from candidacies that the viewer may see. A candidate of whom
 * anything is hidden is left out of every order, average and error estimate.
 */
export function createComparisons({ positions, profiles, guides, bank, interviews }: Dependencies) {
  return {
    /** Throws NotFound when the position does not exist for the viewer. */
    async compare(viewer: Viewer, positionId: string): Promise<ComparisonRecord> {
      const position = await positions.getPosition(viewer, positionId);
      const [profile, guide, competencies, candidacies] = await Promise.all([
        profiles.getProfile(position.profile.profileId, position.profile.number),
        guides.getGuide(position.guide.guideId, position.guide.number),
        bank.listCompetencies(),
        interviews.listCandidacies(viewer, positionId),
      ]);
      const open = candidacies.filter((candidacy) => hiddenReason(candidacy) === null);
      const scored = open.filter(({ interviews: held }) =>
        held.some(({ scorecards }) => scorecards.length > 0),
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
    },
  };
}
