import { describe, expect, it } from '@jest/globals';
import { comparisonPage } from '../../src/comparison/pages.ts';
import type { ComparisonRecord } from '../../src/comparison/records.ts';
import { compareCandidates } from '../../src/domain/comparison.ts';
import type { RaterSheet } from '../../src/domain/competency-score.ts';
import { wordsIn } from '../../src/web/words.ts';
import { both, smallSet } from '../domain/interview-cast.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const codes = ['S1', 'S4', 'T3'] as const;
const targets = codes.map((competency) => ({
  competency,
  target: 3.5,
  weight: 1,
  mode: 'at-least' as const,
  tolerance: 0,
  mustHave: false,
  reason: both('Because'),
}));

/** One sheet per interviewer; one rating per competency, in the order of `codes`. */
const sheets = (...rows: readonly RaterSheet['ratings'][number]['rating'][][]): readonly RaterSheet[] =>
  rows.map((ratings, rater) => ({
    raterId: `rater-${rater}`,
    ratings: ratings.map((rating, i) => ({
      questionId: `question-${i}`,
      competency: codes[i] ?? 'S1',
      rating,
    })),
  }));

const candidates = [
  { applicationId: 'emil', name: 'Emil', sheets: sheets([3, 3, 3], [3, 3, 3]) },
  { applicationId: 'freja', name: 'Freja', sheets: sheets([5, 5, 2], [5, 5, 5]) },
  { applicationId: 'amina', name: 'Amina', sheets: sheets([3, 3, 3], [3, 3, 3]) },
  { applicationId: 'thea', name: 'Thea', sheets: sheets([2, 'not-asked', 'no-evidence']) },
];

const record: ComparisonRecord = {
  position: { id: 'host', title: 'Service host', place: 'Odense' },
  guide: { guideId: 'g', number: 1, name: both('Frontline'), questions: 3 },
  profile: { ...smallSet.profile, targets },
  competencies: [],
  comparison: compareCandidates(candidates, targets),
  stages: new Map(candidates.map(({ applicationId }) => [applicationId, 'interviewed'])),
  scorecards: new Map([
    ['freja', { submitted: 1, expected: 2 }],
    ['emil', { submitted: 2, expected: 2 }],
  ]),
  hidden: [
    {
      applicationId: 'marek',
      name: 'Marek',
      stage: 'interviewing',
      reason: 'own-first',
      owedInterviewId: 'i',
    },
  ],
};
const byScore = { order: 'composite', show: 'running', pins: [] } as const;

