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
  const { id, seen } = interview;
  const staying = interview.panel.filter(({ stays }) => stays);
  const isFree = ({ personId }: { readonly personId: string }) =>
    staying.every((member) => member.personId !== personId);
  const { panel, ...fields } = arrangementFields(people.filter(isFree), values, errors, words);
  const reason = reasonField('change', values.reason, errors, words);
  const action = changeInterviewPath(id);
  return {
    ...frame(interview, 'change', words),
    refused: refusedPart(
      interview,
      refusal,
      words,
      staying.filter(({ personId }) => !values.panel.includes(personId)),
    ),
    isLocked: interview.refusal !== null,
    action,
    seen,
    fields,
    reason,
    // They go along unseen, so that one who wrote only after the form was shown is missed and told of.
    staying: staying.map(({ personId }) => personId),
    panel: {
      ...panel,
      hint: [
        panel.hint,
        ...(staying.length > 0 ? [named('interviews.change.stays', staying, words)] : []),
      ].join(' '),
    },
    summary: errorSummary([...Object.values(fields), panel, reason], words),
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

function refusedPart(
  interview: ChangeableInterview,
  refusal: ChangeRefusal | null,
  words: Words,
  missing: ChangeableInterview['panel'] = [],
) {
  const why = refusal ?? interview.refusal ?? (missing.length > 0 ? 'written' : null);
  if (why === null) return null;
  if (why === 'written') return named('interviews.refused.written', missing, words);
  const { startsAt, place } = interview;
  return words.t(`interviews.refused.${why}`, { when: words.dateTime(startsAt), place });
}

function named(sentence: string, panel: ChangeableInterview['panel'], words: Words): string {
  const names = words.list(panel.map(({ name }) => name));
  return words.t(sentence, { count: panel.length, panel: names });
}
