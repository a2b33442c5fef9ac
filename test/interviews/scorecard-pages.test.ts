import { describe, expect, test } from '@jest/globals';
import { NotFound } from '../../src/domain/errors.ts';
import { checklistPage } from '../../src/interviews/scorecard-checklist-pages.ts';
import { scorecardPage } from '../../src/interviews/scorecard-pages.ts';
import { wordsIn } from '../../src/web/words.ts';
import { moment } from '../domain/interview-cast.ts';
import { openWith, pageMoment } from './scorecard-cast.ts';

const english = wordsIn('en');
const pageOf = (values: Readonly<Record<string, string>> = {}, number = 1) =>
  scorecardPage(openWith(values), number, pageMoment, english);

describe('the ladder', () => {
  test('stands with 5 on top and nothing chosen in advance', () => {
    const { ladder } = pageOf();
    expect(ladder.rungs.map(({ level, word, isChosen }) => [level, word, isChosen])).toEqual([
      [5, 'Outstanding', false],
      [4, 'Strong', false],
      [3, 'Sound', false],
      [2, 'Limited', false],
      [1, 'Weak', false],
    ]);
    expect(ladder.noRating.map(({ state, isChosen }) => [state, isChosen])).toEqual([
      ['not-asked', false],
      ['no-evidence', false],
      ['declined', false],
    ]);
    expect(ladder).toMatchObject({ isRated: false, asksForReason: false });
  });

  test('ticks suggest a level and choose none', () => {
    const { ladder } = pageOf({ 'table/tick/b4-1': 'seen' });
    expect(ladder.rungs.map(({ isSuggested, isChosen }) => [isSuggested, isChosen])).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
    expect(ladder.advice).toEqual({
      kind: 'suggests',
      before: 'Your ticks suggest ',
      level: '4 Strong',
      after: '. Tap 4 to agree, or another level.',
      ground: '',
    });
  });

  test('says why the suggestion lies under what was ticked', () => {
    const ticks = { 'table/tick/b2-1': 'seen', 'table/tick/b4-1': 'seen', 'table/tick/b4-2': 'seen' };
    const groundOf = (values: Readonly<Record<string, string>>) => pageOf(values).ladder.advice.ground;
    expect(groundOf(ticks)).toBe('A tick at level 1 or 2 counts against it.');
    expect(groundOf({ ...ticks, 'table/rating': '3' })).toBe('');
  });

  test('a tick shows when it was made, an empty box nothing', () => {
    const [, four] = pageOf({ 'table/tick/b4-1': 'seen' }).ladder.rungs;
    expect(four?.behaviours.map(({ isTicked, time }) => [isTicked, time])).toEqual([
      [true, english.time(moment(0))],
      [false, ''],
    ]);
  });

  test('two levels from the ticks asks for a reason', () => {
    const { ladder } = pageOf({ 'table/tick/b4-1': 'seen', 'table/rating': '2' });
    expect([ladder.asksForReason, ladder.reasonLabel, ladder.advice.kind]).toEqual([
      true,
      'Why not the level that your ticks suggest?',
      'overruled',
    ]);
  });

  test('not asked wants to know why', () => {
    const { ladder } = pageOf({ 'table/rating': 'not-asked' });
    expect([ladder.asksForReason, ladder.reasonLabel]).toEqual([true, 'Why was it not asked?']);
  });

  test.each([
    ['not-asked', '', true],
    ['not-asked', ' ', true],
    ['not-asked', 'No time', false],
    ['3', '', false],
  ])('a rating of %s with the reason "%s" needs one: %s', (rating, reason, needsReason) => {
    expect(pageOf({ 'table/rating': rating, 'table/reason': reason }).ladder.needsReason).toBe(needsReason);
  });

  test.each([
    ['not-asked', 'Not asked: no rating. Say why below.'],
    ['no-evidence', 'No evidence: asked, but there was nothing to rate.'],
    ['declined', 'Declined: the candidate preferred not to answer.'],
    ['2', ''],
    ['', ''],
  ])('beside the three ways of having no level, %s says "%s"', (rating, said) => {
    expect(pageOf({ 'table/rating': rating }).ladder.noRatingSaid).toBe(said);
  });

  test.each([
    ['1', '', true],
    ['5', '', true],
    ['5', 'Apologised first.', false],
    ['3', '', false],
  ])('a rating of %s with the note "%s" asks for a note: %s', (rating, note, needsNote) => {
    expect(pageOf({ 'table/rating': rating, 'table/note': note }).needsNote).toBe(needsNote);
  });
});

