import { newId } from '../data/new-id.ts';
import { plainEmail } from '../domain/email.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Positions } from '../positions/service.ts';
import type { Application, Candidate } from './candidate-schema.ts';
import type { CandidateRecord } from './records.ts';
import { createSearch } from './search-service.ts';
import type { CandidateStore } from './store.ts';

export interface NewCandidate {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** The account of somebody who works here; null to look for it by the e-mail address. */
  readonly personId: string | null;
}

interface Dependencies {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
  readonly accountOf: (email: string | null) => Promise<string | null>;
  readonly linkAccount: (email: string, personId: string) => Promise<void>;
  readonly now: () => Date;
}

/** Adding people and their applications to positions the viewer oversees, each person once. */
export function createNewCandidates({ candidates, positions, ...parts }: Dependencies) {
  const { accountOf, linkAccount, now } = parts;
  const search = createSearch({ candidates, positions });

  /** Name and e-mail address together tell for sure that it is the same person. */
  async function findKnown({ name, email }: Pick<NewCandidate, 'name' | 'email'>): Promise<Candidate | null> {
    if (email === null) return null;
    const sharing = await candidates.listByEmail(plainEmail(email));
    return sharing.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  async function apply(viewer: Viewer, positionId: string, candidateId: string): Promise<Application> {
    const application: Application = {
      id: newId(),
      candidateId,
      positionId,
      stage: 'applied',
      history: [{ stage: 'applied', at: now(), by: viewer.personId }],
    };
    await candidates.addApplication(application);
    return application;
  }

  return {
    /** The application that somebody with this e-mail address has made for the position before. */
    async findEarlier(viewer: Viewer, positionId: string, email: string): Promise<Application | null> {
      await positions.getPosition(viewer, positionId);
      const sharing = await candidates.listByEmail(plainEmail(email));
      const earlier = await candidates.listApplicationsOf(sharing.map(({ id }) => id));
      return earlier.find((application) => application.positionId === positionId) ?? null;
    },

    /**
     * People who may be the one that is to be added, because they have the same name: only somebody who
     * knows them can tell. Nobody when name and e-mail address tell already.
     */
    async listLikely(
      viewer: Viewer,
      person: Pick<NewCandidate, 'name' | 'email'>,
    ): Promise<readonly CandidateRecord[]> {
      return (await findKnown(person)) === null ? search.listNamesakes(viewer, person.name) : [];
    },

    /**
     * Adds an application for one position the viewer oversees, and the person, unless the same name and
     * e-mail address are there already.
     */
    async addCandidate(viewer: Viewer, positionId: string, person: NewCandidate): Promise<Application> {
      await positions.getPosition(viewer, positionId);
      const known = await findKnown(person);
      const candidate: Candidate = known ?? {
        ...person,
        id: newId(),
        email: person.email === null ? null : plainEmail(person.email),
        personId: person.personId ?? (await accountOf(person.email)),
        addedAt: now(),
        addedBy: viewer.personId,
        changes: [],
      };
      if (known === null) await candidates.add(candidate);
      const application = await apply(viewer, positionId, candidate.id);
      // For an account that was made meanwhile and did not find the candidate yet.
      const account = await accountOf(candidate.email);
      if (candidate.email !== null && account !== null) await linkAccount(candidate.email, account);
      return application;
    },

    /**
     * Adds an application of somebody whom the viewer may see, for one more position the viewer oversees.
     * Who applied for it already keeps that application.
     */
    async addApplication(viewer: Viewer, positionId: string, candidateId: string): Promise<Application> {
      await positions.getPosition(viewer, positionId);
      const { id } = await search.getCandidate(viewer, candidateId);
      const made = await candidates.listApplicationsOf([id]);
      return made.find((one) => one.positionId === positionId) ?? apply(viewer, positionId, id);
    },
  };
}
