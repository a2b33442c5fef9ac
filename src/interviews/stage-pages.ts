import { stagePath } from '../candidates/paths.ts';
import { longestReason, stages } from '../domain/application.ts';
import { choiceField, textField } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import type { ApplicationRecord } from './records.ts';

/** The form for another stage; after a refusal with what was chosen and typed. */
export function stageForm({ candidacy, refused }: ApplicationRecord, words: Words) {
  const { t } = words;
  const { applicationId, stage } = candidacy;
  return {
    action: stagePath(applicationId),
    from: stage,
    field: choiceField(
      'to',
      { label: t('interviews.candidacy.stage'), hint: t('interviews.candidacy.stageHint') },
      stages.map((one) => ({ value: one, text: t(`words.stage.${one}`) })),
      refused?.to ?? stage,
      refused === null ? {} : { to: `interviews.candidacy.${refused.why}` },
      words,
    ),
    why: textField(
      'reason',
      { label: t('interviews.candidacy.why'), hint: t('interviews.candidacy.whyHint') },
      refused?.reason ?? '',
      {},
      words,
    ),
    longest: longestReason,
    submit: t('interviews.candidacy.changeStage'),
  };
}

/** What a change of stage did, with the way back; the address may be older than the stage. */
export function movedPart(
  { candidacy: { applicationId, stage }, movedFrom }: ApplicationRecord,
  { t }: Words,
) {
  if (movedFrom === null || movedFrom === stage) return null;
  return {
    text: t('interviews.candidacy.moved', { stage: t(`words.stage.${stage}`) }),
    action: stagePath(applicationId),
    from: stage,
    to: movedFrom,
    undo: t('interviews.candidacy.undo', { stage: t(`words.stage.${movedFrom}`) }),
  };
}