describe('the table', () => {
  const page = comparisonPage(record, byScore, english);

  it('says first who is placed, who is not and who is hidden', () => {
    expect(page.heading).toBe('5 candidates and the ideal profile');
    expect(page.lede).toBe(
      '3 candidates have enough evidence to be placed. 1 has too little. 1 is hidden from you.',
    );
  });

  it('shows a score only with its interval, its coverage and its spread', () => {
    expect(page.placed[0]).toMatchObject({
      name: 'Freja',
      href: '/applications/freja',
      stage: 'Interviewed',
      composite: '4.5',
      dot: 87.5,
      intervalText: expect.stringMatching(/^interval \d\.\d to \d\.\d$/),
      fitNote: '100% of weight',
      coverage: '3 of 3 questions',
      raters: '2 interviewers',
      spread: '3.0',
      spreadNote: 'on T3',
    });
  });

  it('says when a panel is not complete', () => {
    expect(page.placed.map(({ name, panelNote }) => [name, panelNote])).toEqual([
      ['Freja', '1 of 2 scorecards in'],
      ['Amina', null],
      ['Emil', null],
    ]);
  });

  it('marks the competencies that must be met, and names one beside its code', () => {
    const [first, ...others] = targets;
    const profile = { ...record.profile, targets: first ? [{ ...first, mustHave: true }, ...others] : [] };
    const label = { da: 'Ro', en: 'Composure' };
    const composure = {
      code: 'T3',
      name: both('Keeps calm'),
      label,
    } as ComparisonRecord['competencies'][number];
    const marked = comparisonPage({ ...record, profile, competencies: [composure] }, byScore, english);

    expect(marked.columns.map(({ code, mustHave }) => [code, mustHave])).toEqual([
      ['S1', 'must-have'],
      ['S4', null],
      ['T3', null],
    ]);
    expect(marked.placed[0]?.spreadNote).toBe('on Composure (T3)');
  });

  it('leads from the pins to the part that shows them', () => {
    expect(page.pinnedAction).toBe('/positions/host/comparison#pinned');
  });

  it('gives each gap its number, its word and its look', () => {
    expect(page.placed[1]?.cells[0]).toEqual({
      tone: 'probable',
      icon: 'down1',
      score: '3.0',
      gap: '−0.5',
      word: 'probable gap',
    });
  });

  it('lets ties stay ties', () => {
    expect(page.placed.map(({ name, tie }) => [name, tie])).toEqual([
      ['Freja', null],
      ['Amina', 'tie'],
      ['Emil', 'tie'],
    ]);
  });

  it('gives no figure to a candidate with too little evidence', () => {
    const [thea] = page.notPlaced;

    expect([thea?.composite, thea?.dot, thea?.interval, thea?.fit]).toEqual([null, null, null, null]);
    expect(thea?.cells.map(({ score }) => score)).toEqual(['2.0', 'no score', 'no score']);
    expect(thea?.spreadNote).toBe('one interviewer');
  });

  it('says why a candidate is hidden, and shows the way out', () => {
    expect(page.hidden).toEqual([
      {
        href: '/applications/marek',
        name: 'Marek',
        stage: 'Interviewing',
        label: 'Hidden until you submit your own scorecard',
        why: 'You sit on this panel. Others’ ratings would colour yours.',
        scorecard: { href: '/interviews/i/scorecard', text: 'Open my scorecard' },
      },
    ]);
  });

  it.each([
    ['name', ['Amina', 'Emil', 'Freja']],
    ['spread', ['Freja', 'Amina', 'Emil']],
  ] as const)('orders those who are placed by %s', (order, names) => {
    expect(comparisonPage(record, { ...byScore, order }, english).placed.map(({ name }) => name)).toEqual(
      names,
    );
  });
});

describe('who is shown', () => {
  const stages = new Map(record.stages)
    .set('amina', 'rejected')
    .set('thea', 'withdrawn')
    .set('freja', 'hired');
  const decided: ComparisonRecord = { ...record, stages };
  const running = comparisonPage(decided, byScore, english);
  const all = comparisonPage(decided, { ...byScore, show: 'all' }, english);
  const named = ({ placed, notPlaced, hidden }: typeof all) =>
    [placed, notPlaced, hidden].map((rows) => rows.map(({ name }) => name));

  it('is whoever was not rejected and did not withdraw; whoever was hired stays', () => {
    expect(named(running)).toEqual([['Freja', 'Emil'], [], ['Marek']]);
    expect([running.heading, running.lede]).toEqual([
      '3 candidates and the ideal profile',
      '2 candidates have enough evidence to be placed. 1 is hidden from you.',
    ]);
    expect(running.leftOut).toEqual({
      text: '2 candidates are left out here: rejected or withdrawn.',
      href: '/positions/host/comparison?show=all',
      link: 'Show all',
    });
    expect(running.show?.choices.map(({ text, isChosen }) => [text, isChosen])).toEqual([
      ['In the running or hired (3)', true],
      ['All (5)', false],
    ]);
  });

  it('is everybody when asked for, with nothing left out', () => {
    expect(named(all)).toEqual([['Freja', 'Amina', 'Emil'], ['Thea'], ['Marek']]);
    expect(all.leftOut).toBeNull();
    expect(all.show?.choices.map(({ isChosen }) => isChosen)).toEqual([false, true]);
  });

  it('changes no figure, and makes a tie only among those shown', () => {
    const [, , emil] = all.placed;

    expect(running.placed[1]).toEqual({ ...emil, tie: null });
    expect(running.basis.find(({ name }) => name === 'Interval')?.value).toBe(
      '95%. Covers interviewers’ severity and disagreement, not the choice of questions. At least this wide. Estimated from every candidate you may see, including those left out here. It can change as scorecards come in.',
    );
  });

  it('keeps order and pins on the way to everybody, and shows no pinned one who is left out', () => {
    const pins = ['amina', 'emil'];
    const page = comparisonPage(decided, { ...byScore, order: 'name', pins }, english);

    expect(page.pinned?.series.map(({ name }) => name)).toEqual(['Emil']);
    expect(page.leftOut?.href).toBe('/positions/host/comparison?show=all&order=name&pin=amina&pin=emil');
  });

  it('leaves out a rejected candidate who is hidden as well', () => {
    const hidden = record.hidden.map((one) => ({ ...one, stage: 'rejected' as const }));
    const page = comparisonPage({ ...record, hidden }, byScore, english);

    expect([page.hidden, page.leftOut?.text]).toEqual([
      [],
      'One candidate is left out here: rejected or withdrawn.',
    ]);
  });

  it('says so when nobody is in the running any more', () => {
    const ended = new Map([...record.stages.keys()].map((id) => [id, 'rejected' as const]));
    const page = comparisonPage({ ...record, stages: ended, hidden: [] }, byScore, english);

    expect([page.heading, page.lede, page.leftOut]).toEqual(['Nobody is left in the running', null, null]);
    expect(page.empty).toEqual({
      text: 'Everyone who could be compared was rejected or withdrew.',
      action: { href: '/positions/host/comparison?show=all', text: 'Show all' },
    });
  });

  it('is no choice while nobody was rejected or withdrew', () => {
    const page = comparisonPage(record, byScore, english);

    expect([page.show, page.leftOut]).toEqual([null, null]);
  });
});

