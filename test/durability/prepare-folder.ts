import type { Viewer } from '../../src/domain/permissions.ts';
import { startProgram } from '../../src/program.ts';
import type { Services } from '../../src/services.ts';
import { cast, password, type CastName } from '../support/cast.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

export const secret = 'a-secret-of-the-durability-test-of-some-length';

/** Who writes while the program is killed. */
const panel = ['recruiter', 'ben', 'chidi'] as const satisfies readonly CastName[];

export interface Prepared {
  readonly people: Readonly<Record<(typeof panel)[number], string>>;
  readonly interviewIds: readonly [string, string, string];
}

/** A data folder with three people, who all sit at the same three interviews. */
export async function prepareFolder(dataFolder: string): Promise<Prepared> {
  const prepared: Prepared[] = [];
  const program = await startProgram({
    config: {
      host: '127.0.0.1',
      port: 0,
      mongodbUri: null,
      dataFolder,
      sessionSecret: secret,
      isDemo: false,
      trustProxy: false,
      isSecure: false,
    },
    async load({ services }) {
      prepared.push(await organise(services));
    },
    report: () => undefined,
    log: () => undefined,
    isCached: true,
  });
  await program.stop();
  const [only] = prepared;
  if (only === undefined) throw new Error('The first start loaded nothing');
  return only;
}

async function organise(services: Services): Promise<Prepared> {
  await publishSmallContent(services);
  const added = await services.accounts.addPeople(Object.values(cast), password);
  const idOf = (member: CastName) =>
    added.find(({ email }) => email === cast[member].email)?.personId ?? 'nobody';
  const recruiter: Viewer = { personId: idOf('recruiter'), ...cast.recruiter };
  const wanted = { title: 'Service host', place: 'Odense', team: [], ...small };
  const position = await services.positions.createPosition(recruiter, wanted);

  const schedule = async (name: string) => {
    const candidate = { name, email: null, phone: null, personId: null };
    const application = await services.candidates.addCandidate(recruiter, position.id, candidate);
    const interview = await services.interviews.schedule(recruiter, application.id, {
      startsAt: new Date(),
      place: 'Skagen',
      panel: panel.map(idOf),
      policy: 'after-own',
    });
    return interview.id;
  };
  return {
    people: { recruiter: idOf('recruiter'), ben: idOf('ben'), chidi: idOf('chidi') },
    interviewIds: [
      await schedule('Maja Lindqvist'),
      await schedule('Emil Ravn'),
      await schedule('Freja Holt'),
    ],
  };
}
