import { NotFound } from '../domain/errors.ts';
import { oversees, type Viewer } from '../domain/permissions.ts';
import { isSameBasis, type Position, type PositionContent } from '../domain/position.ts';
import type { Guides } from '../guides/service.ts';
import type { Profiles } from './profile-service.ts';
import type { PositionChangeRefusal } from './records.ts';
import type { PositionStore } from './store.ts';

/**
 * Heard from the interviews, a feature that comes after this one. `announced` are the interviews in which
 * somebody set out to open a scorecard.
 */
export type HasBegun = (viewer: Viewer, positionId: string, announced: readonly string[]) => Promise<boolean>;

interface Dependencies {
  readonly positions: PositionStore;
  readonly getPosition: (viewer: Viewer, id: string) => Promise<Position>;
  readonly guides: Guides;
  readonly profiles: Profiles;
  readonly hasBegun: HasBegun;
  readonly now: () => Date;
}

/** Changing a position, for those who oversee it. */
export function createPositionChanges({ positions, getPosition, hasBegun, now, ...texts }: Dependencies) {
  return {
    /** True once a scorecard has been opened: from then on guide and profile stay. */
    async hasBegun(viewer: Viewer, id: string): Promise<boolean> {
      return hasBegun(viewer, id, await positions.listBegun(id));
    },

    /**
     * Says that a scorecard of this interview is about to rest on guide and profile of the position, and
     * returns the position as it then stands: from here on nobody changes the two.
     */
    async beginRating(id: string, interviewId: string): Promise<Position> {
      const position = await positions.find(id);
      if (position === null) throw new NotFound(`No position ${id}`);
      const isBegun = await positions.begin(position, interviewId);
      // Somebody was faster and changed it; what counts is what stands there now.
      return isBegun ? position : this.beginRating(id, interviewId);
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
      const sign = { at: now(), by: viewer.personId, reason };
      if (isSameBasis(position, wanted)) {
        return (await positions.change(position, wanted, sign)) ? null : 'meanwhile';
      }
      // Read before anything is decided: the write below asks whether an interview has been added since.
      const begun = await positions.listBegun(id);
      if (await hasBegun(viewer, id, begun)) return 'begun';
      await texts.guides.getGuide(wanted.guide.guideId, wanted.guide.number);
      await texts.profiles.getProfile(wanted.profile.profileId, wanted.profile.number);
      if (await positions.change(position, wanted, sign, begun)) return null;
      return (await this.hasBegun(viewer, id)) ? 'begun' : 'meanwhile';
    },
  };
}

function isAsBefore(before: PositionContent, { title, place, team }: PositionContent): boolean {
  const isSameTeam =
    team.length === before.team.length && team.every((personId) => before.team.includes(personId));
  return before.title === title && before.place === place && isSameTeam;
}
