import { Router } from 'express';
import { open } from './access.ts';

/** For machines: alive, and ready to serve. */
export function healthRoutes(isDatabaseReady: () => Promise<boolean>): Router {
  const router = Router();
  router.get('/healthz', open, (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', open, async (_request, response) => {
    const isReady = await isDatabaseReady().catch(() => false);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'waiting for the database' });
  });
  return router;
}
