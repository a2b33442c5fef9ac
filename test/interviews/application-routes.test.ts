import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../support/cast.ts';
import { startRoom, type Room } from './scorecard-room.ts';

let room: Room;

beforeAll(async () => {
  room = await startRoom();
});

afterAll(async () => {
  await room.stop();
});

async function write(member: CastName, interviewId: string, rating: string, note: string): Promise<void> {
  const viewer = room.people[member];
  await room.services.scorecards.openScorecard(viewer, interviewId);
  const values = { 'table/rating': rating, 'table/note': note, 'promise/rating': rating };
  for (const [key, value] of Object.entries(values)) {
    const change = { operation: `${member}-${key}`.replace('/', '-').padEnd(22, '-'), key, value, base: '' };
    await room.services.scorecards.saveEntry(viewer, interviewId, change);
  }
}

const submit = (member: CastName, interviewId: string) =>
  room.services.scorecards.submitScorecard(room.people[member], interviewId, `submit-${member}`);

async function applicationOf(interviewId: string): Promise<string> {
  const { applicationId } = await room.services.interviews.getInterview(room.people.recruiter, interviewId);
  return applicationId;
}

describe('the page of an application', () => {
  test('shows the recruiter the ratings that were submitted, and never a draft', async () => {
    const id = await room.schedule();
    await write('ben', id, '4', 'Asked the guest first');
    await submit('ben', id);
    await write('chidi', id, '2', 'Still only a draft');
    const ada = await room.signedIn('recruiter');
    const path = `/applications/${await applicationOf(id)}`;
    const table = async () => {
      const { $ } = await ada.visit(path);
      const texts = (selector: string) =>
        $(selector)
          .toArray()
          .map((one) => $(one).text().replaceAll(/\s+/g, ' ').trim());
      return {
        raters: texts('.side-by-side thead th').slice(1),
        ratings: texts('.side-by-side td[data-rater]'),
        means: texts('.side-by-side .ratings-note'),
        notes: texts('.side-by-side .notes dd'),
      };
    };

    expect(await table()).toEqual({
      raters: ['Ben Krogh'],
      ratings: ['4 Strong', '4 Strong'],
      means: ['S4 · mean 4.0, 1 of 1 rated', 'T3 · mean 4.0, 1 of 1 rated'],
      notes: ['Asked the guest first'],
    });
    await submit('chidi', id);
    expect(await table()).toMatchObject({
      ratings: ['4 Strong', '2 Limited', '4 Strong', '2 Limited'],
      means: ['S4 · mean 3.0, 2 of 2 rated', 'T3 · mean 3.0, 2 of 2 rated'],
      notes: ['Asked the guest first', 'Still only a draft'],
    });
  });

  test('keeps what was typed for a stage that somebody else has changed, and takes it when it is sent again', async () => {
    const path = `/applications/${await applicationOf(await room.schedule())}`;
    const stageForm = `form.section[action="${path}/stage"]`;
    const [ada, hr] = [await room.signedIn('recruiter'), await room.signedIn('hr')];
    await Promise.all([ada.visit(path), hr.visit(path)]);
    await hr.fillAndSend(stageForm, { to: 'interviewed' });

    const refused = await ada.fillAndSend(stageForm, { to: 'rejected', reason: 'Wants to work at night' });

    expect([refused.status, refused.words('.error-summary a'), refused.words('.lede')]).toEqual([
      409,
      'Somebody changed the stage while your page was open; the history says who. Your change is not saved yet: choose again.',
      'Interviewed. 0 of 1 interview scored.',
    ]);
    expect(refused.$('select[name="to"]').val()).toBe('rejected');
    const done = await ada.fillAndSend(stageForm);
    expect([done.path, done.words('section[aria-labelledby="history-head"] li:first-child h3')]).toEqual([
      `${path}?moved=interviewed`,
      'Interviewed → Rejected',
    ]);
    expect(done.words('section[aria-labelledby="history-head"] li:first-child')).toMatch(
      /Reason: Wants to work at night$/,
    );
  });

  test('does not drop a reason that comes with the same stage', async () => {
    const path = `/applications/${await applicationOf(await room.schedule())}`;
    const ada = await room.signedIn('recruiter');
    await ada.visit(path);
    const stageForm = `form.section[action="${path}/stage"]`;

    const refused = await ada.fillAndSend(stageForm, { reason: 'Called twice' });

    expect([refused.status, refused.words('#to-error'), refused.$('#reason').val()]).toEqual([
      422,
      'The application is at this stage already, so your reason would be lost. Choose another stage, or clear the reason.',
      'Called twice',
    ]);
    expect((await ada.fillAndSend(stageForm, { reason: '' })).path).toBe(path);
  });

  test('tells how it came to its stage: who, when, why, and what was taken back', async () => {
    const path = `/applications/${await applicationOf(await room.schedule())}`;
    const ada = await room.signedIn('recruiter');
    await ada.visit(path);
    const stageForm = `form.section[action="${path}/stage"]`;
    await ada.fillAndSend(stageForm, { to: 'rejected', reason: 'Has taken another job' });
    await ada.fillAndSend('form.flash');
    const { $ } = await ada.visit(path);

    const rows = $('section[aria-labelledby="history-head"] li')
      .toArray()
      .map((row) => [
        $(row).find('h3').text(),
        ...$(row)
          .find('p')
          .toArray()
          .map((line) =>
            $(line)
              .text()
              .replace(/, \w+ \d+ \w+ at \d\d:\d\d/, ''),
          ),
      ]);
    expect(rows).toEqual([
      ['Interviewing → Rejected', 'Ada Holm', 'Reason: Has taken another job', 'Undone: Ada Holm'],
      ['Applied → Interviewing', 'Ada Holm'],
      [expect.stringMatching(/^Interview scheduled for /), 'Ada Holm'],
      ['Applied', 'Ada Holm'],
    ]);
  });
});
