import { Router } from 'express';
import type { AccountService } from '../accounts/service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { profilesPath } from './paths.ts';
import { profilePage, profilesPage } from './profile-pages.ts';
import type { Profiles } from './profile-service.ts';
import type { Positions } from './service.ts';

interface ProfileRouteParts {
  readonly profiles: Profiles;
  readonly positions: Positions;
  readonly bank: QuestionBank;
  readonly accounts: AccountService;
}

/** Ideal profiles, to read; the positions beside one are those that the viewer oversees. */
export function profileRoutes({ profiles, positions, bank, accounts }: ProfileRouteParts): Router {
  const router = Router();

  router.get(profilesPath, permit('profiles:read'), async (request, response) => {
    const rows = (await profiles.listProfiles()).map((profile) => ({
      ...profile,
      targets: profile.targets.length,
    }));
    renderPage(response, 'profiles/index', profilesPage(rows, wordsIn(viewerOf(request).language)));
  });

  router.get(`${profilesPath}/:profileId`, permit('profiles:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const version = await profiles.getProfile(request.params.profileId);
    const [competencies, nameOf, overseen] = await Promise.all([
      bank.listCompetencies(),
      accounts.publisherNames([version.publishedBy]),
      positions.listPositions(viewer),
    ]);
    const record = {
      version,
      competencies,
      publishedByName: nameOf(version.publishedBy),
      positions: overseen.filter(
        ({ profile }) => profile.profileId === version.profileId && profile.number === version.number,
      ),
    };
    renderPage(response, 'profiles/show', profilePage(record, wordsIn(viewer.language)));
  });

  return router;
}
