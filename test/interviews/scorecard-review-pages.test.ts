import { describe, expect, test } from '@jest/globals';
import type { HiddenReason } from '../../src/domain/visibility.ts';
import type { OpenScorecard } from '../../src/interviews/scorecard-records.ts';
import { reviewPage, type ReviewMoment } from '../../src/interviews/scorecard-review-pages.ts';
import { wordsIn } from '../../src/web/words.ts';
import { moment } from '../domain/interview-cast.ts';
import { openWith, scorecardWith } from './scorecard-cast.ts';

const english = wordsIn('en');
const operation = 'abcdefghijklmnopqrstuv';
const reviewOf = (open: OpenScorecard, words = english, more: Partial<ReviewMoment> = {}) =>
  reviewPage(open, { operation, now: moment(43), refusal: null, ...more }, words);
const complete = { 'table/rating': '4', 'promise/rating': 'declined', 'checklist/greets': 'seen' };

describe('the review', () => {
  test('lists what is missing, each with the way there', () => {
    const page = reviewOf(openWith({ 'table/rating': '1' }));
    expect([page.leadKind, page.lead]).toEqual(['missing', '2 things are missing before you can submit.']);
    expect(page.missing).toEqual([
      { text: '1 table: a 1 or a 5 needs a note', href: '/interviews/interview-1/scorecard?question=1' },
      { text: '2 promise: not rated yet', href: '/interviews/interview-1/scorecard?question=2' },
    ]);
    expect(page.mentioned).toEqual([
      {
        text: '1 observation is open. That does not stop you.',
        href: '/interviews/interview-1/scorecard?part=checklist',
      },
    ]);
  });

  test('tells a question that is begun from an untouched one', () => {
    const page = reviewOf(openWith({ 'table/tick/b4-1': 'seen' }));
    expect(page.missing.map(({ text }) => text)).toEqual([
      '1 table: begun, but not rated yet',
      '2 promise: not rated yet',
    ]);
    expect(page.rows.map(({ mark }) => mark?.text)).toEqual(['Begun, rating missing', 'Not rated yet']);
    const locked = reviewOf(openWith({ 'table/tick/b4-1': 'seen' }, { state: 'excused' }));
    expect(locked.rows.map(({ mark }) => mark)).toEqual([null, null]);
  });

  test('says when everything is there', () => {
    const page = reviewOf(openWith(complete));
    expect([page.leadKind, page.missing, page.mentioned]).toEqual(['ready', [], []]);
    expect(page.submission).toEqual({
      action: '/interviews/interview-1/scorecard/submission',
      operation,
      shown: '0123456789abcdef',
      held: null,
    });
  });

  test('shows a rating beside what the ticks suggest, with its reason', () => {
    const [row] = reviewOf(
      openWith({ 'table/rating': '2', 'table/tick/b4-1': 'seen', 'table/reason': 'Took it back.' }),
    ).rows;
    expect(row).toEqual({
      number: 1,
      title: 'table',
      href: '/interviews/interview-1/scorecard?question=1',
      mark: { text: '2 Limited', icon: 'steps-2', level: 2 },
      suggested: 'Ticks suggest 4 Strong',
      note: '',
      reason: 'Reason: Took it back.',
    });
  });

  test('thanks after the submission and offers none', () => {
    const page = reviewOf(openWith(complete, { state: 'submitted' }));
    expect([page.leadKind, page.lead, page.submission]).toEqual([
      'done',
      `Submitted at ${english.time(moment(42))}. Thank you for listening.`,
      null,
    ]);
  });

  test('names the day when it was not today', () => {
    const now = new Date(moment(42).getTime() + 86_400_000);
    const open = openWith(complete, { state: 'submitted' });
    const danish = wordsIn('da');
    expect([reviewOf(open, english, { now }).lead, reviewOf(open, danish, { now }).lead]).toEqual([
      `Submitted on ${english.date(moment(42))} at ${english.time(moment(42))}. Thank you for listening.`,
      `Afleveret den ${danish.date(moment(42))} kl. ${danish.time(moment(42))}. Tak, fordi du lyttede.`,
    ]);
  });

  test('says that a submission was turned down, and only then takes the focus', () => {
    const open = openWith({ 'table/rating': '1' });
    const refused = reviewOf(open, english, { refusal: { why: 'missing', isHeld: false } });
    expect([refused.isRefused, refused.lead]).toEqual([true, 'Not submitted yet: 2 things are missing.']);
    expect(reviewOf(open).isRefused).toBe(false);
  });

  test('says that the scorecard has changed since, whatever else is true', () => {
    const refusal = { why: 'changed', isHeld: false } as const;
    const page = reviewOf(openWith(complete), english, { refusal });
    expect([page.isChanged, page.isRefused, page.leadKind, page.summary]).toEqual([
      true,
      false,
      'ready',
      null,
    ]);
    expect(reviewOf(openWith(complete)).isChanged).toBe(false);
  });

  describe('before the start', () => {
    const minutesBefore = (minutes: number) => new Date(moment(0).getTime() - minutes * 60_000);
    const heldOf = (now: Date, refusal: ReviewMoment['refusal'] = null, words = english) =>
      reviewOf(openWith(complete), words, { now, refusal }).submission?.held ?? null;

    test('asks whether the interview has been held, up to a quarter of an hour before', () => {
      expect(heldOf(minutesBefore(16))).toEqual({
        name: 'held',
        label: `The interview starts today at ${english.time(moment(0))}. Has it been held already?`,
        hint: null,
        error: null,
        choices: [{ value: 'yes', text: 'Yes, the interview has been held', hint: null, isChosen: false }],
      });
      expect(heldOf(minutesBefore(15))).toBeNull();
      expect(heldOf(moment(600))).toBeNull();
    });

    test('names the day when it is another one, in both languages', () => {
      const danish = wordsIn('da');
      const twoDays = minutesBefore(2 * 24 * 60);
      expect([heldOf(twoDays)?.label, heldOf(twoDays, null, danish)?.label]).toEqual([
        `The interview starts on ${english.date(moment(0))} at ${english.time(moment(0))}. Has it been held already?`,
        `Samtalen begynder den ${danish.date(moment(0))} kl. ${danish.time(moment(0))}. Er den allerede holdt?`,
      ]);
    });

    test('says what to do when it was not ticked, and keeps a tick', () => {
      const open = openWith(complete);
      const text = 'Tick this if the interview has been held. If not, you can submit once it has begun.';
      const now = minutesBefore(60);
      const refused = reviewOf(open, english, { now, refusal: { why: 'not-held', isHeld: false } });
      expect([refused.submission?.held?.error, refused.summary?.errors, refused.isRefused]).toEqual([
        text,
        [{ href: '#held', text }],
        false,
      ]);
      const ticked = heldOf(now, { why: 'missing', isHeld: true });
      expect([ticked?.error, ticked?.choices[0]?.isChosen]).toEqual([null, true]);
    });
  });

  test('thanks in Danish', () => {
    const danish = wordsIn('da');
    expect(reviewOf(openWith(complete, { state: 'submitted' }), danish).lead).toBe(
      `Afleveret kl. ${danish.time(moment(42))}. Tak, fordi du lyttede.`,
    );
  });
});

