import { Schema, type Connection } from 'mongoose';

/** What a database was begun as, so that invented people and real ones never mix. */
export interface Installation {
  readonly isDemo: boolean;
  /** Null while the first content is still being loaded. */
  readonly loadedAt: Date | null;
}

const installationSchema = new Schema<Installation & { readonly _id: string }>(
  {
    _id: { type: String, required: true },
    isDemo: { type: Boolean, required: true },
    loadedAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'installation' },
);

/** There is one. */
const id = 'smil';

export type InstallationStore = ReturnType<typeof createInstallationStore>;

export function createInstallationStore(connection: Connection) {
  const Installations = connection.model('Installation', installationSchema);
  return {
    async findInstallation(): Promise<Installation | null> {
      const found = await Installations.findById(id).lean();
      return found && { isDemo: found.isDemo, loadedAt: found.loadedAt };
    },

    async beginInstallation(isDemo: boolean): Promise<void> {
      await Installations.updateOne({ _id: id }, { $setOnInsert: { isDemo } }, { upsert: true });
    },

    async completeInstallation(loadedAt: Date): Promise<void> {
      await Installations.updateOne({ _id: id }, { $set: { loadedAt } });
    },
  };
}
