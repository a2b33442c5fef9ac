import { profile, guide } from './content.ts';
import { first, second } from './plan.ts';
import type { Visitor } from './visitor.ts';

export interface Meeting {
  readonly position: { readonly title: string; readonly place: string };
  readonly candidate: string;
  readonly startsAt: Date;
}

export const meeting: Meeting = {
  position: { title: 'Vært på bådene', place: 'Ærøskøbing' },
  candidate: 'Signe Åkjær',
  // Another day than today, so that the page of the day says the same at every hour, and earlier than anybody
  // of the demonstration meets: two interviews at one time would be warned of.
  startsAt: tomorrowAt(6, 30),
};

/** The recruiter makes a position, takes in a candidate, and puts two people on the panel. */
export async function planAnInterview(visitor: Visitor): Promise<void> {
  await createPosition(visitor);
  await addCandidate(visitor);
  await scheduleInterview(visitor);
}

async function createPosition(visitor: Visitor): Promise<void> {
  const { page, words, t } = visitor;
  const { title, place } = meeting.position;
  await visitor.menu('positions');
  await visitor.look();
  await visitor.link(t('positions.create')).click();
  await visitor.heading(t('positions.new.title')).waitFor();
  await visitor.look();

  // Sent too early, the form says what is missing and keeps what was typed.
  await page.getByLabel(t('positions.new.titleLabel')).fill(title);
  await visitor.button(t('positions.new.submit')).click();
  await page.getByRole('alert').getByText(t('positions.new.errors.place')).waitFor();
  await visitor.look();

  const version = (name: string) => t('positions.namedVersion', { name, number: 1 });
  await page.getByLabel(t('positions.new.place')).fill(place);
  await page.getByLabel(t('positions.new.guide')).selectOption({ label: version(words.of(guide.name)) });
  await page.getByLabel(t('positions.new.profile')).selectOption({ label: version(words.of(profile.name)) });
  await page.getByRole('checkbox', { name: 'Ada Holm' }).check();
  await visitor.button(t('positions.new.submit')).click();
  await visitor.heading(t('words.positionAt', { title, place })).waitFor();
  await visitor.look();
}

async function addCandidate(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await visitor.link(t('positions.addCandidate')).first().click();
  await visitor
    .heading(t('candidates.new.headingFor', { position: t('words.positionAt', { ...meeting.position }) }))
    .waitFor();
  await visitor.look();
  await page.getByLabel(t('candidates.new.name')).fill(meeting.candidate);
  await page.getByLabel(t('candidates.new.email')).fill('signe@eksempel.example');
  await visitor.button(t('candidates.new.submit')).click();
  await visitor.heading(meeting.candidate).waitFor();
  await visitor.look();
}

async function scheduleInterview(visitor: Visitor): Promise<void> {
  const { page, words, t } = visitor;
  const { candidate, startsAt } = meeting;
  await visitor.link(t('interviews.candidacy.schedule')).first().click();
  await visitor.heading(t('interviews.new.heading', { name: candidate })).waitFor();
  await visitor.look();
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const day = [startsAt.getFullYear(), twoDigits(startsAt.getMonth() + 1), twoDigits(startsAt.getDate())];
  await page.getByLabel(t('interviews.new.date')).fill(day.join('-'));
  await page
    .getByLabel(t('interviews.new.time'), { exact: true })
    .fill(`${twoDigits(startsAt.getHours())}:${twoDigits(startsAt.getMinutes())}`);
  await page.getByLabel(t('interviews.new.place')).fill('Lokale 2');
  for (const { name } of [first, second]) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('radio', { name: t('words.policy.after-own') }).check();
  await visitor.button(t('interviews.new.submit')).click();
  await page.getByText(words.dateTime(startsAt)).first().waitFor();
  await visitor.look();
}

/** From the main menu to the position that was made. */
export async function openPosition(visitor: Visitor): Promise<void> {
  const name = visitor.t('words.positionAt', { ...meeting.position });
  await visitor.menu('positions');
  await visitor.link(name).click();
  await visitor.heading(name).waitFor();
}

function tomorrowAt(hour: number, minute: number): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour, minute);
}
