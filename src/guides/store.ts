import { Schema, trusted, type Connection } from 'mongoose';
import { rememberForGood } from '../data/memory.ts';
import { bilingualSchema } from '../data/bilingual-schema.ts';
import { sectionKinds, type GuideVersion } from '../domain/interview-guide.ts';

interface GuideRow extends GuideVersion {
  readonly _id: string;
  readonly contentHash: string;
}

const versionSchema = new Schema<GuideRow>(
  {
    _id: { type: String, required: true },
    guideId: { type: String, required: true },
    number: { type: Number, required: true },
    name: { type: bilingualSchema, required: true },
    purpose: { type: bilingualSchema, required: true },
    minutes: { type: Number, required: true },
    sections: [
      new Schema(
        {
          kind: { type: String, enum: sectionKinds, required: true },
          title: { type: bilingualSchema, required: true },
          minutes: { type: Number, required: true },
          words: { type: bilingualSchema, required: true },
          questions: [
            new Schema(
              { questionId: { type: String, required: true }, version: { type: Number, required: true } },
              { _id: false },
            ),
          ],
        },
        { _id: false },
      ),
    ],
    checklistId: { type: String, required: true },
    candidateSheet: bilingualSchema,
    publishedAt: { type: Date, required: true },
    publishedBy: { type: String, required: true },
    reason: { type: String, required: true },
    contentHash: { type: String, required: true },
  },
  { versionKey: false, collection: 'guide_versions' },
);
versionSchema.index({ guideId: 1, number: 1 }, { unique: true });

export type PinnedGuide = Pick<GuideVersion, 'guideId' | 'number'>;

export type GuideStore = ReturnType<typeof createGuideStore>;

export interface StoredGuide {
  readonly version: GuideVersion;
  readonly contentHash: string;
}

const mostKept = 200;

export function createGuideStore(connection: Connection) {
  const versions = connection.model<GuideRow>('GuideVersion', versionSchema);
  const byId = rememberForGood<GuideVersion>({
    most: mostKept,
    async read(ids) {
      const rows = await versions.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, toGuide(row).version]));
    },
  });
  return {
    /** The newest version of every guide, by guide id. */
    async listNewest(): Promise<readonly GuideVersion[]> {
      const rows = await versions.find().sort({ guideId: 1, number: -1 }).lean();
      return rows
        .filter((row, index) => rows[index - 1]?.guideId !== row.guideId)
        .map((row) => toGuide(row).version);
    },

    async findNewest(guideId: string): Promise<StoredGuide | null> {
      const [row] = await versions.find({ guideId }).sort({ number: -1 }).limit(1).lean();
      return row === undefined ? null : toGuide(row);
    },

    find: (guideId: string, number: number): Promise<GuideVersion | null> => byId.get(rowId(guideId, number)),

    async findEach(pinned: readonly PinnedGuide[]): Promise<(pin: PinnedGuide) => GuideVersion | undefined> {
      const idOf = ({ guideId, number }: PinnedGuide) => rowId(guideId, number);
      const found = await byId.getMany([...new Set(pinned.map(idOf))]);
      return (pin) => found.get(idOf(pin));
    },

    async add(version: GuideVersion, contentHash: string): Promise<void> {
      await versions.create({ _id: rowId(version.guideId, version.number), ...version, contentHash });
    },
  };
}

function rowId(guideId: string, number: number): string {
  return `${guideId}@${number}`;
}

function toGuide({ _id, contentHash, ...version }: GuideRow): StoredGuide {
  return { version, contentHash };
}
