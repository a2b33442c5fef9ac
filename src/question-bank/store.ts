import { Schema, trusted, type Connection } from 'mongoose';
import { rememberForGood } from '../data/memory.ts';
import { bilingualSchema } from '../data/bilingual-schema.ts';
import {
  questionKinds,
  type QuestionContent,
  type QuestionKind,
  type QuestionVersion,
} from '../domain/question.ts';

/** A published text; its `_id` joins question and number, so that a number is given out once. */
interface VersionRow extends QuestionVersion {
  readonly _id: string;
  /** True for the newest version of its question. */
  readonly isNewest: boolean;
}

const behaviourSchema = new Schema(
  { id: { type: String, required: true }, text: { type: bilingualSchema, required: true } },
  { _id: false, id: false },
);

const contentSchema = new Schema<QuestionContent>(
  {
    kind: { type: String, enum: questionKinds, required: true },
    competency: { type: String, required: true },
    also: [String],
    minutes: { type: Number, required: true },
    title: { type: bilingualSchema, required: true },
    incident: { type: bilingualSchema, required: true },
    purpose: { type: bilingualSchema, required: true },
    text: { type: bilingualSchema, required: true },
    goals: [new Schema({ text: { type: bilingualSchema, required: true } }, { _id: false })],
    probes: [bilingualSchema],
    levels: [
      new Schema(
        {
          level: { type: Number, required: true },
          anchor: { type: bilingualSchema, required: true },
          behaviours: [behaviourSchema],
        },
        { _id: false },
      ),
    ],
    doNotReward: [bilingualSchema],
  },
  { _id: false },
);

const versionSchema = new Schema<VersionRow>(
  {
    _id: { type: String, required: true },
    questionId: { type: String, required: true },
    number: { type: Number, required: true },
    content: { type: contentSchema, required: true },
    contentHash: { type: String, required: true },
    publishedAt: { type: Date, required: true },
    publishedBy: { type: String, required: true },
    reason: { type: String, required: true },
    isNewest: { type: Boolean, required: true },
  },
  { versionKey: false, collection: 'question_versions' },
);
versionSchema.index({ questionId: 1, number: 1 }, { unique: true });
versionSchema.index({ isNewest: 1, 'content.competency': 1, _id: 1 });

export interface VersionFilter {
  readonly competency: string | null;
  readonly kind: QuestionKind | null;
}

export type QuestionStore = ReturnType<typeof createQuestionStore>;

/** Versions that guides pin. */
const mostKept = 500;

export function createQuestionStore(connection: Connection) {
  const versions = connection.model<VersionRow>('QuestionVersion', versionSchema);
  const byId = rememberForGood<QuestionVersion>({
    most: mostKept,
    async read(ids) {
      const rows = await versions.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, toVersion(row)]));
    },
  });
  return {
    async listNewest({ competency, kind }: VersionFilter): Promise<readonly QuestionVersion[]> {
      const rows = await versions
        .find({
          isNewest: true,
          ...(competency === null ? {} : { 'content.competency': competency }),
          ...(kind === null ? {} : { 'content.kind': kind }),
        })
        .sort({ 'content.competency': 1, _id: 1 })
        .lean();
      return rows.map(toVersion);
    },

    async countQuestions(): Promise<number> {
      return versions.countDocuments({ isNewest: true });
    },

    /** Every version of one question, newest first. */
    async listVersions(questionId: string): Promise<readonly QuestionVersion[]> {
      const rows = await versions.find({ questionId }).sort({ number: -1 }).lean();
      return rows.map(toVersion);
    },

    async listPinned(
      pinned: readonly { readonly questionId: string; readonly version: number }[],
    ): Promise<readonly QuestionVersion[]> {
      const ids = pinned.map(({ questionId, version }) => rowId(questionId, version));
      const found = await byId.getMany(ids);
      return ids.flatMap((id) => found.get(id) ?? []);
    },

    /** The newest version of each of these questions; one that has none is left out. */
    async listNewestOf(questionIds: readonly string[]): Promise<readonly QuestionVersion[]> {
      const rows = await versions
        .find({ questionId: trusted({ $in: [...questionIds] }), isNewest: true })
        .lean();
      return rows.map(toVersion);
    },

    /**
     * New versions, all of them or none. They are written before the older ones step back, so that a crash in
     * between leaves two newest versions, never none; the next publication mends it.
     */
    async add(added: readonly QuestionVersion[]): Promise<void> {
      const rows = added.map((version) => ({
        _id: rowId(version.questionId, version.number),
        ...version,
        isNewest: true,
      }));
      // Without documents of Mongoose, which take longer than the store: texts were checked where they came in.
      await versions.insertMany(rows, { lean: true });
      for (const { questionId, number } of added.filter((version) => version.number > 1)) {
        await versions.updateMany(
          { questionId, number: trusted({ $lt: number }), isNewest: true },
          { $set: { isNewest: false } },
        );
      }
    },
  };
}

function rowId(questionId: string, number: number): string {
  return `${questionId}@${number}`;
}

function toVersion(row: VersionRow): QuestionVersion {
  const { questionId, number, content, contentHash, publishedAt, publishedBy, reason } = row;
  return { questionId, number, content, contentHash, publishedAt, publishedBy, reason };
}
