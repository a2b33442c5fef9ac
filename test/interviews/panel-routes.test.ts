import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Fields } from '../support/browser.ts';
import { startRoom, type Room } from './scorecard-room.ts';

let room: Room;
let ada: Browser;
let ben: Browser;
let chidi: Browser;
let id = '';

beforeAll(async () => {
  room = await startRoom();
  ada = await room.signedIn('recruiter');
  ben = await room.signedIn('ben');
  chidi = await room.signedIn('chidi');
});
afterAll(() => room.stop());

/** Of Ben and Chidi, who both have opened their scorecards. */
beforeEach(async () => {
  id = await room.schedule('after-own', 'Maja Lindqvist', nextFreeTime());
  for (const browser of [ben, chidi]) await browser.visit(`/interviews/${id}/scorecard`);
});

let planned = 0;
/** Nobody is taken by accident. */
const nextFreeTime = () => new Date(Date.now() + (planned += 1) * 24 * 3600_000);

let entered = 0;
async function write(browser: Browser) {
  entered += 1;
  const operation = String(entered).padStart(22, 'o');
  const entry = { operation, key: 'table/rating', value: '4', base: '' };
  return (await browser.sendJson('post', `/interviews/${id}/scorecard/entries`, entry)).status;
}

const form = () => `form[action="/interviews/${id}/change"]`;
const openForm = () => ada.visit(`/interviews/${id}/change`);
const send = (fields: Fields) => ada.fillAndSend(form(), { reason: 'Ill', ...fields });
/** Ids of those who can be chosen, or who go along. */
const offered = (kind: 'checkbox' | 'hidden') =>
  ada.page
    .$(`input[name=panel][type=${kind}]`)
    .toArray()
    .map((input) => ada.page.$(input).attr('value'));
/** Name and state of the scorecard. */
async function panelNow(): Promise<readonly string[]> {
  const { $ } = await ada.visit(`/interviews/${id}`);
  return $('tbody tr')
    .toArray()
    .map((row) => $(row).text().replaceAll(/\s+/g, ' ').trim());
}

describe('the panel once scorecards have been opened', () => {
  test('whoever only looked is replaced, and whoever joins rates on the same set', async () => {
    const {
      ben: { personId: benId },
      chidi: { personId: chidiId },
      gry: { personId: gryId },
    } = room.people;
    expect([await write(ben), await panelNow()]).toEqual([
      200,
      ['Ben KroghDraft', 'Chidi OkaforNot started'],
    ]);
    const page = await openForm();

    expect(page.words('#panel-hint')).toBe(
      'Each fills in a scorecard on their own. Ben Krogh stays on the panel, because something is written in the scorecard.',
    );
    expect([
      offered('hidden'),
      offered('checkbox').includes(benId),
      offered('checkbox').includes(chidiId),
    ]).toEqual([[benId], false, true]);
    // As the ticks send it: the one without, the other with.
    expect((await send({ panel: [benId, gryId] })).path).toBe(`/interviews/${id}`);
    expect(await panelNow()).toEqual(['Ben KroghDraft', 'Gry DahlNot started']);
    const { scorecards } = room.services;
    const sets = [
      await scorecards.openScorecard(room.people.ben, id),
      await scorecards.openScorecard(room.people.gry, id),
    ];
    expect(sets[1]?.set).toEqual(sets[0]?.set);
    expect([...(sets[0]?.scorecard.entries.keys() ?? [])]).toEqual(['table/rating']);
  });

  test('whoever was taken off with the page open saves nothing more, by script or by form', async () => {
    await write(ben);
    await openForm();
    await send({ panel: [room.people.ben.personId] });

    expect(await write(chidi)).toBe(404);
    expect((await chidi.fillAndSend('#scorecard-form', { 'value/table/rating': '4' })).status).toBe(404);
    expect(await room.connection.collection('scorecards').countDocuments({ interviewId: id })).toBe(1);
  });

  test('whoever writes while the form is open stays, and that is said with what was typed kept', async () => {
    await openForm();
    await write(ben);
    const benId = room.people.ben.personId;
    const chidiId = room.people.chidi.personId;
    const page = await send({ panel: [chidiId], place: 'Room 3' });

    expect(page.status).toBe(409);
    expect(page.words('.flash-needs')).toBe(
      'Ben Krogh has written in the scorecard in the meantime and stays on the panel. What you wrote is still here; send it again if it should stand.',
    );
    expect([page.$('#place').attr('value'), page.$('#reason').attr('value')]).toEqual(['Room 3', 'Ill']);
    expect((await ada.visit(`/interviews/${id}`)).$('ul.board')).toHaveLength(0);
    await openForm();
    await send({ panel: [benId], place: 'Room 3' });
    expect(await panelNow()).toEqual(['Ben KroghDraft']);
  });

  test('says so also when something else has to be mended first, and of several in the plural', async () => {
    await openForm();
    for (const browser of [ben, chidi]) await write(browser);
    const page = await send({ panel: [room.people.gry.personId], place: '' });

    expect(page.status).toBe(422);
    expect(page.words('.flash-needs')).toMatch(
      /^Ben Krogh and Chidi Okafor have written in their scorecards in the meantime and stay on the panel\./,
    );
    expect(offered('hidden')).toEqual([room.people.ben.personId, room.people.chidi.personId]);
    expect(page.words('#panel-hint')).toBe(
      'Each fills in a scorecard on their own. Ben Krogh and Chidi Okafor stay on the panel, because something is written in their scorecards.',
    );
    expect((await ada.fillAndSend(form(), { place: 'Room 3' })).path).toBe(`/interviews/${id}`);
    expect(await panelNow()).toEqual(['Ben KroghDraft', 'Chidi OkaforDraft', 'Gry DahlNot started']);
  });

  test('what was cleared again was written', async () => {
    await write(ben);
    const [entry] = await room.services.scorecards.saveQuestion(room.people.ben, id, [
      { operation: 'c'.repeat(22), key: 'table/rating', value: '', base: String(entered).padStart(22, 'o') },
    ]);
    await openForm();

    expect([entry !== undefined && 'written' in entry, offered('hidden')]).toEqual([
      true,
      [room.people.ben.personId],
    ]);
  });

  test('of an interview from before the announcement, what is written counts', async () => {
    await write(ben);
    await room.connection
      .collection<{ _id: string }>('interviews')
      .updateOne({ _id: id }, { $unset: { writers: '' } });
    // A change reads the interview anew.
    await openForm();
    await send({ place: 'Room 3' });
    await openForm();

    expect(offered('hidden')).toEqual([room.people.ben.personId]);
    await send({ panel: [room.people.ben.personId] });
    expect(await panelNow()).toEqual(['Ben KroghDraft']);
  });

  test.each([
    ['ben', 'stays with what they wrote', ['Ben KroghDraft', 'Chidi OkaforNot started']],
    ['chidi', 'goes, having written nothing', ['Ben KroghDraft']],
  ] as const)('of a member who has become the candidate: %s %s', async (member, _what, panel) => {
    const { recruiter } = room.people;
    const { candidates, interviews } = room.services;
    await write(ben);
    const { candidateId } = await interviews.getInterview(recruiter, id);
    const wanted = { name: 'Maja Lindqvist', email: room.people[member].email, phone: null };
    await candidates.changeCandidate(recruiter, candidateId, wanted, 'Applies as well', 0);
    await openForm();
    await send({ place: 'Room 3' });

    expect(await panelNow()).toEqual(panel);
  });
});
