import { startApp, type TestApp } from '../support/app.ts';
import { routesOf } from '../support/routes.ts';

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp({ isEmpty: true });
});

afterAll(async () => {
  await smil.stop();
});

test('every route begins with a gate that says who may use it', () => {
  const routes = routesOf(smil.app);

  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter(({ permission }) => permission === null)).toEqual([]);
});

test('these and no other routes are open to strangers', () => {
  const open = routesOf(smil.app).filter(({ permission }) => permission === 'public');

  expect(open.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
    'get /healthz',
    'get /invitations/:token',
    'get /readyz',
    'get /sign-in',
    'post /invitations/:token',
    'post /language',
    'post /sign-in',
  ]);
});

test('no two routes answer to the same method and path', () => {
  const names = routesOf(smil.app).map(({ method, path }) => `${method} ${path}`);

  expect(names).toEqual([...new Set(names)]);
});
