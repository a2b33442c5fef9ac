/** E-mail addresses are compared without regard to case or surrounding space, and kept in that form. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** No e-mail address can be longer (RFC 5321, 4.5.3.1). */
export const longestEmail = 254;
const shape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** True for what has the shape of an address; whether it works is seen when somebody writes to it. */
export function looksLikeEmail(text: string): boolean {
  return text.length <= longestEmail && shape.test(text);
}
