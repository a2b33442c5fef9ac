import { Schema, trusted, type Connection } from 'mongoose';
import { bilingualSchema } from '../data/bilingual-schema.ts';
import { ratingHabits, type KeyTick, type SampleAnswer, type WarmUp } from '../domain/warm-up.ts';

type WarmUpRow = Omit<WarmUp, 'questionId'> & { readonly _id: string };

const tickSchema = new Schema<KeyTick>(
  { behaviour: { type: String, required: true }, heard: { type: bilingualSchema, required: true } },
  { _id: false },
);

const answerSchema = new Schema<SampleAnswer>(
  {
    id: { type: String, required: true },
    habit: { type: String, enum: ratingHabits, required: true },
    text: { type: bilingualSchema, required: true },
    target: { type: Number, required: true },
    ticks: [tickSchema],
    why: { type: bilingualSchema, required: true },
  },
  { _id: false, id: false },
);

const warmUpSchema = new Schema<WarmUpRow>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    answers: [answerSchema],
  },
  { versionKey: false, collection: 'warm_ups' },
);

export type WarmUpStore = ReturnType<typeof createWarmUpStore>;

export function createWarmUpStore(connection: Connection) {
  const warmUps = connection.model<WarmUpRow>('WarmUp', warmUpSchema);
  return {
    async find(questionId: string): Promise<WarmUp | null> {
      const row = await warmUps.findById(questionId).lean();
      return row === null ? null : toWarmUp(row);
    },

    /** Ids of the questions that have a set, without its texts. */
    async listQuestionIds(): Promise<readonly string[]> {
      const rows = await warmUps.find({}, { _id: 1 }).sort({ _id: 1 }).lean();
      return rows.map(({ _id }) => _id);
    },

    /** Adds, in one write, the sets of those questions that have none. Returns how many were added. */
    async addAbsent(added: readonly WarmUp[]): Promise<number> {
      if (added.length === 0) return 0;
      const known = await warmUps
        .find({ _id: trusted({ $in: added.map(({ questionId }) => questionId) }) }, { _id: 1 })
        .lean();
      const absent = added.filter(({ questionId }) => !known.some(({ _id }) => _id === questionId));
      // Without documents of Mongoose, which take longer than the store: texts were checked where they came in.
      const rows = absent.map(({ questionId, ...rest }) => ({ _id: questionId, ...rest }));
      if (rows.length > 0) await warmUps.insertMany(rows, { lean: true });
      return rows.length;
    },
  };
}

function toWarmUp({ _id, version, answers }: WarmUpRow): WarmUp {
  return { questionId: _id, version, answers };
}
