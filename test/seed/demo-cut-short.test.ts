import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { loadDemo, loadPeople } from '../../seed/demo/load-demo.ts';
import { readDemo, type Demo } from '../../seed/demo/read-demo.ts';
import { loadContent } from '../../seed/load-content.ts';
import type { Services } from '../../src/services.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { picture } from './demo-cast.ts';
import { seedFolder, shippedContent } from './shipped-content.ts';

const content = shippedContent();
const whole = readDemo(seedFolder, content);
/** Enough to be cut anywhere: a draft, two interviews of one candidate, one who was hired. */
const demo: Demo = {
  ...whole,
  candidates: whole.candidates.filter(({ data }) =>
    ['Ahmad Al-Khatib', 'Emil Kjær', 'Signe Kræmmergaard'].includes(data.name),
  ),
};

let app: TestApp;

beforeEach(async () => {
  app = await startApp({ isDemo: true, isEmpty: true });
  await loadContent(content, { ...app.services, report: () => undefined });
}, 60_000);

afterEach(async () => {
  await app.stop();
});

const load = async (services: Services) => {
  const people = await loadPeople(services, demo.organisation);
  await loadDemo(demo, people, { services, now: new Date(), at: app.at, report: () => undefined });
};

interface Cut {
  readonly service: keyof Services;
  readonly method: string;
  /** Which call of the method is the last thing that happens. */
  readonly nth: number;
  /** Does part of what the method was asked to do. */
  readonly partly?: (...args: Parameters<Services['scorecards']['saveQuestion']>) => Promise<unknown>;
}

/** The services of a program that ends at one call: from then on nothing answers any more. */
function cutAt({ service: wanted, method, nth, partly }: Cut): Services {
  let calls = 0;
  let isOver = false;
  const reject = () => Promise.reject(new Error('cut short'));
  const planted = Object.entries(app.services).map(([name, service]: [string, object]) => {
    const proxy = new Proxy(service, {
      get(target, key) {
        const found: unknown = Reflect.get(target, key);
        if (typeof found !== 'function') return found;
        return (...args: Parameters<NonNullable<Cut['partly']>>): unknown => {
          if (isOver) return reject();
          if (name === wanted && key === method) calls += 1;
          isOver = calls === nth;
          return isOver
            ? (partly?.(...args) ?? Promise.resolve()).then(reject)
            : Reflect.apply(found, target, args);
        };
      },
    });
    return [name, proxy] as const;
  });
  return Object.fromEntries(planted) as unknown as Services;
}

const cuts: readonly Cut[] = [
  { service: 'accounts', method: 'addPeople', nth: 1 },
  { service: 'positions', method: 'createPosition', nth: 2 },
  { service: 'candidates', method: 'addCandidate', nth: 2 },
  { service: 'interviews', method: 'schedule', nth: 2 },
  { service: 'scorecards', method: 'openScorecard', nth: 2 },
  {
    service: 'scorecards',
    method: 'saveQuestion',
    nth: 2,
    partly: (viewer, interviewId, changes) =>
      app.services.scorecards.saveQuestion(viewer, interviewId, changes.slice(0, 5)),
  },
  { service: 'scorecards', method: 'submitScorecard', nth: 2 },
  { service: 'candidates', method: 'changeStage', nth: 2 },
];

it('is whole after starts that were cut short at every kind of step', async () => {
  for (const cut of cuts) await expect(load(cutAt(cut))).rejects.toThrow('cut short');
  await load(app.services);
  const cut = await picture(app.services);

  await app.stop();
  app = await startApp({ isDemo: true, isEmpty: true });
  await loadContent(content, { ...app.services, report: () => undefined });
  await load(app.services);

  expect(cut).toEqual(await picture(app.services));
}, 120_000);

it('says which scorecard the services refuse', async () => {
  const [ahmad] = demo.candidates;
  const [interview] = ahmad?.data.interviews ?? [];
  const [scorecard] = interview?.scorecards ?? [];
  if (ahmad === undefined || interview === undefined || scorecard === undefined) throw new Error('No Ahmad');
  const answers = {
    ...scorecard.answers,
    's4-two-left-shoes': { rating: 5 as const, ticks: [], probes: [] },
  };
  const data = { ...ahmad.data, interviews: [{ ...interview, scorecards: [{ ...scorecard, answers }] }] };

  const refused = loadDemo(
    { ...demo, candidates: [{ ...ahmad, data }] },
    await loadPeople(app.services, demo.organisation),
    { services: app.services, now: new Date(), at: app.at, report: () => undefined },
  );

  await expect(refused).rejects.toThrow(
    /^demo\/candidates\/ahmad-al-khatib\.yaml, line \d+, interviews\[0\]\.scorecards\[0\]: cannot be submitted: note of s4-two-left-shoes\.$/,
  );
}, 60_000);
