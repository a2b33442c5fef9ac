import { formulaVersion } from '../domain/scoring.ts';
import { guidePath } from '../guides/paths.ts';
import { profilePath } from '../positions/paths.ts';
import type { Words } from '../web/format.ts';
import type { ComparisonRecord } from './records.ts';

/** What the figures rest on, so that a recommendation can be defended. */
export function basisOf(record: ComparisonRecord, leftOut: number, words: Words) {
  const { t } = words;
  const { profile, guide, comparison } = record;
  const entry = (name: string, value: string, href: string | null = null) => ({
    name: t(`comparison.${name}`),
    value,
    href,
  });
  return [
    entry('basisOrder', t('comparison.basisOrderText')),
    entry('basisWeights', weightsOf(record, words)),
    entry(
      'basisProfile',
      t('comparison.basisProfileText', { name: words.of(profile.name), number: profile.number }),
      profilePath(profile.profileId),
    ),
    entry(
      'basisInterval',
      [
        ...(comparison.errorDegrees === 0
          ? [t('comparison.basisIntervalPrior')]
          : [
              t('comparison.basisIntervalText'),
              t(leftOut === 0 ? 'comparison.basisPooled' : 'comparison.basisPooledAll'),
            ]),
      ].join(' '),
    ),
    entry('basisGap', t('comparison.basisGapText')),
    entry('basisFit', t('comparison.basisFitText')),
    entry(
      'basisGuide',
      t('comparison.basisGuideText', {
        name: words.of(guide.name),
        number: guide.number,
        count: guide.questions,
      }),
      guidePath(guide.guideId),
    ),
    entry('basisFormula', formulaVersion),
  ];
}

function weightsOf({ profile, competencies }: ComparisonRecord, words: Words): string {
  const { t } = words;
  const { targets } = profile;
  const isEqual = new Set(targets.map(({ weight }) => weight)).size <= 1;
  if (isEqual) return t('comparison.equalWeights', { count: targets.length });
  const weights = targets.map(({ competency, weight }) => {
    const own = competencies.find(({ code }) => code === competency);
    const name = own === undefined ? competency : words.of(own.label);
    return t('comparison.weightOf', { competency: name, weight: words.whole(weight) });
  });
  return t('comparison.unequalWeights', { weights: weights.join(' · ') });
}
