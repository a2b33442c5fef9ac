import { Schema } from 'mongoose';
import { languages, type Language } from '../domain/language.ts';
import { roles, type Role } from '../domain/permissions.ts';
import type { AccountChange, Person } from './person.ts';

/** How an account lies in the database: the person, the hash of the password and the trail of changes. */
interface PersonDocument {
  readonly _id: string;
  readonly email: string;
  /** Every address from before: candidates who have one of them may be this person. */
  readonly formerEmails: readonly string[];
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
  readonly deactivatedBy: string | null;
  readonly isDemo: boolean;
  readonly sessionsValidFrom: Date;
  readonly changes: readonly AccountChange[];
}

const changeSchema = new Schema<AccountChange>(
  {
    at: { type: Date, required: true },
    by: { type: String, default: null },
    what: { type: String, required: true },
    roles: { type: [String], default: undefined },
    name: String,
    email: String,
  },
  { _id: false },
);

export const personSchema = new Schema<PersonDocument>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true, unique: true },
    formerEmails: { type: [String], default: [], index: true },
    name: { type: String, required: true },
    roles: [{ type: String, enum: roles }],
    language: { type: String, enum: languages, required: true },
    passwordHash: { type: String, default: null },
    isActive: { type: Boolean, default: true },
    deactivatedBy: { type: String, default: null },
    isDemo: { type: Boolean, default: false, index: true },
    sessionsValidFrom: { type: Date, required: true },
    changes: [changeSchema],
  },
  { versionKey: false, collection: 'people' },
);
personSchema.index({ name: 1 });

export function toPerson(found: Omit<PersonDocument, 'changes' | 'formerEmails'>): Person {
  const {
    _id,
    passwordHash,
    roles: held,
    name,
    email,
    language,
    isActive,
    deactivatedBy,
    isDemo,
    sessionsValidFrom,
  } = found;
  return {
    personId: _id,
    name,
    email,
    roles: [...held],
    language,
    isActive,
    deactivatedBy,
    isDemo,
    hasPassword: passwordHash !== null,
    sessionsValidFrom,
  };
}
