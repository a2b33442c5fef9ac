import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDemo } from '../../seed/demo/read-demo.ts';
import { startOf } from '../../seed/demo/start-of.ts';
import { cueStates } from '../../src/domain/checklist.ts';
import { suggestedLevel } from '../../src/domain/rubric.ts';
import { offeredPolicies } from '../../src/domain/visibility.ts';
import { seedFolder, shippedContent } from './shipped-content.ts';

const content = shippedContent();
const demo = readDemo(seedFolder, content);
const scorecards = demo.candidates.flatMap(({ data }) =>
  data.interviews.flatMap((interview) =>
    interview.scorecards.map((scorecard) => ({ ...scorecard, name: data.name })),
  ),
);

describe('the scorecards of the demo', () => {
  it('rate within one level of what their ticks suggest', () => {
    const far = scorecards.flatMap(({ name, by, answers }) =>
      Object.entries(answers).flatMap(([questionId, { rating, ticks }]) => {
        const levels = content.questions.find(({ id }) => id === questionId)?.levels ?? [];
        const suggested = suggestedLevel(levels, new Set(ticks));
        const isFar = typeof rating === 'number' && (suggested === null || Math.abs(rating - suggested) > 1);
        return isFar ? [`${name}, ${by}, ${questionId}: ${rating}, ticks say ${suggested ?? 'nothing'}`] : [];
      }),
    );

    expect(far).toEqual([]);
  });

  it('use each of the three ways of having no rating, and each state of a cue', () => {
    const answers = scorecards.flatMap((scorecard) => Object.values(scorecard.answers));
    const states = answers.map(({ rating }) => rating).filter((rating) => typeof rating === 'string');
    const cues = scorecards.flatMap(({ checklist }) => Object.values(checklist));

    expect([...new Set(states)].toSorted()).toEqual(['declined', 'no-evidence', 'not-asked']);
    expect([...new Set(cues)].toSorted()).toEqual([...cueStates].toSorted());
  });

  it('have one draft among them, of which about half is filled in', () => {
    const drafts = scorecards.filter(({ state }) => state === 'draft');

    expect(drafts.map(({ name, by, answers }) => [name, by, Object.keys(answers).length])).toEqual([
      ['Signe Kræmmergaard', 'interviewer1', 5],
    ]);
  });

  it('belong to positions that use every guide that is shipped, each with the profile written for it', () => {
    const plans = Object.values(demo.organisation.positions).map(({ guide, profile }) => [guide, profile]);

    expect(plans.toSorted()).toEqual(content.profiles.map(({ guide, id }) => [guide, id]).toSorted());
  });

  it('belong to interviews under every policy that can be chosen', () => {
    const policies = demo.candidates.flatMap(({ data }) => data.interviews.map(({ policy }) => policy));

    expect([...new Set(policies)].toSorted()).toEqual(offeredPolicies.toSorted());
  });
});

