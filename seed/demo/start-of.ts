/** How the demo's files say when an interview starts, counted from the first start of the program. */
export const startPattern =
  /^(?:(?<ago>\d+) workdays? ago at (?<agoAt>\d\d:\d\d)|in (?<ahead>\d+) workdays? at (?<aheadAt>\d\d:\d\d)|in (?<minutes>\d+) minutes)$/;

const quarter = 15 * 60_000;
/** Nobody interviews at night: before and after these hours "in 30 minutes" counts from the next morning. */
const hours = { from: 8.5, to: 17 };

/** Local time, like the times on the pages. */
export function startOf(starts: string, now: Date): Date {
  const found = startPattern.exec(starts)?.groups ?? {};
  if (found.ago !== undefined) return atTime(workdaysFrom(now, -Number(found.ago)), found.agoAt ?? '');
  if (found.ahead !== undefined) return atTime(workdaysFrom(now, Number(found.ahead)), found.aheadAt ?? '');
  const soon = waking(now).getTime() + Number(found.minutes) * 60_000;
  return new Date(Math.ceil(soon / quarter) * quarter);
}

function waking(now: Date): Date {
  const hour = now.getHours() + now.getMinutes() / 60;
  if (hour < hours.from) return atTime(now, '08:30');
  return hour <= hours.to ? now : atTime(workdaysFrom(now, 1), '08:30');
}

function atTime(day: Date, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute);
}

/** Saturdays and Sundays do not count. */
function workdaysFrom(now: Date, count: number): Date {
  // Noon, so that a day of 23 or 25 hours is one day all the same.
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  const step = Math.sign(count);
  for (let left = Math.abs(count); left > 0;) {
    day.setDate(day.getDate() + step);
    if (day.getDay() !== 0 && day.getDay() !== 6) left -= 1;
  }
  return day;
}
