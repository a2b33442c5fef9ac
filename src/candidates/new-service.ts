import { newId } from '../data/new-id.ts';
import { plainEmail } from '../domain/email.ts';
import type { Viewer } from '../domain/permissions.ts';
import { plainLetters } from '../domain/plain-letters.ts';
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

type Named = Pick<NewCandidate, 'name' | 'email'>;

export interface AddedApplication extends Application {
  /** True when the person had applied for the position before; nothing was added then. */
  readonly isEarlier: boolean;
}

interface Dependencies {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
  readonly accountOf: (email: string | null) => Promise<string | null>;
  readonly accountsOf: (email: string | null) => Promise<readonly string[]>;
  readonly linkAccount: (email: string, personId: string) => Promise<void>;
  readonly now: () => Date;
}

/** Adding people and their applications to positions the viewer oversees, each person once. */
export function createNewCandidates({ candidates, positions, ...parts }: Dependencies) {
  const { accountOf, accountsOf, linkAccount, now } = parts;
  const search = createSearch({ candidates, positions });

  /** People with this e-mail address, whoever may see them. */
  async function listSharing(email: string | null): Promise<readonly Candidate[]> {
    return email === null ? [] : candidates.listByEmail(plainEmail(email));
  }

  /**
   * Name and e-mail address together tell for sure that it is the same person. Only among those whom the
   * viewer may see: to know both is no way into another team's record, and two teams may each have one.
   */
  async function findKnown(viewer: Viewer, { name, email }: Named): Promise<CandidateRecord | null> {
    if (email === null) return null;
    const namesakes = await search.listNamesakes(viewer, name);
    const known = namesakes.filter(
      (one) => one.email === plainEmail(email) && one.name.toLowerCase() === name.toLowerCase(),
    );
    // Of several only somebody who knows them can tell which one it is.
    return known.length === 1 ? (known[0] ?? null) : null;
  }

  async function findEarlier(positionId: string, ids: readonly string[]): Promise<Application | null> {
    const made = await candidates.listApplicationsOf(ids);
    return made.find((application) => application.positionId === positionId) ?? null;
  }

  /**
   * Adds an application unless this person, or somebody with the same e-mail address, has made one for the
   * position. One at a time for each person: of two who add the same one, the second finds what the first added.
   */
  async function applyOnce(
    viewer: Viewer,
    positionId: string,
    { name, email }: Named,
    findOrAdd: () => Promise<string>,
  ): Promise<AddedApplication> {
    return candidates.whileAlone(email === null ? plainLetters(name) : plainEmail(email), async () => {
      const sharing = (await listSharing(email)).map(({ id }) => id);
      const shared = await findEarlier(positionId, sharing);
      if (shared !== null) return { ...shared, isEarlier: true };
      const candidateId = await findOrAdd();
      const own = await findEarlier(positionId, [candidateId]);
      if (own !== null) return { ...own, isEarlier: true };
      const application: Application = {
        id: newId(),
        candidateId,
        positionId,
        stage: 'applied',
        history: [{ stage: 'applied', at: now(), by: viewer.personId }],
      };
      await candidates.addApplication(application);
      return { ...application, isEarlier: false };
    });
  }

  return {
    /** The application that somebody with this e-mail address has made for the position before. */
    async findEarlier(viewer: Viewer, positionId: string, email: string): Promise<Application | null> {
      await positions.getPosition(viewer, positionId);
      return findEarlier(
        positionId,
        (await listSharing(email)).map(({ id }) => id),
      );
    },

    /**
     * People who may be the one that is to be added, because they have the same name or the same e-mail
     * address: only somebody who knows them can tell. Nobody when name and address tell already.
     */
    async listLikely(viewer: Viewer, person: Named): Promise<readonly CandidateRecord[]> {
      if ((await findKnown(viewer, person)) !== null) return [];
      const namesakes = await search.listNamesakes(viewer, person.name);
      const sharers = person.email === null ? [] : await search.listSharers(viewer, person.email);
      return [...namesakes, ...sharers.filter(({ id }) => namesakes.every((one) => one.id !== id))];
    },

    /**
     * Adds an application for one position the viewer oversees, and the person, unless the viewer sees one
     * with the same name and e-mail address.
     */
    async addCandidate(viewer: Viewer, positionId: string, person: NewCandidate): Promise<AddedApplication> {
      await positions.getPosition(viewer, positionId);
      const email = person.email === null ? null : plainEmail(person.email);
      const added = await applyOnce(viewer, positionId, person, async () => {
        const known = await findKnown(viewer, person);
        if (known !== null) return known.id;
        const personIds = person.personId === null ? await accountsOf(email) : [person.personId];
        const candidate: Candidate = {
          id: newId(),
          name: person.name,
          email,
          phone: person.phone,
          personIds,
          addedAt: now(),
          addedBy: viewer.personId,
          changes: [],
        };
        await candidates.add(candidate);
        return candidate.id;
      });
      // For an account that was made meanwhile and did not find the candidate yet.
      const account = await accountOf(email);
      if (email !== null && account !== null) await linkAccount(email, account);
      return added;
    },

    /**
     * Adds an application of somebody whom the viewer may see, for one more position the viewer oversees.
     * Who applied for it already keeps that application.
     */
    async addApplication(viewer: Viewer, positionId: string, candidateId: string): Promise<AddedApplication> {
      await positions.getPosition(viewer, positionId);
      const candidate = await search.getCandidate(viewer, candidateId);
      return applyOnce(viewer, positionId, candidate, () => Promise.resolve(candidate.id));
    },
  };
}
