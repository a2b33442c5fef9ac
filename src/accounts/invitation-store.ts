import { Schema, trusted, type Connection } from 'mongoose';

/**
 * Personal links that have not been used. Only the hash of a token is kept, so that a copy of the
 * database opens no account.
 */
export interface Invitation {
  /** Null for the first administrator, whose account does not exist yet. */
  readonly personId: string | null;
}

interface InvitationDocument extends Invitation {
  readonly _id: string;
  readonly expiresAt: Date;
}

const invitationSchema = new Schema<InvitationDocument>(
  {
    /** SHA-256 of the token. */
    _id: { type: String, required: true },
    personId: { type: String, default: null, index: true },
    expiresAt: { type: Date, required: true, index: { expireAfterSeconds: 0 } },
  },
  { versionKey: false, collection: 'invitations' },
);

export type InvitationStore = ReturnType<typeof createInvitationStore>;

export function createInvitationStore(connection: Connection) {
  const Invitations = connection.model('Invitation', invitationSchema);
  return {
    /** The newest link is the only one that works. */
    async replaceInvitations(personId: string | null, tokenHash: string, expiresAt: Date): Promise<void> {
      await Invitations.deleteMany({ personId });
      await Invitations.create({ _id: tokenHash, personId, expiresAt });
    },

    async findInvitation(tokenHash: string, now: Date): Promise<Invitation | null> {
      const found = await Invitations.findOne({ _id: tokenHash, expiresAt: trusted({ $gt: now }) }).lean();
      return found && { personId: found.personId };
    },

    /** One step, so that of two people with the same link only one gets through. */
    async takeInvitation(tokenHash: string, now: Date): Promise<Invitation | null> {
      const taken = await Invitations.findOneAndDelete({
        _id: tokenHash,
        expiresAt: trusted({ $gt: now }),
      }).lean();
      return taken && { personId: taken.personId };
    },

    async removeInvitations(personId: string | null): Promise<void> {
      await Invitations.deleteMany({ personId });
    },
  };
}
