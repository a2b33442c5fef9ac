import { trusted, type Connection } from 'mongoose';
import { createClaims } from '../data/claim-store.ts';
import { remembering, type Remember } from '../data/memory.ts';
import {
  interviewSchema,
  toInterview,
  type Arrangement,
  type Cancellation,
  type Interview,
  type InterviewChange,
  type InterviewRow,
} from './interview-schema.ts';
import { createListQueries } from './list-store.ts';

export type InterviewStore = ReturnType<typeof createInterviewStore>;

/** An interview is read at every autosave and, with those of its application, at every comparison. */
const mostKept = 20_000;

export function createInterviewStore(connection: Connection, remember: Remember = remembering(false)) {
  const interviews = connection.model<InterviewRow>('Interview', interviewSchema);

  const byId = remember<Interview>({
    most: mostKept,
    async read(ids) {
      const rows = await interviews.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, toInterview(row)]));
    },
  });

  /** By start. */
  const ofApplication = remember<readonly Interview[]>({
    most: mostKept,
    weigh: (held) => 1 + held.length,
    async read(applicationIds) {
      const rows = await interviews
        .find({ applicationId: trusted({ $in: applicationIds }) })
        .sort({ applicationId: 1, startsAt: 1 })
        .lean();
      const held = new Map<string, Interview[]>(applicationIds.map((id) => [id, []]));
      for (const row of rows) held.get(row.applicationId)?.push(toInterview(row));
      return held;
    },
  });

  function changing<Result>(interview: Interview, write: () => Promise<Result>): Promise<Result> {
    return byId.changing(interview.id, () => ofApplication.changing(interview.applicationId, write));
  }

  return {
    ...createClaims(connection),
    ...createListQueries(interviews),

    async add(interview: Interview): Promise<void> {
      const { id, ...rest } = interview;
      await changing(interview, () => interviews.create({ _id: id, ...rest }));
    },

    /** Takes away an interview that was only just planned. False when something has been done with it. */
    async takeBack(interview: Interview): Promise<boolean> {
      const { deletedCount } = await changing(interview, () =>
        interviews.deleteOne({ ...unchanged(interview), setHash: null }),
      );
      return deletedCount === 1;
    },

    find: (id: string): Promise<Interview | null> => byId.get(id),

    /** Application by application in the order given, each by start. */
    async listOfApplications(applicationIds: readonly string[]): Promise<readonly Interview[]> {
      const held = await ofApplication.getMany(applicationIds);
      return applicationIds.flatMap((id) => held.get(id) ?? []);
    },

    /** Those on whose panel the person sits, by start. */
    async listOfPanelMember(personId: string): Promise<readonly Interview[]> {
      const rows = await interviews.find({ panel: personId }).sort({ startsAt: 1 }).lean();
      return rows.map(toInterview);
    },

    /** Those that begin in between and have one of these people on the panel. */
    async listAround(people: readonly string[], after: Date, before: Date): Promise<readonly Interview[]> {
      const rows = await interviews
        .find({ panel: trusted({ $in: people }), startsAt: trusted({ $gt: after, $lt: before }) })
        .sort({ startsAt: 1 })
        .lean();
      return rows.map(toInterview);
    },

    /**
     * Freezes the set once; a second call leaves the first set in place, and so does one for somebody who
     * has left the panel meanwhile.
     */
    async freeze(interview: Interview, setHash: string, openedBy: string): Promise<void> {
      await changing(interview, () =>
        interviews.updateOne({ _id: interview.id, setHash: null, panel: openedBy }, { $set: { setHash } }),
      );
    },

    /**
     * False, and nothing written, when the interview does not stand any more as it was read, or when
     * somebody has set out since to submit, or to write who would leave the panel.
     */
    async rearrange(
      seen: Interview,
      wanted: Arrangement,
      signed: Required<Pick<InterviewChange, 'at' | 'by' | 'reason'>>,
    ): Promise<boolean> {
      const { startsAt, place, panel } = seen;
      const leaving = panel.filter((personId) => !wanted.panel.includes(personId));
      const { matchedCount } = await changing(seen, () =>
        interviews.updateOne(
          {
            ...unchanged(seen),
            ...unannounced(seen),
            // Before the first scorecard is opened nobody looks for a submission.
            setHash: seen.setHash,
            writers: trusted({ $nin: leaving }),
          },
          { $set: { ...wanted }, $push: { changes: { ...signed, startsAt, place, panel } } },
        ),
      );
      return matchedCount === 1;
    },

    /**
     * False, and nothing written, when the interview does not stand any more as it was read, or when
     * somebody has set out to submit since.
     */
    async cancel(seen: Interview, cancelled: Cancellation): Promise<boolean> {
      const { matchedCount } = await changing(seen, () =>
        interviews.updateOne({ ...unchanged(seen), ...unannounced(seen) }, { $set: { cancelled } }),
      );
      return matchedCount === 1;
    },

    /**
     * Says that somebody sets out to submit. False, and nothing written, when the interview does not stand
     * any more as it was read: whoever submits has to look at the new time, or at a cancellation.
     */
    async announceSubmission(interview: Interview, interviewerId: string): Promise<boolean> {
      const { matchedCount } = await changing(interview, () =>
        interviews.updateOne(unchanged(interview), { $push: { submitters: interviewerId } }),
      );
      return matchedCount === 1;
    },

    /**
     * Says that somebody sets out to write in an empty scorecard: from then on they stay on the panel. False,
     * and nothing written, when they have left it.
     */
    async announceWriting(interview: Interview, interviewerId: string): Promise<boolean> {
      const { matchedCount } = await changing(interview, () =>
        interviews.updateOne(
          { _id: interview.id, panel: interviewerId },
          { $addToSet: { writers: interviewerId } },
        ),
      );
      return matchedCount === 1;
    },
  };
}

/** Changes are only ever added, so their number says whether anybody was faster. */
function unchanged({ id, changes }: Interview) {
  return { _id: id, cancelled: null, [`changes.${changes.length}`]: trusted({ $exists: false }) };
}

/** So are those who set out to submit. */
function unannounced({ submitters }: Interview) {
  return { [`submitters.${submitters.length}`]: trusted({ $exists: false }) };
}