describe('the others', () => {
  const othersOf = (others: OpenScorecard['others'], panelNames = ['Ben', 'Chidi']) =>
    reviewOf(openWith(complete, { state: 'submitted', others, panelNames })).others;

  test.each([
    ['own-first', 2, 'You’ll see the others’ ratings once you have submitted your own scorecard.'],
    ['all-first', 1, 'Opens when all have submitted. 1 is still to come.'],
    ['all-first', 2, 'Opens when all have submitted. 2 are still to come.'],
    ['consensus-first', 0, 'Opens when the panel has agreed in the debrief.'],
    ['never', 0, 'In this interview the panel does not see each other’s ratings.'],
  ] as readonly (readonly [HiddenReason, number, string])[])(
    'hidden for %s with %d to come says why',
    (hidden, stillToCome, text) => {
      expect(othersOf({ hidden, stillToCome, visible: [] })).toEqual({
        text,
        isHidden: true,
        raters: [],
        rows: [],
      });
    },
  );

  test('a hidden scorecard shows nothing even if the record holds it', () => {
    const visible = [{ name: 'Chidi', scorecard: scorecardWith({ 'table/note': 'A secret' }, 'submitted') }];
    const others = othersOf({ hidden: 'never', stillToCome: 0, visible });
    expect(JSON.stringify(others)).not.toContain('A secret');
    expect(others.raters).toEqual([]);
  });

  test('what may be seen stands beside the own ratings', () => {
    const chidi = scorecardWith({ 'table/rating': '2', 'table/note': 'Blamed the system.' }, 'submitted');
    const others = othersOf({ hidden: null, stillToCome: 1, visible: [{ name: 'Chidi', scorecard: chidi }] });
    expect([others.text, others.raters]).toEqual(['1 scorecard is still to come.', ['You', 'Chidi']]);
    expect(others.rows[0]).toEqual({
      number: 1,
      title: 'table',
      ratings: [
        { mark: { text: '4 Strong', icon: 'steps-4', level: 4 }, note: '' },
        { mark: { text: '2 Limited', icon: 'steps-2', level: 2 }, note: 'Blamed the system.' },
      ],
    });
  });

  test('somebody alone on the panel waits for nobody', () => {
    expect(othersOf({ hidden: null, stillToCome: 0, visible: [] }, ['Ben']).text).toBe(
      'You are alone on the panel.',
    );
  });
});
