import type { Connection } from 'mongoose';
import { createInvitationService, type InvitationService } from './accounts/invitation-service.ts';
import { createInvitationStore } from './accounts/invitation-store.ts';
import type { Passwords } from './accounts/passwords.ts';
import { createAccountService, type AccountService } from './accounts/service.ts';
import { createPeopleStore } from './accounts/store.ts';
import { createThrottle, type Throttle, type ThrottleLimits } from './accounts/throttle.ts';
import { createGuessStore } from './accounts/throttle-store.ts';
import { createCandidates, type Candidates } from './candidates/service.ts';
import { createCandidateStore } from './candidates/store.ts';
import { createComparisons, type Comparisons } from './comparison/service.ts';
import { createGuides, type Guides } from './guides/service.ts';
import { createGuideStore } from './guides/store.ts';
import { remembering } from './data/memory.ts';
import { createHome, type Home } from './home/service.ts';
import { createEntryService } from './interviews/entry-service.ts';
import type { ScorecardService } from './interviews/scorecard-records.ts';
import { createScorecardService } from './interviews/scorecard-service.ts';
import { createScorecardStore } from './interviews/scorecard-store.ts';
import { createInterviews, type Interviews } from './interviews/service.ts';
import { createSets } from './interviews/set-service.ts';
import { createSetStore } from './interviews/set-store.ts';
import { createCandidateSheets, type CandidateSheets } from './interviews/sheet-service.ts';
import { createInterviewStore } from './interviews/store.ts';
import { createProfiles, type Profiles } from './positions/profile-service.ts';
import { createProfileStore } from './positions/profile-store.ts';
import { createPositions, type Positions } from './positions/service.ts';
import { createPositionStore } from './positions/store.ts';
import { createChecklistStore } from './question-bank/checklist-store.ts';
import { createCompetencyStore } from './question-bank/competency-store.ts';
import { createQuestionBank, type QuestionBank } from './question-bank/service.ts';
import { createQuestionStore } from './question-bank/store.ts';
import { createWarmUps, type WarmUps } from './question-bank/warm-up-service.ts';
import { createWarmUpStore } from './question-bank/warm-up-store.ts';
import type { Printer } from './reports/print.ts';
import { createReports, type Reports } from './reports/service.ts';

/** Everything the pages can ask for, one service per feature. */
export interface Services {
  readonly accounts: AccountService;
  readonly invitations: InvitationService;
  readonly throttle: Throttle;
  readonly bank: QuestionBank;
  readonly warmUps: WarmUps;
  readonly guides: Guides;
  readonly profiles: Profiles;
  readonly positions: Positions;
  readonly candidates: Candidates;
  readonly interviews: Interviews;
  readonly sheets: CandidateSheets;
  readonly scorecards: ScorecardService;
  readonly comparisons: Comparisons;
  readonly reports: Reports;
  readonly home: Home;
}

/** What differs between the program and its tests. */
export interface ServiceSettings {
  readonly connection: Connection;
  readonly passwords: Passwords;
  readonly printer: Printer;
  readonly isDemo: boolean;
  /** True when no other process writes to the database: then reads may be kept in memory. */
  readonly isOnlyWriter: boolean;
  readonly now: () => Date;
  /** The program's own when left out. */
  readonly throttleLimits?: ThrottleLimits;
}

/** Puts the services together, in the order in which they may use each other. */
export function createServices({ connection, ...settings }: ServiceSettings): Services {
  const { now } = settings;
  const remember = remembering(settings.isOnlyWriter);
  const accounts = createAccountService({
    people: createPeopleStore(connection, remember),
    // Candidates are put together further down, and nobody joins before that.
    linkCandidates: (email, personId) => candidates.linkAccount(email, personId),
    ...settings,
  });
  const invitations = createInvitationService({
    accounts,
    invitations: createInvitationStore(connection),
    now,
  });
  const throttle = createThrottle(createGuessStore(connection), settings.throttleLimits);
  const bank = createQuestionBank({
    competencies: createCompetencyStore(connection, remember),
    checklists: createChecklistStore(connection, remember),
    questions: createQuestionStore(connection),
    now,
  });
  const warmUps = createWarmUps({ warmUps: createWarmUpStore(connection), bank });
  const guides = createGuides({ guides: createGuideStore(connection), bank, now });
  const profiles = createProfiles({ profiles: createProfileStore(connection), now });
  const positions = createPositions({
    positions: createPositionStore(connection, remember),
    guides,
    profiles,
    bank,
    // Interviews are put together further down, and nobody changes a position before that.
    hasBegun: (viewer, positionId, announced) => interviews.hasBegun(viewer, positionId, announced),
    now,
  });
  const candidates = createCandidates({
    candidates: createCandidateStore(connection, remember),
    positions,
    findByEmail: (email) => accounts.findByEmail(email),
    formerOwnersOf: accounts.formerOwnersOf,
    now,
  });
  const meetings = {
    interviews: createInterviewStore(connection, remember),
    scorecards: createScorecardStore(connection, remember),
    sets: createSets({ sets: createSetStore(connection), bank, guides, profiles }),
    candidates,
    namesOf: accounts.namesOf,
    deactivatedOf: accounts.deactivatedOf,
    isDemo: settings.isDemo,
  };
  const interviews = createInterviews({ ...meetings, now });
  const sheets = createCandidateSheets({ interviews, positions, guides, bank });
  const entries = createEntryService({ ...meetings, now });
  const scorecards = createScorecardService({ ...meetings, positions, entries });
  const comparisons = createComparisons({
    positions,
    profiles,
    guides,
    bank,
    interviews,
    writes: remember.writes,
  });
  const reports = createReports({ interviews, comparisons, printer: settings.printer, now });
  const home = createHome({ guides, positions, interviews });
  return {
    accounts,
    invitations,
    throttle,
    bank,
    warmUps,
    guides,
    profiles,
    positions,
    candidates,
    interviews,
    sheets,
    scorecards,
    comparisons,
    reports,
    home,
  };
}
