import { Schema, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
import { bilingualSchema } from '../data/bilingual-schema.ts';
import type { Competency } from '../domain/competency.ts';

interface CompetencyRow extends Omit<Competency, 'code'> {
  readonly _id: string;
}

const competencySchema = new Schema<CompetencyRow>(
  {
    _id: { type: String, required: true },
    model: { type: String, required: true },
    name: { type: bilingualSchema, required: true },
    label: { type: bilingualSchema, required: true },
    definition: { type: bilingualSchema, required: true },
    positive: [bilingualSchema],
    negative: [bilingualSchema],
  },
  { versionKey: false },
);

export type CompetencyStore = ReturnType<typeof createCompetencyStore>;

/** They are few, and read together. */
const all = 'all';

export function createCompetencyStore(connection: Connection, remember: Remember = remembering(false)) {
  const competencies = connection.model<CompetencyRow>('Competency', competencySchema);
  const listed = remember<readonly Competency[]>({
    most: 1,
    async read() {
      const rows = await competencies.find().sort({ _id: 1 }).lean();
      return new Map([[all, rows.map(toCompetency)]]);
    },
  });
  return {
    list: async (): Promise<readonly Competency[]> => (await listed.get(all)) ?? [],

    /** Adds the competency unless its code exists; somebody's later edits are never overwritten. */
    async addIfAbsent({ code, ...texts }: Competency): Promise<boolean> {
      const { upsertedCount } = await listed.changing(all, () =>
        competencies.updateOne({ _id: code }, { $setOnInsert: texts }, { upsert: true }),
      );
      return upsertedCount === 1;
    },
  };
}

function toCompetency({ _id, ...texts }: CompetencyRow): Competency {
  return { code: _id, ...texts };
}
