import { createHash, randomBytes } from 'node:crypto';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { InvitationStore } from './invitation-store.ts';
import { passwordFault, type PasswordFault } from './password-rules.ts';
import type { NewPerson, Person } from './person.ts';
import type { AccountService } from './service.ts';

const hoursToAccept = 48;
/** The first administrator's link appears in a terminal, and in whatever keeps what the terminal shows. */
const minutesForTheFirst = 30;

export interface InvitationParts {
  readonly accounts: AccountService;
  readonly invitations: InvitationStore;
  readonly now: () => Date;
}

/** Who a personal link is for; null in place of a person means the first administrator. */
export interface OpenInvitation {
  readonly person: Person | null;
}

export interface PersonalLink {
  readonly person: Person;
  readonly token: string;
}

export type AcceptedInvitation =
  { readonly person: Person } | { readonly refused: 'used-up' | 'email-taken' | PasswordFault };

export type InvitationService = ReturnType<typeof createInvitationService>;

export function createInvitationService({ accounts, invitations, now }: InvitationParts) {
  async function newToken(personId: string | null, minutes: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now().getTime() + minutes * 60_000);
    await invitations.replaceInvitations(personId, hashOf(token), expiresAt);
    return token;
  }

  async function findInvitation(token: string): Promise<OpenInvitation | null> {
    const invitation = await invitations.findInvitation(hashOf(token), now());
    if (invitation === null) return null;
    if (invitation.personId === null) return (await accounts.hasPeople()) ? null : { person: null };
    const person = await accounts.findPerson(invitation.personId);
    return person?.isActive === true ? { person } : null;
  }

  return {
    findInvitation,

    /** Null when the e-mail address already belongs to somebody. */
    async invitePerson(by: Viewer, newcomer: NewPerson): Promise<PersonalLink | null> {
      const person = await accounts.addPerson({ ...newcomer, password: null }, by);
      return person && { person, token: await newToken(person.personId, hoursToAccept * 60) };
    },

    /**
     * A fresh personal link, also for somebody who forgot the password. Earlier links stop working. Null
     * for somebody who is deactivated, because the link would lead nowhere.
     */
    async inviteAgain(by: Viewer, personId: string): Promise<PersonalLink | null> {
      const person = await accounts.findPerson(personId);
      if (person === null) throw new NotFound(`No person ${personId}`);
      if (!person.isActive) return null;
      await accounts.recordInvitation(by, personId);
      return { person, token: await newToken(personId, hoursToAccept * 60) };
    },

    /** Works as long as nobody has an account. */
    inviteFirstAdministrator: () => newToken(null, minutesForTheFirst),

    /** Whoever chose a password needs no link any more, and one from before must not undo what was done since. */
    closeInvitations: (personId: string) => invitations.removeInvitations(personId),

    /** The first administrator also brings a name and an address; everybody else has them already. */
    async acceptInvitation(
      token: string,
      password: string,
      newcomer: Pick<NewPerson, 'name' | 'email' | 'language'> | null,
    ): Promise<AcceptedInvitation> {
      const open = await findInvitation(token);
      const about = open?.person ?? newcomer;
      if (open === null || about === null) return { refused: 'used-up' };
      const fault = passwordFault(password, [about.name, about.email]);
      if (fault !== null) return { refused: fault };

      // The link is used up before the password is stored: of two people who hold it, one gets through.
      const taken = await invitations.takeInvitation(hashOf(token), now());
      if (taken === null) return { refused: 'used-up' };
      if (open.person !== null) {
        await accounts.choosePassword(open.person.personId, password);
        return { person: open.person };
      }
      const { name, email, language } = about;
      const person = await accounts.addPerson(
        { name, email, language, roles: ['administrator'], password },
        null,
      );
      return person === null ? { refused: 'email-taken' } : { person };
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
