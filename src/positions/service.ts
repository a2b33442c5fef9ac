import { newId } from '../data/new-id.ts';
import { NotFound } from '../domain/errors.ts';
import { oversees, type Viewer } from '../domain/permissions.ts';
import type { Position } from '../domain/position.ts';
import type { Guides } from '../guides/service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { Profiles } from './profile-service.ts';
import { createPositionChanges, type HasBegun } from './change-service.ts';
import { createPairings } from './pairing-service.ts';
import type { PositionStore } from './store.ts';

export type Positions = ReturnType<typeof createPositions>;

export interface NewPosition {
  readonly title: string;
  readonly place: string;
  readonly guideId: string;
  readonly profileId: string;
  readonly team: readonly string[];
}

interface Dependencies {
  readonly positions: PositionStore;
  readonly guides: Guides;
  readonly profiles: Profiles;
  readonly bank: QuestionBank;
  readonly hasBegun: HasBegun;
  readonly now: () => Date;
}

/** Positions, reached only through the viewer: one of another team does not exist. */
export function createPositions({ positions, guides, profiles, bank, hasBegun, now }: Dependencies) {
  /** Throws NotFound when the position does not exist or the viewer does not oversee it. */
  async function getPosition(viewer: Viewer, id: string): Promise<Position> {
    const position = await positions.find(id);
    if (position === null || !oversees(viewer, position.team)) throw new NotFound(`No position ${id}`);
    return position;
  }

  return {
    getPosition,
    ...createPositionChanges({ positions, getPosition, guides, profiles, hasBegun, now }),
    ...createPairings({ guides, profiles, bank }),

    async listPositions(viewer: Viewer): Promise<readonly Position[]> {
      const seesAll = oversees(viewer, []);
      const listed = await positions.list(seesAll ? null : viewer.personId);
      return listed.filter(({ team }) => oversees(viewer, team));
    },

    /** The positions of interviews on whose panel the viewer sits, by id; for anyone else they do not exist. */
    async listForPanels(
      viewer: Viewer,
      seats: readonly { readonly panel: readonly string[]; readonly positionId: string }[],
    ): Promise<ReadonlyMap<string, Position>> {
      const own = seats.filter(({ panel }) => panel.includes(viewer.personId));
      return positions.listByIds([...new Set(own.map(({ positionId }) => positionId))]);
    },

    /** Pins the newest guide and profile; whoever creates a position belongs to its team. */
    async createPosition(viewer: Viewer, wanted: NewPosition): Promise<Position> {
      const [guide, profile] = await Promise.all([
        guides.getGuide(wanted.guideId),
        profiles.getProfile(wanted.profileId),
      ]);
      const position: Position = {
        id: newId(),
        title: wanted.title,
        place: wanted.place,
        guide: { guideId: guide.guideId, number: guide.number },
        profile: { profileId: profile.profileId, number: profile.number },
        team: [...new Set([viewer.personId, ...wanted.team])],
        createdBy: viewer.personId,
        createdAt: now(),
        changes: [],
      };
      await positions.add(position);
      return position;
    },
  };
}
