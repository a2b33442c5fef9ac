import { trusted, type Model } from 'mongoose';
import { toInterview, type Interview, type InterviewRow } from './interview-schema.ts';

/** Which interviews a list is of. */
export interface InterviewScope {
  /** Only those on whose panel this person sits; null for everyone's. */
  readonly panelMember: string | null;
  /** Only those of these applications; null for all of them. */
  readonly only: readonly string[] | null;
  /** None of these applications. */
  readonly except: readonly string[];
}

interface Page {
  readonly exceptIds: readonly string[];
  readonly skip: number;
  readonly most: number;
}

/** What the lists read, of which only the page that is asked for may grow with time. */
export function createListQueries(interviews: Model<InterviewRow>) {
  return {
    /** From this moment on, by start. */
    async listFrom(scope: InterviewScope, from: Date): Promise<readonly Interview[]> {
      const rows = await interviews
        .find({ ...within(scope), startsAt: trusted({ $gte: from }) })
        .sort({ startsAt: 1, _id: 1 })
        .lean();
      return rows.map(toInterview);
    },

    /** One page of those that began before this moment, the latest first. */
    async listBefore(
      scope: InterviewScope,
      before: Date,
      { exceptIds, skip, most }: Page,
    ): Promise<readonly Interview[]> {
      const rows = await interviews
        .find({
          ...within(scope),
          startsAt: trusted({ $lt: before }),
          ...(exceptIds.length > 0 && { _id: trusted({ $nin: exceptIds }) }),
        })
        .sort({ startsAt: -1, _id: -1 })
        .skip(skip) // the rows of the pages before this one
        .limit(most)
        .lean();
      return rows.map(toInterview);
    },

    /** Of these the ones that began before this moment and were not cancelled, by start. */
    async listHeldAmong(
      ids: readonly string[],
      scope: InterviewScope,
      before: Date,
    ): Promise<readonly Interview[]> {
      const rows = await interviews
        .find({
          ...within(scope),
          _id: trusted({ $in: ids }),
          startsAt: trusted({ $lt: before }),
          cancelled: null,
        })
        .sort({ startsAt: 1, _id: 1 })
        .lean();
      return rows.map(toInterview);
    },
  };
}

function within({ panelMember, only, except }: InterviewScope) {
  const application = {
    ...(only !== null && { $in: only }),
    ...(except.length > 0 && { $nin: except }),
  };
  return {
    ...(panelMember !== null && { panel: panelMember }),
    ...(Object.keys(application).length > 0 && { applicationId: trusted(application) }),
  };
}
