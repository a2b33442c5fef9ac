import { trusted, type Model } from 'mongoose';
import { withId, type Application, type CandidateRow, type Row } from './candidate-schema.ts';

/** Applications by who made them and by what they are called. */
export function createApplicationQueries(
  candidates: Model<CandidateRow>,
  applications: Model<Row<Application>>,
) {
  return {
    /** Of everyone whom this account is linked to. */
    async listApplicationIdsOf(personId: string): Promise<readonly string[]> {
      const people = await candidates.find({ personIds: personId }, { _id: 1 }).lean();
      if (people.length === 0) return [];
      const rows = await applications
        .find({ candidateId: trusted({ $in: people.map(({ _id }) => _id) }) }, { _id: 1 })
        .lean();
      return rows.map(({ _id }) => _id);
    },

    /** Unknown ids are left out. */
    async listApplicationsByIds(ids: readonly string[]): Promise<readonly Application[]> {
      const rows = await applications.find({ _id: trusted({ $in: [...ids] }) }).lean();
      return rows.map(withId);
    },

    /** In the order in which they applied. */
    async listApplicationsOf(candidateIds: readonly string[]): Promise<readonly Application[]> {
      const rows = await applications
        .find({ candidateId: trusted({ $in: [...candidateIds] }) })
        .sort({ _id: 1 })
        .lean();
      return rows.map(withId);
    },
  };
}
