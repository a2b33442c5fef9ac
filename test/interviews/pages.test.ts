import { describe, expect, it } from '@jest/globals';
import type { PanelMember } from '../../src/domain/candidacy.ts';
import { newInterviewPage } from '../../src/interviews/new-pages.ts';
import { interviewPage } from '../../src/interviews/pages.ts';
import type { InterviewRow } from '../../src/interviews/records.ts';
import { wordsIn } from '../../src/web/words.ts';
import { both } from '../domain/interview-cast.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 30);
const position = { id: 'host', title: 'Service host', place: 'Odense' };
const member = (personId: string, state: PanelMember['state']): PanelMember => ({
  personId,
  name: `Name of ${personId}`,
  state,
  hasEntries: state !== 'assigned',
  submittedAt: state === 'submitted' ? at(26, 11) : null,
});
const panel = [member('ben', 'draft'), member('chidi', 'submitted')];
const row = (id: string, startsAt: Date, ownState: InterviewRow['ownState']): InterviewRow => ({
  id,
  startsAt,
  place: 'Skagen',
  candidateId: 'maja',
  candidateName: 'Maja Lindqvist',
  appliedAt: at(3, 9),
  position,
  panel,
  ownState,
  isCancelled: false,
});

describe('one interview', () => {
  const record = {
    ...row('i', at(26, 10), 'draft'),
    isNamesake: false,
    viewerId: 'ben',
    candidateId: 'maja',
    applicationId: 'a',
    policy: 'after-own',
    guide: { guideId: 'g', number: 1, name: both('Frontline'), minutes: 45, questions: 10 },
    hidden: 'own-first',
    stillToCome: 1,
    canReadApplication: false,
    canChange: false,
    hasBegun: true,
    changes: [],
    cancelled: null,
  } as const;

  it('points out the own scorecard, and says why the others are hidden', () => {
    const page = interviewPage(record, english);

    expect(page.scorecard).toEqual({ href: '/interviews/i/scorecard', text: 'Open scorecard', isMain: true });
    expect(page.hidden).toBe('You’ll see the others’ ratings once you have submitted your own.');
    expect(page.panel).toEqual([
      { name: 'Name of ben (you)', state: 'Draft', tone: null, submitted: null },
      {
        name: 'Name of chidi',
        state: 'Submitted',
        tone: 'done',
        submitted: 'Thursday 26 November at 11:30',
      },
    ]);
  });

  it('shows a scorecard that was only looked at as one that is not started', () => {
    const looking = { ...member('ben', 'draft'), hasEntries: false };

    expect(
      [english, danish].map((words) => interviewPage({ ...record, panel: [looking] }, words).panel),
    ).toEqual([
      [{ name: 'Name of ben (you)', state: 'Not started', tone: null, submitted: null }],
      [{ name: 'Name of ben (dig)', state: 'Ikke begyndt', tone: null, submitted: null }],
    ]);
  });

  it('says the minutes of the guide once, and in words where its name has none', () => {
    const guideOf = (name: string) =>
      interviewPage({ ...record, guide: { ...record.guide, name: both(name) } }, danish).facts.find(
        ({ href }) => href === '/guides/g',
      )?.value;

    expect(guideOf('Kundevendt service')).toBe('Kundevendt service (da) · 10 spørgsmål · 45 minutter');
    expect(guideOf('Kundevendt service, 45 minutter')).toBe(
      'Kundevendt service, 45 minutter (da) · 10 spørgsmål',
    );
  });

  it('tells who changed what, the newest change first', () => {
    const before = { panel: ['Name of ben'], byName: 'Ada Holm' };
    const page = interviewPage(
      {
        ...record,
        changes: [
          { ...before, at: at(20, 9), startsAt: at(25, 10), place: 'Skagen', reason: null },
          { ...before, at: at(21, 9), startsAt: at(26, 10), place: 'Skagen', reason: 'Ben is better' },
        ],
      },
      english,
    );

    expect(page.changes).toEqual([
      {
        when: 'Saturday 21 November at 09:30',
        texts: ['Ada Holm changed the panel from Name of ben to Name of ben and Name of chidi.'],
        reason: 'Reason: Ben is better',
      },
      {
        when: 'Friday 20 November at 09:30',
        texts: [
          'Ada Holm moved the interview from Wednesday 25 November at 10:30 to Thursday 26 November at 10:30.',
        ],
        reason: null,
      },
    ]);
  });

  it('leads to the application only those who may read it', () => {
    expect(interviewPage(record, english).application).toBeNull();
    expect(interviewPage({ ...record, canReadApplication: true }, english).application).toEqual({
      href: '/applications/a',
      text: 'Everything about Maja Lindqvist',
    });
  });
});

it('explains each way of seeing scores in the form, the usual one first', () => {
  const { fields } = newInterviewPage(
    {
      applicationId: 'a',
      candidateName: 'Maja Lindqvist',
      position,
      guide: { name: both('Frontline') },
      people: [{ personId: 'ben', name: 'Ben Krogh' }],
      hasEnded: false,
    },
    { date: '2026-11-26', time: '', place: '', panel: ['ben'], policy: 'after-own' },
    { time: 'interviews.new.errors.time' },
    english,
  );

  expect(fields.policy.choices.map(({ value, isChosen }) => [value, isChosen])).toEqual([
    ['after-own', true],
    ['after-all', false],
    ['never', false],
  ]);
  expect(fields.time.error).toBe('Choose the time.');
});
