import { readFileSync } from 'node:fs';
import { isLoopback } from '../../shared/contract/loopback.ts';
import { CommandFailure, EXIT } from './command-failure.ts';
import { type CommandLine, numberOption } from './command-line.ts';

/** Where `hq serve` listens, and how. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Certificates desks shall trust beside those of their machines, PEM; goes into enrolment files. */
  readonly authorities: string | undefined;
  readonly monitoring: { readonly host: string; readonly port: number; readonly token: string | undefined } | undefined;
}

/** What of it may come from the environment instead. */
export interface ListeningEnvironment {
  readonly MILEPOST_TLS_CERT?: string | undefined;
  readonly MILEPOST_TLS_KEY?: string | undefined;
  readonly MILEPOST_TLS_CA?: string | undefined;
  readonly MILEPOST_METRICS_TOKEN?: string | undefined;
}

const PORTS = [0, 65_535] as const;

const pemOf = (file: string, what: string): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandFailure(EXIT.usage, `The ${what} cannot be read: ${file}. Headquarters was not started.`);
  }
};

const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

const tlsOf = ({ options }: CommandLine, environment: ListeningEnvironment): Listening['tls'] => {
  const cert = options['tls-cert'] ?? given(environment.MILEPOST_TLS_CERT);
  const key = options['tls-key'] ?? given(environment.MILEPOST_TLS_KEY);
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new CommandFailure(EXIT.usage, 'TLS needs both --tls-cert and --tls-key. Headquarters was not started.');
  return { cert: pemOf(cert, 'certificate'), key: pemOf(key, 'private key') };
};

const monitoringOf = (line: CommandLine, environment: ListeningEnvironment): Listening['monitoring'] => {
  if (line.options['metrics-port'] === undefined) return undefined;
  const host = line.options['metrics-host'] ?? '127.0.0.1';
  const token = given(environment.MILEPOST_METRICS_TOKEN);
  if (!isLoopback(host) && token === undefined)
    throw new CommandFailure(
      EXIT.usage,
      `Metrics on ${host} can be read from other machines: set MILEPOST_METRICS_TOKEN, or leave out --metrics-host.`,
    );
  return { host, port: numberOption(line, 'metrics-port', 0, PORTS), token };
};

/** Reads where and how to listen. Throws a usage failure, also for plain HTTP that other machines could overhear. */
export const readListening = (line: CommandLine, environment: ListeningEnvironment): Listening => {
  const host = line.options.host ?? '127.0.0.1';
  const tls = tlsOf(line, environment);
  if (tls === undefined && !isLoopback(host) && !line.flags.has('allow-plain-http'))
    throw new CommandFailure(
      EXIT.usage,
      `Without TLS headquarters listens on this machine only, not on ${host}. Give it --tls-cert and --tls-key or, behind a proxy that ends TLS, --allow-plain-http.`,
    );
  const ca = line.options['tls-ca'] ?? given(environment.MILEPOST_TLS_CA);
  return {
    host,
    port: numberOption(line, 'port', 0, PORTS),
    tls,
    authorities: ca === undefined ? undefined : pemOf(ca, 'certificate of the authority').toString('utf8'),
    monitoring: monitoringOf(line, environment),
  };
};
