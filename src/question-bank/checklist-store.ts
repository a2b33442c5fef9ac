import { Schema, trusted, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
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

/** They are few, and every set that is frozen holds one. */
const mostKept = 50;

export function createChecklistStore(connection: Connection, remember: Remember = remembering(false)) {
  const checklists = connection.model<ChecklistRow>('Checklist', checklistSchema);
  const byId = remember<Checklist>({
    most: mostKept,
    async read(ids) {
      const rows = await checklists.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map(({ _id, ...rest }) => [_id, { ...rest, id: _id }]));
    },
  });
  return {
    async list(): Promise<readonly Checklist[]> {
      const rows = await checklists.find().sort({ _id: 1 }).lean();
      return rows.map(({ _id, ...rest }) => ({ ...rest, id: _id }));
    },

    find: (id: string): Promise<Checklist | null> => byId.get(id),

    /** Adds the list unless its id exists; somebody's later edits are never overwritten. */
    async addIfAbsent({ id, ...checklist }: Checklist): Promise<boolean> {
      const { upsertedCount } = await byId.changing(id, () =>
        checklists.updateOne({ _id: id }, { $setOnInsert: checklist }, { upsert: true }),
      );
      return upsertedCount === 1;
    },
  };
}
