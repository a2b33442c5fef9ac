import type { z } from 'zod';
import type {
  checklistFile,
  competencyFile,
  guideFile,
  profileFile,
  questionDocument,
  warmUpFile,
} from './content-schema.ts';
import type { Checklist, Competency, Guide, Profile, Question, WarmUp } from './content-types.ts';

/** From the keys of the files to the names of the program. */

export function toCompetencies(file: z.output<typeof competencyFile>): readonly Competency[] {
  const model = { code: file.model, name: file.name };
  return file.competencies.map((competency) => ({ ...competency, model }));
}

export function toQuestion({
  format: _format,
  goals,
  levels,
  do_not_reward: doNotReward,
  setting,
  channel,
  ...same
}: z.output<typeof questionDocument>): Question {
  return {
    ...same,
    setting: setting ?? null,
    channel: channel ?? null,
    goals: (goals ?? []).map(({ da, en, words }) => ({ text: { da, en }, words })),
    levels: levels.map(({ level, anchor, behaviours }) => ({
      level,
      anchor,
      behaviours: behaviours.map(({ id, da, en }) => ({ id, text: { da, en } })),
    })),
    doNotReward,
  };
}

export function toChecklist(file: z.output<typeof checklistFile>): Checklist {
  const { id, name, caution, pdf_line: pdfLine, cues } = file;
  return {
    id,
    name,
    caution: { heading: caution.heading, text: caution.text, textWithWeight: caution.text_with_weight },
    pdfLine: { text: pdfLine.text, textWithWeight: pdfLine.text_with_weight },
    cues: cues.map(({ does_not_count: doesNotCount, does_not_apply: doesNotApply, ...same }) => ({
      ...same,
      doesNotCount,
      doesNotApply,
    })),
  };
}

export function toGuide({
  format: _format,
  sections,
  candidate_sheet: candidateSheet,
  ...same
}: z.output<typeof guideFile>): Guide {
  return {
    ...same,
    candidateSheet,
    sections: sections.map((section) => ({ ...section, questions: section.questions ?? [] })),
  };
}

export function toProfile({ format: _format, targets, ...same }: z.output<typeof profileFile>): Profile {
  return {
    ...same,
    targets: targets.map(({ must_have: mustHave, tolerance = 0, ...target }) => ({
      ...target,
      mustHave,
      tolerance,
    })),
  };
}

export function toWarmUp({ format: _format, ...same }: z.output<typeof warmUpFile>): WarmUp {
  return same;
}
