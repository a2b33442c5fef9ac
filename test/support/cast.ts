import type { Language } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/permissions.ts';

/** The people of the tests. Everyone has the same password. */
export interface CastMember {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

export const password = 'lantern under seven ferries';

export const cast = {
  admin: { name: 'Asta Lund', email: 'asta@example.org', roles: ['administrator'], language: 'en' },
  hr: { name: 'Hanne Toft', email: 'hanne@example.org', roles: ['hr'], language: 'da' },
  recruiter: { name: 'Ada Holm', email: 'ada@example.org', roles: ['recruiter'], language: 'en' },
  /** A recruiter of another team. */
  gry: { name: 'Gry Dahl', email: 'gry@example.org', roles: ['recruiter'], language: 'en' },
  ben: { name: 'Ben Krogh', email: 'ben@example.org', roles: ['interviewer'], language: 'en' },
  chidi: { name: 'Chidi Okafor', email: 'chidi@example.org', roles: ['interviewer'], language: 'en' },
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;
