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
}