describe('a fault in a file of the demo', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'smil-demo-'));
    cpSync(join(seedFolder, 'demo'), join(folder, 'demo'), { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const ORGANISATION = 'demo/organisation.yaml';
  const EMIL = 'demo/candidates/emil-kjaer.yaml';
  const scorecard = 'interviews[0].scorecards[0]';

  it.each([
    [
      'a question that the guide does not ask',
      EMIL,
      's1-fourth-bulb:',
      's1-fifth-bulb:',
      `${scorecard}.answers.s1-fifth-bulb`,
      'there is no question of the guide "s1-fifth-bulb". Did you mean "s1-fourth-bulb"?',
    ],
    [
      'a behaviour of no level',
      EMIL,
      'leaves-choice]',
      'leave-choice]',
      `${scorecard}.answers.s1-fourth-bulb.ticks[2]`,
      'there is no behaviour "leave-choice". Did you mean "leaves-choice"?',
    ],
    [
      'a probe too many',
      EMIL,
      'rating: 3\n',
      'rating: 3\n            probes: [4]\n',
      `${scorecard}.answers.s1-fourth-bulb.probes[0]`,
      'there is no probe "4". Did you mean "1"?',
    ],
    [
      'a line that the checklist has not',
      EMIL,
      'greets: seen',
      'greet: seen',
      `${scorecard}.checklist.greet`,
      'there is no line of the checklist "greet". Did you mean "greets"?',
    ],
    [
      'a scorecard of somebody off the panel',
      EMIL,
      'by: interviewer2',
      'by: interviewer3',
      `${scorecard}.by`,
      'there is no member of this panel "interviewer3". Did you mean "interviewer2"?',
    ],
    [
      'a panel of strangers',
      EMIL,
      'panel: [interviewer2]',
      'panel: [interviewer9]',
      'interviews[0].panel[0]',
      'there is no person "interviewer9". Did you mean "interviewer1"?',
    ],
    [
      'a rating off the scale',
      EMIL,
      'rating: 3',
      'rating: 6',
      `${scorecard}.answers.s1-fourth-bulb.rating`,
      'must be 1 to 5, not-asked, no-evidence, declined.',
    ],
    [
      'a start that cannot be read',
      EMIL,
      'starts: in 120 minutes',
      'starts: tomorrow',
      'interviews[1].starts',
      'must read "3 workdays ago at 10:00", "in 2 workdays at 10:00" or "in 30 minutes".',
    ],
    [
      'two interviews in one place',
      EMIL,
      'Odense, Havestuen',
      'Odense, Fyrstuen',
      'interviews[1].place',
      'another interview of this candidate has the same place.',
    ],
    ['an address that could be real', EMIL, 'post.example', 'post.dk', 'email', 'must end with .example.'],
    [
      'an address twice',
      EMIL,
      'emil.kjaer@',
      'bao.tran@',
      'email',
      '"bao.tran@post.example" belongs to another candidate.',
    ],
    [
      'a position nobody has made',
      EMIL,
      'receptionist-odense',
      'receptionist-odder',
      'position',
      'there is no position "receptionist-odder". Did you mean "receptionist-odense"?',
    ],
    [
      'a guide that is not shipped',
      ORGANISATION,
      'guide: frontline-45',
      'guide: frontline-90',
      'positions.receptionist-odense.guide',
      'there is no guide "frontline-90". Did you mean "frontline-45"?',
    ],
    [
      'a mistyped key',
      EMIL,
      'policy:',
      'polcy:',
      'interviews[0].polcy',
      'the key "polcy" is not known here. Did you mean "policy"?',
    ],
  ])('such as %s is told with file, line and key', (_what, file, from, to, key, sentence) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const at = text.indexOf(from);
    const line = text.slice(0, at).split('\n').length + to.trimEnd().split('\n').length - 1;
    writeFileSync(join(folder, file), text.slice(0, at) + to + text.slice(at + from.length));

    expect(at).not.toBe(-1);
    expect(() => readDemo(folder, content)).toThrow(`${file}, line ${line}, ${key}: ${sentence}`);
  });
});

describe('startOf', () => {
  const at = (...parts: [number, number, number, number, number]) => {
    const [year, month, day, hour, minute] = parts;
    return new Date(year, month - 1, day, hour, minute);
  };
  const wednesday = at(2026, 3, 25, 10, 7);
  const saturday = at(2026, 3, 28, 10, 7);

  it.each([
    ['1 workday ago at 10:30', wednesday, at(2026, 3, 24, 10, 30)],
    ['3 workdays ago at 10:30', wednesday, at(2026, 3, 20, 10, 30)],
    ['1 workday ago at 10:30', saturday, at(2026, 3, 27, 10, 30)],
    // The clocks change on 29 March.
    ['in 2 workdays at 13:00', saturday, at(2026, 3, 31, 13, 0)],
    ['in 1 workday at 09:00', wednesday, at(2026, 3, 26, 9, 0)],
    ['10 workdays ago at 09:00', at(2026, 1, 5, 12, 0), at(2025, 12, 22, 9, 0)],
  ])('counts workdays: "%s"', (starts, now, expected) => {
    expect(startOf(starts, now)).toEqual(expected);
  });

  it.each([
    ['the next quarter of an hour', wednesday, at(2026, 3, 25, 10, 45)],
    ['this morning, before it', at(2026, 3, 25, 3, 0), at(2026, 3, 25, 9, 0)],
    ['the next morning, at night', at(2026, 3, 25, 21, 0), at(2026, 3, 26, 9, 0)],
    ['Monday morning, on a Friday night', at(2026, 3, 27, 21, 0), at(2026, 3, 30, 9, 0)],
    ['today, on a Saturday as well', saturday, at(2026, 3, 28, 10, 45)],
  ])('puts "in 30 minutes" at %s', (_when, now, expected) => {
    expect(startOf('in 30 minutes', now)).toEqual(expected);
  });
});
