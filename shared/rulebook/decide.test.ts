import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import type { EffectDraft } from './effect.ts';
import type { Preemption } from './pre-emption.ts';
import { defineProgramme, type Programme, type ProgrammeRequest } from './programme.ts';
import { defineRule, type Rule } from './rule.ts';
import type { Service } from './service.ts';
import { allow, askFor, deny, inform, needsApproval, notListed, refer, type Verdict } from './verdict.ts';

/** A programme of one service whose rules say what the facts tell them to. */
type Says = Readonly<Record<string, Verdict | 'silent'>>;
type ToyRule = Rule<Says, object, null>;
type ToyService = Service<Says, object, null>;
type Toy = Programme<Says, object, null, ToyService>;

const CLAUSES = { e1: ['1', '2'], e2: ['7'] };

const toyRule = (id: string, extra: Partial<ToyRule> = {}): ToyRule =>
  defineRule({
    id,
    clauses: CLAUSES,
    decide: (says) => {
      const answer = says[id] ?? 'silent';
      return answer === 'silent' ? notListed : answer;
    },
    ...extra,
  });

const RULES = [
  toyRule('frame.one', { frame: true }),
  toyRule('a.one'),
  toyRule('a.two'),
  toyRule('b.one', { live: true }),
];

const toy = (
  options: {
    rules?: ToyRule[];
    preemptions?: Preemption<Says, object, null>[];
    drafts?: EffectDraft[];
    cite?: string[];
  } = {},
): Toy => {
  const rules = options.rules ?? RULES;
  return defineProgramme<Says, object, null, ToyService>({
    id: 'toy',
    editions: ['e1', 'e2'].map((id) => ({
      id,
      title: id,
      languages: [],
      validFrom: null,
      validTo: null,
      lastEarningDay: null,
      lastClaimDay: null,
    })),
    rules,
    services: [{ id: 'toy.serve', rules: rules.map(({ id }) => id), effects: () => options.drafts ?? [] }],
    preemptions: options.preemptions ?? [],
    effectTable: [
      { type: 'note', recording: true },
      { type: 'act', recording: false },
      { type: 'queue', recording: true },
    ],
    provisionalEffect: 'queue',
    fallbackRule: rules[0]?.id ?? '',
    clauseLabels: new Set(['e1 1', 'e1 2', 'e2 7']),
    plan: (service) => ({
      date: '2017-01-01',
      edition: 'e1',
      governing: { request: { date: '2017-01-01', edition: 'e1' }, other: { date: '2017-05-05', edition: 'e2' } },
      subject: null,
      rules: [...service.rules].reverse(),
    }),
    basisOf: (ruleId) => (ruleId === 'a.two' ? 'other' : 'request'),
    citationsOf: (rule, edition) => options.cite ?? rule.clauses[edition]?.map((label) => `${edition} ${label}`),
    flagsOf: () => ['z', 'a'],
    say: (ruleId, verdict) => `${ruleId} ${verdict}`,
  });
};

const ask = (facts: Says, request = {}): ProgrammeRequest<Says, object> => ({
  case: 'c',
  service: 'toy.serve',
  request: { at: '2017-01-01T10:00Z', ...request },
  language: 'en',
  facts,
  params: {},
});

const outcome = (facts: Says) => decide(toy(), ask(facts)).outcome;

describe('a programme without a fallback rule or a provisional effect', () => {
  const plain = (rules: ToyRule[]): Toy => {
    const { fallbackRule: _rule, provisionalEffect: _effect, ...definition } = toy({ rules });
    return defineProgramme<Says, object, null, ToyService>(definition);
  };

  it('decides like any other, and stays silent where no rule speaks', () => {
    const programme = plain([toyRule('a.one'), toyRule('a.two', { live: false })]);
    expect(decide(programme, ask({ 'a.one': allow() }, { offline: true }))).toMatchObject({
      outcome: 'allow',
      provisional: false,
    });
    expect(decide(programme, ask({}))).toMatchObject({ outcome: 'inform', decisive: [], say: [], effects: [] });
  });

  it('cannot have live rules', () => {
    expect(() => plain([toyRule('b.one', { live: true })])).toThrow(/live rules/);
    expect(() => plain([toyRule('b.one', { live: () => false })])).toThrow(/live rules/);
  });
});

