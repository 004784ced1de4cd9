interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/** Whether what npm recorded as installed is what the lock file asks for. Optional packages (other platforms) may be absent. */
export const isInstalled: (lock: Lock | undefined, installed: Lock | undefined) => boolean;

/** What keeps this machine from installing, in one line, or undefined. */
export const obstacle: (nodeVersion: string, hasProgram: (program: string) => boolean) => string | undefined;

/** Installs the node modules where they are missing or not those of the lock file. Ends the process where that cannot be done. */
export const ensureNodeModules: () => Promise<void>;
