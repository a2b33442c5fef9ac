import type { Viewer } from '../../src/domain/permissions.ts';
import type { VisibilityPolicy } from '../../src/domain/visibility.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { CastName } from '../support/cast.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

/**
 * Words that stand nowhere else, each planted in one record. Finding one in an answer tells which record
 * reached whom.
 */
export const planted = {
  hostPosition: 'quarkhost',
  hostPlace: 'quarkport',
  majaName: 'quarkmaja',
  majaEmail: 'quarkmail',
  majaPhone: '55504711',
  twinPhoneOfAda: '55504712',
  twinPhoneOfGry: '55504713',
  twinReasonOfAda: 'quarktwin',
  stageReason: 'quarkreason',
  openRoom: 'quarkskagen',
  openNoteOfBen: 'quarkbenopen',
  openDraftOfChidi: 'quarkchididraft',
  shutRoom: 'quarkanholt',
  shutNoteOfBen: 'quarkbenshut',
  noahName: 'quarknoah',
  panelRoom: 'quarksamsoe',
  panelNoteOfChidi: 'quarkchidipanel',
  panelDraftOfAda: 'quarkadadraft',
  ownName: 'quarkown',
  ownRoom: 'quarklaeso',
  ownNoteOfBen: 'quarkbenown',
  grysPosition: 'quarkwaiter',
  grysCandidate: 'quarkolga',
  grysRoom: 'quarkbornholm',
  grysNote: 'quarkgrynote',
} as const;

export type Planted = keyof typeof planted;

/** Ids by the name of the parameter that takes them. */
type Ids = Readonly<Record<string, readonly string[]>>;

export interface PlantedApp extends TestApp {
  readonly ids: Ids;
  /** The interview whose policy opens the scorecards after the own one. */
  readonly openInterview: string;
  fill(member: CastName, interviewId: string, note: string): Promise<void>;
  submit(member: CastName, interviewId: string): Promise<void>;
}

/** The small content has two questions; a note on the first is enough to be found. */
const noteKey = 'table/note';
const ratingKeys = ['table/rating', 'promise/rating'];

/**
 * Two teams. Ada's: Maja was interviewed under an open policy by Ben and Chidi and under `never` by Ben and
 * Hanne; Noah under `after-all` by Ada and Chidi; and Chidi applied, interviewed by Ben. Gry's: Olga. And a twin:
 * Gry added somebody under the very name and e-mail address of a candidate of Ada's.
 */
export async function startPlanted(): Promise<PlantedApp> {
  const smil = await startApp();
  const { services, people } = smil;
  await publishSmallContent(services);
  let written = 0;

  async function fill(member: CastName, interviewId: string, note: string): Promise<void> {
    const viewer: Viewer = people[member];
    await services.scorecards.openScorecard(viewer, interviewId);
    const values = [[noteKey, note], ...ratingKeys.map((key) => [key, '4'])];
    for (const [key = '', value = ''] of values) {
      written += 1;
      const change = { operation: `planted-${written}`, key, value, base: '' };
      await services.scorecards.saveEntry(viewer, interviewId, change);
    }
  }

  async function submit(member: CastName, interviewId: string): Promise<void> {
    written += 1;
    await services.scorecards.submitScorecard(people[member], interviewId, `planted-${written}`);
  }

  async function position(owner: Viewer, title: string, place: string) {
    return (await services.positions.createPosition(owner, { title, place, team: [], ...small })).id;
  }

  async function apply(owner: Viewer, positionId: string, name: string, email: string, phone: string) {
    const person = { name, email, phone, personId: null };
    return (await services.candidates.addCandidate(owner, positionId, person)).id;
  }

  async function schedule(
    owner: Viewer,
    application: string,
    place: string,
    panel: readonly CastName[],
    policy: VisibilityPolicy,
  ) {
    const startsAt = new Date(Date.now() + 3600_000);
    const members = panel.map((member) => people[member].personId);
    const wanted = { startsAt, place, panel: members, policy };
    return (await services.interviews.schedule(owner, application, wanted)).id;
  }

  const ada = people.recruiter;
  const host = await position(ada, planted.hostPosition, planted.hostPlace);
  const email = `${planted.majaEmail}@example.org`;
  const maja = await apply(ada, host, planted.majaName, email, planted.majaPhone);
  const noah = await apply(ada, host, planted.noahName, 'noah@example.org', '11223344');
  const own = await apply(ada, host, planted.ownName, 'chidi@example.org', '11223344');
  const waiter = await position(people.gry, planted.grysPosition, 'Aarhus');
  const olga = await apply(people.gry, waiter, planted.grysCandidate, 'olga@example.org', '11223344');

  const twin = ['Tove Tvilling', 'tove@example.org'] as const;
  const twinOfAda = await apply(ada, host, ...twin, '11223344');
  const { candidate } = await services.candidates.getApplication(ada, twinOfAda);
  const mended = { name: candidate.name, email: candidate.email, phone: planted.twinPhoneOfAda };
  await services.candidates.changeCandidate(ada, candidate.id, mended, planted.twinReasonOfAda, 0);
  const twinOfGry = await apply(people.gry, waiter, ...twin, planted.twinPhoneOfGry);

  const why = { reason: planted.stageReason };
  await services.candidates.changeStage(ada, maja, 'interviewing', 'applied', why);
  const openOne = await schedule(ada, maja, planted.openRoom, ['ben', 'chidi'], 'after-own');
  const shut = await schedule(ada, maja, planted.shutRoom, ['ben', 'hr'], 'never');
  const panel = await schedule(ada, noah, planted.panelRoom, ['recruiter', 'chidi'], 'after-all');
  const ofChidi = await schedule(ada, own, planted.ownRoom, ['ben'], 'after-own');
  const grys = await schedule(people.gry, olga, planted.grysRoom, ['gry'], 'after-own');

  await fill('ben', openOne, planted.openNoteOfBen);
  await submit('ben', openOne);
  await fill('chidi', openOne, planted.openDraftOfChidi);
  await fill('ben', shut, planted.shutNoteOfBen);
  await submit('ben', shut);
  await fill('chidi', panel, planted.panelNoteOfChidi);
  await submit('chidi', panel);
  await fill('recruiter', panel, planted.panelDraftOfAda);
  await fill('ben', ofChidi, planted.ownNoteOfBen);
  await submit('ben', ofChidi);
  await fill('gry', grys, planted.grysNote);
  await submit('gry', grys);

  const found = await services.candidates.listCandidates(people.hr, { query: '', after: null });
  return {
    ...smil,
    fill,
    submit,
    openInterview: openOne,
    ids: {
      positionId: [host, waiter],
      candidateId: found.candidates.map(({ id }) => id),
      applicationId: [maja, noah, own, olga, twinOfAda, twinOfGry],
      interviewId: [openOne, shut, panel, ofChidi, grys],
      questionId: ['table'],
      guideId: [small.guideId],
      profileId: [small.profileId],
      personId: Object.values(people).map(({ personId }) => personId),
      token: ['no-such-token'],
    },
  };
}
