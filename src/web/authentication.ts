import type { Request, RequestHandler, Response } from 'express';
import { Passport } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { SignedIn } from './access.ts';
import { sessionCookieName, sessionHours } from './session.ts';

/** What signing in needs to know of the accounts. */
export interface Accounts {
  authenticate(email: string, password: string): Promise<SignedIn | null>;
  findPersonForSession(personId: string, signedInAt: Date): Promise<SignedIn | null>;
}

/** What a session keeps of the person; everything else is read anew, so that a change counts at once. */
interface SessionPerson {
  readonly personId: string;
  /** Milliseconds. */
  readonly signedInAt: number;
}

export interface Authentication {
  /** Puts the signed-in person on the request. */
  readonly restore: RequestHandler;
  /** Null when e-mail and password do not belong together. Reads `email` and `password` of the body. */
  checkPassword(request: Request, response: Response): Promise<SignedIn | null>;
  /** Begins a new session with a new id; whatever the old one held is gone. */
  signIn(request: Request, person: SignedIn): Promise<void>;
  /** Ends the session on the server, not only in the browser. */
  signOut(request: Request, response: Response): Promise<void>;
}

export function createAuthentication(
  accounts: Accounts,
  { isSecure, now }: { readonly isSecure: boolean; readonly now: () => Date },
): Authentication {
  const passport = new Passport();
  passport.use(
    new LocalStrategy({ usernameField: 'email', passwordField: 'password' }, (email, password, done) => {
      accounts.authenticate(email, password).then((person) => {
        done(null, person ?? false);
      }, done);
    }),
  );
  passport.serializeUser<SessionPerson>((person, done) => {
    // Where the clock was put back, earlier sessions ended at a time that is still to come.
    const signedInAt = Math.max(now().getTime(), person.sessionsValidFrom.getTime());
    done(null, { personId: person.personId, signedInAt });
  });
  passport.deserializeUser<SessionPerson>(({ personId, signedInAt }, done) => {
    if (now().getTime() - signedInAt >= sessionHours * 60 * 60 * 1000) {
      done(null, false);
      return;
    }
    accounts.findPersonForSession(personId, new Date(signedInAt)).then((person) => {
      done(null, person ?? false);
    }, done);
  });

  return {
    restore: passport.session() as RequestHandler,

    checkPassword: (request, response) =>
      new Promise((resolve, reject) => {
        const answer = (error: unknown, person: SignedIn | false | undefined) => {
          if (error) reject(asError(error));
          else resolve(person === undefined || person === false ? null : person);
        };
        const check = passport.authenticate('local', answer) as RequestHandler;
        void check(request, response, reject);
      }),

    signIn: (request, person) =>
      new Promise((resolve, reject) => {
        request.logIn(person, (error: unknown) => {
          if (error) reject(asError(error));
          else resolve();
        });
      }),

    signOut: (request, response) =>
      new Promise((resolve, reject) => {
        request.logOut((error: unknown) => {
          if (error) {
            reject(asError(error));
            return;
          }
          response.clearCookie(sessionCookieName(isSecure), { path: '/', secure: isSecure, httpOnly: true });
          resolve();
        });
      }),
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('Signing in failed', { cause: error });
}
