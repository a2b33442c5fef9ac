import { join } from 'node:path';
import type { LoadFirstStart } from '../src/first-start.ts';
import type { NewPerson } from '../src/accounts/person.ts';
import { projectFolder } from '../src/project-folder.ts';
import { loadContent } from './load-content.ts';
import { readContent } from './read-content.ts';

const password = 'smil-demo';

const people: readonly Omit<NewPerson, 'language'>[] = [
  { email: 'admin@demo.example', name: 'Asta Lund', roles: ['administrator'] },
  { email: 'hr@demo.example', name: 'Hanne Toft', roles: ['hr'] },
  { email: 'recruiter@demo.example', name: 'Ada Holm', roles: ['recruiter'] },
  { email: 'interviewer1@demo.example', name: 'Ben Krogh', roles: ['interviewer'] },
  { email: 'interviewer2@demo.example', name: 'Chidi Okafor', roles: ['interviewer'] },
  { email: 'interviewer3@demo.example', name: 'Freja Winther', roles: ['interviewer'] },
];

/** Can be run again after a start that was cut short: what is there already stays. */
export const loadFirstStart: LoadFirstStart = async ({ services, isDemo, report }) => {
  await loadContent(readContent(join(projectFolder, 'seed')), { ...services, report });
  if (!isDemo) return;
  await services.accounts.addPeople(
    people.map((person) => ({ ...person, language: 'en' })),
    password,
  );
  report(`${people.length} invented people`);
};
