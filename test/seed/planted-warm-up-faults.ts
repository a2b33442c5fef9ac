import type { WarmUp } from '../../seed/content-types.ts';
import { known, repeat } from './plant-fault.ts';
import type { Mutable } from './shipped-content.ts';

type Draft = Mutable<WarmUp>;

/** One small mutation of the shipped set on the missing table, and what is said of it. */
interface PlantedWarmUpFault {
  readonly rule: string;
  readonly fault: string;
  readonly language: 'da' | 'en' | null;
  readonly path: readonly (string | number)[];
  readonly sentence: string;
  readonly plant: (set: Draft) => void;
}

/** In the file they stand in this order: fine words, solid work, clumsy words. */
const lovely = (set: Draft) => known(set.answers[0]);
const solid = (set: Draft) => known(set.answers[1]);
const clumsy = (set: Draft) => known(set.answers[2]);

export const plantedWarmUpFaults: readonly PlantedWarmUpFault[] = [
  {
    rule: 'answer-length',
    fault: 'one sentence',
    language: 'en',
    path: ['answers', 0, 'text', 'en'],
    sentence: 'the text has 8 words; it must have 90 to 150.',
    plant: (set) => (lovely(set).text.en = "I'd take them straight to the big table."),
  },
  {
    rule: 'answer-length',
    fault: 'a speech',
    language: 'da',
    path: ['answers', 2, 'text', 'da'],
    sentence: 'the text has 151 words; it must have 90 to 150.',
    plant: (set) => (clumsy(set).text.da = repeat('ord', 151)),
  },
  {
    rule: 'answer-lengths-alike',
    fault: 'the best one is the longest by far',
    language: 'da',
    path: ['answers'],
    sentence: 'the longest answer has 126 words and the shortest 100; length must not be a signal.',
    plant: (set) => {
      set.answers.forEach((answer, i) => (answer.text.da = repeat('ord', i === 2 ? 126 : 100)));
    },
  },
  {
    rule: 'three-habits',
    fault: 'two lovely ones',
    language: null,
    path: ['answers'],
    sentence: 'exactly one answer must be solid-as-far-as-it-goes.',
    plant: (set) => (solid(set).habit = 'lovely-and-thin'),
  },
  {
    rule: 'target-fits-habit',
    fault: 'fine words at 3',
    language: null,
    path: ['answers', 0, 'target'],
    sentence: 'an answer that is lovely-and-thin reaches 1 to 2, not 3.',
    plant: (set) => (lovely(set).target = 3),
  },
  {
    rule: 'targets-differ',
    fault: 'the same level twice',
    language: null,
    path: ['answers'],
    sentence: 'two answers reach the same level; each must reach its own.',
    plant: (set) => (solid(set).target = 2),
  },
  {
    rule: 'key-is-suggested',
    fault: 'a level that its ticks do not reach',
    language: null,
    path: ['answers', 1, 'target'],
    sentence: 'the ticks suggest 3, not 4.',
    plant: (set) => (solid(set).target = 4),
  },
  {
    rule: 'heard-in-answer',
    fault: 'another word than was said',
    language: 'en',
    path: ['answers', 1, 'ticks', 2, 'heard', 'en'],
    sentence: 'is not said in the answer, letter for letter.',
    plant: (set) => (known(solid(set).ticks[2]).heard.en = 'have a seat in the bar'),
  },
  {
    rule: 'heard-in-answer',
    fault: 'two places in the wrong order',
    language: 'da',
    path: ['answers', 2, 'ticks', 0, 'heard', 'da'],
    sentence: 'is not said in the answer, letter for letter.',
    plant: (set) => (known(clumsy(set).ticks[0]).heard.da = 'havnet et sted … først siger jeg undskyld'),
  },
  {
    rule: 'quoted-from-answer',
    fault: 'a quotation from nowhere',
    language: 'da',
    path: ['answers', 2, 'why', 'da'],
    sentence: '"øhm" is not said in the answer.',
    plant: (set) => (clumsy(set).why.da = clumsy(set).why.da.replace('»Øh«', '»øhm«')),
  },
  {
    rule: 'not-the-rubric-speaking',
    fault: 'an anchor read aloud',
    language: 'en',
    path: ['answers', 1, 'text', 'en'],
    sentence: '"i\'d apologise for our mistake and" stands in the rubric.',
    plant: (set) =>
      (solid(set).text.en = solid(set).text.en.replace(
        "I'd say it's our mistake",
        "I'd apologise for our mistake and find them a table, I'd say it's our mistake",
      )),
  },
  {
    rule: 'key-rates-the-answer',
    fault: 'a trait',
    language: 'da',
    path: ['answers', 2, 'why', 'da'],
    sentence: '"ærlig" rates the person; describe what is done.',
    plant: (set) => (clumsy(set).why.da += ' Kandidaten er ærlig.'),
  },
  {
    rule: 'key-rates-the-answer',
    fault: 'a way of speaking',
    language: 'en',
    path: ['answers', 2, 'why', 'en'],
    sentence: '"accent" belongs to body or background, which a level never needs.',
    plant: (set) => (clumsy(set).why.en += ' Never mind the accent.'),
  },
];
