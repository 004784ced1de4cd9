import { z } from 'zod';
import type { OutgoingMail } from '../../db/hq/mail-repository.ts';
import type { Language } from '../../shared/account/account.ts';
import { caseKindSchema } from '../../shared/account/case.ts';
import { caseChoiceSchema } from '../../shared/account/case-choice.ts';
import { type CaseLetterContent, caseLetter } from '../../shared/packs/millemiglia/cases/letter/case-letter.ts';
import { seal, unseal } from '../secrets/sealing.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

/** What a message to a member says besides its fixed words. `to` is the address on the profile when it was queued. */
export type MessageContent =
  | { kind: 'card-reissued'; to: string; name: string; code: string; validTo: string }
  | { kind: 'new-code'; to: string; name: string; code: string; oldCode: string; miles: number }
  | { kind: 'case-letter'; to: string; letter: CaseLetterContent }
  | { kind: 'new-pin'; to: string; name: string; codeEnd: string; pin: string }
  /** `lines` say what became of each leg, `papers` what is still needed; both are whole sentences already, `papers` may be empty. */
  | { kind: 'claim-settled'; to: string; name: string; code: string; lines: string; papers: string };

const letterSchema = z.object({
  name: z.string(),
  date: z.string(),
  said: z.string(),
  params: z.record(z.string(), z.string()),
  kind: caseKindSchema,
  reason: z.string(),
  clause: z.string().nullable(),
  choice: caseChoiceSchema,
  number: z.string(),
});

const contentSchema: z.ZodType<MessageContent> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('card-reissued'),
    to: z.string(),
    name: z.string(),
    code: z.string(),
    validTo: z.string(),
  }),
  z.object({
    kind: z.literal('new-code'),
    to: z.string(),
    name: z.string(),
    code: z.string(),
    oldCode: z.string(),
    miles: z.number(),
  }),
  z.object({ kind: z.literal('case-letter'), to: z.string(), letter: letterSchema }),
  z.object({ kind: z.literal('new-pin'), to: z.string(), name: z.string(), codeEnd: z.string(), pin: z.string() }),
  z.object({
    kind: z.literal('claim-settled'),
    to: z.string(),
    name: z.string(),
    code: z.string(),
    lines: z.string(),
    papers: z.string(),
  }),
]);

const templates: Readonly<Record<Language, typeof en>> = { en, it, nl, ru, el };

const fill = (template: string, values: Readonly<Record<string, string | number>>, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A message has no value for {${name}}.`);
    if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
    return value;
  });

const spokenDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

/** Subject and text of a message in the member's language. Throws when the template asks for something the content lacks. */
export const wordsOf = (content: MessageContent, language: Language): { subject: string; text: string } => {
  if (content.kind === 'case-letter') {
    const { subject, paragraphs } = caseLetter(content.letter, language);
    return { subject, text: `${paragraphs.join('\n\n')}\n` };
  }
  const template = templates[language][content.kind];
  const dated = content.kind === 'card-reissued' ? { validTo: spokenDate(content.validTo, language) } : {};
  const values = { ...content, ...dated };
  return { subject: fill(template.subject, values, language), text: `${fill(template.text, values, language)}\n` };
};

const PURPOSE = 'outgoing mail';

/** A message ready to be queued, its content sealed: it may hold a new PIN. */
export const outgoing = (
  { masterKey, mailId }: { readonly masterKey: Buffer; readonly mailId: string },
  account: string,
  language: Language,
  content: MessageContent,
  sendAfter: string | null = null,
): OutgoingMail => {
  const parameters = seal(masterKey, PURPOSE, mailId, Buffer.from(JSON.stringify(content), 'utf8'));
  return { mailId, kind: content.kind, account, language, parameters, sendAfter };
};

/** Opens a queued message for sending. */
export const contentOf = (masterKey: Buffer, mail: OutgoingMail): MessageContent =>
  contentSchema.parse(JSON.parse(unseal(masterKey, PURPOSE, mail.mailId, mail.parameters).toString('utf8')));
