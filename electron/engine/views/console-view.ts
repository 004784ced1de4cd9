import type { CallView, CommandView, ConsoleView, Problem } from '../../../shared/contract/console-view.ts';

/** Everything the console shows, as far as it does not hang on who is signed in. */
export type ConsoleParts = {
  revision: number;
  version: string;
  desk: ConsoleView['desk'];
  business: ConsoleView['business'];
  edition: ConsoleView['edition'];
  session: ConsoleView['session'];
  sync: ConsoleView['sync'];
  calls: readonly CallView[];
  outbox: readonly CommandView[];
  otherCases: readonly CommandView[];
  problems: readonly Problem[];
};

const LINES = [1, 2, 3, 4] as const;
const WEIGHT: Record<Problem['severity'], number> = { critical: 0, caution: 1, info: 2 };

/** The whole console. Signed out, it shows no call, no member and no command: only the desk and its problems. */
export const consoleView = ({ calls, outbox, otherCases, problems, ...rest }: ConsoleParts): ConsoleView => {
  const isSignedIn = rest.session !== null;
  return {
    ...rest,
    lines: LINES.map((line) => (isSignedIn ? (calls.find((call) => call.line === line) ?? null) : null)),
    outbox: isSignedIn ? outbox : [],
    otherCases: isSignedIn ? otherCases : [],
    problems: [...new Map(problems.map((problem) => [problem.code, problem])).values()].sort(
      (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity],
    ),
  };
};