describe('combining', () => {
  it.each<[string, Says, string]>([
    ['deny beats refer', { 'a.one': refer(), 'a.two': deny() }, 'deny'],
    ['refer beats a missing fact', { 'a.one': askFor('x.y'), 'a.two': refer() }, 'refer'],
    ['a missing fact beats approval', { 'a.one': needsApproval(), 'a.two': askFor('x.y') }, 'needs-document'],
    ['approval beats allow', { 'a.one': needsApproval(), 'a.two': allow() }, 'needs-approval'],
    ['allow beats inform', { 'a.one': inform(), 'a.two': allow() }, 'allow'],
    ['a frame rule alone allows nothing', { 'frame.one': allow(), 'a.two': inform() }, 'inform'],
    ['a frame rule can refuse', { 'frame.one': deny(), 'a.two': allow() }, 'deny'],
    ['silence informs', {}, 'inform'],
  ])('%s', (_name, facts, expected) => {
    expect(outcome(facts)).toBe(expected);
  });

  it('lets the fallback rule speak when nothing informs', () => {
    const decision = decide(toy(), ask({ 'frame.one': allow() }));
    expect(decision.decisive.map(({ rule }) => rule)).toEqual(['frame.one']);
    expect(decision.say).toEqual([{ rule: 'frame.one', text: 'frame.one allow' }]);
  });

  it('lists in catalogue order, sorts missing facts, parameters and flags, and names the first addressee', () => {
    const facts = {
      'a.two': refer({ to: 'second' }),
      'a.one': refer({ to: 'first', amount: 3 }),
      'frame.one': askFor('z.z', 'a.a'),
    };
    const decision = decide(toy(), ask(facts));
    expect(decision.checklist.map(({ rule }) => rule)).toEqual(['frame.one', 'a.one', 'a.two']);
    expect(Object.keys(decision.checklist[1]?.params ?? {})).toEqual(['amount', 'to']);
    expect(decision).toMatchObject({ referTo: 'first', missing: ['a.a', 'z.z'], flags: ['a', 'z'] });
  });

  it('has its members in the order of the contract', () => {
    const decision = decide(toy(), ask({ 'a.one': refer({ to: 'x' }), 'a.two': askFor('x.y') }));
    expect(Object.keys(decision)).toEqual([
      'case',
      'service',
      'edition',
      'governing',
      'outcome',
      'provisional',
      'decisive',
      'checklist',
      'preempted',
      'effects',
      'referTo',
      'missing',
      'flags',
      'say',
    ]);
  });

  it('shows another governing date only where a rule hangs on it, and cites each rule by its own edition', () => {
    const decision = decide(toy(), ask({ 'a.one': allow(), 'a.two': allow() }));
    expect(decision.checklist.map(({ clauses }) => clauses)).toEqual([['e1 1', 'e1 2'], ['e2 7']]);
    expect(Object.keys(decision.governing)).toEqual(['request', 'other']);
    const without = toy({ rules: RULES.filter(({ id }) => id !== 'a.two') });
    expect(Object.keys(decide(without, ask({ 'a.one': allow() })).governing)).toEqual(['request']);
  });
});

describe('exceptions', () => {
  const byTwo: Preemption<Says, object, null> = { switchedOff: ['a.one'], by: 'a.two' };

  it.each<[string, Verdict | 'silent', boolean]>([
    ['allow', allow(), true],
    ['needs-approval', needsApproval(), true],
    ['a missing fact', askFor('x.y'), true],
    ['deny', deny(), false],
    ['inform', inform(), false],
    ['silence', 'silent', false],
  ])('with %s of the exception: switched off is %3$s', (_name, answer, off) => {
    const decision = decide(toy({ preemptions: [byTwo] }), ask({ 'a.one': deny(), 'a.two': answer }));
    expect(decision.preempted).toEqual(off ? [{ rule: 'a.one', by: 'a.two' }] : []);
    expect(decision.checklist.some(({ rule }) => rule === 'a.one')).toBe(!off);
  });

  it('keeps to the verdicts and the condition of its row', () => {
    const row = { ...byTwo, verdicts: ['inform' as const], when: (says: Says) => says['frame.one'] !== undefined };
    const facts = { 'a.one': deny(), 'a.two': inform() };
    expect(decide(toy({ preemptions: [row] }), ask(facts)).preempted).toEqual([]);
    expect(decide(toy({ preemptions: [row] }), ask({ ...facts, 'frame.one': allow() })).preempted).toHaveLength(1);
  });

  it('reports a silent rule only where the row says so', () => {
    expect(decide(toy({ preemptions: [byTwo] }), ask({ 'a.two': allow() })).preempted).toEqual([]);
    const row = { ...byTwo, reportedAlways: true };
    expect(decide(toy({ preemptions: [row] }), ask({ 'a.two': allow() })).preempted).toHaveLength(1);
  });

  it('throws when two exceptions take effect on one rule', () => {
    const clash = [byTwo, { switchedOff: ['a.one'], by: 'b.one' }];
    expect(() => decide(toy({ preemptions: clash }), ask({ 'a.two': allow(), 'b.one': allow() }))).toThrow(/clash/);
  });

  it('refuses exceptions to each other and to unknown rules', () => {
    const mutual = [byTwo, { switchedOff: ['a.two'], by: 'a.one' }];
    expect(() => toy({ preemptions: mutual })).toThrow(/to each other/);
    expect(() => toy({ preemptions: [{ switchedOff: ['a.none'], by: 'a.one' }] })).toThrow(/unknown rule/);
    expect(() => toy({ preemptions: [{ switchedOff: ['a.one'], by: 'a.one' }] })).toThrow(/to itself/);
  });
});

