import type { Stage } from '../domain/application.ts';
import type { Competency } from '../domain/competency.ts';
import type { ProfileVersion } from '../domain/ideal-profile.ts';
import type { Bilingual } from '../domain/language.ts';
import type { Viewer } from '../domain/permissions.ts';

/** How far a position has come, counted over what the viewer may know of. */
export interface PositionCounts {
  readonly applications: number;
  readonly interviews: number;
  /** Interviews of which every scorecard has been submitted. */
  readonly scored: number;
}

export const noProgress: PositionCounts = { applications: 0, interviews: 0, scored: 0 };

export interface PositionRow extends PositionCounts {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly guideName: Bilingual;
}

/** One candidate for the position. */
export interface PositionApplication {
  readonly applicationId: string;
  readonly candidateName: string;
  /** The e-mail address, or else the phone number. */
  readonly reach: string | null;
  readonly appliedAt: Date | null;
  readonly stage: Stage;
  readonly interviews: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly panel: number;
    readonly submitted: number;
  }[];
  /** The latest of the cancelled ones, which are no part of those above. */
  readonly cancelled: { readonly startsAt: Date; readonly reason: string } | null;
}

/** What the pages of positions hear from the interviews, a feature that comes after them. */
export interface PositionInterviews {
  /** Of every position the viewer oversees, by its id; one without applications is left out. */
  countProgress(viewer: Viewer): Promise<ReadonlyMap<string, PositionCounts>>;
  listProgress(viewer: Viewer, positionId: string): Promise<readonly PositionApplication[]>;
}

export interface PositionRecord {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly guide: { readonly guideId: string; readonly number: number; readonly name: Bilingual };
  readonly profile: { readonly profileId: string; readonly number: number; readonly name: Bilingual };
  readonly team: readonly string[];
  readonly applications: readonly PositionApplication[];
  readonly changes: readonly EarlierPosition[];
}

/** A position in the words of its pages: names instead of ids. */
export type NamedPosition = Pick<PositionRecord, 'title' | 'place' | 'guide' | 'profile' | 'team'>;

/** Who changed it, when and why, and how it stood before. */
export interface EarlierPosition extends NamedPosition {
  readonly at: Date;
  readonly byName: string;
  readonly reason: string;
}

/**
 * Why a position cannot be changed; `begun`: a scorecard rests on its guide and profile; `meanwhile`:
 * somebody else changed it while the form was open; `ownPlace`: the viewer would lose sight of it.
 */
export type PositionChangeRefusal = 'begun' | 'meanwhile' | 'ownPlace';

/** A position as the form for changing it shows it. */
export interface ChangeablePosition extends NamedPosition {
  readonly id: string;
  /** Oldest first; their number is the version a form has seen. */
  readonly changes: readonly EarlierPosition[];
  /** True once a scorecard has been opened: then guide and profile stay. */
  readonly hasBegun: boolean;
}

/** How a choice names one version of a guide or a profile. */
export const versionKey = (id: string, number: number) => `${id} ${number}`;

/** The form for changing a position as it was typed; guide and profile as `versionKey` writes them. */
export interface PositionChangeValues extends PositionValues {
  readonly reason: string;
  /** A slip in the writing, which needs no words. */
  readonly isSlip: boolean;
}

/** What the form for a new position lets one choose from. */
export interface PositionChoices {
  readonly guides: readonly { readonly guideId: string; readonly number: number; readonly name: Bilingual }[];
  readonly profiles: readonly {
    readonly profileId: string;
    readonly number: number;
    readonly name: Bilingual;
  }[];
  /** People who may sit in a hiring team. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
}

/** How a guide and a profile go together, in the words of the pages; see domain/pairing.ts. */
export interface NamedPairing {
  /** Names the two versions, so that an answer is known to be about these. */
  readonly key: string;
  readonly isSame: boolean;
  readonly withoutTarget: readonly Bilingual[];
  readonly notAsked: readonly Bilingual[];
  readonly hasComposite: boolean;
  readonly hasFit: boolean;
}

/** The form as it was typed. */
export interface PositionValues {
  readonly title: string;
  readonly place: string;
  readonly guide: string;
  readonly profile: string;
  readonly team: readonly string[];
}

export interface ProfileRow {
  readonly profileId: string;
  readonly number: number;
  readonly name: Bilingual;
  readonly targets: number;
  readonly publishedAt: Date;
}

export interface ProfileRecord {
  readonly version: ProfileVersion;
  readonly competencies: readonly Competency[];
  readonly publishedByName: string;
  /** Positions that compare with this version. */
  readonly positions: readonly { readonly id: string; readonly title: string; readonly place: string }[];
}
