import { Router, type Request, type Response } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { applicationPath } from '../candidates/paths.ts';
import type { Candidates } from '../candidates/service.ts';
import { endedStages } from '../domain/application.ts';
import { StaleEdit } from '../domain/errors.ts';
import type { Guides } from '../guides/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { clashKey, readInterviewChange, readNewInterview, valuesOf } from './arrangement-forms.ts';
import { changePage } from './change-pages.ts';
import { newInterviewPage, noClashes, type ShownClashes } from './new-pages.ts';
import { interviewPath, interviewsPath } from './paths.ts';
import type { ChangeableInterview, InterviewChoices, InterviewValues } from './records.ts';
import type { Interviews } from './service.ts';

export interface ArrangementParts {
  readonly interviews: Interviews;
  readonly candidates: Candidates;
  readonly guides: Guides;
  readonly accounts: AccountService;
}

const nothingTyped: InterviewValues = { date: '', time: '', place: '', panel: [], policy: 'after-own' };

/** Scheduling an interview and moving it. */
export function arrangementRoutes({ interviews, ...parts }: ArrangementParts, now: () => Date): Router {
  const router = Router();

  router.get(
    '/applications/:applicationId/interviews/new',
    permit('interviews:schedule'),
    async (request, response) => {
      const choices = await choicesFor(request, request.params.applicationId);
      showNewInterview(request, response, choices, { values: nothingTyped, errors: {} }, 200);
    },
  );

  router.post(
    '/applications/:applicationId/interviews',
    permit('interviews:schedule'),
    async (request, response) => {
      const viewer = viewerOf(request);
      const { applicationId } = request.params;
      const choices = await choicesFor(request, applicationId);
      const { values, errors, startsAt, policy, despite } = readNewInterview(request.body, choices, now());
      if (Object.keys(errors).length > 0 || startsAt === null || policy === null) {
        showNewInterview(request, response, choices, { values, errors }, 422);
        return;
      }
      const wanted = { startsAt, place: values.place, panel: values.panel, policy };
      try {
        const clashes = await interviews.scheduleUnlessTaken(
          viewer,
          applicationId,
          wanted,
          (found) => clashKey(startsAt, found) === despite,
        );
        if (clashes.length > 0) {
          const state = { values, errors, clashes: shown(startsAt, clashes) };
          showNewInterview(request, response, choices, state, 422);
          return;
        }
      } catch (error) {
        if (!(error instanceof StaleEdit)) throw error;
        showNewInterview(request, response, { ...choices, hasEnded: true }, { values, errors }, 409);
        return;
      }
      response.redirect(303, applicationPath(applicationId));
    },
  );

  router.get(
    `${interviewsPath}/:interviewId/change`,
    permit('interviews:schedule'),
    async (request, response) => {
      const interview = await interviews.getChangeable(viewerOf(request), request.params.interviewId);
      await showChange(request, response, interview, {}, 200);
    },
  );

  router.post(
    `${interviewsPath}/:interviewId/change`,
    permit('interviews:schedule'),
    async (request, response) => {
      const viewer = viewerOf(request);
      const { interviewId } = request.params;
      const interview = await interviews.getChangeable(viewer, interviewId);
      const people = await peopleFor(interview);
      const read = readInterviewChange(request.body, interview, people, now());
      const { values, errors, startsAt, despite, seen } = read;
      if (Object.keys(errors).length > 0 || startsAt === null) {
        await showChange(request, response, { ...interview, seen }, { values, errors }, 422);
        return;
      }
      const { place, panel, reason } = values;
      const answer = await interviews.rearrange(
        viewer,
        interviewId,
        { startsAt, place, panel, reason, seen },
        (found) => clashKey(startsAt, found) === despite,
      );
      if ('clashes' in answer) {
        const clashes = shown(startsAt, answer.clashes);
        await showChange(request, response, { ...interview, seen }, { values, clashes }, 422);
        return;
      }
      const { refusal } = answer;
      if (refusal === null) {
        response.redirect(303, interviewPath(interviewId));
        return;
      }
      const current = await interviews.getChangeable(viewer, interviewId);
      await showChange(request, response, current, { values, refusal }, 409);
    },
  );

  return router;

  async function choicesFor(request: Request, applicationId: string): Promise<InterviewChoices> {
    const found = await parts.candidates.getApplication(viewerOf(request), applicationId);
    const { application, candidate, position } = found;
    const [guide, people] = await Promise.all([
      parts.guides.getGuide(position.guide.guideId, position.guide.number),
      parts.accounts.listInterviewers(),
    ]);
    return {
      applicationId,
      candidateName: candidate.name,
      position,
      guide,
      people: people.filter(({ personId }) => !candidate.personIds.includes(personId)),
      hasEnded: endedStages.includes(application.stage),
    };
  }

  /** Who sits on the panel may stay on it, also one who interviews no more; the candidate only with something written. */
  async function peopleFor({ panel, candidate }: ChangeableInterview): Promise<InterviewChoices['people']> {
    const people = await parts.accounts.listInterviewers();
    const offered = people.filter(({ personId }) => !candidate.personIds.includes(personId));
    const isOffered = ({ personId: seat }: { readonly personId: string }) =>
      offered.some(({ personId }) => personId === seat);
    const others = panel.filter(({ personId, stays }) => stays || !candidate.personIds.includes(personId));
    return [...offered, ...others.filter((member) => !isOffered(member))];
  }

  async function showChange(
    request: Request,
    response: Response,
    interview: ChangeableInterview,
    state: Partial<Parameters<typeof changePage>[2]>,
    status: number,
  ): Promise<void> {
    const start = { values: valuesOf(interview), errors: {}, refusal: null, clashes: noClashes };
    const people = await peopleFor(interview);
    const words = wordsIn(viewerOf(request).language);
    const page = changePage(interview, people, { ...start, ...state }, words);
    renderPage(response, 'interviews/change', page, status);
  }
}

function shown(startsAt: Date, clashes: ShownClashes['clashes']): ShownClashes {
  return { clashes, key: clashKey(startsAt, clashes) };
}

interface NewInterviewState {
  readonly values: InterviewValues;
  readonly errors: FieldErrors<keyof InterviewValues>;
  readonly clashes?: ShownClashes;
}

function showNewInterview(
  request: Request,
  response: Response,
  choices: InterviewChoices,
  { values, errors, clashes }: NewInterviewState,
  status: number,
): void {
  const words = wordsIn(viewerOf(request).language);
  renderPage(response, 'interviews/new', newInterviewPage(choices, values, errors, words, clashes), status);
}
