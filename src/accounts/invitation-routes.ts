import { Router, type Request, type Response } from 'express';
import { open } from '../web/access.ts';
import type { Authentication } from '../web/authentication.ts';
import { expectLanguage, languageOf } from '../web/language.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readFirstAdministrator, readPassword } from './forms.ts';
import type { InvitationService } from './invitation-service.ts';
import { invitationPage, usedUpPage, type InvitationValues } from './pages.ts';

export interface InvitationRouteParts {
  readonly invitations: InvitationService;
  readonly authentication: Authentication;
}

/** What a personal link opens: the person chooses a password and is signed in. */
export function invitationRoutes({ invitations, authentication }: InvitationRouteParts): Router {
  const router = Router();

  router.get('/invitations/:token', open, async (request, response) => {
    const { token } = request.params;
    const invitation = await invitations.findInvitation(token);
    if (invitation === null) showUsedUp(request, response);
    else show(request, response, { token, person: invitation.person, name: '', email: '', faults: {} }, 200);
  });

  router.post('/invitations/:token', open, async (request, response) => {
    const { token } = request.params;
    const invitation = await invitations.findInvitation(token);
    if (invitation === null) {
      showUsedUp(request, response);
      return;
    }
    const { person } = invitation;
    const form =
      person === null
        ? readFirstAdministrator(request.body)
        : { ...readPassword(request.body), name: '', email: '', faults: {} };
    const back = { token, person, name: form.name, email: form.email, faults: form.faults };
    if (Object.keys(form.faults).length > 0) {
      show(request, response, back, 422);
      return;
    }
    const newcomer = { name: form.name, email: form.email, language: languageOf(request) };
    const accepted = await invitations.acceptInvitation(
      token,
      form.password,
      person === null ? newcomer : null,
    );
    if ('person' in accepted) {
      await authentication.signIn(request, accepted.person);
      response.redirect(303, '/');
    } else if (accepted.refused === 'used-up' || accepted.refused === 'email-taken') {
      showUsedUp(request, response);
    } else {
      const password = `accounts.passwordFaults.${accepted.refused}`;
      show(request, response, { ...back, faults: { password } }, 422);
    }
  });

  return router;
}

function show(request: Request, response: Response, values: InvitationValues, status: number): void {
  if (values.person !== null) expectLanguage(request, response, values.person.language);
  const page = invitationPage(values, wordsIn(languageOf(request)));
  renderPage(response, 'accounts/invitation', page, status);
}

function showUsedUp(request: Request, response: Response): void {
  renderPage(response, 'accounts/used-up', usedUpPage(wordsIn(languageOf(request))), 410);
}
