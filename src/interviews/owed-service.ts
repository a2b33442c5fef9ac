import { questionsOf } from '../domain/interview-guide.ts';
import type { Viewer } from '../domain/permissions.ts';
import { questionRatings, type QuestionRating } from '../domain/question-ratings.ts';
import { heldEarlyAt } from '../domain/submission.ts';
import { hasSubmission } from '../domain/timing.ts';
import { isToCome } from '../domain/visibility.ts';
import type { CandidacyParts } from './candidacy-service.ts';
import type { Interview } from './interview-schema.ts';
import type { CancelledInterview, OwedScorecard } from './records.ts';

interface PanelWork {
  readonly owed: readonly OwedScorecard[];
  readonly cancelled: readonly CancelledInterview[];
}

/** What the people on panels have still to submit, and where they need not go any more. */
export function createOwedScorecards(parts: CandidacyParts) {
  const { interviews, scorecards, sets, candidates, namesOf } = parts;
  /** Nothing is read once per interview: this is on the first page that everybody sees. */
  async function owedOf(viewer: Viewer, ofPanel: readonly Interview[]): Promise<readonly OwedScorecard[]> {
    const held = ofPanel.filter(({ cancelled }) => cancelled === null);
    const cards = await scorecards.listOfInterviews(held.map(({ id }) => id));
    const ownCard = new Map(
      cards.flatMap((card) =>
        card.interviewerId === viewer.personId ? [[card.interviewId, card] as const] : [],
      ),
    );
    const owed = held.flatMap((interview) => {
      const own = ownCard.get(interview.id);
      return own !== undefined && isToCome(own.state) ? [{ interview, own, state: own.state }] : [];
    });
    const [found, names] = await Promise.all([
      candidates.listForPanels(
        viewer,
        owed.map(({ interview }) => interview),
      ),
      namesOf([...new Set(owed.flatMap(({ interview }) => interview.panel))]),
    ]);
    // An application of the viewer's own is not found, so its interview is left out.
    const seen = owed.flatMap(({ interview, ...one }) => {
      const application = found.get(interview.applicationId);
      return application === undefined ? [] : [{ ...interview, ...one, ...application }];
    });
    const withGuides = await sets.withGuides(seen);
    const cardsOf = (id: string) => cards.filter(({ interviewId }) => interviewId === id);
    return withGuides.map(({ id, startsAt, place, panel, own, state, candidate, position, set, guide }) => ({
      id,
      startsAt,
      place,
      minutes: guide.minutes,
      candidateName: candidate.name,
      position: { title: position.title, place: position.place },
      state,
      others: panel
        .filter((personId) => personId !== viewer.personId)
        .map((personId) => names.get(personId) ?? ''),
      isHeld: hasSubmission(cardsOf(id)),
      heldEarlyAt: heldEarlyAt({ startsAt, panel: cardsOf(id) }),
      ...(set === null
        ? { openQuestions: questionsOf(guide).length, begunQuestions: 0 }
        : unratedIn(questionRatings(own, set))),
    }));
  }

  /** Those of the viewer's panels that somebody else has cancelled since then, by start. */
  async function cancelledOf(
    viewer: Viewer,
    ofPanel: readonly Interview[],
    since: Date,
  ): Promise<readonly CancelledInterview[]> {
    const news = ofPanel.flatMap((interview) => {
      const { cancelled } = interview;
      const isNews = cancelled !== null && cancelled.at > since && cancelled.by !== viewer.personId;
      return isNews ? [{ ...interview, cancelled }] : [];
    });
    if (news.length === 0) return [];
    const [found, names] = await Promise.all([
      candidates.listForPanels(viewer, news),
      namesOf([...new Set(news.map(({ cancelled }) => cancelled.by))]),
    ]);
    return news.flatMap(({ id, startsAt, applicationId, cancelled: { by, reason } }) => {
      const candidateName = found.get(applicationId)?.candidate.name;
      return candidateName === undefined
        ? []
        : [{ id, startsAt, candidateName, byName: names.get(by) ?? '', reason }];
    });
  }

  return {
    /** The viewer's own scorecards that are not submitted yet, by start of the interview. */
    async listOwed(viewer: Viewer): Promise<readonly OwedScorecard[]> {
      return owedOf(viewer, await interviews.listOfPanelMember(viewer.personId));
    },

    /** The same, and the interviews that somebody else has cancelled since then. */
    async listPanelWork(viewer: Viewer, since: Date): Promise<PanelWork> {
      const ofPanel = await interviews.listOfPanelMember(viewer.personId);
      const [owed, cancelled] = await Promise.all([
        owedOf(viewer, ofPanel),
        cancelledOf(viewer, ofPanel, since),
      ]);
      return { owed, cancelled };
    },
  };
}

function unratedIn(questions: readonly QuestionRating[]) {
  const open = questions.filter(({ rating }) => rating === null);
  return { openQuestions: open.length, begunQuestions: open.filter(({ isBegun }) => isBegun).length };
}
