import type { SettledCommand } from '../../../db/hq/command-repository.ts';
import type { Authority } from '../../../hq/authority/authority.ts';
import type { Chance } from '../../../hq/authority/chance.ts';
import { settleCommand } from '../../../hq/authority/settle-command.ts';
import { endingOnly, type Settlement } from '../../../hq/authority/settlement.ts';
import { NO_LEASES } from '../../../hq/authority/settlement-store.ts';
import { businessClock } from '../../../hq/business-clock.ts';
import { type Command, commandSchema } from '../../../shared/account/command.ts';
import { smallProgramme } from '../../../shared/programme/programme-data.fixture.ts';
import { flightsIn } from '../hq/flights-in-memory.ts';
import { OPEN_RECORDS } from '../hq/open-records.ts';
import { type Model, storedAccountOf } from './model.ts';
import { Violation } from './violation.ts';

/** The chance that headquarters had: the code it drew is in its result. */
const sameChance = ({ result }: SettledCommand): Chance => ({
  below: () => Number(result.status === 'accepted' ? (result.newCode ?? '').slice(1, 9) : 0),
  newId: () => '',
  drawPin: async () => ({ pin: '0000', phc: '0000' }),
});

const authorityFor = (settled: SettledCommand): Authority => ({
  store: {
    inTransaction: () => Promise.reject(new Error('The model has no store.')),
    liesInTheData: () => false,
  },
  clock: businessClock(undefined, () => Date.parse(settled.receivedAt)),
  chance: sameChance(settled),
  masterKey: Buffer.alloc(32),
  pins: OPEN_RECORDS,
  onMailQueued: () => undefined,
});

const documentsOf = ({ accounts }: Model) => [...accounts.values()].map(({ document }) => document);

const isPoison = (command: Command): boolean => JSON.stringify(command).includes('\\u0000');

const settled = async (model: Model, scopes: readonly string[], record: SettledCommand, command: Command) => {
  const authority = authorityFor(record);
  return settleCommand(
    {
      authority,
      desk: { deskId: record.desk, scopes },
      business: authority.clock.business(),
      work: {
        agent: (agentId) => model.agents.get(agentId),
        account: (code) => storedAccountOf(model, code),
        attempt: (attemptId) => model.attempts.get(attemptId),
        programme: smallProgramme,
        flight: (flightRef) => ({
          coupon: undefined,
          isCredited: flightsIn(documentsOf(model), [flightRef]).credited.has(flightRef),
        }),
        leases: () => NO_LEASES,
        // Desks of the simulation resolve no cases.
        case: () => undefined,
        open: () => undefined,
        take: () => [],
        effects: () => {
          throw new Error('The model writes by itself.');
        },
      },
      isCodeTaken: async (code) => {
        if (model.accounts.has(code)) throw new Violation('I2', `the code of ${record.commandId} was given out twice`);
        return false;
      },
    },
    command,
  );
};

/**
 * What a command comes to in the model, by the rules headquarters settles with.
 * @param readAs changes the command as it is read, to ask what would have been
 */
export const settleInModel = async (
  model: Model,
  scopes: readonly string[],
  record: SettledCommand,
  readAs: (command: Command) => Command = (command) => command,
): Promise<Settlement> => {
  const read = commandSchema.safeParse(JSON.parse(record.text));
  if (!read.success) return endingOnly({ status: 'parked', code: 'not-understood', clause: null });
  if (isPoison(read.data)) return endingOnly({ status: 'parked', code: 'poison', clause: null });
  return settled(model, scopes, record, readAs(read.data));
};
