import { behaviour, level, PAST, probe, repeat, say, voice } from './plant-fault.ts';
import type { PlantedFault } from './plant-fault.ts';

export const plantedFaults: readonly PlantedFault[] = [
  // The format table.
  {
    rule: 'id-starts-with-competency',
    fault: 'another start',
    language: null,
    plant: (q) => (q.id = 's5-table'),
  },
  { rule: 'goals-fit-kind', fault: 'one goal', language: null, plant: (q) => q.goals.pop() },
  {
    rule: 'goals-fit-kind',
    fault: 'a goal for a past event',
    language: null,
    question: PAST,
    plant: (q) => q.goals.push({ text: { da: 'Ro.', en: 'Peace.' }, words: { da: ['ugen'], en: ['week'] } }),
  },
  {
    rule: 'also-other-competencies',
    fault: 'three',
    language: null,
    plant: (q) => (q.also = ['S5', 'S6', 'S7']),
  },
  { rule: 'also-other-competencies', fault: 'itself', language: null, plant: (q) => (q.also = ['S4']) },
  { rule: 'setting-fits-kind', fault: 'nowhere', language: null, plant: (q) => (q.setting = null) },
  {
    rule: 'setting-fits-kind',
    fault: 'a setting for a past event',
    language: null,
    question: PAST,
    plant: (q) => (q.setting = 'shop'),
  },
  { rule: 'minutes-in-range', fault: 'nine minutes', language: null, plant: (q) => (q.minutes = 9) },
  { rule: 'minutes-in-range', fault: 'half a minute', language: null, plant: (q) => (q.minutes = 4.5) },
  { rule: 'five-levels-in-order', fault: 'four levels', language: null, plant: (q) => q.levels.pop() },
  { rule: 'five-levels-in-order', fault: 'upside down', language: null, plant: (q) => q.levels.reverse() },
  {
    rule: 'behaviour-ids-unique',
    fault: 'the same id at two levels',
    language: null,
    plant: (q) => (behaviour(q, 4).id = behaviour(q, 1).id),
  },

  // What is read aloud.
  {
    rule: 'incident-length',
    fault: 'a word',
    language: 'da',
    plant: (q) => (q.incident.da = 'En bestilling.'),
  },
  {
    rule: 'text-length',
    fault: 'short',
    language: 'en',
    plant: (q) => (q.text.en = 'It is late. What do you do?'),
  },
  {
    rule: 'text-length',
    fault: 'a long past event',
    language: 'da',
    question: PAST,
    plant: (q) => (q.text.da = `${repeat('Ord.', 40)} ${q.text.da}`),
  },
  {
    rule: 'sentence-length',
    fault: '26 words in one breath',
    language: 'en',
    plant: (q) => (q.text.en = `${repeat('word', 26)}. ${q.text.en}`),
  },
  {
    rule: 'one-question-mark',
    fault: 'two questions',
    language: 'da',
    plant: (q) => (q.text.da = q.text.da.replace('travlt.', 'travlt?')),
  },
  {
    rule: 'dilemma-closing-question',
    fault: 'another question',
    language: 'en',
    plant: (q) => (q.text.en = q.text.en.replace('What do you do?', 'Who gets the table?')),
  },
  {
    rule: 'past-asks-three-things',
    fault: 'no ending asked for',
    language: 'da',
    question: PAST,
    plant: (q) => (q.text.da = q.text.da.replace(', og hvordan endte det', '')),
  },
  {
    rule: 'past-outside-work',
    fault: 'work only',
    language: 'en',
    question: PAST,
    plant: (q) => (q.text.en = q.text.en.replace("It doesn't have to be from a job. ", '')),
  },
  {
    rule: 'do-not-reward-count',
    fault: 'two lines',
    language: null,
    plant: (q) => q.doNotReward.splice(0, 2),
  },
  {
    rule: 'do-not-reward-speaking',
    fault: 'no such line',
    language: 'da',
    plant: (q) => q.doNotReward.pop(),
  },

  // Probes.
  { rule: 'probe-count', fault: 'one probe', language: null, plant: (q) => q.probes.splice(1) },
  { rule: 'probe-length', fault: '13 words', language: 'en', plant: probe('en', `Why ${repeat('so', 12)}?`) },
  { rule: 'probe-question-word', fault: 'a yes or no', language: 'da', plant: probe('da', 'Er det godt?') },
  {
    rule: 'probe-points',
    fault: 'names a strong answer',
    language: 'en',
    plant: probe('en', 'When do you let the guests choose between two plans?'),
  },

  // Anchors.
  {
    rule: 'anchor-length',
    fault: '14 words',
    language: 'da',
    plant: (q) => (level(q, 2).anchor.da = `Jeg ${repeat('ser', 13)}.`),
  },
  {
    rule: 'anchor-lengths-alike',
    fault: 'a short level 2',
    language: 'en',
    plant: (q) =>
      (level(q, 2).anchor.en =
        "I'd give them the table since they're here now and have it in writing, I think."),
  },
  {
    rule: 'anchor-first-person',
    fault: 'a report',
    language: 'da',
    plant: (q) =>
      (level(q, 2).anchor.da =
        'De får bordet, for de står her nu og har papir på det. Når de andre kommer, må der findes på noget. Måske kan de vente i baren med et glas.'),
  },
  {
    rule: 'top-anchor-names-goals',
    fault: 'one goal unnamed',
    language: 'en',
    plant: voice(5, 'en', 'the other party', 'everyone else'),
  },
  {
    rule: 'anchor-overlap',
    fault: 'level 2 said again at level 4',
    language: 'da',
    plant: (q) => (level(q, 4).anchor.da = level(q, 2).anchor.da),
  },

  // Behaviours.
  {
    rule: 'behaviours-per-level',
    fault: 'one at level 1',
    language: null,
    plant: (q) => level(q, 1).behaviours.splice(1),
  },
  {
    rule: 'behaviours-in-all',
    fault: 'seven',
    language: null,
    plant: (q) => {
      q.levels.forEach(({ behaviours }) => behaviours.splice(1));
    },
  },
  { rule: 'behaviour-length', fault: 'two words', language: 'da', plant: say(3, 'da', 'Siger undskyld.') },
  {
    rule: 'behaviour-length',
    fault: '13 words',
    language: 'en',
    plant: say(3, 'en', `Says ${repeat('so', 12)}.`),
  },
  {
    rule: 'behaviour-verb-first',
    fault: 'past tense',
    language: 'da',
    plant: say(3, 'da', 'Undskyldte det hele.'),
  },
  {
    rule: 'behaviour-verb-first',
    fault: 'an adverb',
    language: 'en',
    plant: say(3, 'en', 'Quickly says sorry.'),
  },
  {
    rule: 'behaviour-one-thing',
    fault: 'og',
    language: 'da',
    plant: say(3, 'da', 'Hilser og siger undskyld.'),
  },
  { rule: 'behaviour-one-thing', fault: 'or', language: 'en', plant: say(3, 'en', 'Calls or writes later.') },
  { rule: 'behaviour-not-negated', fault: 'ikke', language: 'da', plant: say(1, 'da', 'Siger ikke noget.') },
  {
    rule: 'behaviour-not-absence',
    fault: 'fails',
    language: 'en',
    plant: say(1, 'en', 'Fails to say sorry.'),
  },
  {
    rule: 'behaviour-not-without',
    fault: 'uden at',
    language: 'da',
    plant: say(1, 'da', 'Går uden at hilse.'),
  },
  {
    rule: 'behaviour-not-without',
    fault: 'without',
    language: 'en',
    plant: say(1, 'en', 'Leaves without a word.'),
  },
  {
    rule: 'behaviours-differ',
    fault: 'the same with another ending',
    language: 'en',
    plant: say(5, 'en', 'Gives the system as a good reason for saying yes.'),
  },

  // Unwelcome words.
  {
    rule: 'no-trait',
    fault: 'with an ending',
    language: 'da',
    plant: say(5, 'da', 'Svarer venligt på det hele.'),
  },
  {
    rule: 'no-trait',
    fault: 'in an anchor',
    language: 'en',
    plant: voice(3, 'en', 'our mistake', 'our honest mistake'),
  },
  { rule: 'no-degree', fault: 'of several words', language: 'da', plant: say(3, 'da', 'Lytter i høj grad.') },
  {
    rule: 'no-judgement',
    fault: 'with -ly',
    language: 'en',
    plant: say(4, 'en', 'Answers appropriately on time.'),
  },
  {
    rule: 'no-body-or-background',
    fault: 'a compound',
    language: 'da',
    plant: say(3, 'da', 'Sender smilende blikke.'),
  },
  {
    rule: 'level-1-not-absurd',
    fault: 'shouting',
    language: 'en',
    plant: say(1, 'en', 'Shouts at the guests.'),
  },
];
