import type { ProfileTarget } from './ideal-profile.ts';
import { coversEnough } from './scoring.ts';

/** What a guide asks about, held against what an ideal profile has targets for. By competency code. */
export interface Pairing {
  /** Asked about, and without a target: scored, but in no composite and in no gap table. */
  readonly withoutTarget: readonly string[];
  /** With a target, and not asked about: these never get a score. */
  readonly notAsked: readonly string[];
  /** False when nothing with weight is asked about: then there can be no composite at all. */
  readonly hasComposite: boolean;
  /** False when so little of the weight is asked about that there can be no fit. */
  readonly hasFit: boolean;
}

export function pairingOf(
  asked: readonly string[],
  targets: readonly Pick<ProfileTarget, 'competency' | 'weight'>[],
): Pairing {
  const isAsked = ({ competency }: { readonly competency: string }) => asked.includes(competency);
  const weightOf = (some: typeof targets) => some.reduce((total, { weight }) => total + weight, 0);
  const covered = weightOf(targets.filter(isAsked));
  return {
    withoutTarget: [...new Set(asked)].filter(
      (code) => !targets.some(({ competency }) => competency === code),
    ),
    notAsked: targets.filter((target) => !isAsked(target)).map(({ competency }) => competency),
    hasComposite: covered > 0,
    hasFit: covered > 0 && coversEnough(covered / weightOf(targets)),
  };
}
