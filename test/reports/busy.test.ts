import { createPrinter } from '../../src/reports/print.ts';
import { summaryPath } from '../../src/reports/paths.ts';
import { createReports } from '../../src/reports/service.ts';
import { errors as danish } from '../../src/web/sentences/da/errors.ts';
import { errors as english } from '../../src/web/sentences/en/errors.ts';
import { startApp } from '../support/app.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

test('whoever finds the queue of the printer full is asked to come back, in both languages', async () => {
  const printer = createPrinter({ mostWaiting: 0 });
  const smil = await startApp({
    replace: (services) => ({
      ...services,
      reports: createReports({ ...services, now: () => new Date(2026, 10, 26), printer }),
    }),
  });
  const { services, people } = smil;
  await publishSmallContent(services);
  const wanted = { title: 'Guest host', place: 'Aarhus', team: [], ...small };
  const position = await services.positions.createPosition(people.recruiter, wanted);
  const candidate = { name: 'Amina', email: null, phone: null, personId: null };
  const application = await services.candidates.addCandidate(people.recruiter, position.id, candidate);

  for (const [member, { busy }] of [
    ['recruiter', english],
    ['hr', danish],
  ] as const) {
    const browser = await smil.signedIn(member);
    const asked = browser.request('get', summaryPath(application.id)).set('Accept', 'text/html');
    const { status, headers, text } = await asked;
    expect([status, headers['retry-after'], text.includes(busy.text)]).toEqual([503, '10', true]);
  }
  await smil.stop();
  await printer.stop();
});
