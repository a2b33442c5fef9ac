import { join } from 'node:path';
import express, { type Express } from 'express';
import type { Store } from 'express-session';
import { invitationRoutes } from './accounts/invitation-routes.ts';
import { passwordRoutes } from './accounts/password-routes.ts';
import { languagePath, ownPasswordPath, signOutPath } from './accounts/paths.ts';
import { peopleRoutes } from './accounts/people-routes.ts';
import { sessionRoutes } from './accounts/routes.ts';
import { unsentRoutes } from './accounts/unsent-routes.ts';
import { candidateRoutes } from './candidates/routes.ts';
import { comparisonRoutes } from './comparison/routes.ts';
import { guideRoutes } from './guides/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { interviewRoutes } from './interviews/routes.ts';
import { scorecardEntryRoutes } from './interviews/scorecard-entry-routes.ts';
import { scorecardRoutes } from './interviews/scorecard-routes.ts';
import { sheetRoutes } from './interviews/sheet-routes.ts';
import { menu } from './menu.ts';
import { profileRoutes } from './positions/profile-routes.ts';
import { positionRoutes } from './positions/routes.ts';
import { projectFolder } from './project-folder.ts';
import { questionRoutes } from './question-bank/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import type { Services } from './services.ts';
import { createAssets } from './web/assets.ts';
import { createAuthentication } from './web/authentication.ts';
import { bodies } from './web/bodies.ts';
import { chrome } from './web/chrome.ts';
import { csrfProtection } from './web/csrf.ts';
import { errorHandlers } from './web/errors.ts';
import { healthRoutes } from './web/health.ts';
import { language } from './web/language.ts';
import { onlyKnownMethods } from './web/methods.ts';
import { requestLog, type Log } from './web/request-log.ts';
import { onlyOnce } from './web/once.ts';
import { neverStore, securityHeaders } from './web/security.ts';
import { sessions } from './web/session.ts';
import { strangerTokens } from './web/stranger-token.ts';
import { createUnsentForms } from './web/unsent-forms.ts';
import { setUpViews } from './web/views.ts';

/** Everything the web side is made of; main.ts and test/support put it together. */
export interface AppParts {
  readonly services: Services;
  readonly settings: WebSettings;
  readonly sessionStore: Store;
  readonly isDatabaseReady: () => Promise<boolean>;
  readonly log: Log;
  readonly now: () => Date;
}

export interface WebSettings {
  readonly sessionSecrets: readonly string[];
  /** True behind a proxy that speaks HTTPS. */
  readonly isSecure: boolean;
  /** Which proxies may say where a request comes from, as Express takes it; false without one. */
  readonly trustProxy: false | number | string;
  readonly isDemo: boolean;
  /** False while developing: views and assets are then read anew each time. */
  readonly isCached: boolean;
}

export function createApp(parts: AppParts): Express {
  const { services, settings, sessionStore, log } = parts;
  const { isSecure, isDemo, isCached } = settings;
  const authentication = createAuthentication(services.accounts, { isSecure, now: parts.now });
  const unsentForms = createUnsentForms({ secrets: settings.sessionSecrets, now: parts.now });
  const assets = createAssets(join(projectFolder, 'public'), isCached);
  const chromeSettings = {
    menu,
    isDemo,
    assets: `/assets${assets.version}`,
    languagePath,
    passwordPath: ownPasswordPath,
    signOutPath,
  };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', settings.trustProxy);
  setUpViews(app, join(projectFolder, 'views'), isCached);

  app.use(requestLog(log));
  app.use(securityHeaders(isSecure));
  app.use('/assets', assets.router);
  app.use(neverStore);
  app.use(healthRoutes(parts.isDatabaseReady));

  app.use(sessions({ store: sessionStore, secrets: settings.sessionSecrets, isSecure }));
  app.use(strangerTokens({ secrets: settings.sessionSecrets, isSecure }));
  app.use(authentication.restore);
  app.use(language);
  app.use(chrome(chromeSettings));
  app.use(onlyKnownMethods(app));
  app.use(bodies);
  app.use(unsentForms.handler);
  app.use(csrfProtection);
  app.use(onlyOnce());

  // First, because an interview asks for it a hundred times as often as for any page.
  app.use(scorecardEntryRoutes(services.scorecards, parts.now));
  app.use(sessionRoutes({ ...services, authentication, unsentForms }));
  app.use(invitationRoutes({ ...services, authentication }));
  app.use(passwordRoutes({ ...services, authentication }));
  const { interviews } = services;
  app.use(
    peopleRoutes({
      ...services,
      openWorkOf: (viewer, personId) => interviews.listOpenWork(viewer, personId),
    }),
  );
  app.use(questionRoutes(services));
  app.use(guideRoutes(services));
  app.use(profileRoutes(services));
  app.use(positionRoutes(services));
  app.use(candidateRoutes(services));
  app.use(
    interviewRoutes(
      {
        ...services,
        totalOf: (viewer, candidacy) => services.comparisons.compareOne(viewer, candidacy),
      },
      parts.now,
    ),
  );
  app.use(sheetRoutes(services.sheets));
  app.use(comparisonRoutes(services.comparisons));
  app.use(scorecardRoutes(services.scorecards, parts.now));
  app.use(reportRoutes(services.reports));
  app.use(homeRoutes(services.home, parts.now));

  app.use(unsentRoutes(unsentForms));
  app.use(errorHandlers(log, chromeSettings));
  return app;
}
