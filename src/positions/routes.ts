import { Router, type Request, type Response } from 'express';
import type { Viewer } from '../domain/permissions.ts';
import { permit, viewerOf } from '../web/access.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { positionChangeRoutes, type ChangeRouteParts } from './change-routes.ts';
import { pairingDoubt, readNewPosition } from './forms.ts';
import { namePosition } from './names-service.ts';
import { noProgress } from './records.ts';
import { newPositionPage } from './new-pages.ts';
import { positionPage, positionsPage } from './pages.ts';
import { newPositionPath, positionPath, positionsPath } from './paths.ts';
import type { NamedPairing, PositionChoices, PositionInterviews, PositionValues } from './records.ts';

interface PositionRouteParts extends ChangeRouteParts {
  readonly interviews: PositionInterviews;
}

/** Positions: those the viewer oversees, one of them with its candidates, and the form for a new one. */
export function positionRoutes(parts: PositionRouteParts): Router {
  const { positions, guides, profiles, accounts, interviews } = parts;
  const router = Router();
  router.use(positionChangeRoutes(parts));

  async function choices(): Promise<PositionChoices> {
    const [offeredGuides, offeredProfiles, people] = await Promise.all([
      guides.listGuides(),
      profiles.listProfiles(),
      accounts.listOverseers(),
    ]);
    return { guides: offeredGuides, profiles: offeredProfiles, people };
  }

  router.get(positionsPath, permit('positions:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const [overseen, progress] = await Promise.all([
      positions.listPositions(viewer),
      interviews.countProgress(viewer),
    ]);
    const guideOf = await guides.readGuides(overseen.map(({ guide }) => guide));
    const rows = overseen.map(({ id, title, place, guide }) => ({
      id,
      title,
      place,
      guideName: guideOf(guide).name,
      ...(progress.get(id) ?? noProgress),
    }));
    renderPage(response, 'positions/index', positionsPage(rows, wordsIn(viewer.language)));
  });

  router.get(newPositionPath, permit('positions:create'), async (request, response) => {
    const values = { title: '', place: '', guide: '', profile: '', team: ownPlace(viewerOf(request)) };
    showNewPosition(request, response, await choices(), { values, errors: {}, pairing: null }, 200);
  });

  router.post(positionsPath, permit('positions:create'), async (request, response) => {
    const offered = await choices();
    const { values, errors, anyway, guide, profile } = readNewPosition(request.body, offered);
    if (guide === null || profile === null || Object.keys(errors).length > 0) {
      showNewPosition(request, response, offered, { values, errors, pairing: null }, 422);
      return;
    }
    const doubt = pairingDoubt(await positions.getPairing({ guide, profile }), anyway);
    if (doubt !== null) {
      showNewPosition(request, response, offered, { values, ...doubt }, 422);
      return;
    }
    const { title, place, team } = values;
    const wanted = { title, place, guideId: guide.guideId, profileId: profile.profileId, team };
    const position = await positions.createPosition(viewerOf(request), wanted);
    response.redirect(303, positionPath(position.id));
  });

  router.get(`${positionsPath}/:positionId`, permit('positions:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const position = await positions.getPosition(viewer, request.params.positionId);
    const [named, applications] = await Promise.all([
      namePosition(position, parts),
      interviews.listProgress(viewer, position.id),
    ]);
    const record = { ...named, id: position.id, applications };
    renderPage(response, 'positions/show', positionPage(record, wordsIn(viewer.language)));
  });

  return router;
}

/** Whoever creates a position belongs to its team, so the form starts with that tick. */
function ownPlace({ personId }: Viewer): readonly string[] {
  return [personId];
}

interface NewPositionState {
  readonly values: PositionValues;
  readonly errors: FieldErrors<keyof PositionValues>;
  readonly pairing: NamedPairing | null;
}

function showNewPosition(
  request: Request,
  response: Response,
  offered: PositionChoices,
  { values, errors, pairing }: NewPositionState,
  status: number,
): void {
  const words = wordsIn(viewerOf(request).language);
  renderPage(response, 'positions/new', newPositionPage(offered, values, errors, pairing, words), status);
}
