import type { Person } from '../../src/accounts/person.ts';
import type { Services } from '../../src/services.ts';

/** The people of the demo by the part of their address before the @. */
export async function demoPeople({ accounts }: Services): Promise<(key: string) => Person> {
  const everyone = await accounts.listPeople();
  return (key) => {
    const found = everyone.find(({ email }) => email === `${key}@demo.example`);
    if (found === undefined) throw new Error(`The demo has no ${key}`);
    return found;
  };
}

/** All that HR sees of the organisation, without ids and moments: what two loads must agree on. */
export async function picture(services: Services) {
  const hr = (await demoPeople(services))('hr');
  const people = await services.accounts.listPeople();
  const positions = await services.positions.listPositions(hr);
  return {
    people: people.map(({ email, name, roles, isDemo }) => ({ email, name, roles, isDemo })),
    positions: await Promise.all(
      positions.map(async ({ id, title, place, team }) => ({
        title,
        place,
        team: team.length,
        candidates: (await services.interviews.listCandidacies(hr, id)).map((candidacy) => ({
          name: candidacy.candidateName,
          stage: candidacy.stage,
          interviews: candidacy.interviews.map(({ place: room, policy, panel, scorecards }) => ({
            room,
            policy,
            panel: panel.map(({ name, state }) => [name, state]),
            entries: scorecards.map(({ entries }) =>
              [...entries].map(([key, { value }]) => `${key} = ${value}`).toSorted(),
            ),
          })),
        })),
      })),
    ),
  };
}
