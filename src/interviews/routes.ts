import { Router, type Request, type Response } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { applicationPath } from '../candidates/paths.ts';
import type { Candidates } from '../candidates/service.ts';
import { may } from '../domain/permissions.ts';
import type { Guides } from '../guides/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { applicationPage } from './application-pages.ts';
import { readMovedFrom, readNewInterview, readShow } from './forms.ts';
import { newInterviewPage } from './new-pages.ts';
import { interviewPage, interviewsPage } from './pages.ts';
import { interviewsPath } from './paths.ts';
import type { InterviewChoices, InterviewValues } from './records.ts';
import type { Interviews } from './service.ts';

interface InterviewRouteParts {
  readonly interviews: Interviews;
  readonly candidates: Candidates;
  readonly guides: Guides;
  readonly accounts: AccountService;
}

const nothingTyped: InterviewValues = { date: '', time: '', place: '', panel: [], policy: 'after-own' };

/** Interviews as list and one by one, the page of an application, and scheduling. */
export function interviewRoutes(parts: InterviewRouteParts, now: () => Date): Router {
  const { interviews } = parts;
  const router = Router();

  router.get(interviewsPath, permit('interviews:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const canShowAll = may(viewer, 'positions:read');
    // Who oversees positions rarely sits on a panel; who only interviews has no other list.
    const show = canShowAll ? (readShow(request.query) ?? 'all') : 'mine';
    const listed = await (show === 'mine' ? interviews.listOwn(viewer) : interviews.listOverseen(viewer));
    const list = { show, canShowAll, interviews: listed };
    renderPage(response, 'interviews/index', interviewsPage(list, now(), wordsIn(viewer.language)));
  });

  router.get(`${interviewsPath}/:interviewId`, permit('interviews:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const record = await interviews.getInterview(viewer, request.params.interviewId);
    renderPage(response, 'interviews/show', interviewPage(record, wordsIn(viewer.language)));
  });

  router.get('/applications/:applicationId', permit('candidates:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const candidacy = await interviews.getCandidacy(viewer, request.params.applicationId);
    const canSchedule = may(viewer, 'interviews:schedule');
    const movedFrom = readMovedFrom(request.query);
    const record = { candidacy, viewerId: viewer.personId, canSchedule, movedFrom };
    renderPage(response, 'interviews/application', applicationPage(record, wordsIn(viewer.language)));
  });

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
      const { applicationId } = request.params;
      const choices = await choicesFor(request, applicationId);
      const { values, errors, startsAt, policy } = readNewInterview(request.body, choices, now());
      if (Object.keys(errors).length > 0 || startsAt === null || policy === null) {
        showNewInterview(request, response, choices, { values, errors }, 422);
        return;
      }
      const wanted = { startsAt, place: values.place, panel: values.panel, policy };
      await interviews.schedule(viewerOf(request), applicationId, wanted);
      response.redirect(303, applicationPath(applicationId));
    },
  );

  return router;

  async function choicesFor(request: Request, applicationId: string): Promise<InterviewChoices> {
    const { candidates, guides, accounts } = parts;
    const viewer = viewerOf(request);
    const { candidate, position } = await candidates.getApplication(viewer, applicationId);
    const [guide, people] = await Promise.all([
      guides.getGuide(position.guide.guideId, position.guide.number),
      accounts.listInterviewers(),
    ]);
    return {
      applicationId,
      candidateName: candidate.name,
      position,
      guide,
      people: people.filter(({ personId }) => personId !== candidate.personId),
    };
  }
}

function showNewInterview(
  request: Request,
  response: Response,
  choices: InterviewChoices,
  {
    values,
    errors,
  }: { readonly values: InterviewValues; readonly errors: FieldErrors<keyof InterviewValues> },
  status: number,
): void {
  const page = newInterviewPage(choices, values, errors, wordsIn(viewerOf(request).language));
  renderPage(response, 'interviews/new', page, status);
}
