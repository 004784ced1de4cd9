import { pick, pickSkewed } from './random.ts';

/** A name as its bearer writes it and as it stands on the card. */
export type Name = { readonly native: string; readonly card: string };
type Population = {
  readonly share: number;
  readonly language: 'it' | 'en' | 'nl' | 'ru' | 'el' | null;
  readonly stems: readonly Name[];
  readonly endings: readonly Name[];
  readonly given: readonly Name[];
};

const pairs = (text: string): Name[] =>
  text.split(' ').map((pair) => {
    const [native = '', card = native] = pair.split('=');
    return { native, card: card.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase() };
  });

const SYLLABLES =
  'a be bo ca ce cor da del di do fa fe fon ga ge gi gra la le lo lu ma mar me mo na ne pa pe pi ra re ro sa se so sta ta te to tra va ve vi zan'.split(
    ' ',
  );
const ITALIAN_STEMS = SYLLABLES.flatMap((first) => SYLLABLES.flatMap((second) => pairs(`${first}${second}`))).map(
  ({ native, card }) => ({ native: native.charAt(0).toUpperCase() + native.slice(1), card }),
);

/** Five scripts in shares as a European programme might see them. Every name is composed; none is anybody's. */
export const POPULATIONS: readonly Population[] = [
  {
    share: 0.6,
    language: 'it',
    stems: [
      ...pairs(
        "Ross Bianc Ferr Russ Espos Roman Colomb Ricc Marin Grec Brun Gall Cont Giord Lomb Dell'Aqu De_Luc D'Angel Mor",
      ),
      ...ITALIAN_STEMS,
    ],
    endings: pairs('i o ini etti ella ani oni ucci elli one'),
    given: pairs(
      'Giulia Marco Giuseppe Maria Francesca Luca Chiara Andrea Alessandro Anna Niccolò Sofia Matteo Elena Paolo Rosa Antonio Sara Davide Gianluca Maria-Grazia Salvatore Teresa Pietro Caterina',
    ),
  },
  {
    share: 0.2,
    language: 'nl',
    stems: pairs(
      'de_Vri van_den_Ber Jans Bakk Viss Müll Schäf Lindqv Østerg Åkers Smith Walk Thomps O’Ne Fletch Meij Muld Groen Kram Hoek Dijks Peet Hend Bosm Wals',
    ),
    endings: pairs('es en er ist aard on s ma stra inga ink veld man berg huis'),
    given: pairs(
      'Anna Jan Pieter Annelies Sander Ingrid Jörg Søren Emily James Oliver Sophie Lars Eva Thomas Julia Bram Femke Willem Hanneke',
    ),
  },
  {
    share: 0.08,
    language: 'ru',
    stems: pairs(
      'Иван=IVAN Смирн=SMIRN Кузнец=KUZNETS Щербак=SHCHERBAK Поп=POP Соколо=SOKOLO Михайл=MIKHAIL Фёдор=FEDOR Жук=ZHUK Хрущ=KHRUSHCH Чайк=CHAIK Юрь=IUR Яковл=IAKOVL Цветк=TSVETK Орл=ORL Волк=VOLK Зайц=ZAITS Лебед=LEBED Шульг=SHULG Григор=GRIGOR',
    ),
    endings: pairs('ов=OV ова=OVA ев=EV ева=EVA ин=IN ина=INA енко=ENKO ский=SKII ская=SKAIA'),
    given: pairs(
      'Ольга=OLGA Иван=IVAN Юлия=IULIIA Дмитрий=DMITRII Анна=ANNA Алексей=ALEKSEI Мария=MARIIA Сергей=SERGEI Наталья=NATALIA Фёдор=FEDOR Елена=ELENA Пётр=PETR',
    ),
  },
  {
    share: 0.08,
    language: 'el',
    stems: pairs(
      'Παπαδ=PAPAD Νικολ=NIKOL Γεωργ=GEORG Δημητρ=DIMITR Κωνσταντ=KONSTANT Αντων=ANTON Μπακ=BAK Ντουν=NTOUN Χριστ=CHRIST Θεοδωρ=THEODOR Οικονομ=OIKONOM Ευαγγελ=EVANGEL Καρα=KARA Βασιλ=VASIL Λαμπρ=LAMPR',
    ),
    endings: pairs('άκης=AKIS όπουλος=OPOULOS ίδης=IDIS ίου=IOU άκη=AKI ίδου=IDOU έας=EAS άτος=ATOS'),
    given: pairs(
      'Νικόλαος=NIKOLAOS Ελένη=ELENI Γεώργιος=GEORGIOS Μαρία=MARIA Δημήτρης=DIMITRIS Αικατερίνη=AIKATERINI Ιωάννης=IOANNIS Χριστίνα=CHRISTINA Ευάγγελος=EVANGELOS',
    ),
  },
  {
    share: 0.03,
    language: 'en',
    stems: pairs('כה=COH לו=LEV מזרח=MIZRACH פרידמ=FRIEDM ברק=BARAK שפיר=SHAPIR אברה=AVRAH גולד=GOLD'),
    endings: pairs('ן=EN י=I מן=MAN ברג=BERG שטיין=STEIN א=A'),
    given: pairs('דוד=DAVID שרה=SARAH אברהם=AVRAHAM רחל=RACHEL יוסף=YOSEF נועה=NOA'),
  },
  {
    share: 0.01,
    language: null,
    stems: pairs('მაისურ=MAISUR ბერ=BER კაპან=KAPAN გელაშვ=GELASHV ლომ=LOM'),
    endings: pairs('აძე=ADZE ილი=ILI იძე=IDZE ია=IA'),
    given: pairs('ნინო=NINO გიორგი=GIORGI დავით=DAVIT თამარ=TAMAR'),
  },
];

const compose = (stem: Name, ending: Name): Name => ({
  native: `${stem.native}${ending.native}`.replaceAll('_', ' '),
  card: `${stem.card}${ending.card}`.replaceAll('_', ' ').replaceAll('’', "'"),
});

export type Person = { surname: Name; given: Name; language: Population['language'] };

const shareUpTo = (index: number): number =>
  POPULATIONS.slice(0, index + 1).reduce((sum, population) => sum + population.share, 0);

export const drawPerson = (random: () => number): Person => {
  const at = random();
  const population = POPULATIONS.find((_, index) => at < shareUpTo(index)) ?? POPULATIONS[0];
  if (population === undefined) throw new Error('There is no population.');
  return {
    surname: compose(pickSkewed(random, population.stems), pick(random, population.endings)),
    given: pickSkewed(random, population.given),
    language: population.language,
  };
};