describe('the pinned candidates', () => {
  it('stand beside each other with markers of their own', () => {
    const { pinned, placed } = comparisonPage(record, { ...byScore, pins: ['emil', 'thea'] }, english);

    expect(pinned?.series.map(({ name, look }) => [name, look])).toEqual([
      ['Emil', 'a'],
      ['Thea', 'b'],
    ]);
    expect(placed.map(({ isPinned }) => isPinned)).toEqual([false, false, true]);
    expect(pinned?.radar?.label).toBe(
      'Radar of Emil and Thea over the ideal profile; the same numbers are in the table',
    );
    expect(pinned?.rows[1]?.lines.map(({ look, dot }) => [look, dot])).toEqual([['a', 50]]);
    expect(pinned?.rows[1]?.cells[1]).toEqual({ score: null, missing: 'no score' });
  });

  it('are four at most, and unknown or hidden ones are left out', () => {
    const everyone = ['emil', 'marek', 'nobody', 'freja', 'amina', 'thea'];
    const page = comparisonPage(record, { ...byScore, pins: everyone }, english);

    expect(page.pinned?.series.map(({ name }) => name)).toEqual(['Emil', 'Freja', 'Amina', 'Thea']);
  });
});

it('appears only when the first scorecard is in', () => {
  const empty = { ...record, comparison: compareCandidates([], targets), hidden: [] };

  const page = comparisonPage(empty, byScore, danish);

  expect([page.heading, page.lede]).toEqual(['Intet at sammenligne endnu', null]);
  expect(page.empty).toEqual({
    text: 'Ingen har afleveret endnu. Sammenligningen kommer, når det første skema er inde.',
    action: { href: '/positions/host', text: 'Tilbage til stillingen' },
  });
});

it('states what the figures rest on', () => {
  expect(comparisonPage(record, byScore, english).basis).toEqual([
    {
      name: 'Order',
      value:
        'By composite before rounding, so of two that look the same, one may still come first. Exact ties stay ties. Fit describes and never ranks.',
      href: null,
    },
    { name: 'Weights', value: 'Equal, 3 competencies.', href: null },
    {
      name: 'Profile',
      value: 'Frontline, version 1. Targets set by hand.',
      href: '/profiles/frontline',
    },
    {
      name: 'Interval',
      value:
        '95%. Covers interviewers’ severity and disagreement, not the choice of questions. At least this wide. Estimated from every candidate you may see. It can change as scorecards come in.',
      href: null,
    },
    {
      name: 'Words for a gap',
      value:
        'The words say how likely it is that the true score lies below the target: clear gap from 90%, probable gap from 70%. From 30 to 70% the two cannot be separated, even when the gap is 0.0. Under 30% it is at or above. The wider the interval, the more cautious the words.',
      href: null,
    },
    {
      name: 'Fit',
      value:
        '100 = every target reached, 0 = the bottom everywhere. Shortfalls are squared and weighted, so one large gap counts for more than several small ones. Points above one target cannot make up for falling short of another.',
      href: null,
    },
    {
      name: 'Guide',
      value: 'Frontline, version 1. Everyone is asked the same 3 questions.',
      href: '/guides/g',
    },
    { name: 'Formula', value: 'smil-scoring/1', href: null },
  ]);
});
