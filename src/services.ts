import type { Connection } from 'mongoose';
import { createInvitationService, type InvitationService } from './accounts/invitation-service.ts';
import { createInvitationStore } from './accounts/invitation-store.ts';
import type { Passwords } from './accounts/passwords.ts';
import { createAccountService, type AccountService } from './accounts/service.ts';
import { createPeopleStore } from './accounts/store.ts';
import { createThrottle, type Throttle, type ThrottleLimits } from './accounts/throttle.ts';
import { createGuessStore } from './accounts/throttle-store.ts';

/** Everything the pages can ask for, one service per feature. */
export interface Services {
  readonly accounts: AccountService;
  readonly invitations: InvitationService;
  readonly throttle: Throttle;
}

/** What differs between the program and its tests. */
export interface ServiceSettings {
  readonly connection: Connection;
  readonly passwords: Passwords;
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
  const accounts = createAccountService({ people: createPeopleStore(connection), ...settings });
  const invitations = createInvitationService({
    accounts,
    invitations: createInvitationStore(connection),
    now,
  });
  const throttle = createThrottle(createGuessStore(connection), settings.throttleLimits);
  return { accounts, invitations, throttle };
}
