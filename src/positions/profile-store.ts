import { Schema, trusted, type Connection } from 'mongoose';
import { rememberForGood } from '../data/memory.ts';
import { bilingualSchema } from '../data/bilingual-schema.ts';
import { targetModes, type ProfileTarget, type ProfileVersion } from '../domain/ideal-profile.ts';

interface ProfileVersionRow extends ProfileVersion {
  readonly _id: string;
  readonly contentHash: string;
}

const targetSchema = new Schema<ProfileTarget>(
  {
    competency: { type: String, required: true },
    target: { type: Number, required: true },
    weight: { type: Number, required: true },
    mode: { type: String, enum: targetModes, required: true },
    tolerance: { type: Number, required: true },
    mustHave: { type: Boolean, required: true },
    reason: { type: bilingualSchema, required: true },
  },
  { _id: false },
);

const versionSchema = new Schema<ProfileVersionRow>(
  {
    _id: { type: String, required: true },
    profileId: { type: String, required: true },
    number: { type: Number, required: true },
    name: { type: bilingualSchema, required: true },
    targets: [targetSchema],
    publishedAt: { type: Date, required: true },
    publishedBy: { type: String, required: true },
    reason: { type: String, required: true },
    contentHash: { type: String, required: true },
  },
  { versionKey: false, collection: 'profile_versions' },
);
versionSchema.index({ profileId: 1, number: 1 }, { unique: true });

export type ProfileStore = ReturnType<typeof createProfileStore>;

export interface StoredProfile {
  readonly version: ProfileVersion;
  readonly contentHash: string;
}

const mostKept = 200;

export function createProfileStore(connection: Connection) {
  const versions = connection.model<ProfileVersionRow>('ProfileVersion', versionSchema);
  const byId = rememberForGood<ProfileVersion>({
    most: mostKept,
    async read(ids) {
      const rows = await versions.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, toProfile(row).version]));
    },
  });
  return {
    /** The newest version of every profile, by profile id. */
    async listNewest(): Promise<readonly ProfileVersion[]> {
      const rows = await versions.find().sort({ profileId: 1, number: -1 }).lean();
      return rows
        .filter((row, index) => rows[index - 1]?.profileId !== row.profileId)
        .map((row) => toProfile(row).version);
    },

    async findNewest(profileId: string): Promise<StoredProfile | null> {
      const [row] = await versions.find({ profileId }).sort({ number: -1 }).limit(1).lean();
      return row === undefined ? null : toProfile(row);
    },

    find: (profileId: string, number: number): Promise<ProfileVersion | null> =>
      byId.get(rowId(profileId, number)),

    async add(version: ProfileVersion, contentHash: string): Promise<void> {
      await versions.create({ _id: rowId(version.profileId, version.number), ...version, contentHash });
    },
  };
}

function rowId(profileId: string, number: number): string {
  return `${profileId}@${number}`;
}

function toProfile({ _id, contentHash, ...version }: ProfileVersionRow): StoredProfile {
  return { version, contentHash };
}