test('an entry of another day is saved on that day', () => {
  const savedOn = (now: Date) =>
    scorecardPage(openWith({ 'table/rating': '4' }), 1, { ...pageMoment, now }, english).scorecard.savedText;
  expect([savedOn(moment(1)), savedOn(new Date(moment(1).getTime() + 86_400_000))]).toEqual([
    `Saved ${english.time(moment(0))}`,
    `Saved ${english.date(moment(0))}, ${english.time(moment(0))}`,
  ]);
});

describe('the list of questions', () => {
  test('says of each question how it stands', () => {
    const page = pageOf({ 'table/rating': '1' }, 2);
    expect(
      page.scorecard.rail.items.map(({ text, icon, needs, isCurrent }) => [text, icon, needs, isCurrent]),
    ).toEqual([
      ['1 Weak, note missing', 'alert', true, false],
      ['Now', 'pencil', false, true],
    ]);
  });

  test('tells a question that is begun from an untouched one, unless nothing more is entered', () => {
    const ticked = { 'table/tick/b4-1': 'seen' };
    const [begun] = pageOf(ticked, 2).scorecard.rail.items;
    expect(begun).toMatchObject({
      text: 'Begun, rating missing',
      icon: 'alert',
      needs: true,
      isRated: false,
    });
    const [untouched] = pageOf({}, 2).scorecard.rail.items;
    expect(untouched).toMatchObject({ text: 'To come', icon: null, needs: false, isRated: false });
    const locked = scorecardPage(openWith(ticked, { state: 'excused' }), 2, pageMoment, english);
    expect(locked.scorecard.rail.items[0]).toMatchObject({ text: 'Not rated', icon: null, needs: false });
  });

  test('shows the rating of a question that lacks nothing', () => {
    const [first] = pageOf({ 'table/rating': '4' }, 2).scorecard.rail.items;
    expect(first).toMatchObject({ text: '4 Strong', icon: 'steps-4', needs: false });
  });

  test('opens the observations once every question is rated', () => {
    const rated = { 'table/rating': '4', 'promise/rating': 'declined' };
    expect(pageOf().scorecard.rail).toMatchObject({ isChecklistOpen: false });
    expect(pageOf(rated).scorecard.rail).toMatchObject({
      isChecklistOpen: true,
      checklist: { text: '1 observation open' },
    });
  });
});

describe('a field', () => {
  test('carries the value and the operation that the form rests on', () => {
    expect(pageOf({ 'table/note': 'Heard it.' }).note).toEqual({
      key: 'table/note',
      name: 'value/table/note',
      wasName: 'was/table/note',
      baseName: 'base/table/note',
      value: 'Heard it.',
      was: 'Heard it.',
      base: 'operation-0',
      at: moment(0),
    });
  });

  test('in a conflict shows what was typed and keeps the old base', () => {
    const current = { value: 'Theirs', operation: 'operation-0', at: moment(0) };
    const page = scorecardPage(openWith({ 'table/note': 'Theirs' }), 1, pageMoment, english, {
      values: new Map([['table/note', 'Mine']]),
      conflicts: new Map([['table/note', { was: 'Before', base: 'older', current }]]),
      faults: new Map(),
    });
    expect(page.note).toMatchObject({ value: 'Mine', was: 'Before', base: 'older' });
    expect(page.trouble?.conflicts).toEqual([
      {
        key: 'table/note',
        label: 'Note',
        mine: 'Mine',
        saved: 'Theirs',
        savedLabel: `Saved at ${english.time(moment(0))}`,
        choiceName: 'choice/table/note',
        keepMine: 'mine:operation-0',
        keepSaved: 'saved:operation-0',
      },
    ]);
  });

  test('a value of a conflict is said in words', () => {
    const current = { value: '', operation: 'x', at: moment(0) };
    const conflict = { was: '', base: '', current };
    const typed = new Map([
      ['table/rating', 'declined'],
      ['table/tick/b1-1', 'seen'],
    ]);
    const page = scorecardPage(openWith(), 1, pageMoment, english, {
      values: typed,
      conflicts: new Map([...typed.keys()].map((key) => [key, conflict])),
      faults: new Map(),
    });
    expect(page.trouble?.conflicts.map(({ label, mine, saved }) => [label, mine, saved])).toEqual([
      ['Rating', 'Declined', 'No rating yet'],
      ['Behaviour 1.1', 'Ticked', 'Not ticked'],
    ]);
  });
});