describe('without connection', () => {
  const facts = { 'a.one': allow(), 'b.one': deny() };
  const drafts = [{ type: 'act' }, { type: 'note' }];

  it('leaves live rules pending, records, and queues', () => {
    const decision = decide(toy({ drafts }), ask(facts, { offline: true }));
    expect(decision).toMatchObject({ outcome: 'allow', provisional: true });
    expect(decision.checklist.map(({ verdict }) => verdict)).toEqual(['allow', 'pending']);
    expect(decision.effects).toEqual([
      { type: 'note', on: 'now' },
      { type: 'queue', on: 'now' },
    ]);
  });

  it('decides everything once headquarters settles it', () => {
    const decision = decide(toy({ drafts }), ask(facts, { offline: true, syncedAt: '2017-01-02T10:00Z' }));
    expect(decision).toMatchObject({ outcome: 'deny', provisional: false });
  });

  it('says at once what the desk knows for itself', () => {
    const rules = [toyRule('a.one'), toyRule('b.one', { live: true, knownLocally: () => deny() })];
    expect(decide(toy({ rules }), ask(facts, { offline: true }))).toMatchObject({
      outcome: 'deny',
      provisional: false,
    });
  });

  it('does not list a live rule that does not concern the facts', () => {
    expect(decide(toy(), ask({ 'a.one': allow() }, { offline: true })).provisional).toBe(false);
  });
});

describe('effects', () => {
  const drafts = [{ type: 'act', fields: { miles: 5 } }, { type: 'note' }];
  it.each<[Verdict, unknown[]]>([
    [
      allow(),
      [
        { type: 'note', on: 'now' },
        { type: 'act', on: 'now', miles: 5 },
      ],
    ],
    [
      inform(),
      [
        { type: 'note', on: 'now' },
        { type: 'act', on: 'now', miles: 5 },
      ],
    ],
    [
      needsApproval(),
      [
        { type: 'note', on: 'now' },
        { type: 'act', on: 'approval', miles: 5 },
      ],
    ],
    [deny(), [{ type: 'note', on: 'now' }]],
    [askFor('x.y'), [{ type: 'note', on: 'now' }]],
  ])('come in table order, when the outcome lets them: %o', (answer, effects) => {
    expect(decide(toy({ drafts }), ask({ 'a.one': answer })).effects).toEqual(effects);
  });

  it('waits for approval with any outcome where it must', () => {
    const always = [{ type: 'act', alwaysOnApproval: true }];
    expect(decide(toy({ drafts: always }), ask({ 'a.one': deny() })).effects).toEqual([
      { type: 'act', on: 'approval' },
    ]);
  });

  it('throws on an effect outside the table', () => {
    expect(() => decide(toy({ drafts: [{ type: 'vanish' }] }), ask({}))).toThrow(/not in the table/);
  });
});

describe('broken invariants', () => {
  it('throws on a citation the rule does not have', () => {
    expect(() => decide(toy({ cite: ['e2 1'] }), ask({ 'a.one': allow() }))).toThrow(/does not exist/);
  });

  it('throws when rules wait for each other', () => {
    const rules = [
      toyRule('a.one', { decide: (_f, _p, { verdictOf }) => verdictOf('a.two') ?? notListed }),
      toyRule('a.two', { decide: (_f, _p, { verdictOf }) => verdictOf('a.one') ?? notListed }),
    ];
    expect(() => decide(toy({ rules }), ask({}))).toThrow(/waits for its own verdict/);
  });

  it('throws on a rule without clause, an unknown edition, a label outside the register, and an unknown service', () => {
    expect(() => toyRule('a.one', { clauses: {} })).toThrow(/cites no edition/);
    expect(() => toy({ rules: [toyRule('a.one', { clauses: { e9: ['1'] } })] })).toThrow(/unknown edition/);
    expect(() => toy({ rules: [toyRule('a.one', { clauses: { e1: ['9'] } })] })).toThrow(/clause register/);
    expect(() => decide(toy(), { ...ask({}), service: 'toy.other' })).toThrow(/no such service/);
  });
});
