import { oversees, type Viewer } from '../domain/permissions.ts';
import { isSameBasis, type Position, type PositionBasis, type PositionContent } from '../domain/position.ts';
import type { Guides } from '../guides/service.ts';
import type { Profiles } from './profile-service.ts';
import type { PositionChangeRefusal } from './records.ts';
import type { PositionStore } from './store.ts';

/** Heard from the interviews, a feature that comes after this one. */
export type FrozenBases = (viewer: Viewer, positionId: string) => Promise<readonly PositionBasis[]>;

interface Dependencies {
  readonly positions: PositionStore;
  readonly getPosition: (viewer: Viewer, id: string) => Promise<Position>;
  readonly guides: Guides;
  readonly profiles: Profiles;
  readonly frozenBases: FrozenBases;
  readonly now: () => Date;
}

/** Changing a position, for those who oversee it. */
export function createPositionChanges({ positions, getPosition, frozenBases, now, ...texts }: Dependencies) {
  return {
    /** True once a scorecard has been opened: from then on guide and profile stay. */
    async hasBegun(viewer: Viewer, id: string): Promise<boolean> {
      return (await frozenBases(viewer, id)).length > 0;
    },

    /**
     * Changes a position; how it stood before stays in its history. `seen` is how often it had been changed
     * when the form was shown. Null when it is done.
     */
    async changePosition(
      viewer: Viewer,
      id: string,
      wanted: PositionContent,
      reason: string,
      seen: number,
    ): Promise<PositionChangeRefusal | null> {
      const position = await getPosition(viewer, id);
      if (position.changes.length !== seen) return 'meanwhile';
      if (!oversees(viewer, wanted.team)) return 'ownPlace';
      if (isSameBasis(position, wanted) && isAsBefore(position, wanted)) return null;
      const hasOtherBasis = !isSameBasis(position, wanted);
      if (hasOtherBasis) {
        if ((await frozenBases(viewer, id)).length > 0) return 'begun';
        await texts.guides.getGuide(wanted.guide.guideId, wanted.guide.number);
        await texts.profiles.getProfile(wanted.profile.profileId, wanted.profile.number);
      }
      const isDone = await positions.change(position, wanted, { at: now(), by: viewer.personId, reason });
      if (!isDone) return 'meanwhile';
      // A scorecard that was opened in between rests on what stood here before.
      const frozen = hasOtherBasis ? await frozenBases(viewer, id) : [];
      if (frozen.every((basis) => isSameBasis(basis, wanted))) return null;
      await positions.takeBack(position);
      return 'begun';
    },
  };
}

function isAsBefore(before: PositionContent, { title, place, team }: PositionContent): boolean {
  const isSameTeam =
    team.length === before.team.length && team.every((personId) => before.team.includes(personId));
  return before.title === title && before.place === place && isSameTeam;
}