describe('the page', () => {
  test('gives the words that everybody hears alike', () => {
    const open = openWith();
    const both = (text: string) => ({ da: text, en: text });
    const guide = {
      ...open.set.guide,
      sections: [
        {
          kind: 'opening' as const,
          title: both('Opening'),
          minutes: 2,
          words: both('Welcome.'),
          questions: [],
        },
        {
          kind: 'questions' as const,
          title: both('Questions'),
          minutes: 8,
          words: both(''),
          questions: open.set.questions.map(({ questionId }) => ({ questionId, version: 1 })),
        },
        {
          kind: 'closing' as const,
          title: both('Closing'),
          minutes: 1,
          words: both('Thank you.'),
          questions: [],
        },
      ],
    };
    const saidAt = (number: number) =>
      scorecardPage({ ...open, set: { ...open.set, guide } }, number, pageMoment, english).question.toSay;

    expect([saidAt(1), saidAt(2)]).toEqual([
      [{ when: 'Before: Opening, 2 minutes', what: 'Welcome.' }],
      [{ when: 'Afterwards: Closing, 1 minute', what: 'Thank you.' }],
    ]);
  });

  test('leads on to the next question, then to the observations', () => {
    expect([pageOf({}, 1).back, pageOf({}, 1).next.href, pageOf({}, 2).next.href]).toEqual([
      null,
      '/interviews/interview-1/scorecard?question=2',
      '/interviews/interview-1/scorecard?part=checklist',
    ]);
  });

  test('a question that is not in the interview does not exist', () => {
    expect(() => pageOf({}, 3)).toThrow(NotFound);
  });

  test.each([
    ['submitted', 'You submitted this scorecard. Your ratings are sealed.'],
    ['excused', 'You are excused from this interview. Nothing more can be entered here.'],
    ['void', 'This scorecard was voided. Nothing more can be entered here.'],
  ] as const)('a scorecard that is %s is locked and says so', (state, text) => {
    const page = scorecardPage(openWith({}, { state }), 1, pageMoment, english);
    expect([page.scorecard.isLocked, page.scorecard.lockedText]).toEqual([true, text]);
  });

  test('gives the script no rubric text, only ids', () => {
    expect(JSON.parse(pageOf().data.levels)).toEqual(
      [1, 2, 3, 4, 5].map((level) => ({ level, behaviours: [`b${level}-1`, `b${level}-2`] })),
    );
  });

  test('is the same for the same record', () => {
    expect(pageOf({ 'table/rating': '4' })).toEqual(pageOf({ 'table/rating': '4' }));
  });
});

describe('the observations', () => {
  const rated = { 'table/rating': '4', 'promise/rating': 'declined' };

  test('stay shut and say which questions are still to be rated', () => {
    const page = checklistPage(openWith({ 'table/rating': '4' }), pageMoment, english);
    expect([page.isOpen, page.stillOpenText, page.stillOpen]).toEqual([
      false,
      '1 question is still to be rated:',
      [{ number: 2, title: 'promise', href: '/interviews/interview-1/scorecard?question=2' }],
    ]);
  });

  test('show the caution and three states for each cue', () => {
    const page = checklistPage(openWith({ ...rated, 'checklist/greets': 'not-seen' }), pageMoment, english);
    expect([page.isOpen, page.caution]).toEqual([true, 'Caution']);
    expect(
      page.cues.map(({ cue, states }) => [cue, states.map(({ text, isChosen }) => [text, isChosen])]),
    ).toEqual([
      [
        'Greets',
        [
          ['Seen', false],
          ['Not seen', true],
          ['Does not apply / adjustment', false],
        ],
      ],
    ]);
  });
});
