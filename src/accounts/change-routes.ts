import { Router, type Request, type Response } from 'express';
import { permit, viewerOf } from '../web/access.ts';
import { leaveForNextPage } from '../web/next-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { changePersonPage, newEmailPage, type PersonChangeValues } from './change-pages.ts';
import { readPersonChange } from './forms.ts';
import type { InvitationService } from './invitation-service.ts';
import { peoplePath } from './paths.ts';
import type { PeopleNews } from './people-pages.ts';
import type { Person, PersonContact } from './person.ts';
import type { AccountService } from './service.ts';

interface PersonChangeParts {
  readonly accounts: AccountService;
  readonly invitations: InvitationService;
}

/** Correcting a person's name and the address to sign in with. */
export function personChangeRoutes({ accounts, invitations }: PersonChangeParts): Router {
  const router = Router();
  const address = `${peoplePath}/:personId/change`;

  router.get(address, permit('people:change'), async (request, response) => {
    show(request, response, { person: await accounts.getPerson(request.params.personId) }, 200);
  });

  router.post(address, permit('people:change'), async (request, response) => {
    const viewer = viewerOf(request);
    const person = await accounts.getPerson(request.params.personId);
    const { wanted, seen, isSure, faults } = readPersonChange(request.body);
    if (Object.keys(faults).length > 0) {
      show(request, response, { person, wanted, seen, faults }, 422);
      return;
    }
    const isOtherEmail = wanted.email !== seen.email;
    if (!isOtherEmail && wanted.name === seen.name) {
      response.redirect(303, peoplePath);
      return;
    }
    if (isOtherEmail && (await isTaken(wanted, person))) {
      show(request, response, { person, wanted, seen, faults: taken }, 422);
      return;
    }
    if (isOtherEmail && !isSure) {
      const page = newEmailPage(person, seen, wanted, wordsIn(viewer.language));
      renderPage(response, 'accounts/asking', page);
      return;
    }
    const answer = await accounts.changeContact(viewer, person.personId, seen, wanted);
    if (answer === 'taken') {
      show(request, response, { person, wanted, seen, faults: taken }, 422);
      return;
    }
    if (answer === 'meanwhile') {
      show(
        request,
        response,
        { person: await accounts.getPerson(request.params.personId), wanted, isLate: true },
        409,
      );
      return;
    }
    // One that was sent to the address before may lie with somebody else.
    if (isOtherEmail) await invitations.closeInvitations(person.personId);
    const what = !isOtherEmail ? 'nameChanged' : person.hasPassword ? 'emailChanged' : 'emailChangedLink';
    const news: PeopleNews = { what, name: wanted.name };
    await leaveForNextPage(request, news, peoplePath);
    response.redirect(303, peoplePath);
  });

  return router;

  /** Looked at before the page asks, so that nobody says yes to what cannot be. */
  async function isTaken({ email }: PersonContact, { personId }: Person): Promise<boolean> {
    const owner = await accounts.findByEmail(email);
    return owner !== null && owner.personId !== personId;
  }
}

const taken = { email: 'accounts.person.emailTaken' } as const;

function show(
  request: Request,
  response: Response,
  state: Pick<PersonChangeValues, 'person'> & Partial<PersonChangeValues>,
  status: number,
): void {
  const { name, email } = state.person;
  const start = { seen: { name, email }, wanted: { name, email }, faults: {}, isLate: false };
  const page = changePersonPage({ ...start, ...state }, wordsIn(viewerOf(request).language));
  renderPage(response, 'accounts/change', page, status);
}
