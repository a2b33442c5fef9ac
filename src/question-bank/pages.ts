import type { Competency } from '../domain/competency.ts';
import { languages, type Bilingual, type Language } from '../domain/language.ts';
import { questionKinds, type QuestionVersion } from '../domain/question.ts';
import { choiceField } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { checklistsPath, questionPath, questionsPath, warmUpPath, withFilters } from './paths.ts';
import type { QuestionFilters, QuestionList, QuestionRecord } from './records.ts';

export function questionsPage(list: QuestionList, filters: QuestionFilters, words: Words) {
  const { t } = words;
  const language = filters.language ?? words.language;
  const isNarrowed = filters.competency !== null || filters.kind !== null;
  const matching = list.questions.length;
  return {
    title: t('questions.title'),
    section: 'questions',
    styles: ['home'],
    heading: t('questions.heading', { count: list.total }),
    lede: isNarrowed ? t('questions.match', { count: matching }) : t('questions.lede'),
    actions: [{ href: checklistsPath, text: t('questions.checklists.title'), icon: null, isMain: false }],
    filters: filterFields(list, filters, words),
    filtersPath: questionsPath,
    language,
    groups: list.competencies.flatMap((competency) => {
      const own = list.questions.filter(({ content }) => content.competency === competency.code);
      return own.length === 0
        ? []
        : [
            {
              id: competency.code,
              heading: competencyName(competency, language, words),
              definition: competency.definition[language],
              count: t('words.questions', { count: own.length }),
              rows: own.map((question) => questionRow(question, list.warmUps, filters, words)),
            },
          ];
    }),
    empty:
      matching > 0
        ? null
        : isNarrowed
          ? { text: t('questions.noMatch'), action: { href: questionsPath, text: t('questions.showAll') } }
          : { text: t('questions.none'), action: null },
  };
}

function filterFields({ competencies, counts }: QuestionList, filters: QuestionFilters, words: Words) {
  const { t } = words;
  const field = (
    name: keyof QuestionFilters,
    choices: readonly { readonly value: string; readonly text: string }[],
    chosen: string,
  ) => choiceField(name, { label: t(`questions.filter.${name}`) }, choices, chosen, {}, words);
  return {
    competency: field(
      'competency',
      competencies.map((one) => ({
        value: one.code,
        text: t('questions.filter.counted', {
          name: competencyName(one, words.language, words),
          count: counts.get(one.code) ?? 0,
        }),
      })),
      filters.competency ?? '',
    ),
    kind: field(
      'kind',
      questionKinds.map((kind) => ({ value: kind, text: words.t(`words.kind.${kind}`) })),
      filters.kind ?? '',
    ),
    language: field(
      'language',
      languages.map((language) => ({ value: language, text: t(`words.language.${language}`) })),
      filters.language ?? words.language,
    ),
  };
}

function questionRow(
  { questionId, number, content }: QuestionVersion,
  warmUps: QuestionList['warmUps'],
  filters: QuestionFilters,
  words: Words,
) {
  const language = filters.language ?? words.language;
  return {
    href: withFilters(questionPath(questionId), { ...filters }),
    title: content.title[language],
    summary: inOneLine(content, language),
    about: words.t(warmUps.has(questionId) ? 'questions.rowWithWarmUp' : 'questions.row', {
      kind: words.t(`words.kind.${content.kind}`),
      minutes: words.t('words.minutes', { count: content.minutes }),
      version: words.t('words.version', { number }),
    }),
  };
}

/** What a dilemma is about; a question about the past is known by what it asks, not by the story of its levels. */
function inOneLine({ kind, incident, text }: QuestionVersion['content'], language: Language): string {
  if (kind === 'dilemma') return incident[language];
  return /^.*?[.?!](?=\s|$)/s.exec(text[language])?.[0] ?? text[language];
}

export function questionPage(
  { version, versions, competencies, hasWarmUp }: QuestionRecord,
  filters: QuestionFilters,
  words: Words,
) {
  const { t } = words;
  const { content } = version;
  const shown = filters.language ?? words.language;
  const sides = [...languages].toSorted((a) => (a === shown ? -1 : 1));
  const bothSides = (text: Bilingual) => sides.map((language) => ({ language, text: text[language] }));
  const bothLists = (texts: readonly Bilingual[]) =>
    sides.map((language) => ({ language, items: texts.map((text) => text[language]) }));
  const nameOf = (code: string) => {
    const competency = competencies.find((one) => one.code === code);
    return competency === undefined ? code : competencyName(competency, words.language, words);
  };
  return {
    title: words.of(content.title),
    section: 'questions',
    styles: ['aside', 'question'],
    trail: [
      { text: t('questions.title'), href: withFilters(questionsPath, { ...filters }) },
      { text: nameOf(content.competency), href: null },
    ],
    heading: words.of(content.title),
    lede: t('questions.since', { number: version.number, date: words.date(version.publishedAt) }),
    columns: sides.map((language) => ({ language, name: t(`words.language.${language}`) })),
    text: sides.map((language) => ({
      language,
      name: t(`words.language.${language}`),
      title: content.title[language],
      text: content.text[language],
    })),
    goals: content.goals.length === 0 ? null : bothLists(content.goals.map(({ text }) => text)),
    probes: bothLists(content.probes),
    purpose: bothSides(content.purpose),
    incident: {
      heading: t(`questions.incident.${content.kind}`),
      sides: bothSides(content.incident),
    },
    competency: competencies
      .filter(({ code }) => code === content.competency)
      .map((competency) => ({
        name: competencyName(competency, words.language, words),
        sides: bothSides(competency.definition),
      })),
    doNotReward: bothLists(content.doNotReward),
    levels: content.levels
      .toSorted((a, b) => b.level - a.level)
      .map(({ level, anchor, behaviours }) => ({
        number: level,
        name: t('scorecard.levelNamed', { level, word: t(`scorecard.level.${level}`) }),
        sides: sides.map((language) => ({
          language,
          anchor: anchor[language],
          behaviours: behaviours.map(({ text }) => text[language]),
        })),
      })),
    facts: [
      { name: t('questions.competency'), value: nameOf(content.competency) },
      {
        name: t('questions.touches'),
        value: content.also.length === 0 ? t('questions.nothingElse') : words.list(content.also.map(nameOf)),
      },
      { name: t('questions.kind'), value: t(`words.kind.${content.kind}`) },
      { name: t('questions.minutes'), value: words.whole(content.minutes) },
    ],
    warmUp: hasWarmUp
      ? {
          heading: t('warmUp.title'),
          text: t('warmUp.what'),
          link: t('warmUp.see'),
          href: warmUpPath(version.questionId),
        }
      : null,
    versions: versions.map((row) => ({
      name: t('words.version', { number: row.number }),
      isCurrent: row.number === version.number,
      reason: words.reason(row.reason),
      who: row.publishedByName,
      date: words.date(row.publishedAt),
      hash: row.contentHash,
    })),
  };
}

function competencyName({ code, name }: Competency, language: Language, { t }: Words): string {
  return t('words.competency', { code, name: name[language] });
}
