import type { Question, ShippedContent } from './content-types.ts';
import { anchorRules } from './rules/anchors.ts';
import { behaviourRules } from './rules/behaviours.ts';
import { candidateSheetRules } from './rules/candidate-sheet.ts';
import { questionFile, textsOf, warmUpFile } from './rules/finding.ts';
import type { Finding, PlacedText, Rules } from './rules/finding.ts';
import { formatRules } from './rules/format.ts';
import { probeRules } from './rules/probes.ts';
import { scenarioRules } from './rules/scenario.ts';
import { interfaceWordRules } from './rules/interface-words.ts';
import { languageRules } from './rules/two-languages.ts';
import { unwelcomeWordRules } from './rules/unwelcome-words.ts';
import { warmUpRules } from './rules/warm-ups.ts';

const questionRules: Rules<Question> = {
  ...formatRules,
  ...scenarioRules,
  ...probeRules,
  ...anchorRules,
  ...behaviourRules,
  ...unwelcomeWordRules,
};

/** Names of all rules, so that a test can ask each of them to find a fault. */
export const ruleNames: readonly string[] = [
  ...Object.keys(questionRules),
  ...Object.keys(languageRules),
  ...Object.keys(interfaceWordRules),
  ...Object.keys(candidateSheetRules),
  ...Object.keys(warmUpRules),
];

/** Every breach of the writing guide that can be counted. Whether a text is any good is for people to say. */
export function checkContent(content: ShippedContent): readonly Finding[] {
  const { competencies, questions, checklists, guides, profiles, warmUps } = content;
  return [
    ...questions.flatMap((question) => [
      ...apply(questionRules, question, { file: questionFile(question), question: question.id }),
      ...apply(languageRules, textsOf(question), { file: questionFile(question), question: question.id }),
    ]),
    ...competencies.flatMap((competency) =>
      apply(languageRules, textsIn(competency), {
        file: `competencies/${competency.model.code.toLowerCase()}.yaml`,
        question: competency.code,
      }),
    ),
    ...questions.flatMap((question) =>
      apply(interfaceWordRules, [{ path: ['purpose'], text: question.purpose }], {
        file: questionFile(question),
        question: question.id,
      }),
    ),
    ...guides.flatMap((guide) =>
      apply(
        candidateSheetRules,
        { guide, questions },
        { file: `guides/${guide.id}.yaml`, question: guide.id },
      ),
    ),
    ...warmUps.flatMap((warmUp) => {
      const question = questions.find(({ id }) => id === warmUp.question);
      if (question === undefined) return [];
      const place = { file: warmUpFile(question), question: question.id };
      const whys = warmUp.answers.map(({ why }, i) => ({ path: ['answers', i, 'why'], text: why }));
      return [
        ...apply(warmUpRules, { warmUp, question }, place),
        ...apply(languageRules, textsIn(warmUp), place),
        ...apply(interfaceWordRules, whys, place),
      ];
    }),
    ...Object.entries({ checklists, guides, profiles }).flatMap(([folder, things]) =>
      things.flatMap((thing) =>
        apply({ ...languageRules, ...interfaceWordRules }, textsIn(thing), {
          file: `${folder}/${thing.id}.yaml`,
          question: thing.id,
        }),
      ),
    ),
  ];
}

function apply<T>(
  rules: Rules<T>,
  checked: T,
  place: Pick<Finding, 'file' | 'question'>,
): readonly Finding[] {
  return Object.entries(rules).flatMap(([rule, check]) =>
    check(checked).map((breach) => ({ ...place, rule, ...breach })),
  );
}

/** Every pair of texts below a value, wherever it stands. */
function textsIn(value: unknown, path: PlacedText['path'] = []): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('da' in value && 'en' in value && typeof value.da === 'string' && typeof value.en === 'string') {
    return [{ path, text: { da: value.da, en: value.en } }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
