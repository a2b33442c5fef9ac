import type { Competency } from '../domain/competency.ts';
import { questionsOf, saysMinutes } from '../domain/interview-guide.ts';
import { questionKinds, type QuestionVersion } from '../domain/question.ts';
import { guideSheetPath } from '../interviews/paths.ts';
import { questionPath } from '../question-bank/paths.ts';
import { isShipped, type Words } from '../web/format.ts';
import { guidePath, guidesPath } from './paths.ts';
import type { GuideRecord, GuideRow } from './records.ts';

export function guidesPage(guides: readonly GuideRow[], words: Words) {
  const { t } = words;
  return {
    title: t('guides.title'),
    section: 'guides',
    styles: ['home'],
    heading: t('guides.heading', { count: guides.length }),
    lede: t('guides.lede'),
    rows: guides.map((guide) => ({
      href: guidePath(guide.guideId),
      name: words.of(guide.name),
      purpose: words.of(guide.purpose),
      about: measuresOf(guide, guide.questions, words),
    })),
    empty: guides.length === 0 ? { text: t('guides.none'), action: null } : null,
  };
}

export function guidePage(record: GuideRecord, words: Words) {
  const { t } = words;
  const { version, competencies } = record;
  const pinned = questionsOf(version);
  return {
    title: words.of(version.name),
    section: 'guides',
    styles: ['aside', 'guide', 'home'],
    trail: [
      { text: t('guides.title'), href: guidesPath },
      { text: words.of(version.name), href: null },
    ],
    heading: words.of(version.name),
    lede: words.of(version.purpose),
    courseNote: measuresOf(version, pinned.length, words),
    sections: sectionsOf(record, words),
    coverage: coverageOf(record.questions, competencies, words),
    checklist: t('guides.checklistText', { name: words.of(record.checklistName), count: record.cues }),
    candidateSheet: {
      about: version.candidateSheet === undefined ? null : words.of(version.candidateSheet),
      href: guideSheetPath(version.guideId),
    },
    published: t('guides.since', {
      number: version.number,
      date: words.date(version.publishedAt),
      name: record.publishedByName,
    }),
    reason: isShipped(version.reason)
      ? words.reason(version.reason)
      : t('guides.reason', { reason: version.reason }),
  };
}

/** How long a guide takes and how much it asks, beside its name. */
function measuresOf(
  { name, minutes, number }: Pick<GuideRow, 'name' | 'minutes' | 'number'>,
  count: number,
  words: Words,
): string {
  const { t } = words;
  const questions = t('words.questions', { count });
  const version = t('words.version', { number });
  return saysMinutes(words.of(name), minutes)
    ? t('guides.rowNamed', { questions, version })
    : t('guides.row', { minutes: t('words.minutes', { count: minutes }), questions, version });
}

function sectionsOf({ version, questions, competencies }: GuideRecord, words: Words) {
  let number = 0;
  return version.sections.map((section, index) => ({
    id: `section-${index + 1}`,
    title: words.of(section.title),
    minutes: words.t('words.minutes', { count: section.minutes }),
    words: words.of(section.words) === '' ? null : words.of(section.words),
    questions: section.questions.flatMap((pin) => {
      const question = questions.find(
        (one) => one.questionId === pin.questionId && one.number === pin.version,
      );
      if (question === undefined) return [];
      number += 1;
      const competency = competencies.find(({ code }) => code === question.content.competency);
      return [
        {
          number,
          href: questionPath(question.questionId),
          title: words.of(question.content.title),
          competency: competency === undefined ? question.content.competency : words.of(competency.name),
          about: words.t('questions.row', {
            kind: words.t(`words.kind.${question.content.kind}`),
            minutes: words.t('words.minutes', { count: question.content.minutes }),
            version: words.t('words.version', { number: question.number }),
          }),
          paper: paperOf(question, words),
        },
      ];
    }),
  }));
}

/** What is asked and scored, for a guide on paper: the page itself leads to each question. */
function paperOf({ content }: QuestionVersion, words: Words) {
  return {
    text: words.of(content.text),
    probes: content.probes.map((probe) => words.of(probe)),
    levels: content.levels
      .toSorted((a, b) => b.level - a.level)
      .map(({ level, anchor, behaviours }) => ({
        name: words.t('scorecard.levelNamed', { level, word: words.t(`scorecard.level.${level}`) }),
        anchor: words.of(anchor),
        behaviours: behaviours.map(({ text }) => words.of(text)),
      })),
  };
}

/** How often, and for how long, each competency is asked about, from each side. */
function coverageOf(
  questions: readonly QuestionVersion[],
  competencies: readonly Competency[],
  words: Words,
) {
  const row = (name: string, own: readonly QuestionVersion[]) => ({
    name,
    byKind: questionKinds.map((kind) =>
      words.whole(own.filter(({ content }) => content.kind === kind).length),
    ),
    minutes: words.whole(own.reduce((sum, { content }) => sum + content.minutes, 0)),
  });
  return {
    kinds: questionKinds.map((kind) => words.t(`words.kind.${kind}`)),
    rows: competencies.flatMap(({ code, label }) => {
      const own = questions.filter(({ content }) => content.competency === code);
      return own.length === 0 ? [] : [row(words.t('words.competency', { code, name: words.of(label) }), own)];
    }),
    sum: row(words.t('guides.all'), questions),
  };
}
