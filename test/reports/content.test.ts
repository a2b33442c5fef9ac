import { contentOf, set, summaryCase } from './summary-fixture.ts';
import { summaryContent } from '../../src/reports/content.ts';

describe('summaryContent', () => {
  it('gives each figure its range and its n', () => {
    const { composite, fit } = contentOf();

    expect([composite.value, composite.outOf, composite.lines]).toEqual([
      '3.7',
      'of 5',
      ['likely 2.9 to 4.4 (95%)', '10 of 10 questions, 3 interviewers'],
    ]);
    expect([fit.value, fit.outOf, fit.lines]).toEqual([
      '92',
      'of 100',
      ['One point, no interval yet', '5 of 5 competencies with evidence'],
    ]);
  });

  it('counts the sentence from the gap table, in both languages', () => {
    const sentence = (language: 'en' | 'da') =>
      contentOf({ language })
        .sentence.map(({ text }) => text)
        .join(' ');

    expect(sentence('en')).toBe(
      'At or above target in 3 of 5 competencies. Probable gap: Ownership and recovery, Open communication.',
    );
    expect(sentence('da')).toBe(
      'På eller over målet i 3 af 5 kompetencer. Sandsynligt under målet: Tage ansvar og rette op, Åben kommunikation.',
    );
  });

  it('shows a competency without evidence with words, never as a number', () => {
    const noEvidence = [0, 1, 2].flatMap((rater) =>
      [5, 8].map((question) => ({ rater, question, rating: 'no-evidence' as const, note: '' })),
    );

    const { gaps, composite, sentence } = contentOf({ changes: noEvidence });
    const row = gaps?.rows.find(({ competency }) => competency === 'Ownership and recovery');

    expect([
      row?.score,
      row?.gap,
      row?.word,
      row?.mark,
      row?.reason,
      row?.coverage,
      row?.bar.isEmpty,
    ]).toEqual([
      '–',
      '–',
      'not enough evidence',
      'none',
      'nothing that could be rated, left out',
      '0 of 2 questions, 0 of 3 interviewers, must-have',
      true,
    ]);
    expect(composite.lines[1]).toBe('8 of 10 questions, 3 interviewers');
    expect(sentence.at(-1)).toEqual({
      text: 'Not enough evidence: Ownership and recovery.',
      isStrong: false,
    });
  });

  it('gives no composite and no fit below two thirds of the weight', () => {
    const unasked = [0, 1, 2].flatMap((rater) =>
      set.questions
        .map((_, i) => i + 1)
        .filter((question) => ![1, 6].includes(question))
        .map((question) => ({
          rater,
          question,
          rating: 'not-asked' as const,
          reason: 'Broken off',
          note: '',
        })),
    );

    const { composite, fit } = contentOf({ changes: unasked });

    expect([composite.value, composite.lines]).toEqual([
      '–',
      ['Not enough evidence: a figure needs two thirds of the weight.', '2 of 10 questions, 3 interviewers'],
    ]);
    expect([fit.value, fit.lines]).toEqual([
      '–',
      ['Not enough evidence: a figure needs two thirds of the weight.', '1 of 5 competencies with evidence'],
    ]);
  });

  it('lists what is missing or changed and what it does to the composite', () => {
    const content = contentOf({
      states: ['submitted', 'draft', 'submitted'],
      changes: [
        { rater: 0, question: 5, rating: 'no-evidence', reason: 'Left the room at 14.21', note: '' },
        { rater: 2, question: 5, rating: 'declined', note: 'Would rather skip it.' },
        { rater: 2, question: 9, rating: 'not-asked', reason: 'Out of time', note: '' },
        {
          rater: 0,
          question: 8,
          rating: 5,
          tickedLevels: [3],
          reason: 'The wording fits 5',
          note: 'Owns up.',
        },
      ],
    });

    expect(content.missing.rows).toEqual([
      { label: 'Not asked', text: 'Question 9, Jonas Bæk: Out of time.' },
      { label: 'No evidence', text: 'Question 5, Anne-Mette Søndergaard: Left the room at 14.21.' },
      { label: 'Declined', text: 'Question 5, Jonas Bæk.' },
      {
        label: 'Effect',
        text: 'No evidence and declined, counted as 1 or as 5, would make the composite 3.4 or 3.8. Questions that were not asked are left out of every mean.',
      },
      { label: 'Overruled', text: 'Question 8, Anne-Mette Søndergaard: ticks suggest 3, set to 5.' },
      {
        label: 'Scorecards',
        text: 'Submitted 12 November 2026: Anne-Mette Søndergaard 13:40 and Jonas Bæk 13:42. Still to come: Ewa Wiśniewska. Excused, no-show, void: none.',
      },
    ]);
    expect(content.strips).toEqual([
      { word: 'Draft', text: '1 scorecard is still to come. Do not decide from this page.' },
    ]);
    expect(content.questionSets[0]?.questions[7]?.notes[0]).toEqual({
      initials: 'AS',
      name: 'Anne-Mette Søndergaard',
      isUnrated: false,
      lead: 'Ticks suggest 3, set to 5:',
      text: '“The wording fits 5” Owns up.',
      continued: 'AS, continued',
    });
  });

  it('names those who are excused, did not show up or are void, and counts none of them', () => {
    const content = contentOf({ states: ['submitted', 'excused', 'void'] });

    expect(content.missing.rows.at(-1)?.text).toBe(
      'Submitted 12 November 2026: Anne-Mette Søndergaard 13:40. Excused: Ewa Wiśniewska. Void, outside all figures: Jonas Bæk. Every question was asked and rated by everyone.',
    );
    expect(content.strips).toEqual([]);
    expect(content.composite.lines[1]).toBe('10 of 10 questions, 1 interviewer');
    expect(content.gaps?.rows[0]?.coverage).toBe('2 questions, 1 interviewer');
  });

  it('names somebody who sits on two panels once', () => {
    const states = ['submitted', 'excused', 'assigned'] as const;
    const one = contentOf({ states });
    const { interviews } = summaryCase({ states }).candidacy;
    const two = contentOf({ states, candidacy: { interviews: [...interviews, ...interviews] } });
    const after = (text: string | undefined) => text?.replace(/^Submitted .+?\. Still/u, 'Still');

    expect(after(one.missing.rows.at(-1)?.text)).toMatch(/^Still to come: \S+ \S+\. Excused: \S+ \S+\./u);
    expect(after(two.missing.rows.at(-1)?.text)).toBe(after(one.missing.rows.at(-1)?.text));
  });

  it('says no figure, mean or gap while anything is hidden from the exporter', () => {
    // Three submitted scorecards exist and would give a composite.
    expect(contentOf().composite.value).toBe('3.7');

    const content = contentOf({
      interview: { hidden: 'own-first', scorecards: [], stillToCome: 1 },
      exportedBy: 'Ewa Wiśniewska',
    });

    expect(content.notice?.text).toBe(
      'No composite, fit or gaps: Ewa Wiśniewska sits on the panel and has not submitted a scorecard yet. The others’ ratings open then.',
    );
    expect([content.composite.value, content.composite.at, content.fit.value, content.fit.at]).toEqual([
      '–',
      null,
      '–',
      null,
    ]);
    expect([content.sentence, content.gaps, content.shape, content.checklists]).toEqual([[], null, null, []]);
    expect(content.questionSets.map(({ questions, nothing }) => [questions, nothing])).toEqual([
      [[], 'No scorecard can be shown yet.'],
    ]);
  });

  it('shows the exporter the own scorecard while the others are hidden, without a mean', () => {
    const { candidacy, ...rest } = summaryCase();
    const [interview] = candidacy.interviews;
    if (interview === undefined) throw new Error('The case has an interview');
    const own = { ...interview, hidden: 'all-first' as const, scorecards: interview.scorecards.slice(0, 1) };

    const content = summaryContent({ ...rest, candidacy: { ...candidacy, interviews: [own] } });
    const first = content.questionSets[0]?.questions[0];

    expect([first?.mean, first?.ratings]).toEqual([
      '',
      [{ initials: 'AS', level: 4, spoken: 'Anne-Mette Søndergaard: 4' }],
    ]);
    expect(content.composite.value).toBe('–');
  });

  it('tells interviewers with equal initials apart', () => {
    const people = ['Anne Sand', 'Asger Sø', 'Ewa Wiśniewska'];
    const panel = people.map((name, i) => ({
      personId: `person-${i}`,
      name,
      state: 'submitted' as const,
      hasEntries: true,
      submittedAt: new Date('2026-11-12T13:40:00Z'),
    }));

    const { facts } = contentOf({ interview: { panel } });

    expect(facts[1]?.lines.map(({ initials }) => initials)).toEqual(['AS1', 'AS2', 'EW']);
  });

  it('says so before any interview', () => {
    const content = contentOf({ language: 'da', candidacy: { interviews: [], stage: 'applied' } });

    expect(content.facts.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['Ingen samtale endnu'],
      ['Ingen endnu'],
      ['Intet skema er åbnet endnu'],
      ['Intet skema er åbnet endnu'],
    ]);
    expect(content.sentence.map(({ text }) => text)).toEqual([
      'Intet er vurderet endnu, så der er intet at holde op mod målet.',
    ]);
    expect(content.footer).toBe('Fortroligt. Hentet 14. november 2026 kl. 08.12 af Lærke Højgaard');
  });
});
