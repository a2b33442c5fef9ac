import { Router, type Request, type Response } from 'express';
import { BadRequest } from '../domain/errors.ts';
import { permit, viewerOf } from '../web/access.ts';
import { languageOf } from '../web/language.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readNewPerson } from './forms.ts';
import type { InvitationService, PersonalLink } from './invitation-service.ts';
import { newPersonPage, peoplePage, type NewPersonValues } from './pages.ts';
import { invitationPath, newPersonPath, peoplePath } from './paths.ts';
import type { AccountService } from './service.ts';

export interface PeopleRouteParts {
  readonly accounts: AccountService;
  readonly invitations: InvitationService;
}

/** The administrator's list of people. */
export function peopleRoutes({ accounts, invitations }: PeopleRouteParts): Router {
  const router = Router();

  async function showPeople(request: Request, response: Response, link: PersonalLink | null): Promise<void> {
    const people = await accounts.listPeople();
    const shown = link && {
      name: link.person.name,
      address: fullAddress(request, invitationPath(link.token)),
    };
    const page = peoplePage(people, viewerOf(request).personId, shown, wordsIn(languageOf(request)));
    renderPage(response, 'accounts/people', page);
  }

  router.get(peoplePath, permit('people:read'), async (request, response) => {
    await showPeople(request, response, null);
  });

  router.get(newPersonPath, permit('people:invite'), (request, response) => {
    const { language } = viewerOf(request);
    showNewPerson(request, response, { name: '', email: '', language, roles: [], faults: {} }, 200);
  });

  // Answers with the page itself and not with a redirect: the link exists nowhere else.
  router.post(peoplePath, permit('people:invite'), async (request, response) => {
    const { faults, ...person } = readNewPerson(request.body);
    if (Object.keys(faults).length > 0) {
      showNewPerson(request, response, { ...person, faults }, 422);
      return;
    }
    const link = await invitations.invitePerson(viewerOf(request), person);
    if (link === null) {
      const taken = { ...person, faults: { email: 'accounts.person.emailTaken' } };
      showNewPerson(request, response, taken, 422);
      return;
    }
    await showPeople(request, response, link);
  });

  router.post('/people/:personId/personal-link', permit('people:invite'), async (request, response) => {
    const link = await invitations.inviteAgain(viewerOf(request), personOf(request));
    await showPeople(request, response, link);
  });

  router.post('/people/:personId/deactivation', permit('people:invite'), async (request, response) => {
    const personId = personOf(request);
    if (personId === viewerOf(request).personId) throw new BadRequest('Nobody deactivates themselves');
    await accounts.deactivatePerson(viewerOf(request), personId);
    response.redirect(303, peoplePath);
  });

  router.post('/people/:personId/reactivation', permit('people:invite'), async (request, response) => {
    await accounts.reactivatePerson(viewerOf(request), personOf(request));
    response.redirect(303, peoplePath);
  });

  return router;
}

function personOf(request: Request<{ personId: string }>): string {
  return request.params.personId;
}

function showNewPerson(request: Request, response: Response, values: NewPersonValues, status: number): void {
  renderPage(response, 'accounts/new-person', newPersonPage(values, wordsIn(languageOf(request))), status);
}

/** As the administrator's own browser reached us; a link to copy into a message. */
function fullAddress(request: Request, path: string): string {
  return `${request.protocol}://${request.get('host') ?? ''}${path}`;
}
