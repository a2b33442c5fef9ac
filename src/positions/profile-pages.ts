import type { Words } from '../web/format.ts';
import type { ProfileRecord, ProfileRow } from './records.ts';
export function profilesPage(profiles: readonly ProfileRow[], words: Words) {
  return { title: '' };
}
export function profilePage(record: ProfileRecord, words: Words) {
  return { title: '' };
}
