import { choiceField, type ChoiceField } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import type { NamedPairing } from './records.ts';

/** Asks whether guide and profile are meant to be used together; null where there is nothing to ask. */
export function pairingField(pairing: NamedPairing | null, words: Words): ChoiceField | null {
  if (pairing === null) return null;
  const { t, of, list } = words;
  const { key, withoutTarget, notAsked, hasFit } = pairing;
  const told = (what: 'withoutTarget' | 'notAsked', names: typeof notAsked) =>
    names.length === 0
      ? []
      : [
          t(`positions.pairing.${what}`, {
            count: names.length,
            competencies: list(names.map(of)),
          }),
        ];
  const hint = [
    ...told('notAsked', notAsked),
    ...told('withoutTarget', withoutTarget),
    ...(hasFit ? [] : [t('positions.pairing.noFit')]),
  ].join('\n');
  return choiceField(
    'anyway',
    { label: t('positions.pairing.title'), hint },
    [{ value: key, text: t('positions.pairing.anyway') }],
    '',
    { anyway: 'positions.pairing.error' },
    words,
  );
}
