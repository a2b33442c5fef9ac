import { plainEmail } from '../domain/email.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Positions } from '../positions/service.ts';
import type { CandidateChangeRefusal, CandidateRecord, WantedCandidate } from './records.ts';
import { createSearch } from './search-service.ts';
import type { CandidateStore } from './store.ts';

interface Dependencies {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
  readonly accountOf: (email: string | null) => Promise<string | null>;
  readonly accountsOf: (email: string | null) => Promise<readonly string[]>;
  readonly linkAccount: (email: string, personId: string) => Promise<void>;
  readonly now: () => Date;
}

/** Changing how a candidate is called and reached, for those who oversee a position the person applied for. */
export function createCandidateChanges({ candidates, positions, ...parts }: Dependencies) {
  const { accountOf, accountsOf, linkAccount, now } = parts;
  const search = createSearch({ candidates, positions });

  /**
   * Somebody else with this address who applied for one of the same positions, of those that the viewer
   * oversees: a refusal must not tell who applied to another team.
   */
  async function isTaken(email: string, { id, applications }: CandidateRecord): Promise<boolean> {
    const others = (await candidates.listByEmail(email)).filter((other) => other.id !== id);
    const made = await candidates.listApplicationsOf(others.map((other) => other.id));
    const overseen = new Set(applications.map(({ position }) => position.id));
    return made.some(({ positionId }) => overseen.has(positionId));
  }

  return {
    /**
     * Changes a candidate; how it stood before stays in its history. `seen` is how often it had been changed
     * when the form was shown. Null when it is done.
     */
    async changeCandidate(
      viewer: Viewer,
      id: string,
      { name, email: typed, phone, notThem = [] }: WantedCandidate,
      reason: string,
      seen: number,
    ): Promise<CandidateChangeRefusal | null> {
      const record = await search.getCandidate(viewer, id);
      const candidate = await candidates.find(id);
      if (candidate === null) throw new NotFound(`No candidate ${id}`);
      if (candidate.changes.length !== seen) return 'meanwhile';
      const email = typed === null ? null : plainEmail(typed);
      const account = await accountOf(email);
      if (account !== null && notThem.includes(account)) return 'linked';
      // Whoever works here stays hidden from their own candidacy, also when they give a private address.
      const kept = candidate.personIds.filter((personId) => !notThem.includes(personId));
      const isSame = candidate.name === name && candidate.email === email && candidate.phone === phone;
      if (isSame && kept.length === candidate.personIds.length) return null;
      // Who had the address before is asked about once, when it is given; whoever has it now, always.
      const former = email === candidate.email ? [] : await accountsOf(email);
      if (account === viewer.personId || former.includes(viewer.personId)) return 'own';
      const added = [...(account === null ? [] : [account]), ...former];
      const personIds = [...new Set([...kept, ...added.filter((personId) => !notThem.includes(personId))])];
      const wanted = { name, email, phone, personIds };
      const change = async (): Promise<CandidateChangeRefusal | null> => {
        const isDone = await candidates.change(candidate, wanted, { at: now(), by: viewer.personId, reason });
        return isDone ? null : 'meanwhile';
      };
      const refusal =
        email === null || email === candidate.email
          ? await change()
          : await candidates.whileAlone(email, async () =>
              (await isTaken(email, record)) ? 'already' : change(),
            );
      if (refusal !== null) return refusal;
      // For an account that was made meanwhile and did not find the candidate yet.
      const made = email === candidate.email ? null : await accountOf(email);
      if (email !== null && made !== null) await linkAccount(email, made);
      return null;
    },
  };
}
