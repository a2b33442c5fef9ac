import type { Competency as DomainCompetency } from '../src/domain/competency.ts';
import type { Cue as DomainCue } from '../src/domain/checklist.ts';
import type { ProfileTarget } from '../src/domain/ideal-profile.ts';
import type { SectionKind } from '../src/domain/interview-guide.ts';
import type { Bilingual, Language } from '../src/domain/language.ts';
import type { QuestionContent } from '../src/domain/question.ts';
import type { WarmUpContent } from '../src/domain/warm-up.ts';
import type { Channel, Setting } from './settings.ts';

/**
 * The shipped content as plain data: what the YAML files say, checked and normalised, before the program
 * gives it versions and a status. The shapes are the program's own, with what only an author needs added.
 */

export interface Competency extends Omit<DomainCompetency, 'model'> {
  /** The model the competency belongs to, S or T, with its name. */
  readonly model: { readonly code: string; readonly name: Bilingual };
}

/** A goal of a dilemma, with words that show that the top anchor names it. */
interface Goal {
  readonly text: Bilingual;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

export interface Question extends QuestionContent {
  readonly id: string;
  /** Null for a question about past behaviour. */
  readonly setting: Setting | null;
  readonly channel: Channel | null;
  readonly goals: readonly Goal[];
}

interface Cue extends DomainCue {
  /** Usually met face to face; left out of a guide for telephone, chat or back-office work. */
  readonly visual: boolean;
}

export interface Checklist {
  readonly id: string;
  readonly name: Bilingual;
  /** `textWithWeight` holds {share} and {reason}, for a guide that lets the list count. */
  readonly caution: {
    readonly heading: Bilingual;
    readonly text: Bilingual;
    readonly textWithWeight: Bilingual;
  };
  /** `textWithWeight` holds {share}. */
  readonly pdfLine: { readonly text: Bilingual; readonly textWithWeight: Bilingual };
  readonly cues: readonly Cue[];
}

interface GuideSection {
  readonly kind: SectionKind;
  readonly minutes: number;
  readonly title: Bilingual;
  /** What the interviewer says at the start of the section. */
  readonly words: Bilingual;
  /** In order; empty unless the kind is `questions`. Not pinned yet: versions come with publication. */
  readonly questions: readonly { readonly id: string; readonly minutes: number }[];
}

export interface Guide {
  readonly id: string;
  readonly minutes: number;
  /** Id of the observation checklist that is filled in after the ratings. */
  readonly checklist: string;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  /** What the candidate reads before the interview, beside what the program says by itself. */
  readonly candidateSheet: Bilingual;
  readonly sections: readonly GuideSection[];
}

export interface Profile {
  readonly id: string;
  /** Id of the guide the profile was written for. */
  readonly guide: string;
  readonly name: Bilingual;
  readonly targets: readonly ProfileTarget[];
}

export interface WarmUp extends WarmUpContent {
  /** Id of the question that is answered. */
  readonly question: string;
}

export interface ShippedContent {
  readonly competencies: readonly Competency[];
  readonly questions: readonly Question[];
  readonly checklists: readonly Checklist[];
  readonly guides: readonly Guide[];
  readonly profiles: readonly Profile[];
  readonly warmUps: readonly WarmUp[];
}
