import { app } from 'electron';

const SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/** What a released console prints when it is started with a debugging port that nobody allowed. */
const REFUSAL =
  'Milepost was not opened: a debugging port lets every program on this computer read what the console shows. ' +
  'Nothing was changed. Start it without the --remote-debugging switch, or set MILEPOST_ALLOW_DEBUGGING=1 to test it.\n';

/**
 * Ends a packaged console that was started with Chromium's debugging switches, unless `MILEPOST_ALLOW_DEBUGGING=1`. Chromium opens
 * the port only after the main script has run, so that a refused port never listens.
 * @returns whether the console ends
 */
export const refuseDebuggingPort = (): boolean => {
  const isAsked = SWITCHES.some((name) => app.commandLine.hasSwitch(name));
  if (!app.isPackaged || !isAsked || process.env.MILEPOST_ALLOW_DEBUGGING === '1') return false;
  process.stderr.write(REFUSAL);
  app.exit(1);
  return true;
};
