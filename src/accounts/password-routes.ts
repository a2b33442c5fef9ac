import { Router, type Request, type Response } from 'express';
import { permit, viewerOf } from '../web/access.ts';
import type { Authentication } from '../web/authentication.ts';
import { leaveForNextPage, takeFromLastPage } from '../web/next-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readPasswordChange } from './forms.ts';
import type { InvitationService } from './invitation-service.ts';
import { ownPasswordPage, waitSentence, type OwnPasswordValues } from './pages.ts';
import { passwordFault } from './password-rules.ts';
import { ownPasswordPath } from './paths.ts';
import type { AccountService } from './service.ts';
import type { Throttle } from './throttle.ts';

export interface PasswordRouteParts {
  readonly accounts: AccountService;
  readonly invitations: InvitationService;
  readonly throttle: Throttle;
  readonly authentication: Authentication;
}

/** Somebody who is signed in changes the own password. */
export function passwordRoutes(parts: PasswordRouteParts): Router {
  const { accounts, invitations, throttle, authentication } = parts;
  const router = Router();

  router.get(ownPasswordPath, permit('password:change'), async (request, response) => {
    const isDone = (await takeFromLastPage(request, ownPasswordPath)) !== null;
    show(request, response, { faults: {}, problem: null, isDone }, 200);
  });

  router.post(ownPasswordPath, permit('password:change'), async (request, response) => {
    const viewer = viewerOf(request);
    const { old, chosen, faults: missing } = readPasswordChange(request.body);
    const weakness = passwordFault(chosen, [viewer.name, viewer.email]);
    const faults = {
      ...missing,
      ...(weakness !== null && { chosen: `accounts.passwordFaults.${weakness}` }),
    };
    if (Object.keys(faults).length > 0) {
      show(request, response, { faults, problem: null, isDone: false }, 422);
      return;
    }
    // Counted together with signing in: an open session is no way around the limit.
    const address = request.ip ?? 'unknown';
    const wait = await throttle.beforeGuess(viewer.email, address);
    if (wait > 0) {
      response.setHeader('Retry-After', wait);
      const problem = waitSentence(wait, wordsIn(viewer.language));
      show(request, response, { faults: {}, problem, isDone: false }, 429);
      return;
    }
    const person = await accounts.changePassword(viewer, old, chosen);
    if (person === null) {
      const wrong = { old: 'accounts.ownPassword.oldWrong' };
      show(request, response, { faults: wrong, problem: null, isDone: false }, 422);
      return;
    }
    await throttle.afterSuccess(viewer.email, address);
    await invitations.closeInvitations(person.personId);
    // Every session of the person has ended, so this one begins anew, under another id.
    await authentication.signIn(request, person);
    await leaveForNextPage(request, { what: 'changed' }, ownPasswordPath);
    response.redirect(303, ownPasswordPath);
  });

  return router;
}

function show(request: Request, response: Response, values: OwnPasswordValues, status: number): void {
  const { email, language } = viewerOf(request);
  renderPage(response, 'accounts/own-password', ownPasswordPage(values, email, wordsIn(language)), status);
}
