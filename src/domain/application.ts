/**
 * A candidate for one position. The stage says where the application stands; a stage change is recorded
 * with who made it and when.
 */
export const stages = [
  'applied',
  'interviewing',
  'interviewed',
  'offered',
  'hired',
  'rejected',
  'withdrawn',
] as const;

export type Stage = (typeof stages)[number];

/** Stages that end an application: no further interviews are scheduled. */
export const endedStages: readonly Stage[] = ['hired', 'rejected', 'withdrawn'];
