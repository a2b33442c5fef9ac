/** E-mail addresses are compared without regard to case or surrounding space, and kept in that form. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}
