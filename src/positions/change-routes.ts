import { Router, type Request, type Response } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { isSameBasis, type Position } from '../domain/position.ts';
import type { Guides } from '../guides/service.ts';
import { reasonOf, slipReason } from '../domain/change-reason.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { changePositionPage } from './change-pages.ts';
import { pairingDoubt, readPositionChange } from './forms.ts';
import { positionPath, positionsPath } from './paths.ts';
import { namePosition } from './names-service.ts';
import type { Profiles } from './profile-service.ts';
import { versionKey } from './records.ts';
import type { ChangeablePosition, PositionChangeValues, PositionChoices } from './records.ts';
import type { Positions } from './service.ts';

export interface ChangeRouteParts {
  readonly positions: Positions;
  readonly guides: Guides;
  readonly profiles: Profiles;
  readonly accounts: AccountService;
}

/** Changing a position. */
export function positionChangeRoutes(parts: ChangeRouteParts): Router {
  const { positions, guides, profiles, accounts } = parts;
  const router = Router();
  const address = `${positionsPath}/:positionId/change`;

  router.get(address, permit('positions:change'), async (request, response) => {
    const position = await positions.getPosition(viewerOf(request), request.params.positionId);
    await show(request, response, position, {}, 200);
  });

  router.post(address, permit('positions:change'), async (request, response) => {
    const viewer = viewerOf(request);
    const position = await positions.getPosition(viewer, request.params.positionId);
    const hasBegun = await positions.hasBegun(viewer, position.id);
    const read = readPositionChange(request.body, await choicesFor(position), hasBegun);
    const { errors, seen } = read;
    // A page that shows no guide and profile sends none.
    const values = { ...read.values, ...(hasBegun && basisOf(position)) };
    if (Object.keys(errors).length > 0) {
      await show(request, response, position, { values, errors, seen }, 422);
      return;
    }
    const { title, place, team } = values;
    const reason = reasonOf(values);
    const { guide, profile } = read;
    const wanted = {
      title,
      place,
      team,
      guide: guide === null ? position.guide : { guideId: guide.guideId, number: guide.number },
      profile: profile === null ? position.profile : { profileId: profile.profileId, number: profile.number },
    };
    // Somebody else's change meanwhile is told of below.
    const isOthersWork = seen !== position.changes.length;
    if (reason === slipReason && !isOthersWork && !isOnlyWriting(position, wanted)) {
      const slip = { reason: 'positions.change.errors.slip' };
      await show(request, response, position, { values, errors: slip, seen }, 422);
      return;
    }
    const doubt = isSameBasis(position, wanted)
      ? null
      : pairingDoubt(await positions.getPairing(wanted), read.anyway);
    if (doubt !== null) {
      await show(request, response, position, { values, ...doubt, seen }, 422);
      return;
    }
    const refusal = await positions.changePosition(viewer, position.id, wanted, reason, seen);
    if (refusal === null) {
      response.redirect(303, positionPath(position.id));
      return;
    }
    if (refusal === 'ownPlace') {
      const own = { team: 'positions.change.errors.ownPlace' };
      await show(request, response, position, { values, errors: own, seen }, 422);
      return;
    }
    const current = await positions.getPosition(viewer, position.id);
    await show(request, response, current, { values, refusal, since: seen }, 409);
  });

  return router;

  /** The newest versions, and what the position has now, also when it is an older one or somebody left. */
  async function choicesFor(position: Position): Promise<PositionChoices> {
    const [newGuides, newProfiles, people, guide, profile, names] = await Promise.all([
      guides.listGuides(),
      profiles.listProfiles(),
      accounts.listOverseers(),
      guides.getGuide(position.guide.guideId, position.guide.number),
      profiles.getProfile(position.profile.profileId, position.profile.number),
      accounts.namesOf(position.team),
    ]);
    const isPinnedGuide = (one: typeof guide) => one.guideId === guide.guideId && one.number === guide.number;
    const isPinnedProfile = (one: typeof profile) =>
      one.profileId === profile.profileId && one.number === profile.number;
    const left = position.team.filter((member) => !people.some(({ personId }) => personId === member));
    return {
      guides: newGuides.some(isPinnedGuide) ? newGuides : [guide, ...newGuides],
      profiles: newProfiles.some(isPinnedProfile) ? newProfiles : [profile, ...newProfiles],
      people: [...people, ...left.map((personId) => ({ personId, name: names.get(personId) ?? '' }))],
    };
  }

  async function show(
    request: Request,
    response: Response,
    position: Position,
    state: Partial<Parameters<typeof changePositionPage>[2]>,
    status: number,
  ): Promise<void> {
    const viewer = viewerOf(request);
    const [named, hasBegun, choices] = await Promise.all([
      namePosition(position, parts),
      positions.hasBegun(viewer, position.id),
      choicesFor(position),
    ]);
    const shown: ChangeablePosition = { ...named, id: position.id, hasBegun };
    const seen = position.changes.length;
    const start = { values: valuesOf(position), errors: {}, refusal: null, pairing: null, seen, since: seen };
    const page = changePositionPage(shown, choices, { ...start, ...state }, wordsIn(viewer.language));
    renderPage(response, 'positions/change', page, status);
  }
}

/** Who decides, and on what, is no slip in the writing. */
function isOnlyWriting(position: Position, wanted: Pick<Position, 'team' | 'guide' | 'profile'>): boolean {
  const isSameTeam =
    position.team.length === wanted.team.length && position.team.every((one) => wanted.team.includes(one));
  return isSameTeam && isSameBasis(position, wanted);
}

/** The form as a position stands. */
function valuesOf(position: Position): PositionChangeValues {
  const { title, place, team } = position;
  return { title, place, team, ...basisOf(position), reason: '', isSlip: false };
}

function basisOf({ guide, profile }: Position): Pick<PositionChangeValues, 'guide' | 'profile'> {
  return {
    guide: versionKey(guide.guideId, guide.number),
    profile: versionKey(profile.profileId, profile.number),
  };
}
