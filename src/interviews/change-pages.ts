import { errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { arrangementFields, clashPart, type ShownClashes } from './new-pages.ts';
import { cancellationPath, changeInterviewPath, interviewPath, interviewsPath } from './paths.ts';
import type { ChangeableInterview, ChangeRefusal, ChangeValues, InterviewChoices } from './records.ts';

interface ChangeState {
  readonly values: ChangeValues;
  readonly errors: FieldErrors<keyof ChangeValues>;
  /** Why what was sent could not be done. */
  readonly refusal: ChangeRefusal | null;
  readonly clashes: ShownClashes;
}

/** Moving an interview: as it stands, or as it was typed. */
export function changePage(
  interview: ChangeableInterview,
  people: InterviewChoices['people'],
  { values, errors, refusal, clashes }: ChangeState,
  words: Words,
) {
  const { t } = words;
  const { id, seen, hasBegun, panel } = interview;
  const { panel: panelField, ...fields } = arrangementFields(people, values, errors, words);
  const reason = reasonField('change', values.reason, errors, words);
  const action = changeInterviewPath(id);
  return {
    ...frame(interview, 'change', words),
    refused: refusedPart(interview, refusal, words),
    isLocked: interview.refusal !== null,
    action,
    seen,
    fields,
    reason,
    panel: hasBegun ? null : panelField,
    panelNote: hasBegun
      ? t('interviews.change.panelStays', { panel: words.list(panel.map(({ name }) => name)) })
      : null,
    summary: errorSummary([...Object.values(fields), ...(hasBegun ? [] : [panelField]), reason], words),
    clash: clashPart(
      clashes,
      action,
      { ...values, seen: String(seen) },
      t('interviews.change.anyway'),
      words,
    ),
    submit: t('interviews.change.submit'),
  };
}

/** Asks once more before an interview is cancelled. */
export function cancellationPage(
  interview: ChangeableInterview,
  {
    reason,
    errors,
    refusal,
  }: {
    readonly reason: string;
    readonly errors: FieldErrors<'reason'>;
    readonly refusal: ChangeRefusal | null;
  },
  words: Words,
) {
  const { t } = words;
  const field = reasonField('cancel', reason, errors, words);
  return {
    ...frame(interview, 'cancel', words),
    refused: refusedPart(interview, refusal, words),
    isLocked: interview.refusal !== null,
    what: t(`interviews.cancel.${interview.hasBegun ? 'whatBegun' : 'what'}`, {
      panel: words.list(interview.panel.map(({ name }) => name)),
    }),
    action: cancellationPath(interview.id),
    field,
    summary: errorSummary([field], words),
    submit: t('interviews.cancel.submit'),
    keep: { href: interviewPath(interview.id), text: t('interviews.cancel.keep') },
  };
}

function reasonField(form: 'change' | 'cancel', reason: string, errors: FieldErrors<'reason'>, words: Words) {
  const { t } = words;
  const text = { label: t(`interviews.${form}.reason`), hint: t(`interviews.${form}.reasonHint`) };
  return textField('reason', text, reason, errors, words);
}

function frame(
  { id, candidate: { name }, startsAt }: ChangeableInterview,
  form: 'change' | 'cancel',
  words: Words,
) {
  const { t } = words;
  return {
    title: t(`interviews.${form}.title`),
    section: 'interviews',
    trail: [
      { text: t('interviews.title'), href: interviewsPath },
      { text: name, href: interviewPath(id) },
      { text: t(`interviews.${form}.title`), href: null },
    ],
    heading: t(`interviews.${form}.heading`, { name }),
    lede: words.dateTimeHead(startsAt),
  };
}

function refusedPart(interview: ChangeableInterview, refusal: ChangeRefusal | null, { t, dateTime }: Words) {
  const why = refusal ?? interview.refusal;
  if (why === null) return null;
  return t(`interviews.refused.${why}`, { when: dateTime(interview.startsAt), place: interview.place });
}
