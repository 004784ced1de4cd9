import { ensureElectron } from './electron-runtime.ts';
import { ensurePackagedConsole } from './packaged-console.ts';
import { runCommand } from './progress.ts';
import { ensureSystemPackages } from './system-packages.ts';

/** Packages the console for this platform into dist/ and prints where its executable lies. */
const packageConsole = async (): Promise<number> => {
  await ensureSystemPackages();
  const electron = await ensureElectron();
  const executable = await ensurePackagedConsole(electron);
  console.log(`• The packaged console, on Electron ${electron.version}: ${executable}`);
  return 0;
};

await runCommand(packageConsole);
