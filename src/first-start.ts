import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { InstallationStore } from './installation-store.ts';
import type { Services } from './services.ts';
import { StartFault } from './start-fault.ts';

/** Fills an empty database with the content and, for a demonstration, an invented organisation. */
export type LoadFirstStart = (parts: {
  readonly services: Services;
  readonly isDemo: boolean;
  readonly report: (line: string) => void;
  /** For what the demonstration's people did before. */
  readonly at: Clock['at'];
}) => Promise<void>;

interface FirstStart {
  readonly installations: InstallationStore;
  readonly services: Services;
  readonly config: Pick<Config, 'isDemo' | 'dataFolder' | 'mongodbUri'>;
  readonly load: LoadFirstStart;
  readonly report: (line: string) => void;
  readonly now: () => Date;
  readonly at: Clock['at'];
}

/**
 * Makes sure that the database belongs to this kind of start, and loads what the first one needs. A start
 * that was cut short begins again: the loader leaves alone what is there already.
 */
export async function prepareDatabase({
  installations,
  services,
  config,
  ...rest
}: FirstStart): Promise<void> {
  const { isDemo } = config;
  const found = await installations.findInstallation();
  const holdsDemo = found?.isDemo === true || (await services.accounts.hasPeople({ isDemo: true }));
  const holdsReal = found?.isDemo === false || (await services.accounts.hasPeople({ isDemo: false }));
  const place = config.mongodbUri === null ? `The data folder ${config.dataFolder}` : 'The database';
  if (holdsDemo && !isDemo) {
    throw new StartFault([
      `${place} holds the invented people of the demonstration, whose passwords everybody knows. ` +
        'Name another, empty one, or go on with the demonstration by leaving SMIL_DEMO out.',
    ]);
  }
  if (holdsReal && isDemo) {
    throw new StartFault([
      `${place} holds real accounts, so it cannot become a demonstration. ` +
        'Set SMIL_DEMO=off, or name an empty folder in SMIL_DATA_DIR.',
    ]);
  }
  if (found !== null && found.loadedAt !== null) return;

  await installations.beginInstallation(isDemo);
  rest.report(
    isDemo
      ? 'First start: loading the content and the invented people of the demo …'
      : 'First start: loading the content …',
  );
  await rest.load({ services, isDemo, report: rest.report, at: rest.at });
  await installations.completeInstallation(rest.now());
}
