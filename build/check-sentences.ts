import { languages } from '../shared/packs/common/languages.ts';
import { packs } from '../shared/packs/registry.ts';
import type { DecisionEntry } from '../shared/rulebook/decision.ts';
import { executions } from './rulebook/executed-requests.ts';

const AUDIENCES = ['agent', 'caller'] as const;

const messagesOf = (rule: string) => packs.find(({ rules }) => rules.some(({ id }) => id === rule))?.messages;

/** What keeps an entry from being said in every language to agent and caller: a missing sentence, or a figure it does not carry. */
const faultsOf = ({ rule, verdict, params }: DecisionEntry): string[] =>
  languages.flatMap((language) =>
    AUDIENCES.flatMap((audience) => {
      try {
        messagesOf(rule)?.textFor(rule, verdict, params, language, audience);
        return [];
      } catch (error) {
        return [
          `${rule} ${verdict} in ${language} for the ${audience}: ${error instanceof Error ? error.message : ''}`,
        ];
      }
    }),
  );

const all = await executions();
const faults = new Set(all.flatMap(({ decision }) => decision.checklist).flatMap(faultsOf));
for (const fault of faults) console.error(fault);
console.log(`${all.length} executed requests said in ${languages.length} languages, ${faults.size} faults`);
process.exitCode = faults.size > 0 ? 1 : 0;
