/**
 * What can go wrong for reasons outside the program's own faults. None of these knows HTTP; the web
 * layer maps each kind to a status and a page in one place.
 */

/** The thing does not exist, or the viewer has no access to it: the two look the same on purpose. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The viewer's roles do not allow this action. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** Something was sent by somebody who is not signed in, or not any more. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** What was sent cannot be understood; the message is a sentence for a developer, never shown as it is. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/** Somebody else changed the same thing in between; nothing was overwritten. */
export class StaleEdit extends Error {
  override readonly name = 'StaleEdit';
}

/** Too many others wait for the same; nothing is wrong, and later it works. */
export class Busy extends Error {
  override readonly name = 'Busy';
}
