import { Schema, type Connection } from 'mongoose';
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

export function createCompetencyStore(connection: Connection) {
  const competencies = connection.model<CompetencyRow>('Competency', competencySchema);
  return {
    async list(): Promise<readonly Competency[]> {
      const rows = await competencies.find().sort({ _id: 1 }).lean();
      return rows.map(toCompetency);
    },

    /** Adds the competency unless its code exists; somebody's later edits are never overwritten. */
    async addIfAbsent({ code, ...texts }: Competency): Promise<boolean> {
      const { upsertedCount } = await competencies.updateOne(
        { _id: code },
        { $setOnInsert: texts },
        { upsert: true },
      );
      return upsertedCount === 1;
    },
  };
}

function toCompetency({ _id, ...texts }: CompetencyRow): Competency {
  return { code: _id, ...texts };
}
