export const signInPath = '/sign-in';
export const signOutPath = '/sign-out';
export const languagePath = '/language';
export const peoplePath = '/people';
export const newPersonPath = '/people/new';
/** Where a signed-in person changes the own password. */
export const ownPasswordPath = '/password';

export function changePersonPath(personId: string): string {
  return `${peoplePath}/${encodeURIComponent(personId)}/change`;
}

export function rolesPath(personId: string): string {
  return `${peoplePath}/${encodeURIComponent(personId)}/roles`;
}

export function personalLinkPath(personId: string): string {
  return `${peoplePath}/${encodeURIComponent(personId)}/personal-link`;
}

export function deactivationPath(personId: string): string {
  return `${peoplePath}/${encodeURIComponent(personId)}/deactivation`;
}

export function reactivationPath(personId: string): string {
  return `${peoplePath}/${encodeURIComponent(personId)}/reactivation`;
}

export function invitationPath(token: string): string {
  return `/invitations/${encodeURIComponent(token)}`;
}
