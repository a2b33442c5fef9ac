import { describe, expect, it } from '@jest/globals';
import type { CandidacyInterview, PanelMember } from '../../src/domain/candidacy.ts';
import { applicationPage } from '../../src/interviews/application-pages.ts';
import type { ApplicationRecord } from '../../src/interviews/records.ts';
import { wordsIn } from '../../src/web/words.ts';

const english = wordsIn('en');
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

describe('one candidacy', () => {
  const interview: CandidacyInterview = {
    id: 'i',
    startsAt: at(26, 10),
    place: 'Skagen',
    policy: 'after-all',
    set: null,
    panel,
    scorecards: [],
    hidden: 'all-first',
    stillToCome: 1,
  };
  const candidacy = {
    applicationId: 'a',
    candidateId: 'maja',
    candidateName: 'Maja Lindqvist',
    position,
    stage: 'interviewing',
    interviews: [interview],
    isDemo: false,
  } as const;

  const pageOf = (other: Partial<ApplicationRecord>) =>
    applicationPage(
      {
        candidacy,
        apart: null,
        total: null,
        stages: [],
        meetings: [],
        viewerId: 'hanne',
        canSchedule: true,
        movedFrom: null,
        refused: null,
        ...other,
      },
      english,
    );

  it('says what is still to come, and waits with the PDF until there is something to read', () => {
    const page = pageOf({});

    expect(page.lede).toBe('Interviewing. 0 of 1 interview scored.');
    expect(page.actions.map(({ href }) => href)).toEqual(['/applications/a/interviews/new']);
    expect(page.summaryNote).toBe(
      'The PDF can be made as soon as a scorecard that you may see has been submitted.',
    );
    expect(page.interviews[0]).toMatchObject({
      heading: 'Thursday 26 November at 10:30',
      policy: 'When everyone has submitted',
      status: '1 scorecard is still to come.',
      hidden: 'Opens when all have submitted. 1 is still to come.',
      scorecardHref: null,
    });
  });

  it.each([
    ['rejected', ['draft', 'assigned'], true, '/interviews/i/cancellation'],
    ['rejected', ['draft', 'assigned'], false, null],
    ['rejected', ['draft', 'submitted'], true, null],
    ['interviewing', ['draft', 'assigned'], true, null],
  ] as const)('of stage %s with scorecards %j leads whoever plans (%s) to %s', (stage, states, may, href) => {
    const planned = { ...interview, panel: states.map((state) => member(state, state)) };
    const page = pageOf({ candidacy: { ...candidacy, stage, interviews: [planned] }, canSchedule: may });

    expect(page.interviews[0]?.left?.href ?? null).toBe(href);
  });

  it.each([
    ['applied', 'Moved to Interviewing.', 'Undo: back to Applied'],
    ['rejected', 'Moved to Interviewing.', 'Undo: back to Rejected'],
  ] as const)('says where it was moved from %s, and offers the way back', (movedFrom, text, undo) => {
    const page = pageOf({ movedFrom });

    expect(page.moved).toEqual({
      text,
      undo,
      action: '/applications/a/stage',
      from: 'interviewing',
      to: movedFrom,
    });
  });

  it('offers no further interview once the application has ended', () => {
    const ended = { ...candidacy, stage: 'withdrawn', interviews: [] } as const;
    const page = pageOf({ candidacy: ended });

    expect(page.lede).toBe('Withdrawn.');
    expect(page.actions).toEqual([]);
    expect(page.empty).toEqual({
      text: 'The application ended without an interview.',
      action: null,
    });
  });
});
