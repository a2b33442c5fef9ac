import { Router, type Request, type Response } from 'express';
import { may, type Viewer } from '../domain/permissions.ts';
import { permit, viewerOf } from '../web/access.ts';
import { leaveForNextPage, takeAllFromLastPages } from '../web/next-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readNewPerson, readRoles } from './forms.ts';
import type { InvitationService, PersonalLink } from './invitation-service.ts';
import { askingPage } from './asking-pages.ts';
import { personChangeRoutes } from './change-routes.ts';
import {
  newPersonPage,
  peoplePage,
  rolesPage,
  type NewPersonValues,
  type PeopleNews,
  type RolesValues,
} from './people-pages.ts';
import { invitationPath, newPersonPath, peoplePath } from './paths.ts';
import type { Person } from './person.ts';
import type { OpenWork } from './records.ts';
import type { AccountService } from './service.ts';

export interface PeopleRouteParts {
  readonly accounts: AccountService;
  readonly invitations: InvitationService;
  readonly openWorkOf: (viewer: Viewer, personId: string) => Promise<OpenWork>;
}

/** The administrator's list of people, and what is done to one of them. */
export function peopleRoutes({ accounts, invitations, openWorkOf }: PeopleRouteParts): Router {
  const router = Router();
  router.use(personChangeRoutes({ accounts, invitations }));

  router.get(peoplePath, permit('people:read'), async (request, response) => {
    const people = await accounts.listPeople();
    const news = (await takeAllFromLastPages(request, peoplePath)) as readonly PeopleNews[];
    const { personId, language } = viewerOf(request);
    renderPage(response, 'accounts/people', peoplePage(people, personId, news, wordsIn(language)));
  });

  router.get(newPersonPath, permit('people:invite'), (request, response) => {
    const { language } = viewerOf(request);
    showNewPerson(request, response, { name: '', email: '', language, roles: [], faults: {} }, 200);
  });

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
    await backToList(request, response, linkNews(request, link));
  });

  router.get('/people/:personId/personal-link', permit('people:invite'), async (request, response) => {
    const person = await accounts.getPerson(request.params.personId);
    const hindrance = hindranceOfLink(request, person);
    if (hindrance === null) ask(request, response, 'newLink', person);
    else await backToList(request, response, hindrance);
  });

  router.post('/people/:personId/personal-link', permit('people:invite'), async (request, response) => {
    const person = await accounts.getPerson(request.params.personId);
    const hindrance = hindranceOfLink(request, person);
    const link =
      hindrance === null ? await invitations.inviteAgain(viewerOf(request), person.personId) : null;
    const deactivated = { what: 'linkOfDeactivated', name: person.name } as const;
    const news = link === null ? (hindrance ?? deactivated) : linkNews(request, link);
    await backToList(request, response, news);
  });

  router.get('/people/:personId/deactivation', permit('people:invite'), async (request, response) => {
    const person = await accounts.getPerson(request.params.personId);
    const { name } = person;
    if (isOwn(request)) await backToList(request, response, { what: 'deactivateOwn', name });
    else if (!person.isActive) await backToList(request, response, { what: 'deactivatedAlready', name });
    else ask(request, response, 'deactivate', person, await openWorkOf(viewerOf(request), person.personId));
  });

  router.post('/people/:personId/deactivation', permit('people:invite'), async (request, response) => {
    const { personId, name } = await accounts.getPerson(request.params.personId);
    if (isOwn(request)) {
      await backToList(request, response, { what: 'deactivateOwn', name });
      return;
    }
    const answer = await accounts.deactivatePerson(viewerOf(request), personId);
    // Otherwise a link from before would open again with the account.
    if (answer === 'done') await invitations.closeInvitations(personId);
    const what = { done: 'deactivated', again: 'deactivatedAlready', 'last-administrator': 'deactivateLast' };
    await backToList(request, response, { what: what[answer], name } as PeopleNews);
  });

  router.post('/people/:personId/reactivation', permit('people:invite'), async (request, response) => {
    const { personId, name } = await accounts.getPerson(request.params.personId);
    await accounts.reactivatePerson(viewerOf(request), personId);
    await backToList(request, response, { what: 'reactivated', name });
  });

  router.get('/people/:personId/roles', permit('people:change-roles'), async (request, response) => {
    const person = await accounts.getPerson(request.params.personId);
    const { roles } = person;
    showRoles(request, response, { person, seen: roles, roles, faults: {} }, 200);
  });

  router.post('/people/:personId/roles', permit('people:change-roles'), async (request, response) => {
    const viewer = viewerOf(request);
    const person = await accounts.getPerson(request.params.personId);
    const { faults, ...form } = readRoles(request.body);
    if (Object.keys(faults).length > 0) {
      showRoles(request, response, { person, ...form, faults }, 422);
      return;
    }
    const changed = await accounts.changeRoles(viewer, person.personId, form.seen, form.roles);
    if (changed === null) {
      const last = { roles: 'accounts.changeRoles.lastAdministrator' };
      showRoles(request, response, { person, ...form, faults: last }, 422);
      return;
    }
    const { name, personId } = changed;
    // Who gave the own role away may not see the list any more.
    if (personId === viewer.personId && !may(changed, 'people:read')) response.redirect(303, '/');
    else await backToList(request, response, { what: 'rolesChanged', name });
  });

  return router;
}

function isOwn(request: Request<{ personId: string }>): boolean {
  return request.params.personId === viewerOf(request).personId;
}

/** Why this person gets no personal link from this administrator. */
function hindranceOfLink(
  request: Request<{ personId: string }>,
  { name, isActive }: Person,
): PeopleNews | null {
  if (isOwn(request)) return { what: 'linkOfOwn', name };
  return isActive ? null : { what: 'linkOfDeactivated', name };
}

/** A reload of the list does nothing again, and shows a personal link no second time. */
async function backToList(request: Request, response: Response, news: PeopleNews): Promise<void> {
  await leaveForNextPage(request, news, peoplePath);
  response.redirect(303, peoplePath);
}

/** As the administrator's own browser reached us; a link to copy into a message. */
function linkNews(request: Request, { person, token }: PersonalLink): PeopleNews {
  const address = `${request.protocol}://${request.get('host') ?? ''}${invitationPath(token)}`;
  return { what: 'link', name: person.name, address };
}

function ask(
  request: Request,
  response: Response,
  what: 'newLink' | 'deactivate',
  person: Person,
  work: OpenWork = { upcoming: [], owed: [] },
): void {
  const page = askingPage(what, person, work, wordsIn(viewerOf(request).language));
  renderPage(response, 'accounts/asking', page);
}

function showNewPerson(request: Request, response: Response, values: NewPersonValues, status: number): void {
  const page = newPersonPage(values, wordsIn(viewerOf(request).language));
  renderPage(response, 'accounts/new-person', page, status);
}

function showRoles(request: Request, response: Response, values: RolesValues, status: number): void {
  renderPage(response, 'accounts/roles', rolesPage(values, wordsIn(viewerOf(request).language)), status);
}
