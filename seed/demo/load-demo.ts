import type { NewPerson, Person } from '../../src/accounts/person.ts';
import type { Stage } from '../../src/domain/application.ts';
import type { Clock } from '../../src/clock.ts';
import type { Services } from '../../src/services.ts';
import type { ContentDocument } from '../yaml-file.ts';
import { allOf } from './all-of.ts';
import { loadScorecard, type ScorecardMoments } from './load-scorecard.ts';
import type { Demo } from './read-demo.ts';
import type { DemoCandidate, DemoInterview, Organisation } from './schema.ts';
import { startOf } from './start-of.ts';

const password = 'smil-demo';
const domain = 'demo.example';

interface Loading {
  readonly services: Services;
  /** The moment of the first start, from which the interviews are counted. */
  readonly now: Date;
  readonly at: Clock['at'];
  readonly report: (line: string) => void;
}

/** What the parts of the load need of those before them. */
interface Loaded extends Pick<Loading, 'services' | 'now' | 'at'> {
  readonly person: (key: string) => Person;
  readonly positions: ReadonlyMap<string, LoadedPosition>;
}

interface LoadedPosition {
  readonly id: string;
  readonly recruiter: Person;
  /** How long its interviews take. */
  readonly minutes: number;
}

/**
 * Puts the invented organisation in through the services, as its people would. Every part looks first
 * whether it is there already, so that a start that was cut short anywhere goes on where it ended.
 */
export async function loadDemo(
  { organisation, candidates }: Demo,
  people: ReadonlyMap<string, Person>,
  loading: Loading,
): Promise<void> {
  const { services, now, at, report } = loading;
  const person = (key: string) => known(people.get(key));
  const positions = await loadPositions(services, organisation, person);
  const loaded: Loaded = { services, now, at, person, positions };
  await allOf(
    Object.keys(organisation.positions).map(async (key) => {
      const documents = candidates.filter(({ data }) => data.position === key);
      await loadCandidates(documents, loaded);
    }),
  );

  const held = candidates.flatMap(({ data }) => data.interviews);
  report(
    `${people.size} invented people, ${positions.size} positions, ${candidates.length} candidates, ` +
      `${held.length} interviews`,
  );
  report(organisation.invented.en);
  report(organisation.invented.da);
}

/** In the order of the files: so they are listed. Each goes through the interviews while the next is added. */
async function loadCandidates(
  documents: readonly ContentDocument<DemoCandidate>[],
  loaded: Loaded,
): Promise<void> {
  const works: Promise<void>[] = [];
  try {
    for (const document of documents) {
      const id = await addCandidate(document, loaded);
      works.push(loadApplication(document, id, loaded));
    }
  } finally {
    await allOf(works);
  }
}

/** The people of the organisation by their keys in its file. */
export async function loadPeople(
  { accounts }: Services,
  { people }: Organisation,
): Promise<ReadonlyMap<string, Person>> {
  const newcomers = Object.entries(people).map(([key, { name, roles }]): NewPerson => {
    return { email: `${key}@${domain}`, name, roles, language: 'en' };
  });
  await accounts.addPeople(newcomers, password);
  const everyone = await accounts.listPeople();
  return new Map(
    Object.keys(people).map((key) => [
      key,
      known(everyone.find(({ email }) => email === `${key}@${domain}`)),
    ]),
  );
}

async function loadPositions(
  { positions, guides }: Services,
  organisation: Organisation,
  person: Loaded['person'],
): Promise<Loaded['positions']> {
  const loaded = new Map<string, LoadedPosition>();
  for (const [key, { title, place, guide, profile, team }] of Object.entries(organisation.positions)) {
    const [recruiter, ...others] = team.map(person);
    const creator = known(recruiter);
    const there = (await positions.listPositions(creator)).find(
      (position) => position.title === title && position.place === place,
    );
    const wanted = { title, place, guideId: guide, profileId: profile, team: others.map(idOf) };
    const { id } = there ?? (await positions.createPosition(creator, wanted));
    const { minutes } = await guides.getGuide(guide);
    loaded.set(key, { id, recruiter: creator, minutes });
  }
  return loaded;
}

/** The id of the application; a candidate is known by the e-mail address. */
async function addCandidate({ data }: ContentDocument<DemoCandidate>, loaded: Loaded): Promise<string> {
  const { name, email, phone, position } = data;
  const { candidates } = loaded.services;
  const { id: positionId, recruiter } = known(loaded.positions.get(position));
  const listed = await candidates.listApplications(recruiter, positionId);
  const there = listed.find(({ candidate }) => candidate.email === email)?.application;
  const person = { name, email, phone, personId: null };
  return (there ?? (await candidates.addCandidate(recruiter, positionId, person))).id;
}

async function loadApplication(
  document: ContentDocument<DemoCandidate>,
  applicationId: string,
  loaded: Loaded,
): Promise<void> {
  const { position, stages, interviews } = document.data;
  const { candidates, scorecards } = loaded.services;
  const { recruiter, minutes } = known(loaded.positions.get(position));
  for (const [i, interview] of interviews.entries()) {
    const interviewId = await scheduled(interview, applicationId, recruiter, loaded);
    const filled = interview.scorecards.map(async (scorecard, j) => {
      await loadScorecard(scorecard, interviewId, {
        scorecards,
        viewer: loaded.person(scorecard.by),
        at: loaded.at,
        moments: momentsOf(startOf(interview.starts, loaded.now), minutes, j, loaded.now),
        refuse: (sentence) => document.fault(['interviews', i, 'scorecards', j], sentence),
      });
    });
    await allOf(filled);
  }
  // Last, because nobody is interviewed once an application has ended.
  const { application } = await candidates.getApplication(recruiter, applicationId);
  for (const stage of stagesToCome(stages, application.stage)) {
    await candidates.changeStage(recruiter, applicationId, stage);
  }
}

const minute = 60_000;

/** Written during the interview, and submitted by one after the other in the hour after it. */
function momentsOf(startsAt: Date, length: number, place: number, now: Date): ScorecardMoments {
  const after = (minutes: number) => new Date(Math.min(startsAt.getTime() + minutes * minute, now.getTime()));
  return { written: after(length - 5), submitted: after(length + 7 + 17 * place) };
}

/** The id of the interview, which is known by its place. */
async function scheduled(
  { starts, place, policy, panel }: DemoInterview,
  applicationId: string,
  recruiter: Person,
  { services: { interviews }, now, person }: Loaded,
): Promise<string> {
  const candidacy = await interviews.getCandidacy(recruiter, applicationId);
  const there = candidacy.interviews.find((interview) => interview.place === place);
  const wanted = { startsAt: startOf(starts, now), place, policy, panel: panel.map(person).map(idOf) };
  return there?.id ?? (await interviews.schedule(recruiter, applicationId, wanted)).id;
}

function stagesToCome(stages: readonly Stage[], reached: Stage): readonly Stage[] {
  return stages.slice(stages.indexOf(reached) + 1);
}

const idOf = ({ personId }: Person) => personId;

/** For what was checked when the files were read. */
function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The demo was not checked before it was loaded');
  return found;
}
