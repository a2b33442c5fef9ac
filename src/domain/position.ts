/** The job people are interviewed for, with the guide and the profile it is measured by. */
export interface Position {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly guide: { readonly guideId: string; readonly number: number };
  readonly profile: { readonly profileId: string; readonly number: number };
  /** People who oversee the position. */
  readonly team: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Oldest first; as many as the position was changed. */
  readonly changes: readonly PositionChange[];
}

/** What a position can be changed to. */
export type PositionContent = Pick<Position, 'title' | 'place' | 'guide' | 'profile' | 'team'>;

/** Who changed a position, when and why, and how it stood before. */
export interface PositionChange extends PositionContent {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** What candidates are asked and measured by. Once a scorecard rests on it, all of them get the same. */
export type PositionBasis = Pick<Position, 'guide' | 'profile'>;

export function isSameBasis(some: PositionBasis, other: PositionBasis): boolean {
  return (
    some.guide.guideId === other.guide.guideId &&
    some.guide.number === other.guide.number &&
    some.profile.profileId === other.profile.profileId &&
    some.profile.number === other.profile.number
  );
}
