import { questionsOf } from '../src/domain/interview-guide.ts';
import type { QuestionContent } from '../src/domain/question.ts';
import type { Guides } from '../src/guides/service.ts';
import type { Profiles } from '../src/positions/profile-service.ts';
import type { QuestionBank } from '../src/question-bank/service.ts';
import type { WarmUps } from '../src/question-bank/warm-up-service.ts';
import type { Question, ShippedContent } from './content-types.ts';

interface Dependencies {
  readonly bank: QuestionBank;
  readonly warmUps: WarmUps;
  readonly guides: Guides;
  readonly profiles: Profiles;
  /** Tells the person who started the program what is going on. */
  readonly report: (line: string) => void;
}

/** What the history of the shipped texts says about where they come from, the same in every language. */
const publisher = 'shipped-content';
const reason = 'Smil 0.1.0';

/**
 * Puts the shipped content into the bank through its services. What is there already stays: a question,
 * guide or profile that somebody published since is never published over, and loading twice changes nothing.
 */
export async function loadContent(
  content: ShippedContent,
  { bank, warmUps, guides, profiles, report }: Dependencies,
): Promise<void> {
  // Side by side where the order tells nothing: the store syncs writes that wait together at once.
  await Promise.all(
    content.competencies.map(({ model, ...competency }) =>
      bank.addCompetencyIfAbsent({ ...competency, model: model.code }),
    ),
  );
  for (const { caution, pdfLine, cues, ...checklist } of content.checklists) {
    await bank.addChecklistIfAbsent({
      ...checklist,
      caution: caution.text,
      printedLine: pdfLine.text,
      cues: cues.map(({ visual: _visual, ...cue }) => cue),
    });
  }
  report(`${content.competencies.length} competencies, ${content.checklists.length} checklists`);

  const known = new Set(
    (await bank.listQuestions({ competency: null, kind: null })).questions.map(
      ({ questionId }) => questionId,
    ),
  );
  const unknown = content.questions.filter(({ id }) => !known.has(id));
  await bank.publishQuestions(publisher, new Map(unknown.map((one) => [one.id, contentOf(one)])), reason);
  report(`${content.questions.length} questions`);

  await warmUps.addIfAbsent(new Map(content.warmUps.map(({ question, answers }) => [question, { answers }])));
  report(`${content.warmUps.length} warm-up sets`);

  await loadGuides(content, { bank, guides, profiles, report });
}

async function loadGuides(
  content: ShippedContent,
  { bank, guides, profiles, report }: Omit<Dependencies, 'warmUps'>,
): Promise<void> {
  const knownGuides = new Set((await guides.listGuides()).map(({ guideId }) => guideId));
  const { questions } = await bank.listQuestions({ competency: null, kind: null });
  const newest = new Map(questions.map(({ questionId, number }) => [questionId, number]));
  for (const { id, checklist, sections, ...guide } of content.guides) {
    if (knownGuides.has(id)) continue;
    const pinned = sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        questionId: question.id,
        version: newest.get(question.id) ?? 1,
      })),
    }));
    await guides.publishGuide(publisher, id, { ...guide, sections: pinned, checklistId: checklist }, reason);
    report(`Guide ${guide.name.en}: ${questionsOf({ sections: pinned }).length} questions`);
  }

  const knownProfiles = new Set((await profiles.listProfiles()).map(({ profileId }) => profileId));
  for (const { id, name, targets } of content.profiles) {
    if (knownProfiles.has(id)) continue;
    await profiles.publishProfile(publisher, id, { name, targets }, reason);
    report(`Ideal profile ${name.en}: ${targets.length} competencies`);
  }
}

function contentOf({
  id: _id,
  setting: _setting,
  channel: _channel,
  goals,
  ...question
}: Question): QuestionContent {
  return { ...question, goals: goals.map(({ text }) => ({ text })) };
}
