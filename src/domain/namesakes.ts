import { plainLetters } from './plain-letters.ts';

/** Tells whether several of these people have the name, so that a list has to say more to tell them apart. */
export function sharedNames(names: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const name of names.map(plainLetters)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => (counts.get(plainLetters(name)) ?? 0) > 1;
}
