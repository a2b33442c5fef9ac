import type { KeyPath } from '../content-fault.ts';
import type { Question, ShippedContent } from '../content-types.ts';
import { nearestKey } from '../nearest-key.ts';
import type { ContentDocument } from '../yaml-file.ts';
import type { DemoCandidate, DemoInterview, DemoScorecard, Organisation } from './schema.ts';

/** Throws at `path` when a name in a file leads nowhere. */
type Refuse = (what: string, name: string, known: Iterable<string>, path: KeyPath) => void;

function refuser({ fault }: Pick<ContentDocument<unknown>, 'fault'>): Refuse {
  return (what, name, known, path) => {
    const names = [...known];
    if (names.includes(name)) return;
    const nearest = nearestKey(name, names);
    throw fault(
      path,
      `there is no ${what} "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
    );
  };
}

export function checkOrganisation(
  document: ContentDocument<Organisation>,
  { guides, profiles }: ShippedContent,
): void {
  const refuse = refuser(document);
  const { people, positions } = document.data;
  for (const [key, { guide, profile, team }] of Object.entries(positions)) {
    refuse('guide', guide, idsOf(guides), ['positions', key, 'guide']);
    refuse('profile', profile, idsOf(profiles), ['positions', key, 'profile']);
    team.forEach((person, i) => {
      refuse('person', person, Object.keys(people), ['positions', key, 'team', i]);
    });
  }
}

export function checkCandidate(
  document: ContentDocument<DemoCandidate>,
  { people, positions }: Organisation,
  content: ShippedContent,
): void {
  const refuse = refuser(document);
  const { position, interviews } = document.data;
  refuse('position', position, Object.keys(positions), ['position']);
  const asked = askedAbout(positions[position]?.guide ?? '', content);
  const places = new Set<string>();
  interviews.forEach((interview, i) => {
    const path = ['interviews', i];
    if (places.has(interview.place)) {
      // A start that was cut short finds its interviews again by their place.
      throw document.fault([...path, 'place'], 'another interview of this candidate has the same place.');
    }
    places.add(interview.place);
    checkInterview(interview, Object.keys(people), asked, refuse, path);
  });
}

interface Asked {
  readonly questions: ReadonlyMap<string, Question>;
  readonly cues: readonly string[];
}

function askedAbout(guideId: string, { guides, questions, checklists }: ShippedContent): Asked {
  const guide = guides.find(({ id }) => id === guideId);
  const ids = new Set(guide?.sections.flatMap((section) => section.questions.map(({ id }) => id)));
  const checklist = checklists.find(({ id }) => id === guide?.checklist);
  return {
    questions: new Map(questions.filter(({ id }) => ids.has(id)).map((question) => [question.id, question])),
    cues: checklist === undefined ? [] : idsOf(checklist.cues),
  };
}

function checkInterview(
  { panel, scorecards }: DemoInterview,
  people: readonly string[],
  asked: Asked,
  refuse: Refuse,
  path: KeyPath,
): void {
  panel.forEach((person, i) => {
    refuse('person', person, people, [...path, 'panel', i]);
  });
  scorecards.forEach((scorecard, i) => {
    const place = [...path, 'scorecards', i];
    refuse('member of this panel', scorecard.by, panel, [...place, 'by']);
    checkScorecard(scorecard, asked, refuse, place);
  });
}

function checkScorecard(
  { answers, checklist }: DemoScorecard,
  { questions, cues }: Asked,
  refuse: Refuse,
  path: KeyPath,
): void {
  for (const [questionId, { ticks, probes }] of Object.entries(answers)) {
    const place = [...path, 'answers', questionId];
    refuse('question of the guide', questionId, questions.keys(), place);
    const question = questions.get(questionId);
    const behaviours = idsOf(question?.levels.flatMap((level) => level.behaviours) ?? []);
    ticks.forEach((tick, i) => {
      refuse('behaviour', tick, behaviours, [...place, 'ticks', i]);
    });
    const numbers = question?.probes.map((_, i) => String(i + 1)) ?? [];
    probes.forEach((probe, i) => {
      refuse('probe', String(probe), numbers, [...place, 'probes', i]);
    });
  }
  for (const cue of Object.keys(checklist)) {
    refuse('line of the checklist', cue, cues, [...path, 'checklist', cue]);
  }
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}
