import { Schema, type Connection } from 'mongoose';
import { bilingualSchema } from '../data/bilingual-schema.ts';
import type { Checklist, Cue } from '../domain/checklist.ts';

type ChecklistRow = Omit<Checklist, 'id'> & { readonly _id: string };

const cueSchema = new Schema<Cue>(
  {
    id: { type: String, required: true },
    cue: { type: bilingualSchema, required: true },
    counts: { type: bilingualSchema, required: true },
    doesNotCount: { type: bilingualSchema, required: true },
    doesNotApply: { type: bilingualSchema, required: true },
  },
  { _id: false, id: false },
);

const checklistSchema = new Schema<ChecklistRow>(
  {
    _id: { type: String, required: true },
    name: { type: bilingualSchema, required: true },
    caution: { type: bilingualSchema, required: true },
    printedLine: { type: bilingualSchema, required: true },
    cues: [cueSchema],
  },
  { versionKey: false },
);

export type ChecklistStore = ReturnType<typeof createChecklistStore>;

export function createChecklistStore(connection: Connection) {
  const checklists = connection.model<ChecklistRow>('Checklist', checklistSchema);
  return {
    async find(id: string): Promise<Checklist | null> {
      const row = await checklists.findOne({ _id: id }).lean();
      if (row === null) return null;
      const { _id, ...rest } = row;
      return { ...rest, id: _id };
    },

    /** Adds the list unless its id exists; somebody's later edits are never overwritten. */
    async addIfAbsent({ id, ...checklist }: Checklist): Promise<boolean> {
      const { upsertedCount } = await checklists.updateOne(
        { _id: id },
        { $setOnInsert: checklist },
        { upsert: true },
      );
      return upsertedCount === 1;
    },
  };
}
